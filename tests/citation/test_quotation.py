"""A quotation is what the text says, word for word; marks and blanks may be a keyboard's."""

from __future__ import annotations

import pytest

from newsarc.citation.quotation import Quotation, find_quotation
from newsarc.model.parts import Paragraph

PARAGRAPHS = (
    Paragraph("他说：“先看水位，再说别的。”", 1, 1),
    Paragraph("水位", 2, 2, is_crosshead=True),
    Paragraph("The bridge, “closed” for nine weeks, is open today.", 3, 4),
)


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        ("先看水位", Quotation("先看水位", 1)),
        ("“先看水位,再说", Quotation("“先看水位，再说", 1)),
        ("先 看水位", Quotation("先看水位", 1)),
        ('"closed" for  nine', Quotation("“closed” for nine", 2)),
        ("open today.", Quotation("open today.", 2)),
        ("先看水位再说别的", None),
        ("先看雨情", None),
        ("he bridge", None),
        ("open to day", None),
        ("ninew", None),
        ("open toda", None),
        (" ", None),
    ],
)
def test_words_are_found_as_printed_or_not_at_all(quoted: str, found: Quotation | None) -> None:
    assert find_quotation(PARAGRAPHS, quoted) == found
