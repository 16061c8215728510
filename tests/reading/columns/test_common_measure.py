import pytest

from newsarc.reading.columns.common_measure import shared_measure
from tests.reading.columns.two_columns import FIRST, ROWS


@pytest.mark.parametrize(
    ("raws", "measure"),
    [
        (ROWS * 2, 13.0),
        (ROWS[:3], None),  # too few lines to prove anything
        (FIRST * 4, None),  # one column
        (["四万株茶苗 昨日在湖光镇靠岸了都种在了南坡和北坡上面 真好"] * 8, None),
        ([], None),
    ],
)
def test_width_that_most_pieces_share(raws: list[str], measure: float | None) -> None:
    assert shared_measure(raws) == measure


PARAGRAPHS = [
    "本报讯昨日澄浦电 南坡的茶苗昨日全部种下，林场的三十名工人赶在下雨之前收了工。",
    "本报讯昨日云浦电 镇里的渡船从今天起每半小时开一班，末班船晚上九点离开码头。",
    "本报讯前日安州电 老街的陈列馆免费开放一周，周末开到晚上九点。",
    "本报讯前日临溪电 山里的三所小学装上了直饮水，孩子们不用再从家里带水。",
]


@pytest.mark.parametrize(
    "raws",
    [
        PARAGRAPHS,  # datelines of one length, and each line ends a sentence
        [line.rstrip("。") for line in PARAGRAPHS],  # they are too little of the text
        [f"{FIRST[0]} " * 12] * 6,  # twelve columns are no page
    ],
)
def test_a_width_that_recurs_is_no_proof_of_columns(raws: list[str]) -> None:
    assert shared_measure(raws) is None
