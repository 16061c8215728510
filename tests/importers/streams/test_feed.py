"""Feeds: each entry knows its lines."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from newsarc.model.page import Page

pytest.importorskip("feedparser")

ENTRIES = """<item><title>Ferry</title>
<description>It runs at night.</description></item>
<item>
<title>Lock</title><description>&lt;p&gt;It is shut.&lt;/p&gt;</description></item>
"""


def places(text: str) -> list[tuple[int, int]]:
    data = text.encode()
    found = read_source(SourceFile("a.rss", data, sha256(data).hexdigest()), given=IssuePage(), encoding=None)
    return [(page.parts[0].first_line, page.parts[0].last_line) for page in found.pages]


def test_an_entry_stands_on_its_own_lines() -> None:
    assert places(f'<rss version="2.0"><channel>\n{ENTRIES}</channel></rss>') == [(2, 3), (4, 5)]


def test_entries_whose_lines_cannot_be_told_stand_on_all() -> None:
    feed = f'<rss version="2.0"><channel>\n{ENTRIES}<!-- <item></item> --></channel></rss>'
    assert places(feed) == [(1, 6), (1, 6)]


@pytest.mark.parametrize(
    "date",
    [
        "Fri, 17 May 99999999999999999999 22:30:00 +0000",
        "99999999999 May 2024 10:00 GMT",
        "1 Jan 2147483648 1:1:1",
        "Fri, 17 May 2024 99:99",
    ],
)
def test_an_entry_of_a_day_that_is_none_is_read_without_it(date: str) -> None:
    text = f"""<rss version="2.0"><channel><title>Post</title><item>
<title>Weir opened</title><pubDate>{date}</pubDate><description>The weir opened.</description>
</item></channel></rss>"""
    data = text.encode()
    file = SourceFile("feed.rss", data, sha256(data).hexdigest())
    [page] = read_source(file, given=IssuePage(), encoding=None).pages
    assert [part.headline for part in page.parts] == [("Weir opened",)]


BODY = "The ferry will run at night from June on. It is to stop at the old quay, where a lamp was set up."
ENCODED = f"<content:encoded>&lt;p&gt;{BODY}&lt;/p&gt;</content:encoded>"


@pytest.mark.parametrize(
    ("description", "deck"),
    [
        ("Boats after six, at last", ("Boats after six, at last",)),
        ("&lt;p&gt;Boats after six&lt;/p&gt;&lt;p&gt;Read more&lt;/p&gt;", ("Boats after six",)),
        (BODY, ()),
        (f"{BODY[:60]} [&amp;#8230;]", ()),
        (f"{BODY[:60]}...", ()),
        ("Ferry at night", ()),
        ("", ()),
    ],
)
def test_a_summary_that_the_text_does_not_say_is_the_deck(description: str, deck: tuple[str, ...]) -> None:
    text = f"""<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>
<title>Ferry at night</title><description>{description}</description>{ENCODED}</item></channel></rss>"""
    data = text.encode()
    file = SourceFile("feed.rss", data, sha256(data).hexdigest())
    [page] = read_source(file, given=IssuePage(), encoding=None).pages
    assert page.parts[0].deck == deck
    assert [one.text for one in page.parts[0].paragraphs] == [BODY]


def test_a_text_that_stands_in_the_description_stays_the_text() -> None:
    text = f"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Ferry</title>
<summary type="text">{BODY}</summary><content type="text">Boats after six</content></entry></feed>"""
    data = text.encode()
    file = SourceFile("feed.atom", data, sha256(data).hexdigest())
    [page] = read_source(file, given=IssuePage(), encoding=None).pages
    assert (page.parts[0].deck, [one.text for one in page.parts[0].paragraphs]) == (
        ("Boats after six",),
        [BODY],
    )


def entry(inner: str) -> Page:
    names = 'xmlns:media="http://search.yahoo.com/mrss/"'
    text = f"""<rss version="2.0" {names}><channel><title>Post</title><item><title>Weir opened</title>
{inner}</item></channel></rss>"""
    data = text.encode()
    file = SourceFile("feed.rss", data, sha256(data).hexdigest())
    [page] = read_source(file, given=IssuePage(), encoding=None).pages
    return page


def test_the_description_of_a_picture_is_its_caption() -> None:
    picture = "<media:content url='a'><media:description>The weir.</media:description></media:content>"
    page = entry(f"<description>The weir was opened.</description>{picture}")
    told = [(part.kind.value, [one.text for one in part.paragraphs]) for part in page.parts]
    assert told == [("article", ["The weir was opened."]), ("caption", ["The weir."])]
    assert page.parts[0].deck == ()


def test_an_author_with_an_address_of_any_country_is_named() -> None:
    page = entry("<author>news@tarn.example (Ada Marlow)</author><description>It was.</description>")
    assert [one.name for one in page.parts[0].contributors] == ["Ada Marlow"]


@pytest.mark.parametrize(
    "date",
    [
        "Vie, 17 May 2024 23:00:00 -0500",
        "Fr, 17 Mai 2024 10:00:00",
        "17 May 24 10:00 GMT",
        "2024-05-17 23:59+08",
    ],
)
def test_days_are_read_as_feeds_of_any_language_write_them(date: str) -> None:
    page = entry(f"<pubDate>{date}</pubDate><description>It was.</description>")
    assert str(page.issue.date) == "2024-05-17"


def test_an_id_that_is_no_address_is_no_link() -> None:
    data = b"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>7</id><title>Weir</title>
<category term="n" label="News"/><content>It was opened.</content></entry></feed>"""
    [page] = read_source(SourceFile("a.atom", data, "0"), given=IssuePage(), encoding=None).pages
    assert (page.parts[0].url, page.issue.section) == (None, "News")


def test_an_empty_day_is_none() -> None:
    assert entry("<pubDate></pubDate><description>It was.</description>").issue.date is None
