import pytest

from newsarc.reading.columns.rows import printed_cells


@pytest.mark.parametrize(
    ("text", "width"), [("3 月 14 日靠岸", 5.5), ("打出“ 组合拳”", 7.0), ("南坡 北坡", 4.5)]
)
def test_width_without_what_the_extractor_put_in(text: str, width: float) -> None:
    assert printed_cells(text) == width
