"""The root of the errors that a user can mend, and the exit codes."""

from __future__ import annotations

EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_PARTLY = 3
EXIT_BUSY = 75  # EX_TEMPFAIL of sysexits.h


class NewsarcError(Exception):
    """Anything that a user can mend; its text is the one line to show."""

    exit_code = EXIT_FAILED
