from newsarc.reading.labelling.mends.paragraphs.lengths import SentenceEnd, Stretch, likely_ends

LAST, INSIDE = SentenceEnd(ends=True), SentenceEnd(ends=False)


def open_at(line: int) -> SentenceEnd:
    return SentenceEnd(None, line)


def test_paragraphs_of_three_sentences_end_behind_their_third() -> None:
    known = [Stretch(False, [INSIDE, INSIDE, LAST] * 8)]
    doubtful = Stretch(False, [open_at(1), INSIDE, open_at(3), INSIDE, INSIDE, LAST])

    assert likely_ends([*known, doubtful], {1: False, 3: False}) == {1: False, 3: True}


def test_an_article_begins_as_those_of_its_page_do() -> None:
    def article(*first: SentenceEnd) -> Stretch:
        return Stretch(True, [*first, INSIDE, INSIDE, LAST, INSIDE, INSIDE, LAST])

    alone = [article(LAST) for _ in range(4)]
    together = [article(INSIDE, INSIDE, LAST) for _ in range(4)]

    assert likely_ends([*alone, article(open_at(1))], {1: False}) == {1: True}
    assert likely_ends([*together, article(open_at(1), INSIDE, LAST)], {1: True}) == {1: False}


def test_odds_of_the_model_count_where_lengths_tell_nothing() -> None:
    known = [Stretch(False, [LAST, INSIDE, LAST] * 8)]
    for odds, begins in ((3.0, True), (-3.0, False)):
        doubtful = Stretch(False, [SentenceEnd(None, 1, odds), LAST])
        assert likely_ends([*known, doubtful], {1: not begins}) == {1: begins}


def test_nothing_open_is_nothing_found() -> None:
    assert likely_ends([], {}) == {}
    assert likely_ends([Stretch(True, [LAST])], {}) == {}
