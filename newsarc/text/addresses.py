"""Addresses of servers: what is one, and how it is shown, which is without its password."""

from __future__ import annotations

import re

_HIDDEN = "***"
_KEYS = r"(?:host(?:addr)?|port|dbname|user|pass(?:word|file)|service|ssl\w+)\s*="
# Of whatever kind, as libpq takes them or mistyped: what no server can be asked by is told without its
# password too. A file that is called so can be named with its folder: ./host=a.db.
_ADDRESS = rf"[A-Za-z][\w+.:-]*://|postgres(?:ql)?:|\s*{_KEYS}|[^\s/\\:@]+:[^\s\\]*@[^\s/\\]"
_PAIR = r"(\w+)\s*=\s*('(?:[^'\\]|\\.)*'|(?:[^\s'\\]|\\.)*)"
_SHOWN_KEYS = frozenset("host hostaddr port dbname user service".split())
_SCHEME = r"(?:[A-Za-z][\w+.-]*:)?[A-Za-z][\w+.-]*:/{1,3}|postgres(?:ql)?:"
_QUERY = r"[?;](?=\w+=)"
_IN_WORDS = r"(?P<scheme>(?:[A-Za-z][\w+.-]*:/{1,2}|postgres(?:ql)?:)[^\s/:@]*:)[^\s]+@"
_SAID = r"(?P<key>(?i:(?:ssl)?password)\s*=\s*)(?:'(?:[^'\\]|\\.)*'|[^\s&;'*]*[^\s&;'*:])"


def is_address(named: str) -> bool:
    """Tell whether a name is that of an archive on a server, not of a file.

    >>> is_address("postgresql://db/papers"), is_address("host=db dbname=papers"), is_address("papers.db")
    (True, True, False)
    """
    return (":" in named or "=" in named) and re.match(_ADDRESS, named) is not None


def shown(address: str) -> str:
    """Write an address without its password, and without what stands behind the database.

    >>> shown("postgresql://ann:secret@db.example:5432/papers?sslmode=require")
    'postgresql://ann@db.example:5432/papers'
    >>> shown("postgresql:///papers?host=/run/pg&password=secret")
    'postgresql:///papers'
    >>> shown("host=db password='my secret' dbname=papers")
    'host=db dbname=papers'
    """
    if _is_of_pairs(address):
        pairs = [(key, value) for key, value in re.findall(_PAIR, address) if key in _SHOWN_KEYS]
        plain = (f"{key}={value}" for key, value in pairs if not re.search("[=@]", value))
        return " ".join(plain) or "postgresql://"
    scheme, user, place = _cut(address)
    return f"{scheme}{'' if user is None else user.partition(':')[0] + '@'}{place}"


def without_password(message: str, address: str) -> str:
    """Take the password of an address out of a message that somebody else wrote.

    >>> without_password('invalid token: "s%zz"', "postgresql://ann:s%zz@db/papers")
    'invalid token: "***"'
    """
    for password in sorted(_passwords(address), key=len, reverse=True):
        message = message.replace(password, _HIDDEN)
    return without_passwords(message)


def without_passwords(message: str) -> str:
    """Take the passwords of all addresses out of a message that names some, whatever they were taken for.

    >>> without_passwords("no such file: postgresql:/ann:secret@db/papers")
    'no such file: postgresql:/ann:***@db/papers'
    >>> without_passwords("no such file: host=db password=secret")
    'no such file: host=db password=***'
    """
    if "@" in message:
        message = re.sub(_IN_WORDS, rf"\g<scheme>{_HIDDEN}@", message)
    if "=" in message:
        message = re.sub(_SAID, rf"\g<key>{_HIDDEN}", message)
    return message


def _is_of_pairs(address: str) -> bool:
    return re.match(rf"\s*{_KEYS}", address) is not None


def _cut(address: str) -> tuple[str, str | None, str]:
    """Cut a URL into its scheme, its user with the password, and its place; any of them may be mistyped."""
    found = re.match(_SCHEME, address)
    scheme = found[0] if found else ""
    rest = address[len(scheme) :]
    place = re.split(_QUERY, rest, maxsplit=1)[0]
    if "@" in place:
        user, _, place = place.rpartition("@")
        return scheme, user, place
    if "@" in rest and re.match(r"[^:/?]*:(?!\d*[/?])", rest):  # a password with what begins a query
        user, _, behind = rest.rpartition("@")
        return scheme, user, re.split(_QUERY, behind, maxsplit=1)[0]
    return scheme, None, place


def _passwords(address: str) -> set[str]:
    """Return all that may be a password in an address, as it is written and as it is meant."""
    from urllib.parse import unquote  # noqa: PLC0415 - it is slow to load, and few archives are on servers

    if _is_of_pairs(address):
        written = {value for key, value in re.findall(_PAIR, address) if key.endswith("password")}
        meant = {re.sub(r"\\(.)", r"\1", value.strip("'")) for value in written}
        return {value for value in (*written, *meant) if value.strip("'")}
    written = {(_cut(address)[1] or "").partition(":")[2]}
    written.update(re.findall(r"(?i)[?&;](?:ssl)?password=([^&;]*)", address))
    return {one for said in written for one in (said, unquote(said)) if one}
