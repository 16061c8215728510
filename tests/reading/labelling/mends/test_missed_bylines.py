import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.mends import missed_bylines
from newsarc.reading.labelling.mends.missed_bylines import with_signed_lines
from newsarc.reading.labelling.mends.page_to_mend import PageToMend
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import measure_lines


def test_each_of_very_many_lines_of_furniture_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    raws = ["茶苗靠岸了", *["本报记者 田一禾"] * 2_000, *["第一船茶苗昨日靠岸。"] * 2_000]
    lines = measure_lines([SourceLine(*each) for each in enumerate(raws, start=1)], measure_damage(raws))
    labels = [Label.HEADLINE, *[Label.FURNITURE] * 2_000, Label.LEAD, *[Label.START] * 1_999]
    asked: list[str] = []
    signs = missed_bylines._signs

    def count(text: str) -> bool:
        asked.append(text)
        return signs(text)

    monkeypatch.setattr(missed_bylines, "_signs", count)

    mended = with_signed_lines(labels, PageToMend(lines, is_cjk=True, likely_heads=[0.0] * len(lines)))

    assert mended.count(Label.BYLINE) >= 1
    assert len(asked) <= len(lines)
