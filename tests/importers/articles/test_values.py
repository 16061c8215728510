from __future__ import annotations

import sys
import unicodedata

from newsarc.importers.articles.values import is_tidy, one_line, plain, tidy
from newsarc.text.repairs import drop_invisible

_TIDY = [character for character in map(chr, range(0x10000)) if is_tidy(character)]


def test_what_is_taken_for_tidy_stays_as_it_is() -> None:
    assert len(_TIDY) > 30_000
    together = "".join(_TIDY)
    assert tidy(drop_invisible(plain(together))[0]) == together
    assert one_line(f"{together} {together}\N{IDEOGRAPHIC SPACE}a") == (
        f"{together} {together}\N{IDEOGRAPHIC SPACE}a"
    )


def test_what_is_taken_for_tidy_composes_with_nothing_before_it() -> None:
    pairs = (unicodedata.decomposition(chr(code)).split() for code in range(sys.maxunicode + 1))
    composing = {chr(int(pair[1], 16)) for pair in pairs if len(pair) == 2 and pair[0][0] != "<"}
    assert composing.isdisjoint(_TIDY)


def test_what_is_not_tidy_is_made_so() -> None:
    assert not any(
        map(is_tidy, ("", " 堤", "堤 ", "堤  上", "堤\t上", "e\u0301", "堤\u200b", "\ufeff", "\xad"))
    )
    assert one_line(" 堤\t上\u200be\u0301\xa0") == "堤 上é"
