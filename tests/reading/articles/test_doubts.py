import pytest

from newsarc.model.parts import Kind, Paragraph, Part
from newsarc.reading.articles.doubts import breaks_off, is_headline_strange


def part(
    *texts: str, headline: str | None = None, kind: Kind = Kind.ARTICLE, jump_to: str | None = None
) -> Part:
    paragraphs = tuple(Paragraph(text, 1, 1) for text in texts)
    return Part(kind, 1, 2, headline=(headline,) if headline else (), paragraphs=paragraphs, jump_to=jump_to)


@pytest.mark.parametrize(
    ("found", "is_strange"),
    [
        (part("第一船茶苗靠岸，共四万株。", headline="四万株茶苗靠岸"), False),
        (part("老街修了两年，昨日开放。", headline="四万株茶苗靠岸"), True),
        (part("老街修了两年，昨日开放。", headline="茶苗"), False),  # too short to tell
        (part("老街修了两年，昨日开放。"), False),
        (part("The keeper left the town.", headline="Harbour board votes on new lighthouse stairs"), True),
        (part("四月十日", headline="四万株茶苗靠岸", kind=Kind.HEADLINE), False),
    ],
)
def test_headline_that_its_text_does_not_say(found: Part, is_strange: bool) -> None:
    assert is_headline_strange(found) is is_strange


@pytest.mark.parametrize(
    ("found", "is_broken"),
    [
        (part("第一船茶苗靠岸。"), False),
        (part("第一船茶苗靠岸", "余下的"), False),  # verse and lists end so
        (part("第一船茶苗靠岸。", "余下的茶苗分三"), True),
        (part("第一船茶苗靠岸。", "余下的茶苗分三", jump_to="3"), False),
        (part("第一船茶苗靠岸。（甘恬）"), False),
        (part("He said: “We waited.”"), False),
        (part("余下的茶苗分三", kind=Kind.NOTICE), False),
        (part(), False),
    ],
)
def test_text_that_ends_inside_a_sentence(found: Part, is_broken: bool) -> None:
    assert breaks_off(found) is is_broken
