"""Invented newspapers of any size: words and characters as unevenly spread as in real ones.

Zipf's law gives the words their frequencies; a tenth of the vocabulary is Latin. Three stock phrases
stand in a share of the articles, so that long strings too have both common and rare cases.
"""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Contributor, Dateline, Kind, Paragraph, Part
from newsarc.model.places import LineSpan
from newsarc.model.records import Provenance, Record
from newsarc.model.sources import SourceFile, StoredSource
from newsarc.store.ingest.importing import open_for_import

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
NEWSPAPERS = tuple(f"{place}{kind}" for place in "东西南北" for kind in ("岭日报", "湾晚报", "山时报"))
STOCK = (("记者从有关部门了解到", 0.4), ("有关负责人介绍说", 0.2), ("据初步统计", 0.05))
_CHARACTERS = 4_000
_WORDS = 60_000
_REPORTERS = 12_000  # most of them correspondents, who write now and then
_PLACES = 2_000
_FILED, _DOUBTED = 0.4, 0.02  # of the articles
AGENCIES = ("新江社", "新江社", "中江社", "本报")
SECTIONS = ("要闻", "时政", "经济", "社会", "文化", "体育", "国际", "副刊")  # a page each
_ARTICLES_A_PAGE = 6
_PAGES_AN_ISSUE = 8
_FIRST_DAY = date(1996, 1, 1)


@dataclass(frozen=True)
class Invented:
    """The text of one article."""

    headline: str
    paragraphs: tuple[str, ...]
    author: str
    dateline: Dateline
    is_doubted: bool

    @property
    def text(self) -> str:
        return "\n".join((self.headline, *self.paragraphs))


class Language:
    """Words with their frequencies, from which sentences are drawn."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        characters = [chr(code) for code in range(0x4E00, 0x4E00 + _CHARACTERS)]
        self.chance.shuffle(characters)
        self.characters = characters
        self.character_weights = _zipf(_CHARACTERS)
        self.words = [self._word(rank) for rank in range(_WORDS)]
        self.word_weights = _zipf(_WORDS)
        self.reporters = [self._name() for _ in range(_REPORTERS)]
        self.reporter_weights = _zipf(_REPORTERS)
        self.places = ["".join(self.draw_characters(2)) for _ in range(_PLACES)]
        self.place_weights = _zipf(_PLACES)

    def _word(self, rank: int) -> str:
        if rank % 10 == 9:
            return " " + "".join(self.chance.choices("abcdefghijklmnopqrstuvwxyz", k=2 + rank % 9)) + " "
        # The most common words of Chinese have one character, most of the others two.
        length = 1 if rank < 30 else self.chance.choices((1, 2, 3, 4), (10, 70, 12, 8))[0]
        return "".join(self.draw_characters(length))

    def _name(self) -> str:
        return self.chance.choice("王李张刘陈杨赵黄周吴") + "".join(self.draw_characters(2))

    def draw_characters(self, count: int) -> list[str]:
        return self.chance.choices(self.characters, cum_weights=self.character_weights, k=count)

    def clause(self, longest: int = 10) -> str:
        count = self.chance.randint(3, longest)
        return "".join(self.chance.choices(self.words, cum_weights=self.word_weights, k=count)).strip()

    def paragraph(self) -> str:
        clauses = (f"{self.clause()}{mark}" for mark in self.chance.choices("，，，。", k=9))
        return "".join(clauses)[:-1] + "。"

    def article(self) -> Invented:
        paragraphs = [self.paragraph() for _ in range(self.chance.randint(1, 6))]
        for phrase, share in STOCK:
            if self.chance.random() < share:
                paragraphs[0] = f"{phrase}，{paragraphs[0]}"
        (author,) = self.chance.choices(self.reporters, cum_weights=self.reporter_weights)
        is_doubted = self.chance.random() < _DOUBTED
        return Invented(self.clause(6), tuple(paragraphs), author, self.dateline(), is_doubted)

    def dateline(self) -> Dateline:
        if self.chance.random() >= _FILED:
            return Dateline()
        (place,) = self.chance.choices(self.places, cum_weights=self.place_weights)
        return Dateline(self.chance.choice(AGENCIES), place)


def _zipf(count: int) -> list[float]:
    return list(accumulate(1 / (rank + 2.7) for rank in range(count)))


def invent(count: int, seed: int = 1) -> Iterator[Invented]:
    """Yield as many articles; the same seed invents the same."""
    language = Language(seed)
    return (language.article() for _ in range(count))


def build(path: Path, articles: Iterator[Invented]) -> None:
    """Import articles as pages of six, eight pages an issue, twelve newspapers a day."""
    with open_for_import(path) as session:
        number = 0
        while page := tuple(islice(articles, _ARTICLES_A_PAGE)):
            session.add(_source(page, number), NOW + timedelta(minutes=number))
            number += 1


def _source(page: tuple[Invented, ...], number: int) -> StoredSource:
    issue_number, label = divmod(number, _PAGES_AN_ISSUE)
    day, newspaper = divmod(issue_number, len(NEWSPAPERS))
    printed = _FIRST_DAY + timedelta(days=day)
    issue = IssuePage(
        NEWSPAPERS[newspaper],
        PartialDate(printed.year, printed.month, printed.day),
        page=str(label + 1),
        section=SECTIONS[label],
    )
    data = "\n".join(article.text for article in page).encode()
    file = SourceFile(f"/papers/{number}.txt", data, hashlib.sha256(data).hexdigest())
    provenance = Provenance(file.path, file.sha256, "utf-8", LineSpan(1, 9), "benchmark 1")
    records = tuple(
        Record(position, _part(article), issue, "zh-Hans", provenance)
        for position, article in enumerate(page, start=1)
    )
    return StoredSource(file, "utf-8", "benchmark 1", IssuePage(), records)


def _part(article: Invented) -> Part:
    return Part(
        Kind.ARTICLE,
        1,
        9,
        headline=(article.headline,),
        byline=f"记者 {article.author}",
        contributors=(Contributor(article.author, "记者"),),
        dateline=article.dateline,
        doubts=("cut unsurely",) if article.is_doubted else (),
        paragraphs=tuple(Paragraph(text, line, line) for line, text in enumerate(article.paragraphs, 1)),
    )
