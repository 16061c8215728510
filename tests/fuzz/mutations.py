"""Damage done to the bytes of a sample: each kind is one that disks, networks and programs do."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

_WORDS = rb"""
< > " ' { } [ ] , : ; \ / % & = # --- ``` <!-- --> <![CDATA[ ]]> </p> <h1> <table> <br/> <?xml null true -1
1e999 NaN \ud800 \u0000 &#x; &#xd800; &amp; %PDF- obj endobj stream startxref << >> WARC/1.0 Content-Length:
boundary= =?utf-8?b? bbox From_ x_wconf HPOS="-1" WIDTH="1e308" xmlns:a=""
"""
_BYTES = b"\n|\r\n|\r|\x00|\xff|\xfe\xff|\xef\xbb\xbf|\xe4\xbd|\x1b[2J|\x02|        |\xe3\x80\x80"
_PIECES = (*_WORDS.split(), *_BYTES.split(b"|"))
_NUMBER = re.compile(rb"\d+")
_NUMBERS = (b"0", b"-1", b"1", b"65536", b"4294967295", b"99999999999999999999", b"1e308", b"0.0000001")
_LONGEST = 200_000  # bytes of a mutated sample


def mutate(random: Random, data: bytes, other: bytes) -> bytes:
    """Damage a sample in one to six places; `other` is another sample of its format."""
    for _ in range(random.randint(1, 6)):
        data = random.choice(_WAYS)(random, data, other)
    return data[:_LONGEST]


def mutate_zip(random: Random, data: bytes, other: bytes) -> bytes:
    """Damage the parts of a zip, or the zip itself."""
    if random.random() < 0.3:
        return mutate(random, data, other)
    written = io.BytesIO()
    others = _parts(other)
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _parts(data).items():
            is_damaged, is_there = random.random() < 0.5, random.random() < 0.97
            if is_there:
                damaged = mutate(random, content, others.get(name, b"")) if is_damaged else content
                archive.writestr(name, damaged)
    return written.getvalue()


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _stretch(random: Random, data: bytes) -> tuple[int, int]:
    start = random.randint(0, len(data))
    return start, min(len(data), start + random.choice((1, 2, 8, 40, 400)))


def _flip(random: Random, data: bytes, _other: bytes) -> bytes:
    at = random.randrange(max(1, len(data)))
    return data[:at] + bytes([(data[at] if data else 0) ^ (1 << random.randrange(8))]) + data[at + 1 :]


def _cut(random: Random, data: bytes, _other: bytes) -> bytes:
    start, end = _stretch(random, data)
    return data[:start] + data[end:]


def _end(random: Random, data: bytes, _other: bytes) -> bytes:
    return data[: random.randint(0, len(data))]


def _insert(random: Random, data: bytes, _other: bytes) -> bytes:
    at = random.randint(0, len(data))
    return data[:at] + random.choice(_PIECES) * random.choice((1, 1, 1, 2, 50)) + data[at:]


def _double(random: Random, data: bytes, _other: bytes) -> bytes:
    start, end = _stretch(random, data)
    return data[:end] + data[start:end] * random.choice((1, 1, 2, 30)) + data[end:]


def _splice(random: Random, data: bytes, other: bytes) -> bytes:
    return data[: random.randint(0, len(data))] + other[random.randint(0, len(other)) :]


def _renumber(random: Random, data: bytes, _other: bytes) -> bytes:
    """Put another number in the place of one."""
    found = list(_NUMBER.finditer(data))
    if not found:
        return data
    one = random.choice(found)
    return data[: one.start()] + random.choice(_NUMBERS) + data[one.end() :]


def _swap_lines(random: Random, data: bytes, _other: bytes) -> bytes:
    lines = data.split(b"\n")
    one, two = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    return b"\n".join(lines)


_WAYS = (_flip, _cut, _end, _insert, _insert, _double, _splice, _renumber, _swap_lines)
