"""The features of a page's lines: what is measured, seen and read of each, as the model takes it.

A feature is a short string that holds of a line or not. Widths and gaps are told in steps, relative to
the page; words only in classes (lexicon) and readings (readings), never one by one, so that what is
learnt on some pages is true of others. What is not known of a line (its size, its box) has no feature.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.reading.labelling.lexicon import CLASSES
from newsarc.reading.labelling.readings import readings_of
from newsarc.reading.lines.measures import column_measures, room_before
from newsarc.reading.lines.quotations import open_quotations
from newsarc.text.characters.widths import HAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsarc.reading.lines.damage import Damage
    from newsarc.reading.lines.line import Line

_LONGEST_READ = 80  # characters; what is longer is text, and not looked through for words
_HAN_RUN = re.compile(f"[{HAN}]+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_NUMBERING = re.compile(
    r"\W{0,3}(?:(?P<digits>\d{1,3})(?P<dot>[.．、)）:：]|\s|$)|[（(](?P<inner>[一二三四五六七八九十\d]{1,3})[）)]"
    r"|(?P<han>[一二三四五六七八九十]{1,3})、|第[一二三四五六七八九十\d]{1,3}[章节節条條]|(?P<roman>[IVX]{1,4})[.、])"
)
_MARKUP = re.compile(r"(#{1,6})\s|(>)\s?|(\*{1,2})\S|([-=_*—─━~]{3,}\s*$)|(\|)")
_BULLET = "□■◆◇●○◎☉▲△▼▽★☆※•·◢◤▍▌【〖［→►▶◀√"
_NAME = re.compile(f"[{HAN}·]{{1,2}}[ \u3000]{{0,3}}[{HAN}·]{{1,3}}")
_LATIN_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]*\s){1,3}[A-ZÀ-Þ][\w'’-]+,?")
_STOP_INSIDE = re.compile("[。！？](?=[^”’」』）)])|[a-zà-ÿ]{2}[.!?] (?=[A-ZÀ-Þ])")
_COMMAS = re.compile("[，；,;]")
_GAPS_INSIDE = re.compile(r"\S(?: {2,}|\u3000|\t)\S")
_DIGIT = re.compile(r"\d")
_SHAPE = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class PageFeatures:
    """What holds of the whole page, and turns what its lines' features mean."""

    script: str  # han or latin
    setting: str  # flow: a paragraph a line; column: justified; ragged
    has_indents: bool
    has_gaps: bool
    usual_width: float  # of the lines of text, in cells
    usual_indent: float


def features_of(lines: Sequence[Line], damage: Damage) -> list[list[str]]:
    """Return the features of each line, those of its neighbours among them."""
    if not lines:
        return []
    page = measure_page(lines, damage)
    own = _own_features(lines, damage, page)
    texture = [
        f"page={page.script}/{page.setting}/{'in' if page.has_indents else 'no'}{'gap' if page.has_gaps else ''}",
        f"ended lines={_ended_lines(lines)}",
        f"edges={_edge(lines, own, range(len(lines)), page)}/{_edge(lines, own, reversed(range(len(lines))), page)}",
    ]
    return [_with_neighbours(own, index, texture, page) for index in range(len(lines))]


_SENTENCE_INSIDE = re.compile(r"[a-zà-ÿ]{2}[.!?][\"'”’»]? (?=[\"'“‘«]?[A-ZÀ-Þ])|[。！？][”’」』]?(?=.)")


def _ended_lines(lines: Sequence[Line]) -> str:
    """Tell how many sentences end with a line, for each that ends inside one.

    Where paragraphs are short, a sentence that ends with a full line ends its paragraph more often.
    """
    with_lines = sum(line.is_final for line in lines)
    inside = sum(len(_SENTENCE_INSIDE.findall(line.text[:400])) for line in lines)
    return _step(with_lines / (inside + 1), (0.2, 0.35, 0.5, 0.7, 1, 1.5, 2.5, 5))


def _edge(
    lines: Sequence[Line], own: Sequence[dict[str, str]], order: Iterable[int], page: PageFeatures
) -> str:
    """Tell what the page begins or ends with: text or display type, furniture left aside."""
    for index in order:
        here = own[index]
        if any(name in here for name in _NO_TEXT):
            continue
        if "reads as opener" in here:
            return "opener"
        return "text" if lines[index].width > 0.75 * page.usual_width or lines[index].is_final else "short"
    return "nothing"


def measure_page(lines: Sequence[Line], damage: Damage) -> PageFeatures:
    """Measure how the page is set."""
    finals = sum(line.is_final for line in lines)
    long = sorted((line.width for line in lines), reverse=True)
    usual = long[len(long) // 4] if long else 0.0
    texts = [line for line in lines if line.width > 0.6 * usual] or list(lines)
    indents = Counter(min(line.indent, 8.0) for line in texts)
    is_flowing = _is_flowing(lines, finals)
    return PageFeatures(
        script="han" if damage.is_cjk else "latin",
        setting="flow" if is_flowing else "column" if damage.is_cjk else "ragged",
        has_indents=damage.has_indents or sum(line.indent > 0 for line in lines) > max(2, 0.04 * len(lines)),
        has_gaps=sum(line.gap > 0 for line in lines) >= 2,
        usual_width=usual,
        usual_indent=max(indents, key=lambda indent: (indents[indent], indent)),
    )


def _is_flowing(lines: Sequence[Line], finals: int) -> bool:
    """Tell whether each paragraph is one line: most long lines end a sentence, or widths differ much."""
    widths = sorted(line.width for line in lines)
    wide = [line for line in lines if line.width >= widths[len(widths) * 3 // 4] * 0.7]
    return sum(line.is_final for line in wide) > 0.55 * len(wide) or finals > 0.5 * len(lines)


def _own_features(lines: Sequence[Line], damage: Damage, page: PageFeatures) -> list[dict[str, str]]:
    is_flowing = page.setting == "flow"
    measures = [None] * len(lines) if is_flowing else column_measures(lines, is_cjk=damage.is_cjk)
    quoted = open_quotations(line.text for line in lines)
    shapes = Counter(_SHAPE.sub("0", line.text) for line in lines if len(line.text) < _LONGEST_READ)
    texts = Counter(line.text for line in lines if len(line.text) < _LONGEST_READ)
    shared = _shared_words(lines)
    runs = _runs_of_short(lines, page)
    numbers = _Numbers()
    found: list[dict[str, str]] = []
    for index, line in enumerate(lines):
        previous = lines[index - 1] if index else None
        text = line.text
        room = room_before(previous, measures[index - 1], line, is_cjk=damage.is_cjk) if previous else -9.0
        features = {
            "width": _step(line.width, (1.5, 2.5, 4, 6, 8, 11, 15, 20, 25, 30, 40, 60, 100, 200)),
            "share of width": _step(
                line.width / (page.usual_width or 1),
                (0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97, 1.03, 1.2, 2),
            ),
            "against measure": _against_measure(line, measures[index]),
            "indent": _step(line.indent, (0.4, 1.4, 2.4, 4.4, 8.4)),
            "usual indent": "same"
            if abs(line.indent - page.usual_indent) < 0.4
            else "more"
            if line.indent > page.usual_indent
            else "less",
            "gap": _step(line.gap, (-0.5, 0.5, 1.5, 2.5)),
            "last": _last_class(text),
            "first": _first_class(text),
            "commas": _step(len(_COMMAS.findall(text[:200])), (0.5, 1.5, 2.5, 5)),
            "ended": "y" if line.is_final else "n",
            "room": "?" if not measures[index - 1] else _step(room, (-1.5, -0.5, -0.01, 0.5, 1, 2, 3, 5, 8)),
            "open": ("q" if quoted[index] else "") + ("b" if previous and _is_open(previous.text) else ""),
            "letters": _letters(text),
            "digits": _step(
                len(_DIGIT.findall(text[:200])) / min(len(text), 200), (0.001, 0.1, 0.25, 0.5, 0.8)
            ),
            "short run": runs[index],
            "shared words": shared[index],
        }
        if line.is_tracked:
            features["tracked"] = "y"
        if _STOP_INSIDE.search(text[:400]):
            features["stop inside"] = "y"
        if _GAPS_INSIDE.search(line.raw.strip()):
            features["gap inside"] = "y"
        if " " in text and damage.is_cjk:
            features["spaces"] = _step(text.count(" "), (1.5, 3.5))
        if number := numbers.of(text):
            features["number"] = number
        if markup := _MARKUP.match(text):
            features["markup"] = str(markup.lastindex) + (
                str(len(markup.group(1))) if markup.group(1) else ""
            )
        if len(text) < _LONGEST_READ:
            _add_words(features, line, shapes, texts)
        found.append(features)
    return found


def _add_words(features: dict[str, str], line: Line, shapes: Counter[str], texts: Counter[str]) -> None:
    text = line.text
    for name, pattern in CLASSES:
        if pattern.search(text):
            features["words: " + name] = ""
    for reading in readings_of(text):
        features["reads as " + reading] = ""
    if texts[text] > 1:
        features["repeated"] = "text"
    elif shapes[_SHAPE.sub("0", text)] > 1:
        features["repeated"] = "shape"
    if _NAME.fullmatch(text) or _LATIN_NAME.fullmatch(text):
        features["name"] = "y"


class _Numbers:
    """The numbers that lines begin with: whether one goes on where another of its fashion stopped."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def of(self, text: str) -> str:
        """Return the fashion of a line's numbering, and whether it continues one; nothing without a number."""
        match = _NUMBERING.match(text)
        if match is None:
            return ""
        fashion = f"{match.lastgroup or 'word'}{match.group('dot') or ''}".strip()
        if match.group("digits") is None:
            return fashion
        number = int(match.group("digits"))
        continues = number == self._last.get(fashion, 0) + 1
        if continues:
            self._last[fashion] = number
        return fashion + ("+" if continues else "-")


def _shared_words(lines: Sequence[Line]) -> list[str]:
    """Tell of each short line how much of it the text after it says again, and the text before it."""
    grams = [_grams(line.text[:400]) for line in lines]
    found: list[str] = []
    for index, line in enumerate(lines):
        if len(line.text) >= _LONGEST_READ or not grams[index]:
            found.append("-")
            continue
        after, before = _near(grams, lines, index, 1), _near(grams, lines, index, -1)
        own = grams[index]
        found.append(
            _step(len(own & after) / len(own), (0.15, 0.4, 0.7))
            + _step(len(own & before) / len(own), (0.15, 0.4, 0.7))
        )
    return found


def _near(grams: Sequence[frozenset[str]], lines: Sequence[Line], index: int, way: int) -> frozenset[str]:
    """Gather the grams of the next four hundred characters' lines in one direction, twelve at most."""
    gathered: set[str] = set()
    size, at = 0, index + way
    while 0 <= at < len(lines) and size < 400 and abs(at - index) <= 12:
        if lines[at].text != lines[index].text:
            gathered |= grams[at]
            size += len(lines[at].text)
        at += way
    return frozenset(gathered)


def _grams(text: str) -> frozenset[str]:
    grams = {first + second for run in _HAN_RUN.findall(text) for first, second in pairwise(run)}
    grams.update(word.lower() for word in _WORD.findall(text) if word.isascii() or not _HAN_RUN.search(word))
    return frozenset(grams)


def _runs_of_short(lines: Sequence[Line], page: PageFeatures) -> list[str]:
    """Tell of each line how long its run of short, unended lines is, and where in it the line stands."""
    short = [line.width < 0.6 * page.usual_width and not line.text.endswith(("。", ".")) for line in lines]
    found = ["-"] * len(lines)
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and short[index]:
            continue
        size = index - start
        for at in range(start, index):
            found[at] = f"{min(size, 5)}.{min(at - start, 3)}" + ("z" if at == index - 1 else "")
        start = index + 1
    return found


def _step(value: float, steps: tuple[float, ...]) -> str:
    return str(bisect_right(steps, value))


def _against_measure(line: Line, measure: float | None) -> str:
    if measure is None:
        return "?"
    return _step(line.width - measure, (-8, -5, -3.6, -2.6, -1.5, -0.9, 0.6, 1.6, 4))


def _is_open(text: str) -> bool:
    tail = text[-61:]
    return max(tail.rfind("（"), tail.rfind("(")) > max(tail.rfind("）"), tail.rfind(")"))


_CLASS_OF: dict[str, str] = {}


def _class(character: str) -> str:
    known = _CLASS_OF.get(character)
    if known is None:
        known = _CLASS_OF[character] = _classify(character)
    return known


def _classify(character: str) -> str:  # noqa: PLR0911 # a table of ranges reads best so
    if character in _BULLET:
        return "bullet"
    if character in "，；、,;":
        return "comma"
    if character in "：:":
        return "colon"
    if character in "。．.":
        return "stop"
    if character in "？！?!":
        return "cry"
    if character in "…—–-":
        return "dash"
    if character in "“「『‘\"'„«":
        return "open"
    if character in "”」』’»":
        return "close"
    if character in "（(〔［[〈<《":
        return "bracket"
    if character in "）)〕］]〉>》】":
        return "unbracket"
    category = unicodedata.category(character)
    if category == "Lo":
        return "han"
    if category.startswith("L"):
        return "upper" if category == "Lu" else "lower"
    if category.startswith("N"):
        return "digit"
    return "sign"


def _first_class(text: str) -> str:
    return _class(text[0])


def _last_class(text: str) -> str:
    last = _class(text[-1])
    if last in ("close", "unbracket") and len(text) > 1 and _class(text[-2]) in ("stop", "cry"):
        return "stop" + last
    return last


def _letters(text: str) -> str:
    """Tell how the words of a Latin line are written: all capitals, each with one, the first only."""
    words = [word for word in text[:120].split() if word[0].isalpha() and not "\u3040" <= word[0] <= "\uffff"]
    if not words:
        return "-"
    letters = "".join(words)
    if letters.isupper() and len(letters) > 2:
        return "caps"
    long = [word for word in words if len(word) > 3]
    capital = sum(word[0].isupper() for word in long)
    if len(long) > 1 and capital == len(long):
        return "title"
    if not words[0][0].isupper():
        return "low"
    return "some" if capital * 2 > len(long) and len(long) > 2 else "first"


# What the page neither begins nor ends with.
_NO_TEXT = (
    *("reads as masthead", "reads as editors", "reads as number", "reads as caption"),
    *("words: site", "words: rights"),
)
# Which features of a neighbour speak for a line too.
_NEAR = (
    *("width", "share of width", "indent", "gap", "last", "first", "commas", "ended", "letters", "number"),
    *("markup", "name", "against measure", "short run"),
)
_FAR = ("share of width", "last", "ended", "gap", "indent", "first")


_WHERE = {-2: "two above:", -1: "above:", 1: "below:", 2: "two below:"}


def _with_neighbours(
    own: Sequence[dict[str, str]], index: int, texture: list[str], page: PageFeatures
) -> list[str]:
    here = own[index]
    found = [f"{name}={value}" if value else name for name, value in here.items()]
    for offset, names in ((-2, _FAR), (-1, _NEAR), (1, _NEAR), (2, _FAR)):
        at = index + offset
        if not 0 <= at < len(own):
            found.append(f"{_WHERE[offset]} edge of the page")
            continue
        there = own[at]
        found += [f"{_WHERE[offset]} {name}={there[name]}" for name in names if name in there]
        if abs(offset) == 1:
            found += [f"{_WHERE[offset]} {name}" for name in there if name.startswith(("reads", "words"))]
    found += texture
    found += _conjunctions(own, index, page, texture)
    return found


def _conjunctions(
    own: Sequence[dict[str, str]], index: int, page: PageFeatures, texture: Sequence[str]
) -> list[str]:
    """Join features that speak together only: a short line means something else after an ended one."""
    here = own[index]
    before = own[index - 1] if index else {}
    after = own[index + 1] if index + 1 < len(own) else {}
    kind = f"{page.script[0]}{page.setting[0]}{'i' if page.has_indents else ''}"
    ended = before.get("ended", "^")
    return [
        f"page, indent={kind},{here['indent']}",
        f"page, ended above={kind},{ended}",
        f"page, ended above, room={kind},{ended},{here['room']}",
        f"page, ended above, room, letters={kind},{ended},{here['room']},{here['letters']},{here['first']}",
        f"ended lines, ended above, room, letters={texture[1]},{ended},{here['room']},{here['letters']}",
        f"page, ended above, against measure={kind},{ended},{here['against measure']}",
        f"page, ended above, indent={kind},{ended},{here['indent']}",
        f"page, ended above, first, letters={kind},{ended},{here['first']},{here['letters']}",
        f"page, gap, share of width={kind},{here['gap']},{here['share of width']}",
        f"page, share of width, ended={kind},{here['share of width']},{here['ended']}",
        f"page, share of width, last={kind},{here['share of width']},{here['last']}",
        f"page, width, commas={kind},{here['width']},{here['commas']}",
        f"shares of width={before.get('share of width', '^')},{here['share of width']},{after.get('share of width', '$')}",
        f"ended above, widths={ended},{here['share of width']},{after.get('share of width', '$')},{after.get('indent', '$')}",
        f"gaps={before.get('gap', '^')},{here['gap']},{after.get('gap', '$')}",
        f"last above, first={before.get('last', '^')},{here['first']}",
        f"indents={before.get('indent', '^')},{here['indent']},{after.get('indent', '$')}",
        f"page, letters, letters above={kind},{here['letters']},{before.get('letters', '^')}",
        f"last, last below={here['last']},{after.get('last', '$')}",
        f"open, ended above={here['open']},{ended}",
        f"edges, ended, share of width={texture[2]},{here['ended']},{here['share of width']}",
        f"edges, ended above, ended={texture[2]},{ended},{here['ended']}",
    ]
