"""From what was found to sources: a file itself, or the members of a container."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsarc.containers import is_container, open_container
from newsarc.containers.members import MARK
from newsarc.errors import SourceError
from newsarc.import_files.beside import is_page_or_mets, put_members_in, put_pages_in
from newsarc.import_files.blocks import cut_blocks, is_cut, name_within
from newsarc.sources import path_text, read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsarc.import_files.options import ImportOptions
    from newsarc.model.selection import Selection
    from newsarc.model.sources import SourceFile

_MOST_HELD = 256 * 1024 * 1024  # bytes: an issue has ten million


def open_files(
    found: Path | SourceError, options: ImportOptions, put_in: set[str] | None = None
) -> Iterator[SourceFile | SourceError]:
    """Read a file, or those that it holds; note the pages that a METS document holds in `put_in`."""
    try:
        if isinstance(found, SourceError):
            raise found
        if blocks := open_blocks(found, options):
            yield from blocks
            return
        file = read_file(found)
    except SourceError as error:
        yield error
        return
    if is_container(file.path):
        yield from open_members(file, options)
    else:
        whole, pages = put_pages_in(file, found)
        if put_in is not None:
            put_in.update(pages)
        yield whole


def open_blocks(
    path: Path, options: ImportOptions, holds: Callable[[str], bool] = lambda _: False
) -> Iterator[SourceFile | SourceError] | None:
    """Cut a large file of rows; None for any other, and for a compressed one of which nothing is wanted.

    `holds` tells whether an archive has a path as a whole.
    """
    name, within = path_text(path), name_within(path)
    source = name if within is None else f"{name}{MARK}{within}"
    if within is not None and not is_taken(source, name, options.selection):
        return None
    return cut_blocks(path) if is_cut(path, is_held=holds(source)) else None


def open_members(container: SourceFile, options: ImportOptions) -> Iterator[SourceFile | SourceError]:
    """Yield the members of a container that are taken; those of no format are counted."""
    for member in _with_their_pages(open_container(container)):
        if isinstance(member, SourceError) or is_taken(member.path, container.path, options.selection):
            yield member
        elif is_wanted(member.path, container.path, options.selection):
            options.skipped.note(Path(_below(member.path, container.path)))


def _with_their_pages(members: Iterator[SourceFile | SourceError]) -> Iterator[SourceFile | SourceError]:
    """Yield the members; documents of METS hold the pages that they name, which are then no sources.

    Those wait for the last member, for either may come first, unless they are more than can be held.
    """
    held: list[SourceFile] = []
    room = _MOST_HELD
    for member in members:
        if isinstance(member, SourceError) or len(member.data) > room or not is_page_or_mets(member):
            yield member
        else:
            held.append(member)
            room -= len(member.data)
    pages = {member.path: member for member in held}
    whole = [put_members_in(member, pages) for member in held]
    put_in = frozenset().union(*(names for _, names in whole))
    yield from (member for member, _ in whole if member.path not in put_in)


def is_taken(member: str, container: str, selection: Selection) -> bool:
    """Tell whether a member of a container is wanted, and of a format; an address may be without a suffix."""
    name = _below(member, container)
    is_of_format = "://" in name or selection.takes(name.partition("?")[0])
    return is_of_format and is_wanted(member, container, selection)


def is_wanted(member: str, container: str, selection: Selection) -> bool:
    """Tell whether the patterns let a member through, or all of its container's members."""
    name, holder = _below(member, container), Path(container).name
    is_whole = bool(selection.include) and replace(selection, containers=frozenset()).wants(holder)
    return not selection.excludes(name) if is_whole else selection.wants(name)


def _below(member: str, container: str) -> str:
    """Write the path of a member from its container on, the containers within it as folders."""
    return member.removeprefix(container).lstrip(MARK).replace(MARK, "/")
