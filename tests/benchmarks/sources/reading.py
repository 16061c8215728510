"""Measure the page reader: on pages of everyday size, on a page of 5 MB, and on hostile lines.

    python -m tests.benchmarks.sources.reading

A page is made of samples. `growth` is the time for ten times the text: about 10 where time is
linear in length, about 100 where it is quadratic. All of it takes about ten minutes.
"""

from __future__ import annotations

import statistics
from pathlib import Path
from time import perf_counter

from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile

_SAMPLES = Path(__file__).parents[3] / "samples" / "text"
_SETTINGS = (
    "column-headline-first",
    "seed-like",
    "unwrapped",
    "side-by-side",
    "english-continued",
    "indented-full-width",
)
_ROUNDS = 5
_EVERYDAY = 10_000  # bytes
_LONG = 500_000

_LINE_LENGTH, _SHORT_LINES = 20_000, 2_000  # and ten times as much
_HOSTILE = {
    "Han": "茶",
    "spaces": " ",
    "ideographic spaces": "\N{IDEOGRAPHIC SPACE}",
    "tabs": "\t",
    "digits": "7",
    "letters": "a",
    "capitals": "A",
    "full-width digits": "７",
    "numerals": "十",
    "full stops": "。",
    "Latin stops": ".",
    "commas": "，",
    "middle dots": "·",
    "dashes": "—",
    "hyphens": "-",
    "slashes": "/",
    "opening brackets": "（",
    "closing brackets": "）",
    "Latin brackets": "(",
    "quotes": "“",
    "Latin quotes": '"',
    "squares": "■",
    "Han and spaces": "茶 ",
    "names": "林知夏 ",
    "digits and spaces": "3 ",
    "words": "harbour ",
    "role words": "记者",
    "role words and spaces": "记者 ",
    "openers": "本报讯",
    "agencies": "新华社",
    "dates": "3月14日",
    "jump words": "下转",
    "jump lines": "（下转3版）",
    "back jumps": "上接",
    "bylines": "By Ann Gray ",
    "colons": "记者：",
    "bracket pairs": "（）",
}


def main() -> None:
    """Print the tables."""
    _measure_pages()
    _measure_growth()
    _measure_hostile()


def _measure_pages() -> None:
    print(f"{'pages of 10 kB':26}{'ms':>10}{'pages/s':>10}")
    for name in _SETTINGS:
        data = _page_of(name, _EVERYDAY)
        seconds = statistics.median(_time(data) for _ in range(_ROUNDS)) * _EVERYDAY / len(data)
        print(f"{name:26}{seconds * 1000:10.1f}{1 / seconds:10.1f}")


def _measure_growth() -> None:
    print(f"\n{'one long page':26}{'0.5 MB s':>10}{'5 MB s':>10}{'growth':>10}")
    for name in _SETTINGS:
        _print_growth(name, _page_of(name, _LONG), _page_of(name, 10 * _LONG))


def _measure_hostile() -> None:
    print(f"\n{'on one line':26}{'20,000 s':>10}{'200,000 s':>10}{'growth':>10}")
    for name, unit in _HOSTILE.items():
        _print_growth(name, *(_ended(unit * (times * _LINE_LENGTH // len(unit))) for times in (1, 10)))
    print(f"\n{'on short lines':26}{'2,000 s':>10}{'20,000 s':>10}{'growth':>10}")
    for name, unit in _HOSTILE.items():
        _print_growth(name, *(_ended(f"{unit * 3}\n" * times * _SHORT_LINES) for times in (1, 10)))


def _print_growth(name: str, short: bytes, long: bytes) -> None:
    before, after = _time(short), _time(long)
    print(f"{name:26}{before:10.2f}{after:10.2f}{after / before:10.1f}", flush=True)


def _page_of(name: str, size: int) -> bytes:
    data = (_SAMPLES / f"{name}.txt").read_bytes() + b"\n"
    return data * max(1, round(size / len(data)))


def _ended(text: str) -> bytes:
    """End a hostile text with a printed line: blanks alone would be refused as empty."""
    return f"{text}\n完".encode()


def _time(data: bytes) -> float:
    file = SourceFile("page.txt", data, "0" * 64)
    start = perf_counter()
    read_source(file, given=IssuePage(), encoding=None)
    return perf_counter() - start


if __name__ == "__main__":
    main()
