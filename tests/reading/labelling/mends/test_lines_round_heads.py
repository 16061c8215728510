"""Lines beside headlines in Latin letters that are none: credits, names, sections, lines of a site."""

import pytest

from newsarc.reading.labelling.labels import Label
from tests.reading.labelling.mends.test_heads import found

HEADLINE, LEAD, FURNITURE, BYLINE = Label.HEADLINE, Label.LEAD, Label.FURNITURE, Label.BYLINE
START, SIGNATURE, CAPTION = Label.START, Label.SIGNATURE, Label.CAPTION


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("FOREIGN AND COLONIAL NEWS.", FURNITURE),
        ("Wirtschaft", FURNITURE),
        ("https://www.portellery.example/2010/02/ferry", FURNITURE),
        ("A MESSAGE FROM OUR SPONSOR", FURNITURE),
        ("Media contact: Nora Quill", FURNITURE),
        ("• The ferry sails in winter", FURNITURE),
        ("Foreign sailors and colonial news", HEADLINE),
        ("• The ferry sails", HEADLINE),
    ],
)
def test_what_stands_over_a_headline_in_latin_letters(line: str, label: Label) -> None:
    page = ((line, HEADLINE), ("The ferry sails in winter", HEADLINE), ("It is the first in years.", LEAD))
    assert found(*page) == [label, HEADLINE, LEAD]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("(FROM OUR OWN CORRESPONDENT.)", BYLINE),
        ("(By Telegraph.)", BYLINE),
        ("(THROUGH REUTER'S AGENCY.)", FURNITURE),
        ("(WITH A MAP OF THE BAY)", HEADLINE),
        ("Nora Quill", BYLINE),
        ("NORA QUILL", HEADLINE),
        ("The winner is Nora Quill", HEADLINE),
    ],
)
def test_what_stands_under_a_headline_in_latin_letters(line: str, label: Label) -> None:
    above = "The ferry over the bay is to sail in the months of winter too, says the office"
    page = ((above, HEADLINE), (line, HEADLINE), ("It is the first in years.", LEAD))
    assert found(*page) == [HEADLINE, label, LEAD]


def test_last_words_of_a_headline_are_no_name() -> None:
    page = (
        ("The bay has elected", HEADLINE),
        ("Nora Quill", HEADLINE),
        ("She is the first in years.", LEAD),
    )
    assert found(*page) == [HEADLINE, HEADLINE, LEAD]


@pytest.mark.parametrize(
    ("line", "label", "read"),
    [
        ("Photo Ada Marlow", SIGNATURE, CAPTION),
        ("Ada Marlow", SIGNATURE, SIGNATURE),
        ("Correspondant : Ada Marlow", SIGNATURE, SIGNATURE),
        ("EFE am/sl", START, FURNITURE),
        ("abc/def/ghi", START, FURNITURE),
        ("The end", START, START),
    ],
)
def test_what_stands_under_a_text_in_latin_letters(line: str, label: Label, read: Label) -> None:
    page = (("The ferry sails in winter", HEADLINE), ("It is the first in years.", LEAD), (line, label))
    assert found(*page) == [HEADLINE, LEAD, read]


def test_a_town_over_several_headlines_is_not_in_their_contents() -> None:
    page = (
        ("PORT ELLERY", HEADLINE),
        ("The ferry sails in winter", HEADLINE),
        ("It is the first in years.", LEAD),
        *[("Nobody knows who is to pay for it.", START)] * 6,
        ("PORT ELLERY", HEADLINE),
        ("The old mill is to be a school", HEADLINE),
        ("It has stood empty since the war.", LEAD),
    )
    assert found(*page) == [HEADLINE, HEADLINE, LEAD, *[START] * 6, HEADLINE, HEADLINE, LEAD]
