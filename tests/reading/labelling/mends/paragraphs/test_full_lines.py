import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.mends.page_to_mend import PageToMend
from newsarc.reading.labelling.mends.paragraphs.full_lines import with_starts_behind_full_lines
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import measure_lines

# A sentence ends with the full fifth line; eleven other paragraphs end with lines that have room.
FULL = """The harbour will be deepened.
The harbour board met on Monday and
agreed to deepen the outer basin by
two metres before the autumn gales
come, and the dredgers from Holm too.
The work will cost four millions and
will be done by May."""
SINGLE = "\nNine thousand visitors came to the\norchard fair on Sunday."
MANY = "\nRain fell. The fair closed. All went\nhome early. It rained."


def label_behind_full_line(paragraph: str, *, times: int, likely: float, label: Label) -> str:
    raws = (FULL + paragraph * times).split("\n")
    lines = measure_lines([SourceLine(*each) for each in enumerate(raws, start=1)], measure_damage(raws))
    begins = {paragraph.split("\n")[1]}
    labels = [Label.START if line.text in begins else Label.CONTINUATION for line in lines]
    labels[0], labels[1], labels[5] = Label.LEAD, Label.START, label
    starts = [likely if at == 5 else 0.5 for at in range(len(lines))]
    page = PageToMend(lines, is_cjk=False, likely_heads=[0.0] * len(lines), likely_starts=starts)
    return str(with_starts_behind_full_lines(labels, page)[5])


@pytest.mark.parametrize(
    ("paragraph", "likely", "label"),
    [
        pytest.param(SINGLE, 0.4, Label.START, id="a sentence a paragraph"),
        pytest.param(MANY, 0.4, Label.CONTINUATION, id="many sentences a paragraph"),
    ],
)
def test_a_paragraph_begins_behind_a_full_line_where_the_others_are_as_long(
    paragraph: str, likely: float, label: Label
) -> None:
    for read in (Label.START, Label.CONTINUATION):
        assert label_behind_full_line(paragraph, times=11, likely=likely, label=read) == label


def test_few_sentences_tell_nothing() -> None:
    assert label_behind_full_line(SINGLE, times=3, likely=0.4, label=Label.CONTINUATION) == Label.CONTINUATION


def test_no_line_has_room_beyond_the_widest_text_round_it() -> None:
    raws = ["Harbour board of Marrow Bay to deepen its basin"] * 4 + FULL.split("\n")
    lines = measure_lines([SourceLine(*each) for each in enumerate(raws, start=1)], measure_damage(raws))
    page = PageToMend(lines, is_cjk=False, likely_heads=[0.0] * len(lines))
    full = next(at for at, line in enumerate(lines) if line.text.endswith("Holm too."))
    assert page.has_room(full)  # for the headlines are wider
    assert not page.has_room(full, widest=max(line.width for line in lines[4:]))


def test_a_paragraph_begins_inside_no_quotation_that_is_not_opened_anew() -> None:
    for mark, label in (("", Label.CONTINUATION), ('"', Label.START)):
        quoted = FULL.replace("The harbour board met", '"The harbour met').replace(
            "The work", f"{mark}The work"
        )
        raws = [*quoted.replace("by May.", 'by May," he said.').split("\n"), *(SINGLE * 11).split("\n")[1:]]
        lines = measure_lines([SourceLine(*each) for each in enumerate(raws, start=1)], measure_damage(raws))
        begins = [line.text == SINGLE.split("\n")[1] for line in lines]
        labels = [Label.START if first else Label.CONTINUATION for first in begins]
        labels[0], labels[1], labels[5] = Label.LEAD, Label.START, Label.START
        page = PageToMend(lines, False, [0.0] * len(lines), [0.5] * len(lines))
        assert with_starts_behind_full_lines(labels, page)[5] == label
