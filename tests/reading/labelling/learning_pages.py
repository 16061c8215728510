"""Some of the pages made here with their truth, as the learning reads them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.pages.shapes import headlines, made_pages

if TYPE_CHECKING:
    from pathlib import Path


def write_pages(place: Path) -> Path:
    """Write eight pages and their truth into a folder; return it."""
    place.mkdir()
    rows = []
    for number, made in enumerate(
        page for page in made_pages() if page.name.startswith(("zh/col", "en/col"))
    ):
        (place / f"{number}.txt").write_text(made.text, encoding="utf-8")
        articles = [
            {
                "headline_lines": headlines(one),
                **{part: [one[part]] if one[part] else [] for part in ("kicker", "headline", "deck")},
                "paragraphs": one["paragraphs"],
                "byline": [{"name": name, "role": role} for name, role in one["people"]],
            }
            for one in made.truth
        ]
        rows.append({"file": f"{number}.txt", "face": made.name, "articles": articles})
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (place / "gold.jsonl").write_text(text, encoding="utf-8")
    return place
