"""The root of the errors that a user can mend, and the exit codes."""

from __future__ import annotations

EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_PARTLY = 3
EXIT_BUSY = 75  # EX_TEMPFAIL of sysexits.h


class NewsarcError(Exception):
    """Anything that a user can mend; its text is the one line to show."""

    exit_code = EXIT_FAILED

    def __reduce__(self) -> tuple[object, ...]:
        """Let an error go from process to process; its `args` are not what it is made from."""
        return _new, (type(self), self.args), self.__dict__


def reason_of(error: OSError) -> str:
    """Write what the operating system says, as a piece of a message."""
    return (error.strerror or str(error)).lower()


def _new(kind: type[NewsarcError], args: tuple[object, ...]) -> NewsarcError:
    return kind.__new__(kind, *args)
