"""How words look: what is looked for only where a class of characters is there is never found without it."""

from __future__ import annotations

from itertools import product

from newsarc.text.encodings.word_shapes import RARE_NEIGHBOURS

CLASSES = "aAlUyYhkgdoeqsc ,»‚‘’·–—"


def test_rare_neighbours_need_one_of_their_classes() -> None:
    for rare in RARE_NEIGHBOURS:
        others = [name for name in CLASSES if name not in rare.needed]
        runs = ("".join(run) for run in product(others, repeat=3))
        assert not rare.pattern.search("\n".join(runs))
