import re
from collections.abc import Callable
from pathlib import Path

import pytest

from newsarc.model.parts import Paragraph
from newsarc.model.records import Entry
from newsarc.render.articles.styled_article import styled_article


@pytest.fixture(autouse=True)
def narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)


def test_the_headline_is_bold_and_the_body_wrapped(make_entry: Callable[..., Entry]) -> None:
    entry = make_entry(paragraphs=(Paragraph("清晨六点，码头上已经站满了人。" * 2, 1, 1),))
    drawn = styled_article(entry, Path("/papers"))
    assert "\x1b[1m湖边小镇\x1b[0m" in drawn
    assert "清晨六点，码头上已经\n站满了人。清晨六点，\n码头上已经站满了人。\n" in drawn


def test_no_color_leaves_no_colour(entry: Entry, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[36m" not in styled_article(entry, Path("/"))


def test_a_dumb_terminal_gets_no_escape_sequence(entry: Entry, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in styled_article(entry, Path("/"))


def test_markup_in_a_source_is_text(make_entry: Callable[..., Entry]) -> None:
    assert "[red]:tea:[/red]" in styled_article(make_entry(byline="[red]:tea:[/red]"), Path("/"))


def test_the_next_lines_of_an_origin_hang_below_the_first(entry: Entry) -> None:
    drawn = re.sub(r"\x1b\[[\d;]*m", "", styled_article(entry, Path("/")))
    assert "\nrepairs:\n  join_wrapped_lines\n  4\nid 7" in drawn
