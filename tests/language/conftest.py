"""What the tests of languages share: each leaves English spoken behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsarc.language import speak

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """Speak English when a test is over."""
    yield
    speak(())


@pytest.fixture
def chinese() -> None:
    """Speak Chinese."""
    speak(["zh"])
