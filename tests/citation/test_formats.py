"""RIS, BibLaTeX and CSL-JSON say what the item says, as their own readers read them."""

from __future__ import annotations

import json

import rispy
from pybtex.database import parse_string

from newsarc.citation import ItemFormat, write_items
from newsarc.citation.csl_json import item_from_csl
from newsarc.citation.item import Item, Name
from newsarc.model.issue import PartialDate

FULL = Item(
    id="k3vx2mq7wd4a",
    title="Mayor's 50 % of {R&D} \\ ~#_$^",
    newspaper="The Aldmere Gazette",
    issued=PartialDate(2024, 3),
    page="A1, A6-A7",
    section="Local",
    edition="Late",
    place="Aldmere",
    language="en-US",
    url="https://example.com/a_b?c=1&d=50%25",
    accessed=PartialDate(2024, 3, 5),
    authors=(
        Name(family="van der Berg", given="Liesl"),
        Name("Tea and Trade Board"),
        Name(family="King", given="M.", suffix="Jr."),
    ),
    translators=(Name("沈亦舟"),),
    contributors=(Name("陆怀谷"),),
    keywords=("flood", "水患"),
)
BARE = Item("aaaabbbbcccc")
# The variables of CSL 1.0.2 that a newspaper article of ours can have.
CSL_NAMES = (
    "id type title container-title page section edition publisher-place language URL issued accessed author"
    " translator contributor keyword"
).split()


def written(form: ItemFormat, *items: Item) -> str:
    return "".join(write_items(items, form))


def test_ris_is_read_by_rispy() -> None:
    full, bare = rispy.loads(written(ItemFormat.RIS, FULL, BARE))
    assert full["type_of_reference"] == bare["type_of_reference"] == "NEWS"
    assert full["title"] == FULL.title
    assert full["secondary_title"] == FULL.newspaper
    assert full["authors"] == ["van der Berg, Liesl", "Tea and Trade Board", "King, M., Jr."]
    assert (full["year"], full["date"], full["start_page"]) == ("2024", "2024/03", "A1, A6-A7")
    assert (full["edition"], full["place_published"], full["language"]) == ("Late", "Aldmere", "en-US")
    assert full["urls"] == [FULL.url]
    assert full["keywords"] == ["flood", "水患"]
    assert set(bare) == {"type_of_reference", "id"}


def test_ris_keeps_a_value_on_its_line() -> None:
    (entry,) = rispy.loads(written(ItemFormat.RIS, Item("k3", "one\nER  - \nTY  - BOOK", "\x1b[2J晚报")))
    assert entry["title"] == "one ER - TY - BOOK"
    assert entry["secondary_title"] == "␛[2J晚报"


def test_biblatex_is_read_by_a_strict_parser() -> None:
    read = parse_string(written(ItemFormat.BIBLATEX, FULL, BARE), "bibtex")
    entry = read.entries[FULL.id]
    assert (entry.type, entry.fields["entrysubtype"]) == ("article", "newspaper")
    assert entry.fields["title"] == (
        r"{Mayor's 50 \% of \textbraceleft{}R\&D\textbraceright{} \textbackslash{}"
        r" \textasciitilde{}\#\_\$\textasciicircum{}}"
    )
    assert entry.fields["date"] == "2024-03"
    assert entry.fields["url"] == FULL.url
    berg, board, king = entry.persons["author"]
    assert (berg.prelast_names, berg.last_names, berg.first_names) == (["van", "der"], ["Berg"], ["Liesl"])
    assert board.last_names == ["{Tea and Trade Board}"]
    assert king.lineage_names == ["Jr."]
    assert list(read.entries[BARE.id].fields) == ["entrysubtype"]


def test_csl_json_has_the_names_of_the_schema_and_is_read_back() -> None:
    full, bare = json.loads(written(ItemFormat.CSL_JSON, FULL, BARE))
    assert sorted(full) == sorted(CSL_NAMES)
    assert full["type"] == "article-newspaper"
    assert item_from_csl(full) == FULL
    assert item_from_csl(bare) == BARE


def test_no_items_are_an_empty_array() -> None:
    assert json.loads(written(ItemFormat.CSL_JSON)) == []
