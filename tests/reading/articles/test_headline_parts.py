import pytest

from newsarc.reading.articles.headline_parts import name_headline_parts
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.tagging import Labelled
from newsarc.reading.lines.line import Line

K, H, D = Label.KICKER, Label.HEADLINE, Label.DECK


def item(text: str, label: Label = Label.HEADLINE) -> Labelled:
    return Labelled(Line(1, text, text), label)


@pytest.mark.parametrize(
    ("items", "parts"),
    [
        ([], ((), (), ())),
        ([(H, "茶苗靠岸")], ((), ("茶苗靠岸",), ())),
        ([(H, "茶苗靠岸"), (H, "四万株分种两道坡")], ((), ("茶苗靠岸", "四万株分种两道坡"), ())),
        ([(K, "春耕走基层"), (H, "茶苗靠岸")], (("春耕走基层",), ("茶苗靠岸",), ())),
        ([(H, "茶苗靠岸"), (D, "——湖光镇侧记")], ((), ("茶苗靠岸",), ("——湖光镇侧记",))),
        (
            [(K, "春耕走基层"), (H, "茶苗靠岸"), (H, "四万株"), (D, "明年采茶")],
            (("春耕走基层",), ("茶苗靠岸", "四万株"), ("明年采茶",)),
        ),
        ([(K, "春耕走基层")], ((), ("春耕走基层",), ())),
        ([(K, "春耕走基层"), (D, "茶苗靠岸"), (D, "四万株")], (("春耕走基层",), ("茶苗靠岸",), ("四万株",))),
        ([(D, "茶苗靠岸")], ((), ("茶苗靠岸",), ())),
    ],
)
def test_lines_of_a_headline_are_named_by_their_labels(
    items: list[tuple[Label, str]], parts: tuple[tuple[str, ...], ...]
) -> None:
    named = name_headline_parts([item(text, label) for label, text in items])
    assert (named.kicker, named.headline, named.deck) == parts


@pytest.mark.parametrize(
    ("texts", "headline"),
    [
        (("New stairs for the light-", "house"), ("New stairs for the lighthouse",)),
        (("New stairs for the light\N{SOFT HYPHEN}", "house"), ("New stairs for the lighthouse",)),
        (("Streit um die Fähre –", "neue Boote"), ("Streit um die Fähre –", "neue Boote")),
        (("A well-", "Known boat"), ("A well-", "Known boat")),
    ],
)
def test_word_broken_between_lines_of_a_headline_is_whole(
    texts: tuple[str, ...], headline: tuple[str, ...]
) -> None:
    parts = name_headline_parts([item(text) for text in texts])
    assert parts.headline == headline
    gone = "".join(texts)[len("New stairs for the light")] if len(headline) == 1 else ""
    assert [(drop.line, drop.text) for drop in parts.drops] == ([(1, gone)] if gone else [])
