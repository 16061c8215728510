"""The kept bytes of sources: compressed, and never inflated to more than an import can have taken in."""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.sources import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator

NOTHING = hashlib.sha256(b"").hexdigest()
"""What is noted of a source of which nothing is kept."""
# Of the blocks of a large table the best compression takes as long as all else that is done to keep them; one
# that is two fifths of the work makes them 4 % larger.
_LARGE = 1 << 20
_BEST, _QUICK = 6, 4
_STEP = 1 << 20  # bytes of text at a time


def compress(data: bytes) -> bytes:
    """Write the bytes of a source as an archive keeps them."""
    return zlib.compress(data, _BEST if len(data) < _LARGE else _QUICK)


def inflate(content: bytes, *, size_limit: int = SIZE_LIMIT) -> bytes:
    """Read the bytes of a source; raises ValueError or zlib.error if they are not what was kept."""
    return b"".join(inflate_in_steps(content, size_limit=size_limit))


def inflate_in_steps(content: bytes, *, size_limit: int = SIZE_LIMIT) -> Iterator[bytes]:
    """Read the bytes of a source a piece at a time, as `inflate` does.

    A few kilobytes can inflate to gigabytes, and an archive may come from a stranger.
    """
    stream, waiting, size = zlib.decompressobj(), content, 0
    while not stream.eof:
        piece = stream.decompress(waiting, _STEP)
        size += len(piece)
        if size > size_limit:
            raise ValueError(english("more than {size_limit:,} bytes", size_limit=size_limit))
        if not piece and not stream.eof:
            raise ValueError(english("it ends too soon"))
        yield piece
        waiting = stream.unconsumed_tail
