from pathlib import Path

import pytest

from newsarc.import_runs import Totals
from newsarc.model.parts import Kind, Paragraph, Part
from newsarc.model.reports import FileReport, Outcome
from newsarc.render.reports.report import part_line, report_lines, totals_line, warning_lines

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


def test_a_part_of_a_dry_run_is_one_line() -> None:
    part = Part(Kind.NOTICE, 4, 6, paragraphs=(Paragraph("遗失\t声明", 4, 6),))
    assert part_line("/papers/a.txt", part) == "/papers/a.txt:4-6\tnotice\t遗失 声明\n"
