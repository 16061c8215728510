"""What an import of many files tells people: a line for what files have in common, with one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.language import counted, tr, trn, word
from newsarc.render.paths import shorten_path

if TYPE_CHECKING:
    from pathlib import Path


def others_line(number: int) -> str:
    """Write how many parts that are no articles were kept.

    >>> others_line(12)
    '12 other parts kept beside them, such as mastheads (`newsarc list kind:masthead`)'
    """
    return trn(
        "{number:,} other part kept beside them, such as a masthead (`newsarc list kind:masthead`)",
        "{number:,} other parts kept beside them, such as mastheads (`newsarc list kind:masthead`)",
        number,
    )


def guessed_line(encoding: str, files: int, first: str, folder: Path) -> str:
    """Write in how many files an encoding was guessed.

    >>> from pathlib import Path
    >>> guessed_line("gb18030", 40, "/a/b.txt", Path("/a"))
    '40 files read as gb18030, such as b.txt'
    """
    said = tr("{files} read as {encoding}", files=counted(files, "file"), encoding=encoding)
    return _with_example(said, files, first, folder)


def changed_line(name: str, articles: int, files: int, first: str, folder: Path) -> str:
    """Write in how many articles a field is another than before.

    >>> from pathlib import Path
    >>> changed_line("newspaper", 96, 1, "/a/b.txt", Path("/a"))
    'newspaper changed in 96 articles of 1 file: b.txt'
    """
    said = tr(
        "{field} changed in {articles} of {files}",
        field=word(name),
        articles=counted(articles, "article"),
        files=counted(files, "file"),
    )
    return _with_example(said, files, first, folder)


def empty_line(files: int, first: str, folder: Path) -> str:
    """Write how many files have no article.

    >>> from pathlib import Path
    >>> empty_line(3, "/a/b.txt", Path("/a"))
    'no article in 3 files, such as b.txt'
    """
    return _with_example(tr("no article in {files}", files=counted(files, "file")), files, first, folder)


def unsettled_line(files: int, first: str, folder: Path) -> str:
    """Write how many files were being written.

    >>> from pathlib import Path
    >>> unsettled_line(2, "/a/b.txt", Path("/a"))
    '2 files still being written, such as b.txt'
    """
    said = tr("{files} still being written", files=counted(files, "file"))
    return _with_example(said, files, first, folder)


def _with_example(said: str, files: int, first: str, folder: Path) -> str:
    """Write what is said of some files with the first of them, which may be the only one."""
    path = shorten_path(first, folder)
    if files == 1:
        return tr("{said}: {path}", said=said, path=path)
    return tr("{said}, such as {path}", said=said, path=path)
