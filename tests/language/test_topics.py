"""The topics of the help say the same in all languages, and fit all terminals."""

from __future__ import annotations

import re

import pytest

from newsarc.cli.manual.topics import TOPICS, fitted
from newsarc.language import LANGUAGES
from newsarc.text.characters.display import display_width

pytest.importorskip("opencc", reason="not installed")
pytest.importorskip("babel", reason="not installed")

from tests.language.catalogues import TOPICS as TEXTS
from tests.language.catalogues import traditional_topic

EVERY = [(language, topic) for language in LANGUAGES for topic in TOPICS]


def text_of(language: str, topic: str) -> str:
    return (TEXTS / language / f"{topic}.txt").read_text(encoding="utf-8")


def said_to_programs(text: str) -> set[str]:
    return set(re.findall(r"`newsarc [a-z]+|(?<![-\w])--[a-z][a-z-]+|^    \S+", text, flags=re.MULTILINE))


@pytest.mark.parametrize(("language", "topic"), EVERY)
def test_a_topic_fits_wide_and_narrow_terminals(language: str, topic: str) -> None:
    text = text_of(language, topic)
    examples = {line for line in text.splitlines() if line.startswith("    ")}
    assert max(display_width(line) for line in text.splitlines() if line not in examples) <= 80
    narrow = list(fitted(text, 60))
    assert max(display_width(line) for line in narrow if line not in examples) <= 60
    assert "".join("".join(narrow).split()) == "".join(text.split())


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_names_the_same_in_all_languages(topic: str) -> None:
    english, chinese = (said_to_programs(text_of(language, topic)) for language in ("en", "zh"))
    assert chinese == english


@pytest.mark.parametrize("topic", TOPICS)
def test_traditional_topics_are_made_of_the_simplified(topic: str) -> None:
    assert text_of("zh-Hant", topic) == traditional_topic(text_of("zh", topic))
