"""DOCX (ECMA-376): articles in styles of Word, each on a page of its own; the same make the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from newsarc.exporters.documents.entries import issue_of, no_reference
from newsarc.exporters.documents.markup import language_of, line
from newsarc.exporters.documents.packages import package_pieces, write_part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.exporters.documents.entries import Cite
    from newsarc.model.records import Entry

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CONTENT_TYPES = f"""{_XML}<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>
</Types>
"""
_RELATIONS = """{xml}<Relationships xmlns="{package}/relationships">
<Relationship Id="rId1" Type="{office}/{kind}" Target="{target}"/>
</Relationships>
"""
# Sizes are in half points, distances in twentieths of a point.
_STYLE = """<w:style w:type="paragraph" w:styleId="{id}"{default}><w:name w:val="{name}"/>{based}
<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>
"""
_FAINT = '<w:color w:val="636363"/><w:sz w:val="19"/>'
_STYLES = (
    ("Normal", "Normal", '<w:spacing w:after="80" w:line="320" w:lineRule="auto"/>', '<w:sz w:val="22"/>'),
    ("Issue", "Issue", '<w:keepNext/><w:spacing w:after="60"/>', _FAINT),
    ("Kicker", "Kicker", "<w:keepNext/>", '<w:sz w:val="24"/>'),
    (
        "Heading1",
        "heading 1",
        '<w:keepNext/><w:spacing w:before="60" w:after="120"/><w:outlineLvl w:val="0"/>',
        '<w:b/><w:sz w:val="34"/>',
    ),
    ("Subtitle", "Subtitle", "<w:keepNext/>", '<w:sz w:val="24"/>'),
    ("Byline", "Byline", '<w:keepNext/><w:spacing w:after="160"/>', _FAINT),
    (
        "Heading2",
        "heading 2",
        '<w:keepNext/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="1"/>',
        '<w:b/><w:sz w:val="24"/>',
    ),
    ("Reference", "Reference", '<w:spacing w:before="240"/>', _FAINT),
)
_OPENING = f'{_XML}<w:document xmlns:w="{_WORDS}"><w:body>\n'
_MARGINS = "".join(f' w:{side}="1247"' for side in ("top", "right", "bottom", "left"))
_CLOSING = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    f'<w:pgMar{_MARGINS} w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>\n'
)


def export(entries: Iterable[Entry], cite: Cite = no_reference) -> Iterator[bytes]:
    """Write a document of all entries; of nothing there is none."""
    return package_pieces(lambda package: _fill(package, entries, cite))


def _fill(package: ZipFile, entries: Iterable[Entry], cite: Cite) -> int:
    write_part(package, "[Content_Types].xml", _CONTENT_TYPES)
    write_part(package, "_rels/.rels", _relations("officeDocument", "word/document.xml"))
    write_part(package, "word/_rels/document.xml.rels", _relations("styles", "styles.xml"))
    write_part(package, "word/styles.xml", _styles())
    return _write_document(package, entries, cite)


def _write_document(package: ZipFile, entries: Iterable[Entry], cite: Cite) -> int:
    """Write the articles one by one; return how many."""
    info = ZipInfo("word/document.xml")
    info.compress_type = ZIP_DEFLATED
    number = 0
    with package.open(info, "w", force_zip64=True) as part:
        part.write(_OPENING.encode())
        for number, entry in enumerate(entries, start=1):
            part.write("".join(_article(entry, cite, is_first=number == 1)).encode())
        part.write(_CLOSING.encode())
    return number


def _article(entry: Entry, cite: Cite, *, is_first: bool) -> Iterator[str]:
    language = language_of(entry)
    breaks = "" if is_first else "<w:pageBreakBefore/>"
    for style, lines in _parts(entry, cite):
        yield _paragraph(style, lines, language, breaks)
        breaks = ""


def _parts(entry: Entry, cite: Cite) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Name the style of each paragraph of an article, with its lines."""
    part, reference = entry.record.part, cite(entry)
    if issue := " · ".join(issue_of(entry)):
        yield "Issue", (issue,)
    if part.kicker:
        yield "Kicker", (part.kicker,)
    if part.headline:
        yield "Heading1", part.headline
    yield from (("Subtitle", (one,)) for one in part.deck)
    if part.byline:
        yield "Byline", (part.byline,)
    yield from (("Heading2" if one.is_crosshead else "Normal", (one.text,)) for one in part.paragraphs)
    if reference:
        yield "Reference", (reference,)


def _paragraph(style: str, lines: tuple[str, ...], language: str | None, breaks: str) -> str:
    said = f'<w:rPr><w:lang w:val="{language}" w:eastAsia="{language}"/></w:rPr>' if language else ""
    runs = "<w:br/>".join(f'<w:t xml:space="preserve">{line(one)}</w:t>' for one in lines)
    properties = f'<w:pPr><w:pStyle w:val="{style}"/>{breaks}</w:pPr>'
    return f"<w:p>{properties}<w:r>{said}{runs}</w:r></w:p>\n"


def _relations(kind: str, target: str) -> str:
    return _RELATIONS.format(xml=_XML, package=_PACKAGE, office=_OFFICE, kind=kind, target=target)


def _styles() -> str:
    styles = (
        _STYLE.format(
            id=name,
            name=shown,
            paragraph=paragraph,
            run=run,
            default=' w:default="1"' if name == "Normal" else "",
            based="" if name == "Normal" else '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>',
        )
        for name, shown, paragraph, run in _STYLES
    )
    return f'{_XML}<w:styles xmlns:w="{_WORDS}">\n{"".join(styles)}</w:styles>\n'
