from __future__ import annotations

import pytest

from newsarc.text.page_labels import page_label_key

SAME = [
    ("2", "02", "２", "第2版", "第２版", "2版", "第二版", "二", "2頁", " 2 "),
    ("12", "十二", "第十二版", "012"),
    ("A3", "a03", "A-3", "Ａ３", "第A3版", "a 3"),
    ("4C", "4c", "04c"),
    ("10", "第10版", "十"),
    ("B100", "b100"),
]


@pytest.mark.parametrize("labels", SAME, ids=lambda labels: labels[0])
def test_labels_of_one_page_are_equal(labels: tuple[str, ...]) -> None:
    assert {page_label_key(label) for label in labels} == {page_label_key(labels[0])}


def test_labels_of_different_pages_differ() -> None:
    keys = [page_label_key(labels[0]) for labels in SAME]
    assert keys == ["2", "12", "a3", "4c", "10", "b100"]
