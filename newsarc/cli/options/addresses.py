"""Names of archives: some are addresses of servers."""


def is_address(named: str) -> bool:
    """Tell whether a name is that of an archive on a server, not of a file."""
    return named.startswith(("postgresql://", "postgres://"))
