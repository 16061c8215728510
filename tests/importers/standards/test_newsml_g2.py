"""NewsML-G2: what an agency says in the header of its markup, and who only has a code."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from newsarc.model.parts import Part

HEADER = """<header>
<ul class="slugline"><li>Boats</li></ul><time>17.05.2024 17:16</time>
<p class="genre">Background</p><h1>Ferry fares stay</h1><p class="byline">By Ada Marlow, tarn</p>
</header>"""


def article(body: str, meta: str = "") -> Part:
    html = f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'
    content = f"<contentMeta>{meta}</contentMeta><contentSet><inlineXML>{html}</inlineXML></contentSet>"
    data = f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">{content}</newsItem>'.encode()
    file = SourceFile("a.xml", data, sha256(data).hexdigest())
    [page] = read_source(file, given=IssuePage(), encoding=None).pages
    return page.parts[0]


def test_the_lines_of_a_header_are_no_text() -> None:
    main = '<section><p class="teaser">The board keeps them.</p><p>Tarn - They stay.</p></section>'
    part = article(HEADER + main)
    assert (part.kicker, part.headline, part.deck) == (
        "Background",
        ("Ferry fares stay",),
        ("The board keeps them.",),
    )
    assert part.byline == "By Ada Marlow, tarn"
    assert [one.text for one in part.paragraphs] == ["Tarn - They stay."]


def test_a_teaser_among_the_text_stays() -> None:
    part = article(f'{HEADER}<p>They stay.</p><p class="teaser">And so do the boats.</p>')
    assert [one.text for one in part.paragraphs] == ["They stay.", "And so do the boats."]


def test_a_code_is_no_person() -> None:
    said = '<creator qcode="tarn:load"><name>load</name></creator>'
    named = '<creator qcode="tarn:marlow.a"><name>Ada Marlow</name></creator>'
    part = article("<h1>Ferry</h1><p>It leaves.</p>", said + named)
    assert [one.name for one in part.contributors] == ["Ada Marlow"]
