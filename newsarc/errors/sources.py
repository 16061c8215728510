"""What keeps one file of a batch from being imported."""

from __future__ import annotations

from newsarc.errors.base import NewsarcError
from newsarc.language import english

_COLUMNS_SHOWN = 20
_NAME_SHOWN = 40  # characters


class SourceError(NewsarcError):
    """One file could not be imported; the rest of the batch goes on."""

    def __init__(self, path: str, problem: str) -> None:
        self.path = path
        super().__init__(f"{path}: {problem}")


class SourceMissing(SourceError):
    """A path that leads nowhere."""

    def __init__(self, path: str) -> None:
        super().__init__(path, english("no such file or folder"))


class SourceUnreadable(SourceError):
    """A file that the operating system will not let us read."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, english("cannot be read: {reason}", reason=reason))


class FolderEmpty(SourceError):
    """A folder that holds nothing to import."""

    def __init__(self, path: str, *, has_patterns: bool = False) -> None:
        self.has_patterns = has_patterns
        reason = (
            english("--include and --exclude leave nothing of it")
            if has_patterns
            else english("`newsarc formats` says what is taken")
        )
        super().__init__(path, english("nothing to import in this folder: {reason}", reason=reason))


class SourceEmpty(SourceError):
    """A file without a single printed character."""

    def __init__(self, path: str) -> None:
        super().__init__(path, english("the file is empty"))


class SourceTooLarge(SourceError):
    """A file larger than any newspaper page can be."""

    def __init__(self, path: str, size: int, limit: int, *, unit: str = "bytes") -> None:
        self.size, self.limit = size, limit
        super().__init__(
            path,
            english(
                "{size:,} {unit} are more than the {limit:,} allowed: split the file",
                size=size,
                unit=unit,
                limit=limit,
            ),
        )


class SourceBinary(SourceError):
    """A file that is not text."""

    def __init__(self, path: str, found: str) -> None:
        super().__init__(path, english("not a text file ({found}): extract its text first", found=found))


class SourceAmbiguous(SourceError):
    """A file that more than one importer claims, so that nobody can say how to read it."""

    def __init__(self, path: str, formats: tuple[str, ...]) -> None:
        self.formats = formats
        super().__init__(
            path,
            english(
                "it may be {formats}: newsarc should know which, report it", formats=" or ".join(formats)
            ),
        )


class SourceMisnamed(SourceError):
    """A file whose name says one format, and whose bytes are of another."""

    def __init__(self, path: str, named: str, found: str) -> None:
        super().__init__(
            path,
            english(
                "its name says {named}, its bytes {found}: get it again, or say with --format what it is",
                named=named,
                found=found,
            ),
        )


class SourceUndecodable(SourceError):
    """A text that the named encoding, or every one that was tried, cannot read."""

    def __init__(self, path: str, tried: str, *, is_named: bool = False) -> None:
        super().__init__(
            path,
            english("cannot be read as {tried}: name another encoding with --encoding", tried=tried)
            if is_named
            else english("cannot be read as {tried}: name its encoding with --encoding", tried=tried),
        )


class SourceUnexpected(SourceError):
    """A text on which newsarc itself fails; the rest of a nightly import is not to suffer from that."""

    def __init__(self, path: str, fault: str) -> None:
        self.fault = fault
        super().__init__(
            path,
            english("newsarc fails on this file, which is its own fault ({fault}): report it", fault=fault),
        )


class SourceEndsWorkers(SourceError):
    """A source that several workers of a cluster were reading when they came to their end."""

    def __init__(self, path: str) -> None:
        super().__init__(
            path, english("each worker that read it came to its end: import it alone with --jobs 1")
        )


class ArticleAtStake(SourceError):
    """A source that, read again, no longer has an article that a user has corrected, tagged or noted."""

    def __init__(self, path: str, article_id: int, tag: str | None = None, *, is_noted: bool = False) -> None:
        self.article_id, self.tag, self.is_noted = article_id, tag, is_noted
        from shlex import quote  # noqa: PLC0415 - only this message needs it

        if tag is not None:
            marked, undo = english("tagged {tag}", tag=tag), f"tag remove {quote(tag)} {article_id}"
        elif is_noted:
            marked, undo = english("noted"), f"note {article_id} --remove"
        else:
            marked, undo = english("corrected"), f"edit {article_id} --unset all"
        super().__init__(
            path,
            english(
                "left as it is, for read again it has no article {article_id}, which is {marked}: take"
                " that back with `newsarc {undo}`",
                article_id=article_id,
                marked=marked,
                undo=undo,
            ),
        )


class SourceForgotten(SourceError):
    """A source whose kept bytes were forgotten together with an article that was removed."""

    def __init__(self, path: str) -> None:
        super().__init__(path, english("what was kept of this file was forgotten with a removed article"))


class PdfUnreadable(SourceError):
    """A PDF out of which no text comes."""


class ColumnUnknown(SourceError):
    """A table in which no column is known for a field that it must have, or not the one that was named."""

    def __init__(self, path: str, field: str, column: str | None, columns: tuple[str, ...]) -> None:
        self.field, self.column, self.columns = field, column, columns
        there = ", ".join(map(_on_one_line, columns[:_COLUMNS_SHOWN])) + (
            ", …" if len(columns) > _COLUMNS_SHOWN else ""
        )
        wanted = (
            english("no column is the {field}", field=field)
            if column is None
            else english("no column {column!r} for the {field}", column=column, field=field)
        )
        super().__init__(
            path,
            english(
                "{wanted}, there are {columns}: say it with --map {field}=COLUMN",
                wanted=wanted,
                columns=there or english("none"),
                field=field,
            ),
        )


class ColumnAmbiguous(SourceError):
    """A table in which more than one column may hold a field."""

    def __init__(self, path: str, field: str, columns: tuple[str, ...]) -> None:
        self.field, self.columns = field, columns
        shown = tuple(map(_on_one_line, columns))
        super().__init__(
            path,
            english(
                "the {field} may be {columns}: say which with --map {field}={column}",
                field=field,
                columns=" or ".join(shown),
                column=shown[0],
            ),
        )


class SourceDamaged(SourceError):
    """A file that is not what its format asks for, so that nothing of it can be read."""

    def __init__(self, path: str, format_name: str, problem: str) -> None:
        self.problem = problem
        super().__init__(
            path,
            english("cannot be read as {format_name}: {problem}", format_name=format_name, problem=problem),
        )


class SourceWithoutArticles(SourceError):
    """A file of a known format in which no article is."""

    def __init__(self, path: str, format_name: str) -> None:
        super().__init__(path, english("no article in this {format_name}", format_name=format_name))


class SourceNeedsExtra(SourceError):
    """A file of a format whose package is not installed."""

    def __init__(self, path: str, format_name: str, extra: str) -> None:
        self.extra = extra
        super().__init__(
            path,
            english(
                "{format_name} needs a package that is not installed: pip install 'newsarc[{extra}]'",
                format_name=format_name,
                extra=extra,
            ),
        )


def _on_one_line(name: str) -> str:
    """Write the name of a column, which can be any text, short and on one line."""
    plain = " ".join(name.split())
    return plain if len(plain) <= _NAME_SHOWN else f"{plain[:_NAME_SHOWN]}…"
