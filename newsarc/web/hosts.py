"""Refuse names that a server does not go by.

A page from elsewhere can make a name of its own mean 127.0.0.1 (DNS rebinding) and then read what a server
on the loopback says. It cannot choose what its browser names as the host, and addresses cannot be rebound.
"""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection

    Scope: TypeAlias = dict[str, Any]
    Message: TypeAlias = dict[str, Any]
    Receive: TypeAlias = Callable[[], Awaitable[Message]]
    Send: TypeAlias = Callable[[Message], Awaitable[None]]
    App: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"referrer-policy", b"same-origin"),
)
_READING = ("GET", "HEAD")


def is_trusted(host: str, names: Collection[str]) -> bool:
    """Tell whether a Host header names an address, the loopback, or a name that the server goes by.

    >>> [is_trusted(host, ("archive.local",)) for host in ("127.0.0.1:8001", "[::1]:8001", "Archive.local")]
    [True, True, True]
    >>> [is_trusted(host, ()) for host in ("evil.example:8001", "127.0.0.1.evil.example", "", "localhost.")]
    [False, False, False, False]
    """
    name = host.lower()
    if not name.endswith("]"):  # the end of an address of IPv6
        name = name.rpartition(":")[0] or name
    if name == "localhost" or name in {one.lower() for one in names}:
        return True
    try:
        ip_address(name.removeprefix("[").removesuffix("]"))
    except ValueError:
        return False
    return True


def guard(app: App, names: Collection[str]) -> App:
    """Wrap a server: only what reads, only under names that it goes by, and nothing for other sites."""

    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message.get("headers", ()), *_HEADERS]}
            await send(message)

        if scope["type"] != "http":
            await app(scope, receive, send)
        elif not is_trusted(_host(scope), names):
            await _refuse(send_with_headers, 421, f"not served as {_host(scope)!r}: allow it with --name")
        elif scope["method"] not in _READING:
            await _refuse(send_with_headers, 405, "the archive is only read here")
        else:
            await app(scope, receive, send_with_headers)

    return guarded


def _host(scope: Scope) -> str:
    found = [value for name, value in scope["headers"] if name == b"host"]
    return found[0].decode("latin-1") if len(found) == 1 else ""


async def _refuse(send: Send, status: int, message: str) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": f"{message}\n".encode()})
