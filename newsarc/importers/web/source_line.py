"""The lines of a site round an article: day, source and author above its text, buttons and rights below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.importers.articles.values import day_of, squeezed
from newsarc.reading.furniture.record_fields import is_field_or_button, is_related_link
from newsarc.text.calendar.dates import find_date
from newsarc.text.characters.classes import HAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsarc.model.issue import PartialDate
    from newsarc.model.parts import Paragraph

_LONGEST = 120  # characters of a line of the site
_LONGEST_DATED = 60  # characters: a day with its hour and what it says, in any language
_MOST_ABOVE = 8  # lines of the site between a headline and its text
_DAY = r"(\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2})\s*日?"
_TIMED = re.compile(
    rf"(?:发布(?:时间|日期)|時間|时间|日期)?\s*[:：]?\s*{_DAY}(?:\s*\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?)?"
)
_NAMES = "来源|來源|稿源|作者|记者|编辑|責編|责编|时间|日期"
_SAID = re.compile(
    r"(?P<name>(?:文章|信息)?来源|來源|稿源|作者|记者)\s*[:：]\s*"
    rf"(?P<value>《?(?:(?!{_NAMES})[{HAN}A-Za-z·、])+(?:\s(?!{_NAMES})[{HAN}]{{2,3}}(?![{HAN}]))*》?)"
)
_RIGHTS = re.compile(r"版权所有|版權所有|all rights reserved|copyright|©|ICP备", re.IGNORECASE)


def read_source_lines(paragraphs: Sequence[Paragraph]) -> tuple[PartialDate | None, str | None, str | None]:
    """Return the day, the source and the author that the first lines of a text say.

    >>> from newsarc.model.parts import Paragraph
    >>> line = Paragraph("2024-05-17 09:12 来源：澄浦日报 作者：沈亦舟", 1, 1)
    >>> day, source, author = read_source_lines([line])
    >>> str(day), source, author
    ('2024-05-17', '澄浦日报', '沈亦舟')
    """
    above = [one.text for one in paragraphs[:_MOST_ABOVE] if len(one.text) <= _LONGEST]
    days = (match for text in above if (match := _TIMED.match(text)))
    told = {
        match["name"][-2:]: match["value"].strip("《》") for text in above for match in _SAID.finditer(text)
    }
    day = next((day_of(squeezed(match[1]).rstrip("-/.")) for match in days), None)
    return day, told.get("来源") or told.get("來源") or told.get("稿源"), told.get("作者") or told.get("记者")


def without_site_lines(paragraphs: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    """Leave out the lines above and below a text that are the site's."""
    kept = [one for one in paragraphs if not is_related_link(one.text)]
    start, end = 0, len(kept)
    while start < min(end - 1, _MOST_ABOVE) and (
        _is_of_site(kept[start].text) or _is_dated(kept[start].text)
    ):
        start += 1
    while end > start + 1 and _is_of_site(kept[end - 1].text):
        end -= 1
    return tuple(kept[start:end])


def _is_of_site(text: str) -> bool:
    if len(text) > _LONGEST:
        return False
    rest = _SAID.sub("", _TIMED.sub("", text)).strip()
    return (
        not rest or is_field_or_button(text) or is_field_or_button(rest) or _RIGHTS.search(text) is not None
    )


def _is_dated(text: str) -> bool:
    """Tell a line that says when an article was printed, and ends as no sentence does.

    >>> [_is_dated(text) for text in ("Stand: 22.04.2024, 06:00 Uhr", "Am 22.04.2024 brach der Damm.")]
    [True, False]
    """
    if len(text) > _LONGEST_DATED or text[-1] in "。！？.!?:：":
        return False
    found = find_date(text)
    return found is not None and found.date.day is not None
