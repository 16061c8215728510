"""What METS links: the places on pages that belong to an article, and the title in its description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.importers.articles.values import said
from newsarc.importers.xml_tree import all_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def linked_divisions(root: Element) -> dict[str, list[Element]]:
    """Return for the name of each division those that it is linked to, in the order of the links."""
    divisions = {name: one for one in all_of(root, "div") if (name := one.get("ID"))}
    found: dict[str, list[Element]] = {}
    for source, target in _links(root):
        if source in divisions and target in divisions:
            found.setdefault(source, []).append(divisions[target])
    return found


def titles_by_description(root: Element) -> dict[str, str]:
    """Return the first title of each description (MODS, Dublin Core) by its name."""
    titles = (
        (
            section.get("ID", ""),
            next(filter(None, (said(one.text or "") for one in all_of(section, "title"))), None),
        )
        for section in all_of(root, "dmdSec")
    )
    return {name: title for name, title in titles if title}


def _links(root: Element) -> list[tuple[str, str]]:
    """Return from where to where links lead: of a group, from the first of its places to each other one."""
    links = [
        (_reference(one, "from"), _reference(one, "to"))
        for group in all_of(root, "structLink")
        for one in all_of(group, "smLink")
    ]
    for group in all_of(root, "smLinkGrp"):
        names = [_reference(one, "href") for one in all_of(group, "smLocatorLink")]
        links += [(names[0], name) for name in names[1:]]
    return links


def _reference(element: Element, name: str) -> str:
    """Return the value of an attribute of XLink, as a name."""
    values = (value for key, value in element.attrib.items() if key.rpartition("}")[2] == name)
    return next(values, "").removeprefix("#")
