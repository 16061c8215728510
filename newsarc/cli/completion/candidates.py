"""What may stand where the cursor is: commands, options and their values, words of a query, articles."""

from __future__ import annotations

import re
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from newsarc.cli.completion.known_words import ENCODINGS, IMPORT_FORMATS, MAPPED_FIELDS, PERIODS
from newsarc.cli.completion.situation import value_of_option
from newsarc.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from newsarc.cli.completion.situation import Situation
    from newsarc.cli.completion.vocabulary import Vocabulary


class Completion(NamedTuple):
    """A word that may stand at the cursor, and what is to be said of it."""

    value: str
    help: str = ""

    @property
    def is_open(self) -> bool:
        """Tell whether the word goes on."""
        return self.value.endswith((":", "=", ","))


class Offer(NamedTuple):
    """What may stand at the cursor: these words, or the name of a file."""

    candidates: tuple[Completion, ...] = ()
    takes_files: bool = False


class Request(NamedTuple):
    """What an offer is made of: the beginning of the word, the archive's words, whether help is wanted."""

    beginning: str
    words: Vocabulary
    has_help: bool = True


def offer(situation: Situation, asked: Request) -> Offer:
    """Find what may stand at the cursor and begins as the word there."""
    parameter = situation.parameter
    if situation.is_unknown:
        return Offer()
    if parameter is not None and parameter.param_type_name == "option":
        return _values(situation.path, parameter, asked)
    if valued := None if situation.has_dashes else value_of_option(situation.command, asked.beginning):
        option, name, value = valued
        inner = _values(situation.path, option, asked._replace(beginning=value))
        return inner._replace(
            candidates=tuple(one._replace(value=name + one.value) for one in inner.candidates)
        )
    if asked.beginning.startswith("-") and asked.beginning != "-" and not situation.has_dashes:
        return Offer(_beginning(asked, _options(situation.command)))
    if parameter is not None:
        return _values(situation.path, parameter, asked)
    return Offer(_beginning(asked, _commands(situation.command, asked)))


def _values(path: tuple[str, ...], parameter: Any, asked: Request) -> Offer:
    choices = getattr(parameter.type, "choices", ())
    if choices:
        return Offer(_beginning(asked, (Completion(str(getattr(one, "value", one))) for one in choices)))
    if parameter.metavar in _FILES:
        return Offer(takes_files=True)
    source = _OF_COMMANDS.get((*path, parameter.name)) or _OF_PARAMETERS.get(parameter.name)
    return Offer(_beginning(asked, source(asked)) if source else ())


def _beginning(asked: Request, candidates: Iterable[Completion]) -> tuple[Completion, ...]:
    """Keep what begins as the word does, in any case, whether quoted or not."""
    begun = _bare(asked.beginning)
    return tuple(one for one in candidates if _bare(one.value).startswith(begun))


def _bare(text: str) -> str:
    return text.replace('"', "").casefold()


def _commands(command: Any, asked: Request) -> Iterator[Completion]:
    for name in getattr(command, "commands", ()):
        # The help of a command that is not loaded costs its loading; bash shows none.
        yield Completion(name, command.summary_of(name) if asked.has_help else "")


def _options(command: Any) -> Iterator[Completion]:
    for one in command.params:
        for name in one.opts if one.param_type_name == "option" else ():
            if name.startswith("--"):
                yield Completion(name, tr((one.help or "").partition("  ")[0]))


def query_words(asked: Request) -> Iterator[Completion]:
    """Offer fields and, behind a field, its values."""
    beginning = asked.beginning.lstrip("-(（")
    opened = asked.beginning.removesuffix(beginning)
    field, mark, value = (*re.split("([:：])", beginning, maxsplit=1), "", "")[:3]
    if not mark:
        yield from (Completion(f"{opened}{name}:", said) for name, said in asked.words.fields(field))
        return
    for one in asked.words.of_field(field):
        is_quoted = value.startswith('"') or re.search(r"[\s()（）]", one)
        yield Completion(f'{opened}{field}{mark}"{one}"' if is_quoted else f"{opened}{field}{mark}{one}")


def _articles_or_words(asked: Request) -> Iterator[Completion]:
    """Offer articles where a place or an id begins, else words of a query."""
    return (articles if re.match("[@0-9]", asked.beginning) else query_words)(asked)


def articles(asked: Request) -> Iterator[Completion]:
    """Offer articles by their places in the last list, or by the digits that their ids begin with."""
    *before, last = re.split("(,)", asked.beginning)
    said = "".join(before)
    for one in asked.words.articles(last):
        yield Completion(said + one.name, one.headline or "")


def _listed(names: Callable[[Vocabulary], Iterable[str]], asked: Request) -> Iterator[Completion]:
    """Offer names behind the commas of a list, each once."""
    *before, _ = asked.beginning.split(",")
    said = "".join(f"{name}," for name in before)
    return (Completion(said + name) for name in names(asked.words) if name not in before)


def _of_archive(name: str, asked: Request) -> Iterator[Completion]:
    return map(Completion, asked.words.of_archive(name))


def _words(words: Iterable[str], asked: Request) -> Iterator[Completion]:
    return map(Completion, words)


def _corrections(asked: Request) -> Iterator[Completion]:
    """Offer fields with the sign behind which their value stands, and values that the archive has."""
    field, mark, _ = asked.beginning.partition("=")
    if mark:
        yield from (Completion(f"{field}={value}") for value in asked.words.of_field(field))
    else:
        yield from (Completion(f"{name}=") for name in asked.words.corrected())


def _mapped(asked: Request) -> Iterator[Completion]:
    *before, last = asked.beginning.split(",")
    said = "".join(f"{pair}," for pair in before)
    if "=" not in last:
        yield from (Completion(f"{said}{name}=") for name in MAPPED_FIELDS)


_FILES = {"FILE", "PATH...", "BACKUP", "OTHER"}
_OF_PARAMETERS: Mapping[str, Callable[[Request], Iterable[Completion]]] = MappingProxyType(
    {
        "query": query_words,
        "terms": query_words,
        "ids": articles,
        "encoding": partial(_words, ENCODINGS),
        "since": partial(_words, PERIODS),
        "until": partial(_words, PERIODS),
        "fields": partial(_listed, lambda words: words.exported()),
        "kinds": lambda asked: map(Completion, (*asked.words.of_field("kind"), "all")),
        "settings": _corrections,
        "unset": lambda asked: map(Completion, (*asked.words.corrected(), "all")),
        "columns": _mapped,
        "since_last": partial(_of_archive, "export"),
        "topic": lambda asked: map(Completion, asked.words.topics),
        **{
            name: partial(_of_archive, name) for name in "newspaper page edition section author saved".split()
        },
    }
)
# Names that mean something else in one command.
_OF_COMMANDS: Mapping[tuple[str, ...], Callable[[Request], Iterable[Completion]]] = MappingProxyType(
    {
        **{(name, "query"): _articles_or_words for name in "cite export reread remove".split()},
        ("similar", "name"): articles,
        ("note", "names"): articles,
        ("import", "form"): partial(_words, IMPORT_FORMATS),
        ("tag", "add", "name"): partial(_of_archive, "tag"),
        ("tag", "remove", "name"): partial(_of_archive, "tag"),
        ("saved", "run", "names"): partial(_of_archive, "saved"),
        **{("saved", name, "name"): partial(_of_archive, "saved") for name in ("edit", "rename", "remove")},
    }
)
