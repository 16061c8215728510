"""Nothing in an archive is obeyed by the screen: no control, no markup, no turning about."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Kind, Paragraph, Part
from newsarc.model.places import LineSpan
from newsarc.model.records import Provenance, Record
from newsarc.model.sources import SourceFile, StoredSource
from newsarc.store.ingest.importing import open_for_import
from newsarc.store.user.notes import write_note
from newsarc.store.user.tags import add_tag

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browse.conftest import Driver

    Browse = Callable[..., None]

_NOW = datetime(2031, 3, 17, tzinfo=UTC)
_HOSTILE = "[red]A[/red]\x1b[2J\x07\u202eB\u2066[@click=app.quit]C[/]\u200b\ufe0f\U000e0041 {x} \x9b1m D"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """An archive with what no import would leave in it."""
    path = tmp_path / "hostile.db"
    file = SourceFile(f"/{_HOSTILE}.txt", b"x", sha256(b"x").hexdigest())
    part = Part(
        Kind.ARTICLE,
        1,
        1,
        headline=(_HOSTILE, "b"),
        kicker=_HOSTILE,
        byline=_HOSTILE,
        paragraphs=(Paragraph(f"harbour {_HOSTILE}", 1, 1),),
        jump_to=_HOSTILE,
    )
    issue = IssuePage(_HOSTILE, PartialDate(2031), page=_HOSTILE, section=_HOSTILE)
    source = Provenance(file.path, file.sha256, "utf-8", LineSpan(1, 1), "page-text 1")
    with open_for_import(path) as session:
        record = Record(1, part, issue, "en", source)
        session.add(StoredSource(file, "utf-8", "page-text 1", IssuePage(), (record,)), _NOW)
    add_tag(path, _HOSTILE, ["1"], _NOW)
    write_note(path, _HOSTILE, ["1"], _NOW)
    return path


def test_hostile_texts_are_shown_and_never_obeyed(browse: Browse, hostile: Path) -> None:
    async def script(driver: Driver) -> None:
        for keys in (
            (),
            ("enter", "enter"),
            ("f",),
            ("c",),
            ("escape", "t", *"[x]", "enter"),
            ("a", "enter"),
        ):
            await driver.press(*keys)
            assert "[red]A[/red]␛[2J␇<U+202E>B<U+2066>" in driver.text
            assert all(character.isprintable() for line in driver.lines for character in line)
            assert not any(unicodedata.category(character) == "Cf" for character in driver.text)
        assert driver.app.return_code is None

    browse(script, "harbour", size=(200, 40), path=hostile)


@pytest.mark.slow
def test_what_is_pasted_is_searched_for_as_one_line(browse: Browse) -> None:
    from textual.events import Paste  # noqa: PLC0415 - an extra

    async def script(driver: Driver) -> None:
        driver.app.post_message(Paste("码头\x1b[2J\n[red]山"))
        await driver.settle()
        assert driver.lines[0].startswith("/ 码头")
        assert all(character.isprintable() for line in driver.lines for character in line)

    browse(script)


@pytest.mark.slow
def test_wide_characters_leave_every_line_as_wide_as_the_screen(browse: Browse) -> None:
    async def script(driver: Driver) -> None:
        for width in (81, 100, 121, 151):
            await driver.pilot.resize_terminal(width, 24)
            await driver.settle()
            strips = driver.app.screen._compositor.render_strips()
            assert {strip.cell_length for strip in strips} == {width}

    browse(script, "码头")
