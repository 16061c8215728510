import pytest

from newsarc.model.places import Box
from newsarc.reading.geometry.drawing import PrintedLine
from newsarc.reading.geometry.initials import join_drop_caps


def line(text: str, left: float, base: float, width: float, size: float = 10) -> PrintedLine:
    return PrintedLine(text, Box(left, base - size, left + width, base), size, 0)


@pytest.mark.parametrize(
    ("initial", "first", "elsewhere", "joined"),
    [
        ("T", "he ferry goes on", "", "The ferry goes on"),
        ("A", "ferry goes on", "", "A ferry goes on"),
        ("A", "fter a storm the", "", "After a storm the"),
        ("A", "rsenal ferry goes", "Arsenal", "Arsenal ferry goes"),
        ("I", "thank the ferry", "they thank it", "I thank the ferry"),
        ("I", "srael sent a ferry", "", "Israel sent a ferry"),
        ("渡", "船昨日开航", "", "渡船昨日开航"),
    ],
)
def test_an_initial_is_of_the_word_that_it_begins_or_a_word_itself(
    initial: str, first: str, elsewhere: str, joined: str
) -> None:
    beside = [line(first, 27, 110, 80), line("and comes back", 27, 122, 80)]
    below = line(elsewhere or "by noon", 0, 134, 107)
    found = join_drop_caps([line(initial, 0, 122, 25, 24), *beside, below])
    assert [one.text for one in found] == [joined, "and comes back", below.text]
