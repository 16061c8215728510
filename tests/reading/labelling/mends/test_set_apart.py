"""What is set as large as headlines on a page with geometry, and is none."""

import pytest

from newsarc.model.places import Box
from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.mends import mend_labels
from newsarc.reading.labelling.mends.page_to_mend import PageToMend
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import measure_lines

HEADLINE, LEAD, GOES_ON = Label.HEADLINE, Label.LEAD, Label.CONTINUATION
FURNITURE, MASTHEAD = Label.FURNITURE, Label.MASTHEAD
TEXT = "The ferry to the island will be shorter than the old one,"
MORE = "said the captain who has steered it for thirty years."


def found(*page: tuple[str, float, Label]) -> list[str]:
    """Mend a page, each line a block of its own where its size is not that of the line above."""
    source, block = [], 0
    for number, (text, size, _) in enumerate(page, start=1):
        block += number == 1 or size != page[number - 2][1]
        source.append(SourceLine(number, text, Box(0, 30.0 * number, 300, 30.0 * number + size), size, block))
    damage = measure_damage([text for text, _, _ in page])
    lines = measure_lines(source, damage)
    labels = [label for _, _, label in page]
    return mend_labels(labels, PageToMend(lines, damage.is_cjk, [0.0] * len(lines)))[0]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("SPORT", FURNITURE),
        ("N E W S", FURNITURE),
        ("Aus aller Welt", FURNITURE),
        ("体坛", FURNITURE),
        ("国际新闻", FURNITURE),
        ("一周速览", FURNITURE),
        ("The Calder Echo", MASTHEAD),
        ("Sport minister to resign", HEADLINE),
        ("体育馆明年开门", HEADLINE),
    ],
)
def test_bands_over_headlines_are_no_headlines(line: str, label: Label) -> None:
    page = ((line, 18.0, HEADLINE), ("Longer ferry for the island", 24.0, HEADLINE), (TEXT, 10.0, LEAD))
    assert found(*page) == [label, HEADLINE, LEAD]


def test_a_band_without_a_headline_under_it_stays_one() -> None:
    assert found(("SPORT", 18.0, HEADLINE), (TEXT, 10.0, LEAD)) == [HEADLINE, LEAD]


@pytest.mark.parametrize(
    ("quote", "label", "behind"),
    [
        ("“shorter than the old one”", FURNITURE, GOES_ON),
        ("“longer than ever”", HEADLINE, LEAD),
        ("shorter than the old one", HEADLINE, LEAD),
    ],
)
def test_quotes_from_the_text_are_no_headlines(quote: str, label: Label, behind: Label) -> None:
    page = ((TEXT, 10.0, LEAD), (quote, 16.0, HEADLINE), (MORE, 10.0, LEAD))
    assert found(*page) == [LEAD, label, behind]


def test_a_text_goes_on_behind_a_quote_and_a_caption_and_a_quote_may_be_read_in_part() -> None:
    quote = (("“shorter than", 16.0, HEADLINE), ("the old one”", 16.0, FURNITURE))
    page = ((TEXT, 10.0, LEAD), ("The ferry at sea", 8.0, Label.CAPTION), *quote, (MORE, 10.0, LEAD))
    assert found(*page) == [LEAD, Label.CAPTION, FURNITURE, FURNITURE, GOES_ON]
    known = tuple((text, size, FURNITURE if size == 16.0 else label) for text, size, label in page)
    assert found(*known) == [LEAD, Label.CAPTION, FURNITURE, FURNITURE, GOES_ON]


@pytest.mark.parametrize(
    "lines", [("Sofas at half price", "Call 0355-1781624"), ("Rooms to let, tel. 0171", "2557")]
)
def test_display_type_with_a_telephone_number_is_no_headline(lines: tuple[str, str]) -> None:
    page = tuple((text, 16.0, HEADLINE) for text in lines)
    headline = ("Longer ferry for the island", 24.0, HEADLINE)
    assert found(*page, headline, (TEXT, 10.0, LEAD)) == [FURNITURE, FURNITURE, HEADLINE, LEAD]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("di Massimo Pani", Label.BYLINE),
        ("von Anna Bergen", Label.BYLINE),
        ("di nuovo a casa", HEADLINE),
        ("Di nuovo a casa", HEADLINE),
    ],
)
def test_bylines_in_small_letters_are_no_headlines(line: str, label: Label) -> None:
    page = (("La barca del lago", 24.0, HEADLINE), (line, 14.0, HEADLINE), (TEXT, 10.0, LEAD))
    assert found(*page) == [HEADLINE, label, LEAD]
