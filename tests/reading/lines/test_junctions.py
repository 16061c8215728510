from pathlib import Path

import numpy as np

from newsarc.reading.lines.junctions import PAIRS, Junctions, known_junctions
from newsarc.reading.train_junctions import count_junctions


def test_characters_that_stand_together_fit() -> None:
    junctions = Junctions({"不": 50, "仅": 50, "堤": 900, "稀": 1}, {"不仅": 30})
    assert junctions.fit("不", "仅") > 2
    assert junctions.fit("堤", "堤") < -2
    assert junctions.fit("稀", "仅") == 0
    assert Junctions({}, {}).fit("不", "仅") == 0


def test_what_is_known_tells_words() -> None:
    known = known_junctions()
    assert known.fit("不", "仅") > 1 > known.fit("的", "的")


def test_counting_writes_pairs_that_stand_often_enough(tmp_path: Path) -> None:
    output = tmp_path / "pairs.npz"
    assert count_junctions(["不仅如此", "不仅", "不仅是"], output) == 1
    with np.load(output) as data, np.load(PAIRS) as known:
        assert str(data["characters"]) == "".join(sorted("不仅如此是"))
        assert data["times"].tolist() == [3]
        assert set(data.files) == set(known.files)
