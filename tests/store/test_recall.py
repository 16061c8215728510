"""Search finds what a plain scan of the texts finds: nothing is missed, and nothing else is found."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from newsarc.model.parts import Kind, Part
from newsarc.query.parser import parse_query
from newsarc.results.orders import Sort
from newsarc.store.database.archive import Archive, open_archive
from newsarc.store.ingest.importing import Added
from newsarc.store.search.finding import find_entries
from newsarc.text.characters.folding import fold
from newsarc.text.matching.tokens import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.model.records import Entry

MakePart = Callable[..., Part]
Import = Callable[..., Added]
PAGES = Path(__file__).parents[2] / ".." / "shared" / "pages"
SIMPLIFIED = OpenCC("t2s")
TRADITIONAL = OpenCC("s2t")
JOINED_NAMES = (
    "CJK",
    "COMBINING KATAKANA",
    "HIRAGANA",
    "KATAKANA",
    "BOPOMOFO",
    "IDEOGRAPHIC NUMBER",
    "IDEOGRAPHIC ITERATION",
)
BAR, SPACE = "|", " "
DIGRAPHS = re.compile("[\ufb00-\ufb06]|[\uff66-\uff9f]+|[ßæœ]")


def spelt_out(found: re.Match[str]) -> str:
    """Write ligatures and half-width kana as they are read."""
    return {"ß": "ss", "æ": "ae", "œ": "oe"}.get(found[0]) or unicodedata.normalize("NFKC", found[0])


@lru_cache(maxsize=65536)
def kind_of(character: str) -> str:
    """Tell by its Unicode name of what a character is: J(oined) scripts, H(angul), W(ords), marks."""
    if character.isspace():
        return BAR if character == "\n" else SPACE
    name, category = unicodedata.name(character, ""), unicodedata.category(character)
    if category == "Cf" or "VARIATION SELECTOR" in name:
        return ""
    if name.startswith(JOINED_NAMES) and (character.isalnum() or category.startswith("M")):
        return "J"
    if name.startswith("HANGUL"):
        return "H"
    return "W" if character.isalnum() or category.startswith("M") else BAR


def plain(text: str) -> str:
    """Write every run of marks as one bar, and blanks only where they part something."""
    out = ""
    for character in fold(unicodedata.normalize("NFC", DIGRAPHS.sub(spelt_out, text))):
        kind = kind_of(character)
        if kind == BAR:
            out = out.rstrip(SPACE)
            out += "" if out.endswith(BAR) else BAR
        elif kind == SPACE:
            out += "" if out.endswith((SPACE, BAR)) or not out else SPACE
        elif kind:
            if out.endswith(SPACE) and kind_of(out[-2]) == kind == "J":
                out = out[:-1]
            parts = out and out[-1] not in (SPACE, BAR) and (kind_of(out[-1]) == "W") != (kind == "W")
            out += f"{SPACE}{character}" if parts else character
    return out


def holds(text: str, wanted: str) -> bool:
    """Tell whether a text in plain writing has what is wanted, words only as wholes."""
    start = text.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        cuts = (text[start - 1 : start + 1] if start else "", text[end - 1 : end + 1])
        if not any(len(cut) == 2 and {kind_of(letter) for letter in cut} == {"W"} for cut in cuts):
            return True
        start = text.find(wanted, start + 1)
    return False


def texts_of(entry: Entry) -> Iterator[str]:
    part = entry.record.part
    yield " ".join(part.headline)
    yield "\n".join(part.deck)
    yield "\n".join(paragraph.text for paragraph in part.paragraphs)
    yield from filter(None, (part.kicker, part.byline))


def differences(archive: Archive, wanted: list[str]) -> list[tuple[str, set[int]]]:
    """Return each string for which search and scan differ, and in which articles."""
    texts = {
        entry.id: [plain(text) for text in texts_of(entry)]
        for entry in find_entries(archive, kinds=tuple(Kind))
    }
    found = []
    for string in wanted:
        if phrase(string) is None:
            continue
        query = parse_query(f'"{string.replace(chr(34), chr(0x201C))}"')
        ranked = find_entries(archive, query, kinds=tuple(Kind), sort=Sort.RELEVANCE)
        searched = {entry.id for entry in ranked}
        listed = {entry.id for entry in find_entries(archive, query, kinds=tuple(Kind))}
        key = plain(string).strip(BAR + SPACE)
        scanned = {number for number, own in texts.items() if any(holds(text, key) for text in own)}
        if searched != scanned or listed != scanned:
            found.append((string, (searched | listed) ^ scanned or searched ^ listed))
    return found


def pieces(texts: list[str], count: int, chance: random.Random) -> list[str]:
    """Draw strings of 1 to 12 characters, each as it stands, simplified or traditional."""
    drawn = []
    for number in range(count):
        text = chance.choice(texts)
        length = 1 + number % 12
        start = chance.randrange(max(1, len(text) - length))
        drawn.append(
            chance.choice((str, SIMPLIFIED.convert, TRADITIONAL.convert))(text[start : start + length])
        )
    return drawn


TEXT = (
    "開門紅，全市奮戰一季度。GDP增长5.2％，比去年提高1.3個百分點；“三农”工作稳步推进！\n"
    "本報記者 胡 勇 春 攝。カメラとテレビ、서울 시장 발표. Économie d’Orient: the café’s 3 rooms"
    " o\ufb03ce of \ufb02ood ﾊﾟﾝとｶﾞｽ große ⻓江"
)


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_piece_of_any_text_is_found_where_it_stands(
    archive_path: Path, import_parts: Import, make_part: MakePart, data: st.DataObject
) -> None:
    texts = data.draw(
        st.lists(st.text(st.sampled_from(TEXT), min_size=1, max_size=60), min_size=1, max_size=5)
    )
    archive_path.unlink(missing_ok=True)
    import_parts(*(make_part(f"第{number}", *text.split("\n")) for number, text in enumerate(texts)))
    strings = pieces([TEXT, *texts], 24, random.Random(data.draw(st.integers(0, 2**32))))
    with open_archive(archive_path) as archive:
        assert differences(archive, strings) == []


@pytest.mark.slow
@pytest.mark.skipif(not PAGES.is_dir(), reason="the damaged pages are not here")
def test_any_piece_of_the_pages_is_found_where_it_stands(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    blocks = [block for path in sorted(PAGES.rglob("*.txt")) for block in blocks_of(path)]
    assert len(blocks) > 500
    import_parts(*(make_part(*block) for block in blocks))
    texts = ["\n".join(block) for block in blocks]
    with open_archive(archive_path) as archive:
        assert differences(archive, pieces(texts, 240, random.Random(4))) == []


def blocks_of(path: Path) -> Iterator[list[str]]:
    """Cut a page into articles of twenty lines."""
    lines = list(filter(None, path.read_text(encoding="utf-8").splitlines()))
    return (lines[start : start + 20] for start in range(0, len(lines), 20))
