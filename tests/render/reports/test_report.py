from pathlib import Path

import pytest

from newsarc.import_runs import Totals
from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Kind, Paragraph, Part
from newsarc.model.places import LineSpan
from newsarc.model.records import Provenance, Record
from newsarc.model.reports import FileReport, Outcome
from newsarc.render.reports.report import record_line, report_lines, totals_line, warning_lines

FOLDER = Path("/papers")


@pytest.mark.parametrize(
    ("report", "lines"),
    [
        (FileReport("/papers/a.txt", Outcome.ADDED, 2), ["a.txt: 2 articles"]),
        (FileReport("/papers/a.txt", Outcome.ADDED, 1, 3), ["a.txt: 1 article, 3 other parts"]),
        (FileReport("/b.txt", Outcome.ADDED, 0, 1), ["/b.txt: 0 articles, 1 other part"]),
        (FileReport("/b.txt", Outcome.UNCHANGED), []),
    ],
)
def test_a_file_says_what_it_has_to_say(report: FileReport, lines: list[str]) -> None:
    assert list(report_lines(report, FOLDER)) == lines


def test_a_warning_is_one_line() -> None:
    report = FileReport("/b.txt", Outcome.ADDED, 1, warnings=("the weekday\nis not the date's",))
    assert list(warning_lines(report, FOLDER)) == ["/b.txt: warning: the weekday is not the date's"]


def test_totals_add_up() -> None:
    totals = Totals()
    for outcome, articles in ((Outcome.ADDED, 2), (Outcome.UNCHANGED, 0), (Outcome.FAILED, 0)):
        totals = totals.with_report(FileReport("/a", outcome, articles))
    assert totals == Totals(added=1, unchanged=1, failed=1, articles=2)
    assert totals_line(totals) == "3 files: 2 articles added, 1 file unchanged, 1 file failed"
    assert totals_line(Totals(added=1, articles=2), is_dry_run=True) == "1 file: 2 articles found"


def test_a_record_of_a_dry_run_is_one_line() -> None:
    part = Part(Kind.NOTICE, 4, 6, paragraphs=(Paragraph("遗失\t声明", 4, 6),))
    issue = IssuePage("湖光日报", PartialDate(2031, 3), page="A5")
    source = Provenance("/papers/a.txt", "0" * 64, "utf-8", LineSpan(4, 6), "test")
    line = record_line("/papers/a.txt", Record(1, part, issue, "zh-Hans", source))
    assert line == "/papers/a.txt:4-6\tnotice\t遗失 声明\t湖光日报\t2031-03\tA5\n"
