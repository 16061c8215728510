"""What the command line asks for and cannot be."""

from __future__ import annotations

from newsarc.errors.base import EXIT_USAGE, NewsarcError
from newsarc.language import retold, tr


class UsageError(NewsarcError):
    """The command line asks for something that cannot be."""

    exit_code = EXIT_USAGE


class QueryError(UsageError):
    """A query that cannot be read, and the offset where reading stopped."""

    def __init__(self, query: str, position: int, expected: str) -> None:
        self.query, self.position, self.expected = query, position, expected
        shown = query if len(query) <= 60 else f"{query[:60]}…"
        super().__init__(
            tr(
                "cannot read the query {query!r} at character {position}: expected {expected}",
                query=shown,
                position=position + 1,
                expected=retold(expected),
            )
        )


class UnknownEncoding(UsageError):
    """An encoding name that Python does not know."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(tr("unknown encoding {name!r}: try utf-8, gb18030, big5 or utf-16", name=name))


class UnreadableDate(UsageError):
    """A date that neither our own nor the common forms can read."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(
            tr("cannot read {text!r} as a date: write it as 2022-03-15, 2022-03 or 2022", text=text)
        )


class UnknownField(UsageError):
    """A name that is no field of an article, or one that cannot be corrected."""

    def __init__(self, name: str, known: tuple[str, ...], meant: str | None = None) -> None:
        self.name = name
        super().__init__(
            tr("unknown field {name!r}: it is {meant} here", name=name, meant=meant)
            if meant
            else tr("unknown field {name!r}: known are {known}", name=name, known=", ".join(known))
        )


class UnusableValue(UsageError):
    """A value that a field cannot have."""

    def __init__(self, field: str, value: str, expected: str) -> None:
        self.field, self.value = field, value
        super().__init__(
            tr(
                "cannot use {value!r} as {field}: expected {expected}",
                value=value,
                field=field,
                expected=retold(expected),
            )
        )


class SettingsUnusable(UsageError):
    """A settings file with faults."""

    def __init__(self, path: str, faults: tuple[str, ...]) -> None:
        self.path, self.faults = path, faults
        super().__init__(f"{path}: {'; '.join(faults)}")


class UnreadableForm(UsageError):
    """An edited article whose fields cannot be told from each other."""

    def __init__(self, problem: str) -> None:
        super().__init__(tr("cannot read the edited article: {problem}", problem=retold(problem)))
