"""XML documents: where their elements stand, and in which encodings they are read."""

from __future__ import annotations

import pytest

from newsarc.errors import SourceDamaged
from newsarc.importers.standards.xml import parse_xml


def test_an_element_knows_its_lines() -> None:
    document = parse_xml("a.xml", b"<n:a xmlns:n='urn:n'>\n<b>\n<c/></b>\n</n:a>", "NITF")
    assert {one.tag: lines for one, lines in document.lines.items()} == {
        "a": (1, 4),
        "b": (2, 3),
        "c": (3, 3),
    }


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("gb2312", "gb18030"), ("GBK", "gb18030"), ("big5", "big5"), ("utf-8", "utf-8"), ("UTF-16", "utf-16")],
)
def test_documents_in_encodings_of_several_bytes_are_read(declared: str, encoding: str) -> None:
    data = f'<?xml version="1.0" encoding="{declared}"?>\n<p>堤上一夜</p>'.encode(encoding)
    document = parse_xml("a.xml", data, "NITF")
    assert (document.root.text, document.encoding) == ("堤上一夜", encoding)


def test_a_document_that_is_surely_utf_8_is_read_so() -> None:
    text = "Décès évités: l'opératrice condamnée à Évreux, à côté"
    data = f'<?xml version="1.0" encoding="iso-8859-1"?>\n<p>{text} {text}</p>'.encode()
    document = parse_xml("a.xml", data, "NITF")
    assert (document.root.text, document.encoding) == (f"{text} {text}", "utf-8")
    few = data.replace((text + " " + text).encode(), "Évreux".encode("latin-1"))
    assert parse_xml("a.xml", few, "NITF").root.text == "Évreux"


@pytest.mark.parametrize("declaration", ["", '<!DOCTYPE p SYSTEM "nitf.dtd">'])
def test_characters_that_html_names_are_read(declaration: str) -> None:
    data = f"{declaration}<p a='&uuml;'>&uuml;&nbsp;&amp;<![CDATA[&lt;]]></p>".encode()
    root = parse_xml("a.xml", data, "NITF").root
    assert (root.get("a"), root.text) == ("ü", "ü\N{NO-BREAK SPACE}&&lt;")


def test_an_entity_that_a_document_declares_is_its_own() -> None:
    data = b'<!DOCTYPE p [<!ENTITY copy "to copy">]><p>&copy;</p>'
    assert parse_xml("a.xml", data, "NITF").root.text == "to copy"


@pytest.mark.parametrize(
    "data",
    [
        b"", b"<a>", b"<a></b>", b"<a/><b/>", b"<a>&nothing;</a>", b"<a>\xff</a>",
        b'<?xml version="1.0" encoding="nothing"?><a/>',
        b'<?xml version="1.0" encoding="base64"?><a/>',
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
        b'<!DOCTYPE a SYSTEM "nothing.dtd"><a>&nothing;</a>',
    ],
)  # fmt: skip
def test_what_is_no_document_is_told(data: bytes) -> None:
    with pytest.raises(SourceDamaged):
        parse_xml("a.xml", data, "NITF")


def test_an_entity_bomb_is_refused() -> None:
    grown = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    with pytest.raises(SourceDamaged):
        parse_xml("a.xml", f'<!DOCTYPE a [<!ENTITY e0 "ha">{grown}]><a>&e11;</a>'.encode(), "NITF")
