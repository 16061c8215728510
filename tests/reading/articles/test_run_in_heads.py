from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsarc.reading.articles.run_in_heads import part_run_in_heads
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.tagging import Labelled
from newsarc.reading.lines.line import Line

if TYPE_CHECKING:
    from newsarc.model.repairs import Drop

H, S, LEAD, OPENS, RUN_IN = (
    *(Label.HEADLINE, Label.START, Label.LEAD),
    *(Label.OPENING, Label.RUN_IN),
)
Row = tuple[Label, str]


def parted(*rows: Row) -> tuple[list[Row], list[tuple[str, str]]]:
    items = [Labelled(Line(number, text, text), label) for number, (label, text) in enumerate(rows, start=1)]
    drops: list[Drop] = []
    parts = part_run_in_heads(items, drops)
    return [(item.label, item.line.text) for item in parts], [(drop.text, drop.reason) for drop in drops]


@pytest.mark.parametrize(
    ("line", "rows", "dropped"),
    [
        ("【茶苗靠岸】第一船昨日到了。", [(H, "茶苗靠岸"), (S, "第一船昨日到了。")], ["【", "】"]),
        ("FIRE AT THE MILL.—On Monday", [(H, "FIRE AT THE MILL."), (LEAD, "On Monday")], ["—"]),
        ("[02] FIRE AT THE MILL. On Monday", [(H, "FIRE AT THE MILL."), (LEAD, "On Monday")], ["[02]"]),
        ("* (Ein Brand.) Am Montag", [(H, "Ein Brand."), (LEAD, "Am Montag")], ["* (", ")"]),
        ("第一船昨日到了。", [(OPENS, "第一船昨日到了。")], []),
    ],
)
def test_headline_is_parted_from_the_text_on_its_line(line: str, rows: list[Row], dropped: list[str]) -> None:
    found, drops = parted((RUN_IN, line))
    assert found == rows
    assert [text for text, _ in drops] == dropped


def test_bracket_round_a_headline_may_open_some_lines_above() -> None:
    rows, drops = parted((H, "— (Die neue Brücke"), (RUN_IN, "ist fertig.) Am Montag"))
    assert rows == [(H, "Die neue Brücke"), (H, "ist fertig."), (LEAD, "Am Montag")]
    assert drops == [("— (", "bracket round a headline"), (")", "bracket round a headline")]
