"""Novels in parts: each story of the page is the next part of one work, under a head that says so."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from tests.pages.composing.vocabulary.chinese_names import numeral

if TYPE_CHECKING:
    from tests.pages.composing.scene import Scene
    from tests.pages.composing.story import Story

_MOST_PARTS = 90


def set_part(story: Story, number: int, scene: Scene) -> None:
    """Give a story the head of a part of the page's novel; its parts are counted from the page's first."""
    novel = Random(f"{scene.paper} {scene.day}")
    work = novel.choice(scene.vocabulary.works)
    row = novel.choice(scene.vocabulary.serials)
    part = novel.randint(1, _MOST_PARTS) + number
    head = scene.fill(row, work=work, part=str(part), numeral=numeral(part))
    kicker, _, headline = head.rpartition("|")
    story.kicker = kicker.split("\n") if kicker else []
    story.headline = headline.split("\n")
    story.deck = []
