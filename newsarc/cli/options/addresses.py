"""Names of archives: some are addresses of servers."""

import re

# Of whatever kind: that a server cannot be asked by it is told without its password.
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def is_address(named: str) -> bool:
    """Tell whether a name is that of an archive on a server, not of a file."""
    return _SCHEME.match(named) is not None
