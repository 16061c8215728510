from __future__ import annotations

import pytest

from newsarc.errors import SourceDamaged, SourceWithoutArticles
from newsarc.importers import importer_of, read_source
from newsarc.importers.paged import page_xml
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind
from newsarc.model.places import Box
from newsarc.model.sources import SourceFile

HEAD = '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page>'
REGION = (
    '<TextRegion id="{0}"><TextLine><Coords points="1,2 9,2 9,5"/>'
    "<TextEquiv><Unicode>{0}</Unicode></TextEquiv></TextLine></TextRegion>"
)


def page(content: str) -> SourceFile:
    return SourceFile("p.xml", f"{HEAD}{content}</Page></PcGts>".encode(), "0")


def texts(content: str) -> list[str]:
    return [line.text for lines in page_xml.read_lines(page(content)) for line in lines]


def order(content: str) -> str:
    return f"<ReadingOrder>{content}</ReadingOrder>"


def reference(name: str, index: str = "") -> str:
    return (
        f'<RegionRefIndexed index="{index}" regionRef="{name}"/>'
        if index
        else f'<RegionRef regionRef="{name}"/>'
    )


@pytest.mark.parametrize(
    ("reading_order", "found"),
    [
        ("", ["a", "b", "c"]),
        (order(f"<OrderedGroup>{reference('c', '1')}{reference('b', '0')}</OrderedGroup>"), ["b", "c", "a"]),
        (order(f"<UnorderedGroup>{reference('c')}{reference('a')}</UnorderedGroup>"), ["c", "a", "b"]),
        (
            order(
                f'<OrderedGroup>{reference("a", "9")}<OrderedGroupIndexed index="2">{reference("b", "1")}'
                f"{reference('c', '0')}</OrderedGroupIndexed></OrderedGroup>"
            ),
            ["c", "b", "a"],
        ),
        (
            order(f"<OrderedGroup>{reference('gone', '0')}{reference('c', '1')}</OrderedGroup>"),
            ["c", "a", "b"],
        ),
    ],
)
def test_regions_are_read_in_the_order_that_is_named(reading_order: str, found: list[str]) -> None:
    assert texts(reading_order + "".join(REGION.format(name) for name in "abc")) == found


def test_lines_have_the_boxes_of_their_outlines_and_the_numbers_of_their_regions() -> None:
    (lines,) = page_xml.read_lines(page(REGION.format("a") + REGION.format("b")))
    assert [(line.number, line.box, line.block) for line in lines] == [
        (1, Box(1, 2, 9, 5), 1),
        (2, Box(1, 2, 9, 5), 2),
    ]


def test_the_first_reading_of_a_line_counts() -> None:
    line = (
        '<TextRegion id="r"><TextLine><TextEquiv index="1"><Unicode>hull</Unicode></TextEquiv>'
        '<TextEquiv index="0"><Unicode>hall</Unicode></TextEquiv></TextLine></TextRegion>'
    )
    assert texts(line) == ["hall"]


def test_a_region_without_lines_is_cut_at_its_line_ends() -> None:
    region = (
        '<TextRegion id="r"><Coords points="0,0 9,20"/>'
        "<TextEquiv><Unicode>one\ntwo</Unicode></TextEquiv></TextRegion>"
    )
    (lines,) = page_xml.read_lines(page(region))
    assert [(line.text, line.box) for line in lines] == [
        ("one", Box(0, 0, 9, 10)),
        ("two", Box(0, 10, 9, 20)),
    ]


def test_a_page_without_text_is_told() -> None:
    with pytest.raises(SourceWithoutArticles):
        read_source(page(""), given=IssuePage(), encoding=None)


def test_a_broken_file_is_told() -> None:
    with pytest.raises(SourceDamaged, match="cannot be read as PAGE"):
        page_xml.read_lines(SourceFile("p.xml", HEAD.encode(), "0"))


def test_it_is_told_by_its_root() -> None:
    assert importer_of("p.xml", page("").data) is page_xml


TYPED = (
    '<TextRegion id="{0}" {1}><TextLine><TextEquiv><Unicode>{0}</Unicode></TextEquiv></TextLine></TextRegion>'
)


@pytest.mark.parametrize(
    ("types", "kinds"),
    [
        (('type="paragraph"', 'type="page-number"'), [Kind.ARTICLE, Kind.PAGE_HEAD]),
        (('custom="structure {type:paragraph;}"', 'type="heading"'), [Kind.ARTICLE, None]),
        (('type="paragraph"', 'type="paragraph"'), [None, None]),
        (('type="paragraph"', ""), [None, None]),
        (('type="caption"', 'type="signature-mark"'), [Kind.CAPTION, None]),
    ],
)
def test_types_of_regions_count_where_a_page_has_several(
    types: tuple[str, str], kinds: list[Kind | None]
) -> None:
    regions = "".join(TYPED.format(name, called) for name, called in zip("ab", types, strict=True))
    assert [line.kind for line in page_xml.page_lines(page(regions))[0]] == kinds
