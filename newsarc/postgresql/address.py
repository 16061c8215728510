"""The address of a published archive as it is shown, which is without its password."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

_SAID_PASSWORD = re.compile(r"(?i)(?:^|[?&])(?:ssl)?password=([^&]*)")
_HIDDEN = "***"


def shown(url: str) -> str:
    """Write an address without its password, and without what stands behind the database.

    >>> shown("postgresql://ann:secret@db.example:5432/papers?sslmode=require")
    'postgresql://ann@db.example:5432/papers'
    >>> shown("postgresql:///papers?host=/run/pg&password=secret")
    'postgresql:///papers'
    """
    scheme, _, rest = url.partition("://")
    place, slash, path = rest.partition("?")[0].partition("/")
    user, at, host = place.rpartition("@")
    return f"{scheme}://{user.partition(':')[0]}{at}{host}{slash}{path}"


def without_password(message: str, url: str) -> str:
    """Take the password of an address out of a message that somebody else wrote.

    >>> without_password('invalid token: "s%zz"', "postgresql://ann:s%zz@db/papers")
    'invalid token: "***"'
    """
    for password in sorted(_passwords(url), key=len, reverse=True):
        message = message.replace(password, _HIDDEN)
    return message


def _passwords(url: str) -> set[str]:
    """Return all that may be a password in an address, as it is written and as it is meant."""
    rest = url.partition("://")[2]
    user, _, _ = rest.partition("?")[0].rpartition("@")
    written = {user.partition(":")[2], *_SAID_PASSWORD.findall(_query(url))}
    return {one for said in written for one in (said, unquote(said)) if one}


def _query(url: str) -> str:
    return urlsplit(url).query if "[" not in url else url.partition("?")[2]
