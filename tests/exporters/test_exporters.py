import pytest

from newsarc.errors import UnknownField, UsageError
from newsarc.exporters.forms import FORMS, ExportFormat, exporter
from newsarc.model.records import Entry

STREAMING = [form for form, row in FORMS.items() if row.module]


def test_every_format_has_its_module() -> None:
    assert set(FORMS) == set(ExportFormat)


def test_no_ending_names_two_formats() -> None:
    endings = [ending for row in FORMS.values() for ending in row.endings]
    assert len(endings) == len(set(endings))


@pytest.mark.parametrize("form", [form for form, row in FORMS.items() if row.has_columns])
def test_a_column_that_a_format_has_not_is_refused(form: ExportFormat) -> None:
    with pytest.raises(UnknownField, match="unknown field 'headlines': known are "):
        exporter(form, ("headline", "headlines"))


def test_a_format_without_columns_has_none_to_choose() -> None:
    with pytest.raises(UsageError, match="has no columns to choose"):
        exporter(ExportFormat.MARKDOWN, ("headline",))


@pytest.mark.parametrize("form", [form for form in STREAMING if not FORMS[form].is_binary])
def test_every_exporter_streams(form: ExportFormat, entry: Entry) -> None:
    taken: list[int] = []

    def entries() -> object:
        for number in range(9):
            taken.append(number)
            yield entry

    pieces = exporter(form)(entries())  # type: ignore[arg-type]  # a generator of entries
    while not taken:
        next(pieces)
    assert len(taken) <= 2  # a page is named by its first article, and says whether there are others
