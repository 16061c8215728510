from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text

from newsarc.explanation import ExplainedLine, Explanation
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind, Part
from newsarc.model.repairs import Drop
from newsarc.render.reports.explanation import explanation_text
from newsarc.render.reports.styled_explanation import styled_explanation

if TYPE_CHECKING:
    import pytest

EXPLANATION = Explanation(
    "/papers/a.txt",
    "gb18030",
    "7",
    (IssuePage("东岭日报", page="1"), IssuePage()),
    (
        ExplainedLine(1, "茶苗\t上山\x1b", "headline", "stands apart", 1, "headline"),
        ExplainedLine(2, "", "blank"),
        ExplainedLine(3, "山下", "headline", "stands apart", 1, "crosshead"),
        ExplainedLine(10, "C", "dropped", "stray glyph"),
    ),
    (Part(Kind.ARTICLE, 1, 3, headline=("茶苗", "上山"), jump_from="1", doubts=("two reports",)),),
    ("newspaper unsure\n",),
    (Drop(10, "C\x07", "stray glyph"),),
)
TEXT = """\
a.txt: gb18030, reader 7
东岭日报 · page 1
1 article · lines 1–3 · 茶苗 上山 · ← 1 · doubts: two reports
warning: newspaper unsure
dropped from line 10: C␇ (stray glyph)

 1  headline  1            茶苗 上山␛  (stands apart)
 2  blank
 3  headline  1 crosshead  山下  (stands apart)
10  dropped                C  (stray glyph)
"""


def test_plain_text() -> None:
    assert "".join(explanation_text(EXPLANATION, Path("/papers"))) == TEXT


def test_what_is_brief_has_no_lines() -> None:
    found = "".join(explanation_text(EXPLANATION, Path("/papers"), is_brief=True))
    assert found == TEXT.partition("\n\n")[0] + "\n"


def test_evidence_stands_below_its_line() -> None:
    line = ExplainedLine(
        *(1, "茶苗上山", "headline", "no deck: gap=2", 1, "headline"),
        *(0.987, "deck", (("gap=2", 1.234), ("indent=0", -10.5))),
    )
    explanation = Explanation("a.txt", "utf-8", "7", (), (line, ExplainedLine(2, "", "blank")), ())
    assert "".join(explanation_text(explanation, Path("/papers"))).splitlines()[2:] == [
        "1  headline  1  茶苗上山  (no deck: gap=2)",
        "   98.7% headline, else deck",
        "     +1.23  gap=2",
        "    -10.50  indent=0",
        "2  blank",
    ]


def test_a_terminal_has_a_legend_of_what_occurs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    rows = list(styled_explanation(EXPLANATION, Path("/papers")))
    assert "\x1b[1;4mheadline\x1b[0m" in rows[-1]
    assert "\x1b[9;31mdropped\x1b[0m" in rows[-1]
    assert "caption" not in rows[-1]


def test_without_colour_it_is_the_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in "".join(styled_explanation(EXPLANATION, Path("/papers")))


def test_long_lines_are_broken_beside_their_label(monkeypatch: pytest.MonkeyPatch) -> None:
    line = ExplainedLine(1, "茶" * 25, "continuation", "the line before is full", 1)
    long = Explanation("a.txt", "utf-8", "7", (), (line, ExplainedLine(2, "", "blank")), ())

    def drawn(width: int) -> list[str]:
        monkeypatch.setenv("COLUMNS", str(width))
        rows = "".join(styled_explanation(long, Path("/papers")))
        return [row.rstrip() for row in Text.from_ansi(rows).plain.splitlines()[2:]]

    assert drawn(43)[:5] == [
        "1  continuation  1  茶茶茶茶茶茶茶茶茶茶茶",
        "                    茶茶茶茶茶茶茶茶茶茶茶",
        "                    茶茶茶",
        "                    (the line before is",
        "                    full)",
    ]
    assert drawn(38)[:5] == [
        "1  continuation  1",
        "茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶",
        "茶茶茶茶茶茶",
        "(the line before is full)",
        "2  blank",
    ]
