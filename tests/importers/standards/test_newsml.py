"""NewsML 1: which components are articles, and where the parts of an article stand in them."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import SourceWithoutArticles
from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from newsarc.model.page import Page
    from newsarc.model.parts import Part


def pages_of(components: str, management: str = "") -> tuple[Page, ...]:
    item = f"<NewsManagement>{management}</NewsManagement>{components}"
    data = f"<NewsML><NewsItem>{item}</NewsItem></NewsML>".encode()
    file = SourceFile("a.xml", data, sha256(data).hexdigest())
    return read_source(file, given=IssuePage(), encoding=None).pages


def articles_of(components: str) -> list[Part]:
    parts = [part for page in pages_of(components) for part in page.parts]
    return [part for part in parts if part.kind is Kind.ARTICLE]


def component(inner: str, *, role: str = "", lines: str = "", alike: str = "no") -> str:
    named = f'<Role FormalName="{role}"/>' if role else ""
    said = f"{named}<NewsLines>{lines}</NewsLines>{inner}"
    return f'<NewsComponent EquivalentsList="{alike}">{said}</NewsComponent>'


def text(said: str, media: str = "Text") -> str:
    return f'<ContentItem><MediaType FormalName="{media}"/><DataContent>{said}</DataContent></ContentItem>'


def encoded(said: str) -> str:
    return (
        f'<ContentItem><Encoding Notation="base64"><DataContent>{said}</DataContent></Encoding></ContentItem>'
    )


def headline(said: str) -> str:
    return f"<HeadLine>{said}</HeadLine>"


def test_a_component_below_a_headline_is_an_article() -> None:
    [article] = articles_of(component(component(component(text("<p>At seven.</p>"))), lines=headline("Tide")))
    assert article.headline == ("Tide",)
    assert [one.text for one in article.paragraphs] == ["At seven."]


def test_each_component_of_a_package_with_a_headline_is_an_article() -> None:
    package = component(
        component(text("Water came."), lines=headline("Tide"))
        + component(text("It went."), lines=headline("Ebb")),
        lines=headline("News of the hour"),
    )
    assert [one.headline for one in articles_of(package)] == [("Tide",), ("Ebb",)]


def test_a_picture_in_a_package_belongs_to_the_text_above_it() -> None:
    picture = component(text("A pilot.") + text("", "Photo"), lines=headline("The pilot"))
    package = component(
        component(text("Water came."), lines=headline("Tide"))
        + picture
        + component(text("It went."), lines=headline("Ebb"))
    )
    first, second = pages_of(package)
    assert [part.kind for part in first.parts] == [Kind.ARTICLE, Kind.CAPTION]
    assert [part.kind for part in second.parts] == [Kind.ARTICLE]


def test_texts_in_two_languages_are_two_articles() -> None:
    english = component(
        '<DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>' + text("Water.")
    )
    german = component(
        '<DescriptiveMetadata><Language FormalName="de"/></DescriptiveMetadata>' + text("Wasser.")
    )
    both = component(english + german, lines=headline("H2O"), alike="yes")
    assert [(one.headline, one.paragraphs[0].text) for one in articles_of(both)] == [
        (("H2O",), "Water."),
        (("H2O",), "Wasser."),
    ]


def test_of_the_same_text_in_two_formats_the_marked_up_one_counts() -> None:
    [article] = articles_of(
        component(text("One. Two.") + text("<p>One.</p><p>Two.</p>"), lines=headline("x"))
    )
    assert [one.text for one in article.paragraphs] == ["One.", "Two."]


@pytest.mark.parametrize(
    ("role", "kept"),
    [("Body", ["One."]), ("Main", ["One."]), ("Lead", ["Zero.", "One."]), ("Contact", ["One."])],
)
def test_a_component_that_is_none_of_the_text_is_left_out(role: str, kept: list[str]) -> None:
    other = component(text("Zero."), role=role) if role in {"Lead", "Contact"} else ""
    [page] = pages_of(component(other + component(text("One."), role="Body"), lines=headline("x")))
    assert [one.text for one in page.parts[0].paragraphs] == kept
    assert [drop.text for drop in page.drops] == (["Zero."] if role == "Contact" else [])


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("LONDON, Nov 3 (Reuters) -", "LONDON", "Reuters"),
        ("Paris, 21 jan 2019 (AFP) -", "Paris", "AFP"),
        ("BEIJING, July 23", "BEIJING", None),
        ("GREENWICH, Conn., Jan. 30, 2021", "GREENWICH, Conn.", None),
        ("Landquart GR", "Landquart GR", None),
        ("2.4.2019 16:02:09 CEST", None, None),
        ("新华社北京３月５日电", "北京", "新华社"),
    ],
)
def test_the_dateline_names_place_and_agency(line: str, place: str | None, agency: str | None) -> None:
    [article] = articles_of(component(text("At seven."), lines=f"<DateLine>{line}</DateLine>"))
    assert (article.dateline.place, article.dateline.agency) == (place, agency)


@pytest.mark.parametrize(("status", "warned"), [("Usable", 0), ("Withheld", 1), ("Canceled", 1)])
def test_an_item_that_was_taken_back_is_told(status: str, warned: int) -> None:
    [page] = pages_of(component(text("At seven.")), f'<Status FormalName="{status}"/>')
    assert len(page.warnings) == warned


@pytest.mark.parametrize(
    "components",
    [
        component('<ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem>'),
        component(text("A pilot."), role="Caption", lines=headline("x")),
        component(encoded("QQ==")),
        component(text(" ")),
        "",
    ],
)
def test_an_item_without_a_text_has_no_article(components: str) -> None:
    with pytest.raises(SourceWithoutArticles):
        pages_of(components)
