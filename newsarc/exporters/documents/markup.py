"""An article as markup that is HTML and XML at once; nothing of its text can be more than text."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from newsarc.exporters.documents.entries import issue_of
from newsarc.text.characters.controls import one_line, show_controls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.exporters.documents.entries import Cite
    from newsarc.model.parts import Paragraph
    from newsarc.model.records import Entry

_NO_CHARACTERS = str.maketrans({"\ufffe": "\ufffd", "\uffff": "\ufffd"})  # XML 1.0, 2.2, has none of them
_LANGUAGE = re.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --faint: #636363; --paper: #fdfdfb; --line: #d5d3cc; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e2dc; --faint: #a09e97; --paper: #181817; --line: #3d3c39; }
}
body {
  margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 36em; color: var(--ink); background: var(--paper);
  font: 1.0625rem/1.6 Charter, "Bitstream Charter", Georgia, "Noto Serif", serif;
  overflow-wrap: break-word; hanging-punctuation: allow-end last;
}
:lang(zh), :lang(ja) {
  font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; line-height: 1.85;
  line-break: strict; text-spacing-trim: trim-start; text-autospace: normal;
}
:lang(zh-Hant) { font-family: "Source Han Serif TC", "Noto Serif CJK TC", "Songti TC", PMingLiU, serif; }
:lang(ja) { font-family: "Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho", serif; }
article { padding: 2.5rem 0; border-top: 1px solid var(--line); }
article:first-child { border-top: 0; }
h1, h2 { line-height: 1.35; text-wrap: balance; margin: .3em 0; }
h1 { font-size: 1.65rem; }
h2 { font-size: 1.1rem; margin: 1.4em 0 .5em; }
.issue, .byline, .reference { color: var(--faint); font-size: .875rem; }
.kicker, .deck { margin: .3em 0; }
.deck { font-size: 1.05em; }
.text p { margin: 0; text-indent: 1.5em; hyphens: auto; }
.text p:first-child, .text h2 + p { text-indent: 0; }
.text:lang(zh) p, .text:lang(ja) p { text-indent: 2em; text-align: justify; }
.text:lang(ja) p { text-indent: 1em; }
.reference { border-top: 1px solid var(--line); margin-top: 2em; padding-top: .7em; }
@page { margin: 22mm 20mm; }
@media print {
  :root { --ink: #000; --faint: #333; --paper: #fff; --line: #999; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  article { break-before: page; border: 0; padding: 0; }
  article:first-child { break-before: auto; }
  h1, h2 { break-after: avoid; }
  p { orphans: 2; widows: 2; }
}
"""


def text(words: str) -> str:
    r"""Write words as text of an element or an attribute.

    >>> text('<b> & "\x1b"'), text("a\uffff")
    ('&lt;b&gt; &amp; &quot;␛&quot;', 'a�')
    """
    return escape(show_controls(words).translate(_NO_CHARACTERS))


def line(words: str) -> str:
    """Write words as text on one line."""
    return text(one_line(words))


def language_of(entry: Entry) -> str | None:
    """Return the entry's language if it is written as BCP 47 has it."""
    language = entry.record.language
    return language if language and _LANGUAGE.fullmatch(language) else None


def article_markup(entry: Entry, cite: Cite) -> str:
    """Write an article with its issue above it and its reference below it."""
    language = language_of(entry)
    said = f' lang="{language}" xml:lang="{language}"' if language else ""
    reference = cite(entry)
    pieces = [
        f'<article id="article-{entry.id}"{said}>',
        *_head(entry),
        f'<div class="text"{said}>',
        *map(_paragraph, entry.record.part.paragraphs),
        "</div>",
        *([f'<p class="reference">{line(reference)}</p>'] if reference else []),
        "</article>\n",
    ]
    return "\n".join(pieces)


def _head(entry: Entry) -> Iterator[str]:
    part = entry.record.part
    if issue := " · ".join(map(line, issue_of(entry))):
        yield f'<p class="issue">{issue}</p>'
    if part.kicker:
        yield f'<p class="kicker">{line(part.kicker)}</p>'
    if part.headline:
        yield f"<h1>{'<br/>'.join(map(line, part.headline))}</h1>"
    yield from (f'<p class="deck">{line(one)}</p>' for one in part.deck)
    if part.byline:
        yield f'<p class="byline">{line(part.byline)}</p>'


def _paragraph(paragraph: Paragraph) -> str:
    tag = "h2" if paragraph.is_crosshead else "p"
    return f"<{tag}>{line(paragraph.text)}</{tag}>"
