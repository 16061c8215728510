from __future__ import annotations

from newsarc.model.parts import Kind
from newsarc.model.reports import ArticleChange, Fate, FieldChange
from newsarc.render.articles.changes import change_lines, tally_line


def test_a_change_shows_both_readings_of_each_field() -> None:
    body = "清晨六点，码头上已经站满了人。" * 3
    change = ArticleChange(
        Fate.CHANGED,
        7,
        Kind.ARTICLE,
        "湖边小镇",
        (
            FieldChange("byline", None, "记者 林知夏"),
            FieldChange("page", "A1", "A2", is_corrected=True),
            FieldChange("body", body + "茶苗", body + "树苗\n又一段\x1b"),
        ),
    )
    assert list(change_lines(change)) == [
        "7  changed  湖边小镇\n",
        "    byline: — → 记者 林知夏\n",
        "    page: A1 → A2  (the correction stays)\n",
        "    body: …上已经站满了人。茶苗 → …上已经站满了人。树苗 又一段␛\n",
    ]


def test_a_long_text_is_cut_on_both_sides() -> None:
    change = ArticleChange(
        Fate.CHANGED, 7, Kind.NOTICE, None, (FieldChange("body", "甲" * 90, "甲" * 50 + "乙" * 90),)
    )
    assert list(change_lines(change)) == [
        "7  changed  notice\n",
        f"    body: …{'甲' * 40}… → …{'甲' * 8}{'乙' * 32}…\n",
    ]


def test_what_comes_has_no_id_yet() -> None:
    assert list(change_lines(ArticleChange(Fate.ADDED, None, Kind.ARTICLE, "山里通车"))) == [
        "—  added  山里通车\n"
    ]


def test_the_tally_of_a_dry_run() -> None:
    assert tally_line({"sources": 1, "removed": 1}, is_dry_run=True) == (
        "1 source would be read again: 0 parts changed, 0 added, 1 removed, 0 unchanged"
    )
