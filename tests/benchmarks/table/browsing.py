"""The browser: its first paint and its keystrokes, beside what a person does not wait for."""

from __future__ import annotations

import asyncio
from importlib.util import find_spec
from typing import TYPE_CHECKING

from tests.benchmarks.table.figures import Figure, archive_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.benchmarks.table.figures import Scale

_LIMIT = "the limit"
_PAINT_WHY, _KEY_WHY = "from the command to the first finds", "until the finds of what is typed are shown"


def figures(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Yield the seconds of the first paint and of a keystroke; nothing where no browser is installed."""
    if find_spec("textual") is None:
        return
    from tests.benchmarks.browsing import LIMITS, first_paint, keystrokes  # noqa: PLC0415 - an extra

    archive = archive_in(folder, scale.articles)
    paints = tuple(first_paint(archive) for _ in range(scale.rounds))
    keys = tuple(asyncio.run(keystrokes(archive)))
    for work, seconds, why in (("first paint", paints, _PAINT_WHY), ("keystroke", keys, _KEY_WHY)):
        yield Figure("browse", work, "s", seconds, _LIMIT, (LIMITS[work],), why)
