from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceLine
from newsarc.reading.page import read_page

NOBODY = IssuePage()
JUSTIFIED = """Basin will be deepened
The  harbour  board  met  on   Monday
and agreed  to  deepen  the outer basin
by two metres before the autumn gales
come,  and the  dredgers   from Holm
with them.
The work  will  cost  four   millions
and will  be done  by the end of May,
the chairman said."""
RAGGED = """Basin will be deepened
The harbour board met on Monday and
agreed to deepen the outer basin by
two  metres before the autumn gales
come, and the dredgers from Holm, it
said, with them.
The work will cost four millions and
will be done by the end of May, the
chairman said."""


def texts_of(raw: str) -> tuple[str, dict[str, int]]:
    source = [SourceLine(*each) for each in enumerate(raw.split("\n"), start=1)]
    page = read_page(source, NOBODY, NOBODY)
    text = "\n".join(paragraph.text for part in page.parts for paragraph in part.paragraphs)
    return text, {repair.name: repair.count for repair in page.repairs}


def test_spaces_of_justified_lines_are_closed_and_told() -> None:
    text, repairs = texts_of(JUSTIFIED)
    assert "  " not in text
    assert text.startswith("The harbour board met on Monday and agreed to deepen the outer basin")
    assert repairs == {"spaces of a justified line closed": 5}


def test_a_doubled_space_elsewhere_stays() -> None:
    text, repairs = texts_of(RAGGED)
    assert "two  metres" in text
    assert repairs == {}
