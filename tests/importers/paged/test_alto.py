from __future__ import annotations

import pytest

from newsarc.errors import SourceDamaged
from newsarc.importers.paged import alto
from newsarc.model.places import Box
from newsarc.model.sources import SourceFile

PAGE = """<alto xmlns="http://www.loc.gov/standards/alto/ns-v2#"><Layout><Page><PrintSpace><TextBlock>
<TextLine HPOS="10" VPOS="20" WIDTH="100" HEIGHT="12"><String CONTENT="The"/><SP/><String CONTENT="har"/>
<HYP CONTENT="-"/></TextLine>
<TextLine HPOS="10" VPOS="34" WIDTH="60" HEIGHT="12"><String CONTENT="bour"/></TextLine>
</TextBlock></PrintSpace></Page></Layout></alto>"""


def test_lines_have_their_words_hyphens_and_boxes() -> None:
    (lines,) = alto.read_lines(SourceFile("p.xml", PAGE.encode(), "0"))
    assert [line.text for line in lines] == ["The har-", "bour"]
    assert [line.box for line in lines] == [Box(10, 20, 110, 32), Box(10, 34, 70, 46)]


def test_alto_is_told_by_its_root() -> None:
    assert alto.recognizes("p.xml", PAGE.encode())
    assert not alto.recognizes("p.xml", b"<rss version='2.0'/>")


def test_broken_file_is_told() -> None:
    with pytest.raises(SourceDamaged, match="cannot be read as ALTO"):
        alto.read_lines(SourceFile("p.xml", PAGE[:200].encode(), "0"))
