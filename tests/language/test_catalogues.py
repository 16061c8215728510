from __future__ import annotations

import re
import string

import opencc
import pytest

from newsarc.language import retold
from newsarc.language.catalogue import KEPT
from tests.language.catalogues import (
    SIMPLIFIED,
    TRADITIONAL,
    as_mo,
    as_po,
    brought_up_to_date,
    place_of,
    read_catalogue,
    traditional,
)
from tests.language.messages import messages

CATALOGUE = read_catalogue(SIMPLIFIED)
MESSAGES = [one for one in CATALOGUE if one.id]


def fields(text: str) -> dict[str, tuple[str, str | None]]:
    """Return what is filled in, and how."""
    return {
        name: (spec or "", conversion)
        for _, name, spec, conversion in string.Formatter().parse(text)
        if name is not None
    }


def filled(text: str) -> str:
    """Fill a message with values that can be told from it."""
    values = {
        name: 1234567 if spec[:1] in {",", "0"} else f"⟨{name}⟩" for name, (spec, _) in fields(text).items()
    }
    return text.format(**values)


def first_text(texts: object) -> str:
    return texts if isinstance(texts, str) else "".join(list(texts or ())[:1])  # type: ignore[call-overload]  # Babel's own type


def test_the_catalogue_has_the_messages_of_the_code_and_no_others() -> None:
    # After a change of messages: python -m tests.language.catalogues
    assert as_po(brought_up_to_date(CATALOGUE, messages())).decode() == place_of(SIMPLIFIED, "po").read_text(
        encoding="utf-8"
    )


def test_nothing_is_untranslated_or_fuzzy() -> None:
    assert [one.id for one in MESSAGES if one.fuzzy or not first_text(one.string)] == []


def test_translations_fill_in_what_their_messages_do() -> None:
    differing = [
        (one.id, one.string)
        for one in MESSAGES
        if sorted(fields(first_text(one.string))) != sorted(fields(first_text(one.id)))
    ]
    assert differing == []


def test_translations_name_the_commands_and_options_that_their_messages_name() -> None:
    named = re.compile(r"`[^`]*`|(?<![\w-])--[a-z]+(?:-[a-z]+)*")
    differing = [
        (one.id, one.string)
        for one in MESSAGES
        if sorted(named.findall(first_text(one.string))) != sorted(named.findall(first_text(one.id)))
    ]
    assert differing == []


def test_the_catalogue_in_traditional_characters_is_made_from_the_other() -> None:
    there = read_catalogue(TRADITIONAL)
    assert [(one.context, one.id) for one in there] == [(one.context, one.id) for one in CATALOGUE]
    if f"OpenCC {opencc.__version__}" in there.header_comment:  # another may choose other words
        assert as_po(traditional(CATALOGUE)) == place_of(TRADITIONAL, "po").read_bytes()


@pytest.mark.parametrize("locale", [SIMPLIFIED, TRADITIONAL])
def test_what_newsarc_reads_is_what_translators_wrote(locale: str) -> None:
    assert as_mo(read_catalogue(locale)) == place_of(locale, "mo").read_bytes()


@pytest.mark.usefixtures("chinese")
def test_what_was_kept_in_english_is_told_again() -> None:
    kept = [one for one in MESSAGES if one.context == KEPT and "{" in first_text(one.id)]
    differing = [
        (one.id, one.string)
        for one in kept
        if retold(filled(first_text(one.id))) != filled(first_text(one.string))
    ]
    assert (len(kept) > 100, differing) == (True, [])


@pytest.mark.usefixtures("chinese")
def test_kept_messages_are_told_again_within_each_other() -> None:
    told = "/news/a.pdf: cannot be read as a PDF: page 3 is broken: get the file again"
    assert retold(told) == "/news/a.pdf：无法作为“PDF”读取：第 3 页已损坏：请重新获取文件"
    assert retold("3 zero bytes dropped: letters may be missing there") == "略去 3 个零字节：那里可能缺字"


@pytest.mark.usefixtures("chinese")
def test_what_nobody_kept_stays_as_it_is() -> None:
    assert retold("大桥今日通车: the bridge opens") == "大桥今日通车: the bridge opens"
