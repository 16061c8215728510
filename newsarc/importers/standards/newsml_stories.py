"""The stories of a news item of NewsML 1: the texts of its components that are one article, and their use."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from newsarc.importers.standards.xml import text_at
from newsarc.importers.web.blocks import is_marked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element


class Use(Enum):
    """What a text is in its article."""

    BODY = auto()
    OTHER = auto()  # its role is of no list: it is the body where nothing else is
    LEAD = auto()  # the first paragraph, which a body does without
    HEADLINE = auto()
    DECK = auto()
    CAPTION = auto()


# What the roles of components begin with; each agency has a list of its own.
_ROLES = {
    Use.BODY: ("body", "main", "text", "story", "full"),
    Use.LEAD: ("lead", "lede", "intro"),
    Use.HEADLINE: ("headline", "hedline", "title"),
    Use.DECK: ("abstract", "summary", "synopsis", "teaser", "deck", "sub"),
    Use.CAPTION: (
        *("caption", "legend", "cutline", "photo", "picture", "image", "graphic", "illustration", "logo"),
        *("video", "clip", "audio", "sound", "thumbnail", "preview", "quicklook"),
    ),
}
_PICTURED = ("photo", "picture", "image", "graphic", "video", "audio", "animation")
_MEDIA_OF_TEXT = ("", "text", "complexdata")
_TYPES_OF_TEXT = ("text", "application/xhtml", "application/xml")
_OF_MACHINES = ("text/css", "text/javascript")
_WHERE_ALONE = {Use.OTHER: Use.BODY}
_LANGUAGE = "http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class HeldText:
    """An element that holds a text, and its use."""

    holder: Element
    use: Use


@dataclass(slots=True)
class NewsStory:
    """The texts of an article; the components that it stands in, the innermost first, tell of it."""

    chain: tuple[Element, ...]
    texts: list[HeldText]

    @property
    def component(self) -> Element:
        """The component that holds the story and, but for the last of a package, nothing else."""
        return self.chain[0]

    def first(self, path: str) -> Element | None:
        """Return the innermost component that says something at a path."""
        return next((one for one in self.chain if text_at(one, path)), None)

    def said(self, path: str) -> str | None:
        """Return what is said at a path, by the innermost component that says something there."""
        return next((text for one in self.chain if (text := text_at(one, path))), None)

    def all_at(self, path: str) -> list[Element]:
        """Return the elements at a path, of the innermost component that has such."""
        return next((found for one in self.chain if (found := one.findall(path))), [])

    def all_said(self, path: str) -> list[str]:
        """Return the texts at a path, of the innermost component that has such."""
        return ["".join(one.itertext()) for one in self.all_at(path)]


def stories_of(item: Element) -> list[NewsStory]:
    """Return the stories of an item: the texts below each headline, or all where none has one."""
    stories: list[NewsStory] = []
    for component in item.findall("NewsComponent"):
        found, loose = _gather(component, (), Use.BODY)
        if _has_body(loose):
            found.append(NewsStory((component,), loose))
        stories += found
    for story in stories:
        if not any(one.use is Use.BODY for one in story.texts):
            story.texts = [replace(one, use=_WHERE_ALONE.get(one.use, one.use)) for one in story.texts]
    return stories


def _gather(
    component: Element, above: tuple[Element, ...], use: Use
) -> tuple[list[NewsStory], list[HeldText]]:
    """Return the stories in a component, and its texts that are of no story yet."""
    chain, use = (component, *above), _use_of(component, use)
    stories: list[NewsStory] = []
    loose = [HeldText(one, use) for one in _own_text(component)]
    children = _versions(component) or component.findall("NewsComponent")
    are_versions = len(children) > 1 and component.get("EquivalentsList") == "yes"
    for child in children:
        found, others = _gather(child, chain, use)
        if are_versions and _has_body(others):
            found.append(NewsStory((child, *chain), others))
        elif stories and not _has_body(others):
            stories[-1].texts += others  # pictures beside the text of another component
        else:
            loose += others
        stories += found
    if _has_body(loose) and text_at(component, "NewsLines/HeadLine"):
        stories, loose = [NewsStory(chain, loose), *stories], []
    elif stories and not _has_body(loose):
        stories[0].texts += loose
        loose = []
    return stories, loose


def _has_body(texts: Sequence[HeldText]) -> bool:
    return any(one.use in {Use.BODY, Use.OTHER} for one in texts)


def _use_of(component: Element, above: Use) -> Use:
    """Return the use of a component's texts: by its role, its pictures, or as of those round it."""
    role = _name_of(component, "Role")
    if use := next((use for use, begins in _ROLES.items() if role.startswith(begins)), None):
        return use
    if any(_is_picture(one) for one in component.iterfind("ContentItem")):
        return Use.CAPTION
    return Use.OTHER if role else above


def _is_picture(content: Element) -> bool:
    return any(_name_of(content, kind).startswith(_PICTURED) for kind in ("MediaType", "MimeType"))


def _own_text(component: Element) -> list[Element]:
    """Return the text of a component: of several contents, which say the same, the first with marks."""
    held = [
        data
        for content in component.iterfind("ContentItem")
        if _is_text(content)
        for data in (*content.iterfind("DataContent"), *content.iterfind("Encoding/DataContent"))
        if any(text.strip() for text in data.itertext())
    ]
    marked = (one for one in held if len(one) or is_marked(one.text or ""))
    return [*marked, *held][:1]


def _is_text(content: Element) -> bool:
    encoding = content.find("Encoding")
    if encoding is not None and encoding.get("Notation", "").casefold() == "base64":
        return False
    media, mime = (_name_of(content, kind) for kind in ("MediaType", "MimeType"))
    return media in _MEDIA_OF_TEXT and (
        not mime or (mime.startswith(_TYPES_OF_TEXT) and mime not in _OF_MACHINES)
    )


def _name_of(element: Element, kind: str) -> str:
    found = element.find(kind)
    return "" if found is None else found.get("FormalName", "").casefold()


def _versions(component: Element) -> list[Element]:
    """Return of components that say the same one in each language; none where they are no such."""
    if component.get("EquivalentsList") != "yes":
        return []
    first: dict[str, Element] = {}
    for child in component.findall("NewsComponent"):
        if next(child.iter("DataContent"), None) is not None:
            first.setdefault(_language_of(child), child)
    return list(first.values())


def _language_of(component: Element) -> str:
    return _name_of(component, "DescriptiveMetadata/Language") or component.get(_LANGUAGE, "")
