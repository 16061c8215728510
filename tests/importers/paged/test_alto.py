from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsarc.errors import SourceDamaged
from newsarc.importers.paged import alto
from newsarc.model.issue import IssuePage
from newsarc.model.places import Box
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from newsarc.model.page import ReadSource

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


def test_what_the_file_calls_an_advertisement_is_of_no_article() -> None:
    text = "The ferry over the river runs at night again since Monday, the harbour office said today."
    offer = "Ten oars of ash, as good as new, are to be sold at the boat house by the lower mill."
    blocks = [
        block(0, ["FERRY RUNS AT NIGHT"], 0),
        block(1, [text, "It had been laid up for two winters."], 100),
        composed("Advertisement", block(2, [offer], 400)),
        composed("Illustration", block(3, ["A third crossing is planned for the spring."], 600)),
    ]
    parts = read_alto("".join(blocks)).pages[0].parts
    found = [(part.kind.value, "".join(one.text for one in part.paragraphs)) for part in parts]
    assert ("notice", offer) in found
    [article] = [text for kind, text in found if kind == "article"]
    assert "oars" not in article
    assert "laid up" in article


def read_alto(blocks: str) -> ReadSource:
    """Read a page of these blocks."""
    data = f"<alto><Layout><Page><PrintSpace>{blocks}</PrintSpace></Page></Layout></alto>".encode()
    return alto.read(SourceFile("a.xml", data, "0"), given=IssuePage(), encoding=None)


def composed(kind: str, blocks: str) -> str:
    """Put blocks into a composed one."""
    return f'<ComposedBlock TYPE="{kind}">{blocks}</ComposedBlock>'


def block(number: int, lines: list[str], top: int) -> str:
    """Write a block of lines below each other."""
    written = (
        f'<TextLine HPOS="0" VPOS="{top + 30 * at}" WIDTH="900" HEIGHT="20">'
        f'<String CONTENT="{line}" HPOS="0" VPOS="{top + 30 * at}" WIDTH="900" HEIGHT="20"/></TextLine>'
        for at, line in enumerate(lines)
    )
    return f'<TextBlock ID="B{number}">{"".join(written)}</TextBlock>'
