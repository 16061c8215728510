from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Kind, Mark, MarkRole, Paragraph, Part
from newsarc.model.sources import StoredSource
from newsarc.query.parser import parse_query
from newsarc.store.articles.continuations import continued_articles, join_segments, segments_of
from newsarc.store.articles.lookup import entry_named
from newsarc.store.database import jumps
from newsarc.store.database.archive import open_archive
from newsarc.store.database.transaction import open_transaction
from newsarc.store.ingest.importing import Added
from newsarc.store.search.finding import find_entries
from newsarc.store.user.corrections import Changes, open_for_correcting

if TYPE_CHECKING:
    from pathlib import Path

    from newsarc.model.records import Entry

MakePart = Callable[..., Part]
MakeSource = Callable[..., StoredSource]
Import = Callable[..., Added]

ISSUE = IssuePage("东岭日报", PartialDate(2022, 3, 15), None, "01")
NOW = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.fixture
def import_page(import_parts: Import) -> Callable[..., None]:
    def do_import(page: str | None, *parts: Part, issue: IssuePage = ISSUE, **more: object) -> None:
        path = f"/papers/{issue.newspaper}-{issue.date}-{page}.txt"
        import_parts(*parts, issue=issue._replace(page=page), path=path, **more)

    return do_import


@pytest.fixture
def first(make_part: MakePart) -> Part:
    return make_part("乌桕岭栽下四万株茶苗", "清晨六点，码头上站满了人。", "林场场长说，今年的", jump_to="2")


@pytest.fixture
def second(make_part: MakePart) -> Part:
    return make_part(
        "四万株茶苗", "雨水足，茶苗活得好。", "栽到三月底才完。", jump_from="1", byline=None, contributors=()
    )


def joined(path: Path) -> list[tuple[int, int]]:
    """The pairs in the archive, by id."""
    connection = sqlite3.connect(path)
    pairs = connection.execute("SELECT from_id, to_id FROM jump ORDER BY from_id").fetchall()
    due = connection.execute("SELECT count(*) FROM jump_due").fetchone()
    connection.close()
    assert due == (0,)
    return pairs


def waiting(path: Path) -> list[int]:
    with open_archive(path) as archive:
        return sorted(entry.id for entry in find_entries(archive, parse_query("is:waiting")))


def halves(path: Path, name: str) -> tuple[Entry, ...]:
    with open_archive(path) as archive:
        return segments_of(archive, entry_named(archive, name))


def whole(path: Path, name: str) -> Entry:
    return join_segments(halves(path, name))


def test_the_later_page_comes_later(
    archive_path: Path, import_page: Callable[..., None], first: Part, second: Part
) -> None:
    import_page("01", first)
    assert (joined(archive_path), waiting(archive_path)) == ([], [1])
    import_page("2", second)
    assert (joined(archive_path), waiting(archive_path)) == ([(1, 2)], [])


def test_the_later_page_comes_first(
    archive_path: Path, import_page: Callable[..., None], first: Part, second: Part
) -> None:
    import_page("第2版", second)
    assert (joined(archive_path), waiting(archive_path)) == ([], [1])
    import_page("1", first)
    assert (joined(archive_path), waiting(archive_path)) == ([(2, 1)], [])


def test_both_pages_in_one_import(
    archive_path: Path, import_parts: Import, import_page: Callable[..., None], first: Part, second: Part
) -> None:
    import_page("1", first._replace(jump_to="A02"), issue=ISSUE._replace(newspaper="西湾晚报"))
    import_page("a2", second, issue=ISSUE._replace(newspaper="西湾晚报"))
    assert joined(archive_path) == [(1, 2)]


@pytest.mark.parametrize(
    "issue",
    [
        ISSUE._replace(newspaper="西湾晚报"),
        ISSUE._replace(newspaper=None),
        ISSUE._replace(date=PartialDate(2022, 3, 16)),
        ISSUE._replace(date=PartialDate(2022, 3)),
        ISSUE._replace(date=None),
    ],
    ids=["newspaper", "no newspaper", "day", "month only", "no date"],
)
def test_another_issue_is_not_joined(
    archive_path: Path, import_page: Callable[..., None], first: Part, second: Part, issue: IssuePage
) -> None:
    import_page("1", first)
    import_page("2", second, issue=issue)
    assert (joined(archive_path), waiting(archive_path)) == ([], [1, 2])


def test_without_a_known_issue_nothing_is_joined(
    archive_path: Path, import_page: Callable[..., None], first: Part, second: Part
) -> None:
    import_page("1", first, issue=IssuePage())
    import_page("2", second, issue=IssuePage())
    assert joined(archive_path) == []


def test_other_kinds_are_not_joined(
    archive_path: Path, import_page: Callable[..., None], first: Part, second: Part
) -> None:
    import_page("1", first)
    import_page("2", second._replace(kind=Kind.NOTICE))
    assert joined(archive_path) == []


def test_a_jump_line_that_lost_its_number(
    archive_path: Path, import_page: Callable[..., None], first: Part, second: Part
) -> None:
    broken = first._replace(jump_to=None, marks=(Mark(MarkRole.JUMP_TO, "（下转第 版）", 9),))
    import_page("1", broken)
    import_page("2", second)
    assert joined(archive_path) == [(1, 2)]


def test_a_re_import_keeps_what_is_joined(
    archive_path: Path, import_page: Callable[..., None], first: Part, second: Part, make_part: MakePart
) -> None:
    import_page("1", first, data="first")
    import_page("2", second, data="second")
    import_page("1", make_part("短讯", "今天有雨。"), first, data="first", given=IssuePage(page="1"))
    assert waiting(archive_path) == []
    assert len(joined(archive_path)) == 1


def test_what_is_read_otherwise_is_parted(
    archive_path: Path, import_page: Callable[..., None], first: Part, second: Part
) -> None:
    import_page("1", first, data="first")
    import_page("2", second, data="second")
    import_page("1", first._replace(jump_to="5"), data="first", given=IssuePage(page="1"))
    assert (joined(archive_path), waiting(archive_path)) == ([], [1, 2])


def test_a_correction_joins(
    archive_path: Path, import_page: Callable[..., None], first: Part, second: Part
) -> None:
    import_page("1", first._replace(jump_to="7"))
    import_page("2", second)
    assert joined(archive_path) == []
    with open_for_correcting(archive_path) as corrector:
        corrector.correct("1", Changes({"jump_to": "2"}), NOW)
    assert joined(archive_path) == [(1, 2)]


def test_a_removed_half_leaves_the_other_waiting(
    archive_path: Path, import_page: Callable[..., None], first: Part, second: Part
) -> None:
    import_page("1", first)
    import_page("2", second)
    connection = sqlite3.connect(archive_path)
    connection.execute("DELETE FROM article WHERE id = 2")
    connection.commit()
    assert connection.execute("SELECT * FROM jump").fetchall() == []
    connection.close()
    assert waiting(archive_path) == [1]


def test_whole_from_any_half(
    archive_path: Path, import_page: Callable[..., None], first: Part, second: Part, make_part: MakePart
) -> None:
    import_page("3", make_part("", "第三版的尾声。", jump_from="2"))
    import_page("2", second._replace(jump_to="3"))
    import_page("1", first)
    for name in ("1", "2", "3"):
        assert [entry.id for entry in halves(archive_path, name)] == [3, 2, 1]


def test_joined_text(archive_path: Path, import_page: Callable[..., None], first: Part, second: Part) -> None:
    import_page("1", first)
    import_page("2", second._replace(jump_to="8"))
    entry = whole(archive_path, "2")
    part = entry.record.part
    assert (entry.id, entry.record.issue.page) == (1, "1")
    assert part.headline == ("乌桕岭栽下四万株茶苗",)
    assert [paragraph.text for paragraph in part.paragraphs] == [
        "清晨六点，码头上站满了人。",
        "林场场长说，今年的雨水足，茶苗活得好。",
        "栽到三月底才完。",
    ]
    assert (part.jump_from, part.jump_to) == (None, "8")
    assert part.byline == "记者 王小花"


def test_a_crosshead_is_never_part_of_a_sentence(
    archive_path: Path, import_page: Callable[..., None], first: Part, second: Part
) -> None:
    crosshead = Paragraph("茶苗从哪里来", 1, 1, is_crosshead=True)
    import_page("1", first)
    import_page("2", second._replace(paragraphs=(crosshead, *second.paragraphs)))
    texts = [paragraph.text for paragraph in whole(archive_path, "1").record.part.paragraphs]
    assert texts[1:3] == ["林场场长说，今年的", "茶苗从哪里来"]


def test_a_whole_article_is_whole_already(
    archive_path: Path, import_page: Callable[..., None], make_part: MakePart
) -> None:
    import_page("1", make_part())
    with open_archive(archive_path) as archive:
        entry = entry_named(archive, "1")
        assert segments_of(archive, entry) == (entry,)
        assert join_segments([entry]) is entry


def test_each_article_once_where_its_first_found_half_stood(
    archive_path: Path, import_page: Callable[..., None], first: Part, second: Part, make_part: MakePart
) -> None:
    import_page("2", second)
    import_page("5", make_part("短讯", "今天有雨。"))
    import_page("1", first)
    with open_archive(archive_path) as archive:
        found = list(continued_articles(archive, find_entries(archive, sort=None)))
    assert [[entry.id for entry in article] for article in found] == [[3, 1], [2]]


def test_an_older_archive_is_joined_when_it_is_brought_up_to_date(
    archive_path: Path, import_page: Callable[..., None], first: Part, second: Part
) -> None:
    import_page("1", first)
    import_page("2", second)
    connection = sqlite3.connect(archive_path)
    connection.execute("DELETE FROM jump")
    connection.execute("INSERT INTO jump_due VALUES ('东岭日报', '2022-03-15')")  # as the migration does
    connection.commit()
    connection.close()
    with open_transaction(archive_path) as transaction:
        transaction.finish()
    assert joined(archive_path) == [(1, 2)]


def test_many_issues_under_one_date_are_left_alone(
    archive_path: Path,
    import_page: Callable[..., None],
    first: Part,
    second: Part,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(jumps, "_MOST_ARTICLES", 1)
    import_page("1", first)
    import_page("2", second)
    assert joined(archive_path) == []
