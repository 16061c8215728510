"""Damaged samples of every format: nothing but the error tree comes out, each error on one line."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from newsarc.containers import is_container, open_container
from newsarc.errors import SourceError
from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile
from newsarc.records import stored_source

if TYPE_CHECKING:
    from hypothesis import settings

SAMPLES = sorted(
    path
    for path in (Path(__file__).parents[2] / "samples").glob("*/*")
    if path.suffix != ".expected" and path.parent.name != "text"
)
PIECES = tuple(
    b'< > " { } [ ] , \n \x00 \xff <!-- </p> <h1> null --- \\ud800 &#x; &#xd800; <br> <table><img>'.split(
        b" "
    )
)


@st.composite
def damaged_samples(draw: st.DrawFn) -> SourceFile:
    path = draw(st.sampled_from(SAMPLES))
    data = bytearray(path.read_bytes())
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        data[start:end] = draw(st.sampled_from((b"", *PIECES, bytes(data[: end - start]))))
    return SourceFile(str(path), bytes(data), sha256(data).hexdigest())


def check(file: SourceFile) -> None:
    try:
        for one in open_container(file) if is_container(file.path) else [file]:
            if isinstance(one, SourceFile):
                read = read_source(one, given=IssuePage(), encoding=None)
                stored = stored_source(one, read, given=IssuePage(), encoding=None)
                repr(stored.records).encode()
    except SourceError as error:
        message = str(error)
    else:
        message = ""
    assert "\n" not in message


def test_damaged_samples(fuzz_profile: settings) -> None:
    fuzz_profile(given(damaged_samples())(check))()
