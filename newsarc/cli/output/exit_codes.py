"""The exit code of what was done for many, some of which may have failed."""

from __future__ import annotations

from newsarc.errors import EXIT_FAILED, EXIT_PARTLY


def code_of_many(number: int, *, failed: int) -> int:
    """Return 3 where some of so many failed, 1 where all did.

    >>> code_of_many(3, failed=0), code_of_many(3, failed=1), code_of_many(3, failed=3)
    (0, 3, 1)
    """
    if not failed:
        return 0
    return EXIT_FAILED if failed == number else EXIT_PARTLY
