from __future__ import annotations

import json

from newsarc.explanation import ExplainedLine, Explanation
from newsarc.exporters.answers.explanation import explanation_lines, explanation_object
from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Kind, Part
from newsarc.model.repairs import Drop

EXPLANATION = Explanation(
    "/papers/a.txt",
    "gb18030",
    "7",
    (IssuePage("东岭日报", PartialDate(2022, 3), page="1"),),
    (
        ExplainedLine(
            *(1, "茶苗上山", "headline", "no deck: gap=2", 1, "headline"),
            *(0.987654, "deck", (("gap=2", 1.234567), ("indent=0", -0.5))),
        ),
        ExplainedLine(2, "", "blank"),
    ),
    (Part(Kind.ARTICLE, 1, 1, headline=("茶苗", "上山"), jump_to="2", doubts=("two reports",)),),
    ("newspaper unsure",),
    (Drop(2, "C", "stray glyph"),),
)
FIRST = {
    "line": 1,
    "label": "headline",
    "rule": "no deck: gap=2",
    "part": 1,
    "role": "headline",
    "text": "茶苗上山",
    "page": None,
    "box": None,
    "size": None,
    "probability": 0.9877,
    "other": "deck",
    "evidence": [{"feature": "gap=2", "weight": 1.2346}, {"feature": "indent=0", "weight": -0.5}],
}
BLANK = {
    "line": 2,
    "label": "blank",
    "rule": None,
    "part": None,
    "role": None,
    "text": "",
    "page": None,
    "box": None,
    "size": None,
    "probability": None,
    "other": None,
    "evidence": [],
}


def test_an_object_has_all_that_was_seen() -> None:
    assert explanation_object(EXPLANATION) == {
        "path": "/papers/a.txt",
        "encoding": "gb18030",
        "reader": "7",
        "issues": [
            {"newspaper": "东岭日报", "date": "2022-03", "edition": None, "page": "1", "section": None}
        ],
        "lines": [FIRST, BLANK],
        "parts": [
            {
                "part": 1,
                "kind": "article",
                "first_line": 1,
                "last_line": 1,
                "column": None,
                "kicker": None,
                "headline": "茶苗 上山",
                "deck": None,
                "byline": None,
                "jump_to": "2",
                "jump_from": None,
                "url": None,
                "doubts": ["two reports"],
            }
        ],
        "warnings": ["newspaper unsure"],
        "dropped": [{"line": 2, "text": "C", "reason": "stray glyph"}],
    }


def test_a_json_line_is_a_source_line() -> None:
    lines = [json.loads(line) for line in explanation_lines(EXPLANATION)]
    assert lines == [{"path": "/papers/a.txt", **FIRST}, {"path": "/papers/a.txt", **BLANK}]
