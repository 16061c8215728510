"""A METS document is imported with the pages that lie beside it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsarc.import_files.beside import put_pages_in
from newsarc.sources import read_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Result

    Newsarc = Callable[..., Result]

SAMPLE = Path(__file__).parents[2] / "samples" / "mets" / "articles-overleaf.xml"
CONTENT = re.compile(r"<(\w+):FContent><\1:xmlData>(.*?)</\1:xmlData></\1:FContent>", re.DOTALL)
REFERENCE = (
    '<{0}:FLocat LOCTYPE="URL" xmlns:x="http://www.w3.org/1999/xlink" x:href="file://./alto/{1}.xml"/>'
)


def take_apart(folder: Path) -> Path:
    """Put the pages of the sample beside it, as libraries deliver them."""
    text = SAMPLE.read_text(encoding="utf-8")
    prefixes = dict(re.findall(r'xmlns:(\w+)="([^"]+)"', text))
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in prefixes.items())
    (folder / "alto").mkdir()
    for number, found in enumerate(CONTENT.finditer(text), start=1):
        page = re.sub(r"<(\w+):alto", rf"<\1:alto {declared}", found[2], count=1)
        (folder / "alto" / f"{number}.xml").write_text(page, encoding="utf-8")
    numbers = iter(range(1, 10))
    document = folder / "issue-mets.xml"
    document.write_text(CONTENT.sub(lambda found: REFERENCE.format(found[1], next(numbers)), text), "utf-8")
    return document


def exported(newsarc: Newsarc) -> list[dict[str, str]]:
    return [json.loads(line) for line in newsarc("export", "--format", "jsonl").out.splitlines()]


def test_the_pages_are_read_with_their_document(newsarc: Newsarc, tmp_path: Path) -> None:
    folder = tmp_path / "issue"
    folder.mkdir()
    take_apart(folder)
    assert "1 file: 2 articles added" in newsarc("import", str(folder)).err
    assert [(one["headline"], one["page"]) for one in exported(newsarc)] == [
        ("Ferry to run at night", "1"),
        ("Dam closed at Sandspit", "2"),
    ]
    assert "1 file: 0 articles added, 1 file unchanged" in newsarc("import", str(folder)).err


def test_a_page_that_changes_changes_the_articles(newsarc: Newsarc, tmp_path: Path) -> None:
    take_apart(tmp_path)
    newsarc("import", str(tmp_path))
    page = tmp_path / "alto" / "2.xml"
    page.write_text(page.read_text(encoding="utf-8").replace('"Sandspit"', '"Landspit"'), encoding="utf-8")
    newsarc("import", str(tmp_path))
    assert [one["headline"] for one in exported(newsarc)] == [
        "Ferry to run at night",
        "Dam closed at Landspit",
    ]


def test_rereading_needs_no_pages(newsarc: Newsarc, tmp_path: Path) -> None:
    document = take_apart(tmp_path)
    newsarc("import", str(document))
    for page in (tmp_path / "alto").iterdir():
        page.unlink()
    assert newsarc("reread").code == 0
    assert len(exported(newsarc)) == 2


@pytest.mark.parametrize(
    "reference",
    [
        "../secret.xml",
        "/etc/hostname",
        "file:///etc/hostname",
        "http://example.com/a.xml",
        "gone.xml",
        "",
        "%00",
        "//[",
        ".",
    ],
)
def test_a_reference_leads_nowhere_but_below_the_document(tmp_path: Path, reference: str) -> None:
    folder = tmp_path / "issue"
    folder.mkdir()
    document = take_apart(folder)
    (tmp_path / "secret.xml").write_text((folder / "alto" / "1.xml").read_text(encoding="utf-8"), "utf-8")
    text = document.read_text(encoding="utf-8").replace("file://./alto/1.xml", reference)
    document.write_text(text, encoding="utf-8")
    _, pages = put_pages_in(read_file(document), document)
    assert [Path(page).name for page in pages] == ["2.xml"]


def test_a_document_without_its_pages_is_told(newsarc: Newsarc, tmp_path: Path) -> None:
    document = take_apart(tmp_path)
    for page in (tmp_path / "alto").iterdir():
        page.write_text("no XML", encoding="utf-8")
    result = newsarc("import", str(document))
    assert result.code == 1
    assert "whose pages are to lie beside it as ALTO" in result.err


@pytest.mark.parametrize("suffix", ["zip", "tar"])
def test_the_pages_in_a_container_are_read_with_their_document(
    newsarc: Newsarc, tmp_path: Path, suffix: str
) -> None:
    folder = tmp_path / "issue"
    folder.mkdir()
    take_apart(folder)
    packed = shutil.make_archive(str(tmp_path / "packed"), suffix, folder)
    assert "1 file: 2 articles added" in newsarc("import", packed).err
    assert [one["page"] for one in exported(newsarc)] == ["1", "2"]
    assert "0 articles added, 1 file unchanged" in newsarc("import", packed).err


def test_pages_in_a_container_that_no_document_names_are_sources(newsarc: Newsarc, tmp_path: Path) -> None:
    folder = tmp_path / "issue"
    folder.mkdir()
    take_apart(folder).unlink()
    packed = shutil.make_archive(str(tmp_path / "packed"), "zip", folder)
    assert "2 files: " in newsarc("import", packed).err


def test_a_dry_run_counts_the_pages_with_their_document(newsarc: Newsarc, tmp_path: Path) -> None:
    document = take_apart(tmp_path)
    assert "1 file: 2 articles found" in newsarc("import", "--dry-run", str(tmp_path)).err
    page = tmp_path / "alto" / "1.xml"
    assert "2 files:" in newsarc("import", "--dry-run", str(document), str(page)).err
