"""NITF: notes beside the text, and text that was set as it was typed."""

from __future__ import annotations

from hashlib import sha256

from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile

TYPED = (
    "The evening boat will be the last one to\nleave the pier before the shops are shut\n"
    "and nobody who lives on the far side has\nbeen asked about it by the ferry company"
)


def body_of(head: str, content: str) -> list[str]:
    body = f"<body.head>{head}</body.head><body.content>{content}</body.content>"
    data = f"<nitf><body>{body}</body></nitf>".encode()
    file = SourceFile("a.xml", data, sha256(data).hexdigest())
    [page] = read_source(file, given=IssuePage(), encoding=None).pages
    return [one.text for one in page.parts[0].paragraphs]


def test_a_note_to_editors_is_no_text() -> None:
    note = "<note><body.content><p>Editors: hold until six.</p></body.content></note>"
    assert body_of(f"<hedline><hl1>x</hl1></hedline>{note}", "<p>At seven.</p>") == ["At seven."]


def test_lines_that_a_width_broke_are_one_paragraph() -> None:
    assert body_of("", f"<pre>{TYPED}</pre>") == [TYPED.replace("\n", " ")]


def test_the_initials_of_the_desk_are_no_text() -> None:
    assert body_of("", "<p>At seven.</p><p>am/tp/kr</p>") == ["At seven."]
    assert body_of("", "<p>He asked:</p><p>and/or</p><p>what?</p>") == ["He asked:", "and/or", "what?"]


def test_lines_of_a_table_that_was_typed_stay_apart() -> None:
    assert body_of("", "<pre>Mon 4\nTue 11\nWed 9\nThu 2</pre>") == ["Mon 4", "Tue 11", "Wed 9", "Thu 2"]
