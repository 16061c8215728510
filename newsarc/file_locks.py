"""Locks that belong to an open file, by whatever name it was opened, and end with whoever holds them."""

from __future__ import annotations

import os
import struct
import sys

if sys.platform != "win32":
    import fcntl

# A byte that no file has and no other program locks; SQLite's own are at 1 GiB. A lock of the whole file
# (flock) would on a network file system be one of all bytes, and keep SQLite out of its own archive.
_BYTE = 1 << 62
_LAYOUT = "hhqqi4x"  # struct flock of 64 bits: type, whence, start, length, process


def lock(descriptor: int) -> None:
    """Lock an open file alone, until it is closed.

    Raises BlockingIOError if another holder has it, and another OSError where there are no such locks.
    Closing the file frees all locks that this process has on it, also SQLite's.
    """
    if sys.platform != "linux":
        raise OSError("only Linux has locks of open files")
    wanted = struct.pack(_LAYOUT, fcntl.F_WRLCK, os.SEEK_SET, _BYTE, 1, 0)
    try:
        fcntl.fcntl(descriptor, fcntl.F_OFD_SETLK, wanted)
    except PermissionError as error:  # how some systems say that it is taken
        raise BlockingIOError(error.errno, error.strerror) from error
