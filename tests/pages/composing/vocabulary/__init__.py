"""The printed words of each language, by the code that articles give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pages.composing.vocabulary.chinese import CHINESE
from tests.pages.composing.vocabulary.english import ENGLISH
from tests.pages.composing.vocabulary.french import FRENCH
from tests.pages.composing.vocabulary.german import GERMAN

if TYPE_CHECKING:
    from tests.pages.composing.vocabulary.table import Vocabulary

VOCABULARIES: dict[str, Vocabulary] = {"zh": CHINESE, "en": ENGLISH, "de": GERMAN, "fr": FRENCH}
