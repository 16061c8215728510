"""A browser that is driven as a person would, and what its screen shows."""

from __future__ import annotations

import asyncio
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("textual", reason="an extra")

from newsarc.browse.app import Browser
from newsarc.browse.panes import BrowserSettings
from newsarc.cli.output.nothing_found import reasons
from newsarc.store.questions import ask_look_ups

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from newsarc.browse.asking import Ask


class Driver:
    """Presses keys, waits for what they bring, and reads the screen."""

    def __init__(self, app: Browser, pilot: Pilot[None], opened: list[str]) -> None:
        self.app, self.pilot, self.opened = app, pilot, opened

    async def settle(self) -> None:
        for _ in range(2):  # an answer may lead to another question
            await self.pilot.pause()
            while any(not worker.is_finished for worker in self.app.workers):
                await asyncio.sleep(0.001)
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, text: str) -> None:
        for character in text:
            await self.pilot.press(character)
        await self.settle()

    @property
    def lines(self) -> list[str]:
        strips = self.app.screen._compositor.render_strips()
        return [strip.text.rstrip() for strip in strips]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def copied(self) -> str:
        return self.app.clipboard


Script = "Callable[[Driver], Awaitable[None]]"


def drive(
    script: Any, place: Path | str, ask: Ask, folder: Path, *, text: str = "", size: tuple[int, int]
) -> None:
    """Run a script in a browser of an archive."""

    async def run() -> None:
        opened: list[str] = []
        settings = BrowserSettings(place, ask, folder, lambda: date(2031, 4, 1), opened.append, reasons)
        app = Browser(settings, text)
        async with app.run_test(size=size) as pilot:
            driver = Driver(app, pilot, opened)
            await driver.settle()
            await script(driver)

    asyncio.run(run())


@pytest.fixture
def browse(archive: Path) -> Callable[..., None]:
    """Run a script in a browser of the archive, or of another one."""

    def run(script: Any, text: str = "", *, size: tuple[int, int] = (120, 30), path: Path = archive) -> None:
        drive(script, path, partial(ask_look_ups, path), path.parent, text=text, size=size)

    return run
