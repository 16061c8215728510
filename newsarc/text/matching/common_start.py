"""How far two texts begin alike."""

from __future__ import annotations


def common_start(one: str, other: str) -> int:
    """Count the characters that two texts begin with alike.

    >>> common_start("春耕现场会", "春耕开始"), common_start("春耕", "春耕开始")
    (2, 2)
    """
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (mine, theirs) in pairs if mine != theirs), min(len(one), len(other)))
