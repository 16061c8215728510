"""Each importer takes damaged samples: nothing but the error tree comes out, and none takes long.

With `--long` each takes ten thousand.
"""

from __future__ import annotations

import gzip
from hashlib import sha256
from pathlib import Path
from random import Random
from time import process_time
from typing import TYPE_CHECKING

import pytest

from newsarc.containers import is_container, open_container
from newsarc.errors import NewsarcError, SourceError
from newsarc.importers import IMPORTERS, importer_of, read_source
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile
from newsarc.records import stored_source

from .mutations import mutate, mutate_zip

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLES = Path(__file__).parents[2] / "samples"
SECONDS = 2.0  # of the processor; a sample takes some thousandths of one
MANY, FEW = 10_000, 12

LETTER = (SAMPLES / "eml" / "one-article.eml").read_bytes()
DAY = b"Sat, 18 May 2024 00:20:00 +0800"


def samples() -> dict[str, dict[str, bytes]]:
    """Return the samples of each importer and container, by their names."""
    found: dict[str, dict[str, bytes]] = {importer.NAME: {} for importer in IMPORTERS}
    for path in sorted(SAMPLES.glob("*/*")):
        if path.suffix != ".expected":
            data = path.read_bytes()
            form = path.parent.name if is_container(path.name) else importer_of(path.name, data).NAME
            found.setdefault(form, {})[path.name] = data
    return found | {"gz": {"letter.eml.gz": gzip.compress(LETTER, mtime=0)}}


BY_FORMAT = samples()


@pytest.mark.parametrize("form", BY_FORMAT)
def test_damaged_samples_are_read_or_told(form: str, request: pytest.FixtureRequest) -> None:
    random = Random(form)
    number = MANY if request.config.getoption("--long") else FEW
    names = sorted(BY_FORMAT[form])
    way: Callable[[Random, bytes, bytes], bytes] = mutate_zip if form in ("docx", "epub", "xlsx") else mutate
    for count in range(number):
        name = random.choice(names)
        data = way(random, BY_FORMAT[form][name], BY_FORMAT[form][random.choice(names)])
        begun = process_time()
        try:
            import_one(SourceFile(name, data, sha256(data).hexdigest()))
        except Exception as error:
            raise AssertionError(f"{form}, sample {count}: {name} of {data[:300]!r}…") from error
        assert process_time() - begun < SECONDS, f"{form}, sample {count}: {name} takes long"


@pytest.mark.parametrize(
    "date", ["Sat, 15 Mar 99999999999999999999 08:00:00 +0000", "1 Jan 2147483648 1:1:1"]
)
def test_a_letter_of_a_day_that_is_none_is_read(date: str) -> None:
    data = LETTER.replace(DAY, date.encode())
    assert data != LETTER
    assert error_of(SourceFile("a.eml", data, sha256(data).hexdigest())) == ""


def import_one(file: SourceFile) -> None:
    for one in open_container(file) if is_container(file.path) else [file]:
        message = str(one) if isinstance(one, SourceError) else error_of(one)
        assert len(message.splitlines()) <= 1


def error_of(file: SourceFile) -> str:
    """Return the message of the error that a file is told by; empty if it is read."""
    try:
        read = read_source(file, given=IssuePage(), encoding=None)
        repr(stored_source(file, read, given=IssuePage(), encoding=None).records).encode()
    except NewsarcError as error:
        return str(error)
    return ""
