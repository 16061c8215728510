from __future__ import annotations

import pytest

from newsarc.importers.articles.people import people_of


@pytest.mark.parametrize(
    ("field", "people"),
    [
        ("Ruth von Arnim", [("Ruth von Arnim", None)]),
        ("Luca di Montevento, Tom Pell", [("Luca di Montevento", None), ("Tom Pell", None)]),
        ("von Ruth Arnim", [("Ruth Arnim", None)]),
        ("Text: Karl Maier", [("Karl Maier", None)]),
        ("Story and photos by Ada Marlow", [("Ada Marlow", "Story and photos by")]),
        ("周文 李若谷", [("周文", None), ("李若谷", None)]),
        ("作者：田一禾", [("田一禾", None)]),
        ("采写：田一禾", [("田一禾", None)]),
        ("撰文：田一禾", [("田一禾", None)]),
        ("整理/田一禾", [("田一禾", None)]),
        ("本报记者 田一禾", [("田一禾", "本报记者")]),
    ],
)
def test_people_whom_a_field_of_authors_names(field: str, people: list[tuple[str, str | None]]) -> None:
    _, found = people_of(None, [field])
    assert [(one.name, one.role) for one in found] == people


@pytest.mark.parametrize(
    ("field", "byline"), [("本报记者 田一禾", "本报记者 田一禾"), ("作者：田一禾", None), ("田一禾", None)]
)
def test_a_field_of_authors_with_a_role_is_the_byline(field: str, byline: str | None) -> None:
    printed, _ = people_of(None, [field])
    assert printed == byline
