import pytest

from newsarc.reading.lines.joining import join_lines, words_of
from newsarc.reading.lines.line import Line


def lines(*texts: str) -> list[Line]:
    return [Line(number, text, text) for number, text in enumerate(texts, start=1)]


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        (("第一船茶", "苗靠岸"), "第一船茶苗靠岸"),
        (("共四万株，", "分三批"), "共四万株，分三批"),
        (("用电增长10.", "2%以上"), "用电增长10.2%以上"),
        (("到了20", "31年"), "到了2031年"),
        (("登上MH370", "号渡船"), "登上MH370号渡船"),
        (("他说“", "茶苗靠岸”"), "他说“茶苗靠岸”"),
        (("港に着い", "た苗"), "港に着いた苗"),
        (("the old", "lighthouse"), "the old lighthouse"),
        (("in 2031", "5 people came"), "in 2031 5 people came"),
        (("at 10.", "5 per cent"), "at 10.5 per cent"),
        (("부두에는", "아침부터"), "부두에는 아침부터"),
        (("the keeper—", "who left"), "the keeper—who left"),
        (("the keeper –", "who left"), "the keeper – who left"),
        (("le phare de l’", "île"), "le phare de l’île"),
        (("茶苗", "Harbour"), "茶苗Harbour"),
        (("用Old", "Harbour渡船"), "用Old Harbour渡船"),
    ],
)
def test_what_stands_at_a_line_break(texts: tuple[str, ...], joined: str) -> None:
    assert join_lines(lines(*texts), frozenset()).text == joined


@pytest.mark.parametrize(
    ("texts", "known", "joined"),
    [
        (("the light-", "house shines"), "", "the lighthouse shines"),
        (("the re-", "covery of"), "", "the recovery of"),
        (("a well-", "known builder"), "", "a well-known builder"),
        (("the pre-", "sident spoke"), "", "the president spoke"),
        (("the pre-", "war harbour"), "war", "the pre-war harbour"),
        (("the ferry-", "man and"), "ferryman", "the ferryman and"),
        (("the tea-", "boat left"), "tea-boat", "the tea-boat left"),
        (("the harbour-", "master left"), "harbour master", "the harbour-master left"),
        (("seinen Doppel-", "partner aus"), "der und doppel partner", "seinen Doppelpartner aus"),
        (("the Anglo-", "French pact"), "", "the Anglo-French pact"),
        (("the MH-", "class ferry"), "", "the MH-class ferry"),
        (("Ein-", "und Ausgaben"), "", "Ein- und Ausgaben"),
        (("kosten-", "und abgabepflichtig"), "", "kosten- und abgabepflichtig"),
        (("er hat den-", "noch gewonnen"), "", "er hat dennoch gewonnen"),
        (("short-", "and long-term"), "", "short- and long-term"),
        (("ten thous-", "and boats"), "", "ten thousand boats"),
        (("the 200-", "to 300-seat boats"), "", "the 200- to 300-seat boats"),
        (("a state-", "owned ferry"), "", "a state-owned ferry"),
        (("an unre-", "lated ferry"), "", "an unrelated ferry"),
        (("a cor-", "related loss"), "", "a correlated loss"),
        (("a 'self-", "steering' boat"), "", "a 'self-steering' boat"),
        (("y a-t-", "il un phare"), "", "y a-t-il un phare"),
        (("in 1990-", "2000 it"), "", "in 1990-2000 it"),
        (("增长1-", "9%以上"), "", "增长1-9%以上"),
        (("a 5-", "year-old boat"), "", "a 5-year-old boat"),
        (("die 20-", "bis 30-Jährigen"), "", "die 20- bis 30-Jährigen"),
        (("soft\N{SOFT HYPHEN}", "ly"), "", "softly"),
        (("Cross-\N{SOFT HYPHEN}", "sectional"), "", "Cross-sectional"),
        (("an n-", "tridecanal paint"), "", "an n-tridecanal paint"),
        (("by e-", "commerce"), "", "by e-commerce"),
        (("by e-", "mail and email"), "email", "by email and email"),
        (("some twenty-", "five men"), "", "some twenty-five men"),
        (("near Stratford-", "upon-Avon"), "", "near Stratford-upon-Avon"),
        (("the Govern-", "ment of"), "", "the Government of"),
    ],
)
def test_hyphen_at_a_line_s_end(texts: tuple[str, ...], known: str, joined: str) -> None:
    assert join_lines(lines(*texts), frozenset(known.split())).text == joined


def test_dropped_hyphens_and_breaks_are_told() -> None:
    joined = join_lines(lines("the light-", "house of the", "har\N{SOFT HYPHEN}", "bour"), frozenset())
    assert joined.text == "the lighthouse of the harbour"
    assert joined.hyphens == ((1, "-"), (3, "\N{SOFT HYPHEN}"))
    assert [joined.text[at:] for at in joined.breaks] == ["house of the harbour", "harbour", "bour"]


def test_one_line_is_itself() -> None:
    joined = join_lines(lines("茶苗-"), frozenset())
    assert (joined.text, joined.breaks, joined.hyphens) == ("茶苗-", (), ())


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (["The old Lighthouse", "of it"], {"the", "old", "lighthouse", "of", "it"}),
        (["the light-", "house shines"], {"the", "shines"}),
        (["a well-known keeper’s cat"], {"a", "well-known", "keeper’s", "cat"}),
        (["4 boats", ""], {"boats"}),
    ],
)
def test_words_of_a_page(texts: list[str], words: set[str]) -> None:
    assert words_of(texts) == words


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        (("T", "he council voted."), "The council voted."),
        (("T he council voted.",), "The council voted."),
        (("T HE council voted.",), "THE council voted."),
        (("A", "t noon the ferry left."), "At noon the ferry left."),
        (("I n the harbour",), "In the harbour"),
        (("L e conseil a voté.",), "Le conseil a voté."),
        (("A new ferry came.",), "A new ferry came."),
        (("A", "new ferry came."), "A new ferry came."),
        (("I saw the ferry.",), "I saw the ferry."),
        (("J SMITH, who won,",), "J SMITH, who won,"),
        (("B 52 bombers flew.",), "B 52 bombers flew."),
    ],
)
def test_first_letter_set_large_is_put_back(texts: tuple[str, ...], joined: str) -> None:
    lines = [Line(number, text, text) for number, text in enumerate(texts, start=1)]
    assert join_lines(lines, frozenset()).text == joined
