"""The clock, which all below is handed the time by."""

from datetime import UTC, datetime


def now() -> datetime:
    """Return the time to note with what is written: in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)
