"""How the stories of a page are numbered."""

from __future__ import annotations

from tests.pages.composing.vocabulary.chinese_names import numeral


def numbered(template: str, number: int) -> str:
    """Fill a style's template of {number} or {numeral}.

    >>> numbered("（{numeral}）", 12), numbered("{number:02} ", 3)
    ('（十二）', '03 ')
    """
    return template.format(number=number, numeral=numeral(number))
