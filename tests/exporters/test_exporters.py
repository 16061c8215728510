import pytest

from newsarc.exporters import MODULES, ExportFormat, exporter
from newsarc.model.records import Entry


def test_every_format_has_its_module() -> None:
    assert set(MODULES) == set(ExportFormat)


@pytest.mark.parametrize("form", ExportFormat)
def test_every_exporter_streams(form: ExportFormat, entry: Entry) -> None:
    taken: list[int] = []

    def entries() -> object:
        for number in range(3):
            taken.append(number)
            yield entry

    pieces = exporter(form)(entries())  # type: ignore[arg-type]  # a generator of entries
    while not taken:
        next(pieces)
    assert taken == [0]
