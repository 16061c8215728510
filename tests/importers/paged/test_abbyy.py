"""XML of ABBYY FineReader: what is claimed, and how a line is put together."""

from __future__ import annotations

from hashlib import sha256

import pytest

from newsarc.importers.paged import abbyy
from newsarc.model.places import Box
from newsarc.model.sources import SourceFile

SCHEMA = 'xmlns="http://www.abbyy.com/FineReader_xml/FineReader10-schema-v1.xml"'


def lines_of(inner: str) -> list[tuple[str, Box | None]]:
    block = f'<block blockType="Text"><text><par>{inner}</par></text></block>'
    data = f"<document {SCHEMA}><page>{block}</page></document>".encode()
    [lines] = abbyy.read_lines(SourceFile("a.xml", data, sha256(data).hexdigest()))
    return [(line.text, line.box) for line in lines]


@pytest.mark.parametrize(
    ("head", "is_claimed"),
    [
        (f"<document {SCHEMA}>", True),
        ('<?xml version="1.0"?><document version="1.0" producer="FineReader 8.0">', True),
        ("<document><title>Tides</title></document>", False),
        (f"<w:document {SCHEMA.replace('abbyy', 'example')}>", False),
        (f"<pages {SCHEMA}>", False),
    ],
)
def test_a_document_is_claimed_that_names_the_program(head: str, *, is_claimed: bool) -> None:
    assert abbyy.recognizes("x_abbyy", head.encode()) is is_claimed


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<formatting>No </formatting><formatting>tide</formatting>", "No tide"),
        ("<formatting>\n<charParams>N</charParams>\n<charParams>o</charParams></formatting>", "No"),
        ("<formatting><charParams>a</charParams><charParams> </charParams><charParams>b</charParams>"
         "</formatting>", "a b"),
        ("<formatting>Mon¬</formatting>", "Mon-"),
    ],
)  # fmt: skip
def test_a_line_is_the_text_of_its_runs_or_of_its_characters(inner: str, text: str) -> None:
    line = f'<line l="1" t="2" r="9" b="5">{inner}</line>'
    assert lines_of(line) == [(text, Box(1.0, 2.0, 9.0, 5.0))]


def test_a_line_without_a_place_is_read() -> None:
    assert lines_of('<line l="" t="x"><formatting>No tide</formatting></line>') == [("No tide", None)]
