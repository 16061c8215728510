"""What an agency says of an item after it wrote it: that it is not to be printed, or no more."""

from __future__ import annotations

from newsarc.language import english

_HELD_BACK = frozenset(("withheld", "canceled", "cancelled"))


def warnings_of(status: str | None) -> tuple[str, ...]:
    """Return the warning that an item is held back, by the name or the code of its status.

    >>> warnings_of("stat:usable"), warnings_of("stat:canceled")
    ((), ('its agency says that it is canceled',))
    """
    name = (status or "").rpartition(":")[2].strip().casefold()
    return (english("its agency says that it is {status}", status=name),) if name in _HELD_BACK else ()
