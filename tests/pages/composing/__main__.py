"""Compose pages with their truth, for learning.

    python -m tests.pages.composing ARTICLES.jsonl… OUT [--pages N] [--seed S]

OUT receives text files and gold.jsonl, as `newsarc.reading.labelling.train` reads them. The same articles
and the same seed give the same bytes. What the lines of ARTICLES.jsonl hold is said in `articles`.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from tests.pages.composing.articles import BadArticleError, NoArticlesError, Pool, read_articles
from tests.pages.composing.page import compose_page

if TYPE_CHECKING:
    from collections.abc import Sequence


def compose(articles: Sequence[Path], out: Path, *, pages: int, seed: int) -> None:
    """Compose pages from the articles of the files; each page has a stream of chance of its own."""
    pool = Pool(read_articles(articles))
    if pool.is_empty:
        raise NoArticlesError(articles)
    out.mkdir(parents=True, exist_ok=True)
    with (out / "gold.jsonl").open("w", encoding="utf-8", newline="\n") as gold:
        for number in range(pages):
            sheet = compose_page(pool, Random(f"{seed} {number}"))
            file = f"m{number:05d}.txt"
            text = "\n".join(sheet.lines).rstrip() + "\n"
            (out / file).write_text(text, encoding="utf-8", newline="\n")
            gold.write(json.dumps(sheet.truth(file), ensure_ascii=False) + "\n")


def main() -> None:
    """Read the command line and compose."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", nargs="+", type=Path, metavar="ARTICLES.jsonl")
    parser.add_argument("out", type=Path)
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    try:
        compose(arguments.articles, arguments.out, pages=arguments.pages, seed=arguments.seed)
    except (BadArticleError, NoArticlesError, OSError) as error:
        sys.exit(str(error))
    print(f"{arguments.pages} pages")


if __name__ == "__main__":
    main()
