from newsarc.model.places import Box
from newsarc.reading.labelling.features.surroundings import surroundings


def test_what_stands_over_and_under_a_block_and_how_large_it_is_of_its_display_type() -> None:
    blocks = {
        1: [Box(0, 0, 60, 14)],  # a kicker
        2: [Box(0, 20, 100, 44)],  # its headline
        3: [Box(0, 50 + 12 * row, 100, 60 + 12 * row) for row in range(4)],
        4: [Box(0, 300, 100, 316)],  # display type with nothing under it
    }
    around = surroundings(blocks, {1: 14, 2: 24, 3: 10, 4: 16}, 10)
    assert around[1] == {"over": "none", "under": "display near", "of display": around[1]["of display"]}
    assert (around[2]["over"], around[2]["under"]) == ("display near", "text near")
    assert around[3] == {}
    assert (around[4]["over"], around[4]["under"]) == ("text far", "none")
    assert around[1]["of display"] != around[2]["of display"] == around[4]["of display"]
