"""Our own pages: strict HTML, the same order as the command line, and nothing of a text but text."""

from __future__ import annotations

import csv
import io
import re
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

import pytest

from newsarc.citation import Style
from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Contributor, Dateline, Kind, Paragraph, Part
from newsarc.model.places import LineSpan
from newsarc.model.records import Provenance, Record
from newsarc.model.sources import SourceFile, StoredSource
from newsarc.store.ingest.importing import open_for_import
from newsarc.store.user.tags import add_tag
from newsarc.web.article_page import STYLE_NAMES
from tests.web.conftest import asking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Call = Callable[..., Any]

NOW = datetime(2031, 4, 1, tzinfo=UTC)
HOSTILE = (
    "码头</style></title></p>]]><script>alert(1)</script><img src=x onerror=alert(1)>"
    "\"'&lt;\x1b[2J\u202e\uffff{{7*7}}"
)
XHTML = "{http://www.w3.org/1999/xhtml}"
# Of 60 articles: what each says, and on which page it stands.
WORDS = ("晨", "码头", "今天通车", "湖边小镇迎来第一船茶苗")
QUERIES = (*WORDS, "第一船茶苗", "page:2", "headline:码头", "date:2031-02", "晨 -码头", "号 sort")


def import_parts(path: Path, name: str, records: list[tuple[Part, IssuePage]]) -> None:
    file = SourceFile(
        f"/papers/{name}", name.encode(errors="replace"), sha256(name.encode(errors="replace")).hexdigest()
    )
    stored = tuple(
        Record(
            number,
            part,
            issue,
            "zh-Hans",
            Provenance(file.path, file.sha256, "utf-8", LineSpan(1, 2), "page-text 1"),
        )
        for number, (part, issue) in enumerate(records, start=1)
    )
    with open_for_import(path) as session:
        session.add(StoredSource(file, "utf-8", "page-text 1", IssuePage(), stored), NOW)


def numbered(number: int) -> tuple[Part, IssuePage]:
    words = [word for place, word in enumerate(WORDS) if number % (place + 2) == 0]
    part = Part(
        Kind.ARTICLE,
        1,
        2,
        headline=(f"第{number}号" + (words[0] if words and number % 5 == 0 else ""),),
        paragraphs=(Paragraph(f"第{number}号。" + "，".join(words) * (number % 3 + 1) + "。", 1, 2),),
    )
    paper = ("东岭日报", "西湾晚报", "东岭日报海外版")[number % 3]
    section = ("要闻", "要闻二", None)[number % 3]
    return part, IssuePage(
        paper, PartialDate(2030 + number % 2, 1 + number % 3), page=str(number % 4), section=section
    )


@pytest.fixture
def sixty(tmp_path: Path) -> Iterator[Call]:
    """Serve an archive with sixty articles."""
    from newsarc.web.serving import close, datasette_of  # noqa: PLC0415 - an extra

    import_parts(tmp_path / "archive.db", "sixty.txt", [numbered(number) for number in range(60)])
    datasette = datasette_of(tmp_path / "archive.db")
    yield asking(datasette)
    close(datasette)


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[Call]:
    """Serve an archive whose every text is hostile."""
    from newsarc.web.serving import close, datasette_of  # noqa: PLC0415 - an extra

    part = Part(
        Kind.ARTICLE,
        1,
        2,
        column=HOSTILE,
        kicker=HOSTILE,
        headline=("=1+1",),
        deck=(HOSTILE,),
        byline=HOSTILE,
        contributors=(Contributor(HOSTILE, HOSTILE),),
        dateline=Dateline(HOSTILE, HOSTILE),
        paragraphs=(Paragraph(HOSTILE, 1, 1), Paragraph(HOSTILE, 2, 2, is_crosshead=True)),
        url='javascript:alert(1)"><script>',
    )
    issue = IssuePage(HOSTILE, PartialDate(2031), HOSTILE, HOSTILE, HOSTILE)
    other = part._replace(headline=("http://[broken",), url="http://[broken", paragraphs=())
    path = tmp_path / "archive.db"
    import_parts(path, HOSTILE, [(part, issue), (other, issue._replace(newspaper="晚报", section="x"))])
    add_tag(path, HOSTILE, ["1"], NOW)
    datasette = datasette_of(path)
    yield asking(datasette)
    close(datasette)


def parsed(text: str) -> Any:
    html5lib = pytest.importorskip("html5lib")
    return html5lib.HTMLParser(strict=True).parse(text)


def ids_shown(get: Call, **parameters: object) -> list[int]:
    answer = get(f"/archive/-/search?{urlencode(parameters)}")
    assert answer.status_code == 200
    return [int(one) for one in re.findall(r'<h2><a href="/archive/-/article/(\d+)', answer.text)]


@pytest.mark.parametrize("query", QUERIES)
def test_pages_have_the_ids_of_the_command_line_in_its_order(sixty: Call, newsarc: Call, query: str) -> None:
    expected = [int(one) for one in newsarc("search", query, "--limit", "0", "--format", "ids").out.split()]
    shown = [
        one for page in range(1, len(expected) // 20 + 2) for one in ids_shown(sixty, q=query, page=page)
    ]
    assert shown == expected


def test_without_a_query_the_newest_come_first(sixty: Call, newsarc: Call) -> None:
    expected = [int(one) for one in newsarc("list", "--format", "ids").out.split()]
    assert ids_shown(sixty) == expected
    oldest = [int(one) for one in newsarc("list", "--sort", "date", "--format", "ids").out.split()]
    assert ids_shown(sixty, sort="date") == oldest


def test_a_facet_narrows_to_just_its_value_and_its_number(sixty: Call) -> None:
    page = sixty(f"/archive/-/search?q={quote('号')}").text
    facets = re.findall(r'<a href="(/archive/-/search\?[^"]*)">([^<]*)</a> <span>(\d+)</span>', page)
    assert [name for _, name, _ in facets] == [
        "东岭日报",
        "东岭日报海外版",
        "西湾晚报",
        "2030",
        "2031",
        "要闻",
        "要闻二",
    ]
    for address, name, number in facets:
        narrowed = sixty(address.replace("&amp;", "&")).text
        assert f"of {number} articles" in narrowed
        assert f'aria-current="true">{name} ×</a>' in narrowed


def test_the_table_shows_what_the_page_does(sixty: Call) -> None:
    page = sixty(f"/archive/-/search?q={quote('码头')}&year=2031").text
    (address,) = re.findall(r'<a href="(/archive/articles[^"]*)">Table</a>', page)
    rows = sixty(address.replace("&amp;", "&").replace("?", ".json?_shape=array&_size=max&")).json()
    assert f"of {len(rows)} articles" in page


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ("q=foo:bar", "expected a known field"),
        ("page=0", "cannot use &#x27;0&#x27; as page"),
        ("page=999999999999", "as page"),
        ("sort=best", "as sort"),
        ("year=20x1", "as year"),
        (f"q={'(' * 500}", "cannot read the query"),
        (f"q={'a' * 20000}", "at most 10,000 characters"),
    ],
)
def test_what_cannot_be_answered_is_told(sixty: Call, parameters: str, message: str) -> None:
    answer = sixty(f"/archive/-/search?{parameters}")
    assert answer.status_code == 400
    assert message in answer.text
    parsed(answer.text)


def test_an_article_is_set_to_be_read_with_its_reference(get: Call) -> None:
    text = get("/archive/-/article/1").text
    page = parsed(text)
    (article,) = page.iter(f"{XHTML}article")
    assert article.get("lang") == "zh-Hans"
    assert "".join(article.find(f"{XHTML}h1").itertext()) == "湖边小镇迎来茶苗"
    reference = next(page.iter(f"{XHTML}blockquote"))
    assert reference.text == "林知夏. 湖边小镇迎来茶苗[N]. 湖光日报，2031-03-15（A1）."
    assert reference.get("lang") == "zh-Hans"


def test_the_style_of_the_reference_can_be_chosen(get: Call) -> None:
    text = get("/archive/-/article/1?style=apa").text
    assert 'aria-current="true">APA</a>' in text
    assert "<blockquote" in text
    assert "[N]" not in text
    assert get("/archive/-/article/1?style=harvard").status_code == 400


def test_every_style_has_a_name() -> None:
    assert set(STYLE_NAMES) == set(Style)


def test_what_a_reference_lacks_is_told(get: Call, archive: Path) -> None:
    bare = Part(Kind.ARTICLE, 1, 2, paragraphs=(Paragraph("清晨。", 1, 2),))
    import_parts(archive, "bare.txt", [(bare, IssuePage())])  # while it is served
    text = get("/archive/-/article/4").text
    assert "article 4 cannot be cited in full: it has no headline" in text
    assert "<blockquote" not in text
    parsed(text)


def test_an_article_that_is_not_there_is_told(get: Call) -> None:
    answer = get("/archive/-/article/99")
    assert answer.status_code == 404
    assert "99" in answer.text
    assert get("/archive/-/article/999999999999999999").status_code == 404
    assert get("/nothing/-/article/1").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/archive/-/search",
        f"/archive/-/search?q={quote('码头')}",
        f"/archive/-/search?{urlencode({'q': HOSTILE, 'newspaper': HOSTILE, 'section': HOSTILE})}",
        f"/archive/-/search?{urlencode({'newspaper': HOSTILE, 'section': HOSTILE})}",
        "/archive/-/article/1",
        f"/archive/-/article/1?{urlencode({'q': HOSTILE, 'newspaper': HOSTILE, 'style': 'mla'})}",
        f"/archive/-/article/1?{urlencode({'style': HOSTILE})}",
        "/archive/-/article/2",
    ],
)
def test_hostile_texts_are_inert(hostile: Call, address: str) -> None:
    answer = hostile(address)
    page = parsed(answer.text)
    tags = {one.tag.removeprefix(XHTML) for one in page.iter() if isinstance(one.tag, str)}
    assert not tags & {"script", "img", "iframe", "object", "base"}
    links = [one.get("href") for one in page.iter(f"{XHTML}a")]
    assert all(link.startswith(("/archive/", "#")) for link in links)
    assert not any(name.startswith("on") for one in page.iter() for name in one.attrib)
    assert not re.search("[\x1b\u202e\uffff]", answer.text)
    assert "script" not in answer.headers["content-security-policy"]
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_the_csv_of_datasette_has_no_formula_and_loses_nothing(hostile: Call) -> None:
    for more in ("", "?_stream=on", "?_dl=1"):
        rows = list(csv.DictReader(io.StringIO(hostile(f"/archive/articles.csv{more}").text, newline="")))
        assert sorted(row["id"] for row in rows) == ["1", "2"]
        assert {row["headline"] for row in rows} == {"'=1+1", "http://[broken"}
        assert {row["body"].count("\n") for row in rows} == {0, 1}
        assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
        assert not re.search("[\x1b\u202e]", "".join(row["body"] for row in rows))


def test_datasettes_own_pages_are_inert_too(hostile: Call) -> None:
    for address in ("/archive/articles", f"/archive/articles?_search={quote('码头')}", "/archive"):
        text = hostile(address).text
        assert "<script>alert" not in text
        assert "<img" not in text
        assert 'href="javascript:' not in text
        assert not re.search("[\x1b\u202e]", text[text.find("<table") :])
