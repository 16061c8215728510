"""Documents that are a ZIP package: made where there is room, and handed on a piece at a time."""

from __future__ import annotations

from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_IN_MEMORY = 8_000_000  # bytes; a longer document waits on the disk
_PIECE = 65_536


def package_pieces(fill: Callable[[ZipFile], int]) -> Iterator[bytes]:
    """Yield the bytes of a package that is filled with so many articles; of none there is none."""
    with SpooledTemporaryFile(_IN_MEMORY) as stream:
        with ZipFile(stream, "w") as package:
            number = fill(package)
        if number:
            stream.seek(0)
            yield from iter(lambda: stream.read(_PIECE), b"")


def write_part(package: ZipFile, name: str, words: str, compression: int = ZIP_DEFLATED) -> None:
    """Write a part of a package, which has no time, so that the same articles make the same bytes."""
    package.writestr(ZipInfo(name), words, compress_type=compression)
