"""The tree of errors a user can cause and mend, each with its exit code.

NewsarcError                    1
├── UsageError                  2
│   ├── QueryError
│   ├── UnknownEncoding
│   ├── UnreadableDate
│   ├── UnknownField
│   ├── UnusableValue
│   └── UnreadableForm
├── SourceError                 one file of a batch failed
│   ├── SourceMissing
│   ├── SourceUnreadable
│   ├── FolderEmpty
│   ├── SourceEmpty
│   ├── SourceTooLarge
│   ├── SourceBinary
│   ├── SourceAmbiguous
│   ├── SourceUndecodable
│   ├── SourceUnexpected
│   └── ArticleAtStake
├── ArchiveError
│   ├── ArchiveMissing
│   ├── ArchiveForeign
│   ├── ArchiveNewer
│   ├── ArchiveUnusable
│   ├── ArchiveCorrupted
│   └── ArchiveBusy             75
├── ReadingBrokenOff
├── UnknownVersion
├── BackupFailed
├── UnknownId
├── UnknownSavedName
├── SavedNameTaken
├── UnknownTag
├── EditorFailed
├── OutputError
└── MissingExtra

A message is one line: what, where, what to do; lower case, no full stop.
"""

from __future__ import annotations

EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_PARTLY = 3
EXIT_BUSY = 75  # EX_TEMPFAIL of sysexits.h


class NewsarcError(Exception):
    """Anything that a user can mend; its text is the one line to show."""

    exit_code = EXIT_FAILED


class UsageError(NewsarcError):
    """The command line asks for something that cannot be."""

    exit_code = EXIT_USAGE


class QueryError(UsageError):
    """A query that cannot be read, and the offset where reading stopped."""

    def __init__(self, query: str, position: int, expected: str) -> None:
        self.query, self.position, self.expected = query, position, expected
        shown = query if len(query) <= 60 else f"{query[:60]}…"
        super().__init__(f"cannot read the query {shown!r} at character {position + 1}: expected {expected}")


class UnknownEncoding(UsageError):
    """An encoding name that Python does not know."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"unknown encoding {name!r}: try utf-8, gb18030, big5 or utf-16")


class UnreadableDate(UsageError):
    """A date that neither our own nor the common forms can read."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(f"cannot read {text!r} as a date: write it as 2022-03-15, 2022-03 or 2022")


class UnknownField(UsageError):
    """A name that is no field of an article, or one that cannot be corrected."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name = name
        super().__init__(f"unknown field {name!r}: known are {', '.join(known)}")


class UnusableValue(UsageError):
    """A value that a field cannot have."""

    def __init__(self, field: str, value: str, expected: str) -> None:
        self.field, self.value = field, value
        super().__init__(f"cannot use {value!r} as {field}: expected {expected}")


class UnreadableForm(UsageError):
    """An edited article whose fields cannot be told from each other."""

    def __init__(self, problem: str) -> None:
        super().__init__(f"cannot read the edited article: {problem}")


class SourceError(NewsarcError):
    """One file could not be imported; the rest of the batch goes on."""

    def __init__(self, path: str, problem: str) -> None:
        self.path = path
        super().__init__(f"{path}: {problem}")


class SourceMissing(SourceError):
    """A path that leads nowhere."""

    def __init__(self, path: str) -> None:
        super().__init__(path, "no such file or folder")


class SourceUnreadable(SourceError):
    """A file that the operating system will not let us read."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, f"cannot be read: {reason}")


class FolderEmpty(SourceError):
    """A folder that holds nothing to import."""

    def __init__(self, path: str) -> None:
        super().__init__(path, "nothing to import in this folder: put .txt files into it")


class SourceEmpty(SourceError):
    """A file without a single printed character."""

    def __init__(self, path: str) -> None:
        super().__init__(path, "the file is empty")


class SourceTooLarge(SourceError):
    """A file larger than any newspaper page can be."""

    def __init__(self, path: str, size: int, limit: int) -> None:
        self.size, self.limit = size, limit
        super().__init__(path, f"{size:,} bytes are more than the {limit:,} allowed: split the file")


class SourceBinary(SourceError):
    """A file that is not text."""

    def __init__(self, path: str, found: str) -> None:
        super().__init__(path, f"not a text file ({found}): extract its text first")


class SourceAmbiguous(SourceError):
    """A file that more than one importer claims, so that nobody can say how to read it."""

    def __init__(self, path: str, formats: tuple[str, ...]) -> None:
        self.formats = formats
        super().__init__(path, f"it may be {' or '.join(formats)}: newsarc should know which, report it")


class SourceUndecodable(SourceError):
    """A text that the named encoding, or every one that was tried, cannot read."""

    def __init__(self, path: str, tried: str, *, is_named: bool = False) -> None:
        which = "another" if is_named else "its"
        super().__init__(path, f"cannot be read as {tried}: name {which} encoding with --encoding")


class SourceUnexpected(SourceError):
    """A text on which newsarc itself fails; the rest of a nightly import is not to suffer from that."""

    def __init__(self, path: str, fault: str) -> None:
        self.fault = fault
        super().__init__(path, f"newsarc fails on this file, which is its own fault ({fault}): report it")


class ArticleAtStake(SourceError):
    """A source that, read again, no longer has an article that a user has corrected, or tagged."""

    def __init__(self, path: str, article_id: int, tag: str | None = None) -> None:
        self.article_id, self.tag = article_id, tag
        marked = "corrected" if tag is None else f"tagged {tag}"
        from shlex import quote  # noqa: PLC0415 - only this message needs it

        named = quote(tag or "")
        undo = f"edit {article_id} --unset all" if tag is None else f"tag remove {named} {article_id}"
        super().__init__(
            path,
            f"left as it is, for read again it has no article {article_id}, which is {marked}:"
            f" take that back with `newsarc {undo}`",
        )


class ArchiveError(NewsarcError):
    """The archive file cannot be used."""


class ArchiveMissing(ArchiveError):
    """There is no archive yet."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}: no archive here yet: import something first, or name one with --archive")


class ArchiveForeign(ArchiveError):
    """A file that newsarc did not make."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}: not a newsarc archive: name another file with --archive")


class ArchiveNewer(ArchiveError):
    """An archive of a later version of newsarc."""

    def __init__(self, path: str, found: int, known: int) -> None:
        self.found, self.known = found, known
        super().__init__(
            f"{path}: made by a newer newsarc (schema {found}, this one knows {known}): upgrade newsarc"
        )


class ArchiveUnusable(ArchiveError):
    """The file system or SQLite refuses."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: the archive cannot be used: {reason}")


class ArchiveCorrupted(ArchiveError):
    """An archive that does not hold what was written into it."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: the archive is corrupt ({problem}): `newsarc archive check` tells where")


class ArchiveBusy(ArchiveError):
    """Another import holds the archive."""

    exit_code = EXIT_BUSY

    def __init__(self, path: str, holder: str | None = None) -> None:
        self.holder = holder
        by = f": {holder}" if holder else " with another import"
        super().__init__(f"{path}: the archive is busy{by}: try again later")


class ReadingBrokenOff(NewsarcError):
    """A process that read files for an import came to its end."""

    def __init__(self) -> None:
        super().__init__(
            "a reading process was ended from outside, maybe for want of memory:"
            " what was read before is in; import again with --jobs 1"
        )


class UnknownVersion(NewsarcError):
    """A state that an article never had."""

    def __init__(self, article_id: int, number: int, versions: int) -> None:
        self.article_id, self.number = article_id, number
        super().__init__(
            f"no version {number} of article {article_id}: it has {versions},"
            f" which `newsarc show {article_id} --history` lists"
        )


class BackupFailed(NewsarcError):
    """A backup that was not made; what was at its place stays."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: no backup written: {problem}")


class UnknownId(NewsarcError):
    """An id that no entry has."""

    def __init__(self, wanted: str) -> None:
        self.wanted = wanted
        super().__init__(f"no article {wanted}: `newsarc list` shows the ids")


class UnknownSavedName(NewsarcError):
    """A name that no query is saved under."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"no query is saved as {name!r}: `newsarc saved list` shows those that are")


class SavedNameTaken(NewsarcError):
    """A name that another query is saved under."""

    def __init__(self, name: str, query: str) -> None:
        self.name, self.query = name, query
        super().__init__(f"{name!r} is the query {query!r} already: take another name, or remove it first")


class UnknownTag(NewsarcError):
    """A tag that no article has."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"no article is tagged {name!r}: `newsarc tag list` shows the tags")


class EditorFailed(NewsarcError):
    """The user's editor is not there, or ended with an error."""

    def __init__(self, editor: str, problem: str) -> None:
        super().__init__(f"{editor}: {problem}: set EDITOR, or use --set FIELD=VALUE")


class OutputError(NewsarcError):
    """The output file cannot be written."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: cannot be written: {reason}")


class MissingExtra(NewsarcError):
    """A feature whose package is not installed."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs a package that is not installed: pip install 'newsarc[{extra}]'")
