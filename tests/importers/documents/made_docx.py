"""DOCX files of our own making, as small as Word would still open them."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{_W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATED = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATIONS = (
    f'<Relationships xmlns="{_RELATED}"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
)
_DOCUMENT_RELATIONS = (
    f'<Relationships xmlns="{_RELATED}"><Relationship Id="rId1" Type="{_OFFICE}/styles"'
    ' Target="styles.xml"/></Relationships>'
)
_WRITTEN = (2031, 3, 15, 0, 0, 0)  # the same bytes on every day


def run(text: str, properties: str = "") -> str:
    """Write a run; a line break is a break."""
    pieces = (f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in text.split("\n"))
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{'<w:br/>'.join(pieces)}</w:r>"


def paragraph(text: str = "", style: str = "", *, content: str = "", indent: bool = False) -> str:
    """Write a paragraph of a text, and what else is in it."""
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + (
        '<w:ind w:firstLineChars="200" w:firstLine="420"/>' if indent else ""
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text) if text else ''}{content}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """Write a table of cells that hold paragraphs."""
    return (
        "<w:tbl>"
        + "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
        + "</w:tbl>"
    )


def text_box(content: str) -> str:
    """Write a text box as Word does: for programs of today, and once more for those of 2007."""
    inside = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def style(name_id: str, name: str, rest: str = "") -> str:
    """Write a style of paragraphs."""
    return f'<w:style w:type="paragraph" w:styleId="{name_id}"><w:name w:val="{name}"/>{rest}</w:style>'


def docx(*content: str, styles: str = "", head: str = "") -> bytes:
    """Write a document."""
    body = f"<w:body>{''.join(content)}</w:body>"
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "word/_rels/document.xml.rels": _DOCUMENT_RELATIONS,
        "word/styles.xml": f"<w:styles {_NAMESPACES}>{styles}</w:styles>",
        "word/document.xml": f"{head}<w:document {_NAMESPACES}>{body}</w:document>",
    }
    return package(parts)


def package(parts: dict[str, str]) -> bytes:
    """Write a zip of parts."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _WRITTEN), text.encode(), zipfile.ZIP_DEFLATED)
    return written.getvalue()
