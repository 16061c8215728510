"""The README's pictures are those that its script draws of today's samples."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from rich.cells import cell_len

pytest.importorskip("textual", reason="an extra")

from tests.pictures.drawing import COMMANDS, PICTURES, ROOT, pictures

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAMES = [*COMMANDS, "browse"]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return dict(pictures(tmp_path_factory.mktemp("pictures")))


def kept(name: str) -> str:
    return (PICTURES / f"{name}.svg").read_text(encoding="utf-8")


def texts(picture: str) -> list[Element]:
    return ElementTree.fromstring(picture).findall("{http://www.w3.org/2000/svg}text")


def words(picture: str) -> list[str]:
    return [one.text or "" for one in texts(picture) if re.search(r"\w", one.text or "")]


def test_the_readme_shows_all_pictures_and_there_are_no_others() -> None:
    assert re.findall(r"!\[[^]]+\]\(\.pictures/(\w+)\.svg\)", README) == NAMES
    assert sorted(path.stem for path in PICTURES.iterdir()) == sorted(NAMES)


@pytest.mark.parametrize("name", COMMANDS)
def test_pictures_of_commands_are_those_that_are_drawn_now(drawn: dict[str, str], name: str) -> None:
    assert kept(name) == drawn[name], "draw them anew by `python -m tests.pictures.drawing`, and look at them"


def test_the_picture_of_the_browser_has_the_words_that_are_drawn_now(drawn: dict[str, str]) -> None:
    """Its frames and bars are Textual's, and change with it."""
    assert words(kept("browse")) == words(drawn["browse"])


@pytest.mark.parametrize("name", NAMES)
def test_pictures_set_han_and_latin_on_cells(name: str) -> None:
    shown = [(one.text or "", one.attrib["textLength"]) for one in texts(kept(name))]
    assert {"澄浦日报", "2024-05-17"} <= {text for text, _ in shown}
    assert dict(shown)["澄浦日报"] == "67.2"  # eight cells
    assert [one for one in shown if float(one[1]) != pytest.approx(cell_len(one[0]) * 8.4)] == []
