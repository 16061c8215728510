"""The language of messages and help: the option, the environment, the settings file, else the locale."""

from __future__ import annotations

import os

from newsarc.cli.options.settings import value_set
from newsarc.errors import UnusableValue
from newsarc.language import LANGUAGE_VARIABLE, LANGUAGES, language_named, languages_of, speak, tr


def speak_as_set() -> None:
    """Speak the language that is set, else that of the locale; raises UnusableValue for an unknown one."""
    speak(languages_of(os.environ))
    said = os.environ.get(LANGUAGE_VARIABLE, "").strip()
    if said:
        speak_as_said(LANGUAGE_VARIABLE, said)
    elif is_set := value_set("language"):
        speak([is_set])


def speak_as_said(name: str, said: str) -> None:
    """Speak the language that an option or variable names; raises UnusableValue for one not known here."""
    if language_named(said) is None:
        raise UnusableValue(name, said, tr(" or ").join(LANGUAGES))
    speak([said])
