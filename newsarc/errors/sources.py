"""What keeps one file of a batch from being imported."""

from __future__ import annotations

from newsarc.errors.base import NewsarcError
from newsarc.language import english


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
