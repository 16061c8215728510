"""Small pages, each of one kind that was read wrong once: what is right stands beside each in the tables.

A case names only what it is about. In an article the empty string says that nothing of it is printed;
`paragraphs` counts them. `present` is in the articles' text, `absent` in none of their lines; `unmoved`
says that no warning is given. `read_wrong.toml` lists what is still read wrong.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind, Part
from newsarc.model.sources import SourceFile
from tests.pages.shapes import wrap

if TYPE_CHECKING:
    from newsarc.model.page import Page

FOLDER = Path(__file__).parent
READ_WRONG: dict[str, str] = tomllib.loads((FOLDER / "read_wrong.toml").read_text(encoding="utf-8"))
TABLES = sorted(path for path in FOLDER.glob("*.toml") if path.stem != "read_wrong")
OF_ISSUE = ("newspaper", "date", "page", "section")


def case_of(name: str, *values: object) -> Any:
    marks = [pytest.mark.xfail(reason=READ_WRONG[name])] if name in READ_WRONG else []
    return pytest.param(*values, id=name, marks=marks)


def cases() -> list[Any]:
    return [
        case_of(f"{table.stem}: {case['name']}", case)
        for table in TABLES
        for case in tomllib.loads(table.read_text(encoding="utf-8"))["case"]
    ]


def read(text: str) -> Page:
    """Read a text; what is of several pages is put together on the first."""
    source = SourceFile("page.txt", text.encode(), "0" * 64)
    first, *others = read_source(source, given=IssuePage(), encoding=None).pages
    return replace(first, parts=(*first.parts, *(part for page in others for part in page.parts)))


def parts_of(page: Page, kind: Kind) -> list[Part]:
    return [part for part in page.parts if part.kind is kind]


def text_of(part: Part) -> str:
    return "\n".join(paragraph.text for paragraph in part.paragraphs)


def printed_in(part: Part) -> str:
    return "\n".join((part.kicker or "", *part.headline, *part.deck, part.byline or "", text_of(part)))


def said_of(part: Part, page: Page) -> dict[str, Any]:
    issue = part.issue or page.issue
    return {
        "kicker": part.kicker or "",
        "headline": " ".join(part.headline),
        "deck": " ".join(part.deck),
        "byline": part.byline or "",
        "people": [person.name for person in part.contributors],
        "roles": [person.role or "" for person in part.contributors],
        "agency": part.dateline.agency or "",
        "place": part.dateline.place or "",
        "column": part.column or "",
        "newspaper": issue.newspaper or "",
        "page": issue.page or "",
        "section": issue.section or "",
        "date": str(issue.date or ""),
        "paragraphs": len(part.paragraphs),
        "crossheads": [paragraph.text for paragraph in part.paragraphs if paragraph.is_crosshead],
        "opens": part.paragraphs[0].text if part.paragraphs else "",
        "closes": part.paragraphs[-1].text if part.paragraphs else "",
    }


def found_as(page: Page, wanted: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Tell of each article what is wanted of it; of one that is not wanted its headline and its lines."""
    articles = parts_of(page, Kind.ARTICLE)
    keys = [tuple(one) for one in wanted]
    keys += [("headline", "paragraphs")] * (len(articles) - len(keys))
    return [
        {key: said_of(part, page)[key] for key in names} for part, names in zip(articles, keys, strict=False)
    ]


@pytest.mark.parametrize("case", cases())
def test_page_is_read_right(case: dict[str, Any]) -> None:
    page = read(case["input"])
    assert found_as(page, case["articles"]) == case["articles"]
    issue = {name: str(getattr(page.issue, name) or "") for name in OF_ISSUE if name in case}
    assert issue == {name: case[name] for name in OF_ISSUE if name in case}
    articles = parts_of(page, Kind.ARTICLE)
    assert [text for text in case.get("absent", []) for part in articles if text in printed_in(part)] == []
    whole = "\n".join(map(text_of, articles))
    assert [text for text in case.get("present", []) if text not in whole] == []
    if "captions" in case:
        assert [text_of(part) for part in parts_of(page, Kind.CAPTION)] == case["captions"]
    if case.get("unmoved"):
        assert page.warnings == ()


INDENT = "\N{IDEOGRAPHIC SPACE}" * 2
PARAGRAPHS = (
    "白鹭湾的渡口上周换了新船，两岸的居民不再为天气发愁，早晨六点就能坐上第一班。",
    "船长宋远山说，新船吃水浅，枯水的时候也能开。从前一到冬天，要停航四十多天。",
    "渡口旁边的候船室也修好了，里面有热水和长椅，学生放学在那里写作业。",
)
HEADS = {
    "no comma": ("白鹭湾渡口换上新船",),
    "comma": ("渡口换了新船，居民不再发愁",),
    "question": ("枯水时节，渡船还能开吗？",),
    "exclamation": ("终于等来新船了！",),
    "kicker and exclamation": ("白鹭湾渡口换船记", "终于等来新船了！"),
    "kicker, comma and exclamation": ("白鹭湾渡口换船记", "不用再愁，新船来了！"),
}


TEXTS = {
    "indented": [INDENT + text for text in PARAGRAPHS],
    "byline, indented": ["本报记者 连建国", *(INDENT + text for text in PARAGRAPHS)],
    "a paragraph a line": list(PARAGRAPHS),
    "blank lines between": [line for text in PARAGRAPHS for line in ("", text)],
    "wrapped, indented": [line for text in PARAGRAPHS for line in wrap(INDENT + text, 19)],
    "wrapped, blank line first": ["", *(line for text in PARAGRAPHS for line in wrap(INDENT + text, 19))],
    "wrapped, not indented": [line for text in PARAGRAPHS for line in wrap(text, 19)],
}


def settings() -> list[Any]:
    return [case_of(f"headline: {head}; {text}", head, text) for head in HEADS for text in TEXTS]


@pytest.mark.parametrize(("head", "text"), settings())
def test_headline_is_found_whatever_marks_it_has_and_however_its_text_is_set(head: str, text: str) -> None:
    lines = HEADS[head]
    page = read("\n".join((*lines, *TEXTS[text])) + "\n")
    (article,) = parts_of(page, Kind.ARTICLE)
    assert [*filter(None, [article.kicker]), *article.headline, *article.deck] == list(lines)
    assert text_of(article).replace("\n", "") == "".join(PARAGRAPHS)


def test_every_case_that_is_read_wrong_is_one() -> None:
    assert set(READ_WRONG) <= {parameters.id for parameters in (*cases(), *settings())}
