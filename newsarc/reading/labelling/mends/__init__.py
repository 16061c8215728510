"""Mend the labels of a page by what the page as a whole shows, and tell why each was mended.

The models weigh each line with its neighbours only. Each mend rests on how newspapers are set, and was
counted on pages with their truth: one for which no page speaks is deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.reading.labelling.mends import (
    bracketed_heads,
    column_widths,
    false_heads,
    missed_bylines,
    missed_heads,
    parted_texts,
    run_in_heads,
    set_apart,
    several_issues,
    texts,
    type_sizes,
)
from newsarc.reading.labelling.mends.clippings import (
    accounts,
    cited_sources,
    markdown_heads,
    page_tags,
    scripts,
    stamps,
)
from newsarc.reading.labelling.mends.genres import interviews, law_reports, letters, messages
from newsarc.reading.labelling.mends.paragraphs import full_lines, jump_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend


# What is certain, however likely the models held it.
BY_TYPE = (
    english("the type of the page's headlines tells"),
    english("in one column a text goes on up to the next headline"),
)
BY_WORDS = english("only the text below says its words")
# Each with what it says of the lines that it changes; in this order.
_MENDS: tuple[tuple[str, Callable[[Sequence[str], PageToMend], list[str]]], ...] = (
    (english("a sentence ends inside the line"), texts.without_sentences_as_heads),
    (english("the line above is full and ends no sentence"), texts.without_starts_inside),
    (english("the line above breaks off"), texts.without_broken_sentences),
    (english("it ends a jump line"), jump_lines.with_second_halves),
    (english("it is a turn of an interview"), texts.with_turns),
    (english("it is asked or answered in an interview"), interviews.with_questions_and_answers),
    (english("the first letter stands apart"), texts.with_initials),
    (english("a bracket that begins a text is its headline"), bracketed_heads.with_sentences_behind_brackets),
    (english("the page has no other text"), texts.never_without_text),
    (english("its issue begins here"), several_issues.with_texts_of_their_own),
    (english("a column ends with it"), column_widths.without_heads_that_end_columns),
    (english("it is wider than the column"), column_widths.with_heads_wider_than_columns),
    (english("a notice's word stands over it"), texts.with_notices),
    (english("each item begins with an opener"), texts.with_items),
    (english("it is of the site or the desk"), false_heads.without_site_lines),
    (english("it is a part of a script"), scripts.with_parts_of_scripts),
    (english("it cites the newspaper"), cited_sources.with_citations),
    (english("a reference names the headline"), cited_sources.with_headlines_of_references),
    (english("it names the newspaper"), false_heads.without_lines_of_the_issue),
    (english("it says the headline below once more"), false_heads.without_titles),
    (english("it says the headline below once more"), false_heads.without_contents),
    (english("it names a section or the newspaper"), false_heads.without_sections),
    (english("it is the title of a collection"), false_heads.without_title_of_the_page),
    (english("it reads as a byline"), false_heads.without_bylines),
    (english("it reads as a byline"), missed_bylines.with_credits_in_brackets),
    (english("it reads as a byline"), missed_bylines.with_lone_names),
    (english("it names who took the picture"), missed_bylines.without_picture_credits),
    (english("a mark of Markdown stands before it"), markdown_heads.with_marked_heads),
    (english("it signs the article"), missed_bylines.with_signed_ends),
    (english("it names a section or the newspaper"), set_apart.without_bands),
    (english("it reads as a byline"), set_apart.with_bylines_in_small_letters),
    (english("it is said again in the text"), set_apart.without_pull_quotes),
    (english("it has a telephone number"), set_apart.without_adverts),
    (english("it is set as the headlines of the page"), missed_heads.with_those_set_alike),
    (english("a bracket that begins a text is its headline"), bracketed_heads.with_those_in_brackets),
    (english("items of the page begin with capitals"), run_in_heads.with_those_run_in),
    (english("items of the page begin with words in brackets"), run_in_heads.with_those_in_round_brackets),
    (english("it stands in title case over an opener"), missed_heads.with_decks_in_title_case),
    (english("the headline above breaks off"), missed_heads.with_ends_of_heads),
    (english("it stands at the hour of its item, as the others do"), stamps.with_heads_at_stamps),
    (english("a database names it the headline"), missed_heads.with_fields_of_headlines),
    (english("it is the subject of a message"), messages.with_subjects),
    (english("it is of a letter that names an article"), letters.with_letters),
    (english("it names a case before a court"), law_reports.with_cases),
    (english("it is the likeliest over a text without a headline"), missed_heads.with_those_that_must_be),
    (english("it stands alone over an opener"), missed_heads.with_those_like_fields),
    (english("it signs the article"), missed_bylines.with_signed_lines),
    (english("the page's other paragraphs are as long"), full_lines.with_starts_behind_full_lines),
    (english("the text below begins with the name and an age"), parted_texts.with_names_of_the_dead),
    (english("the text above it goes on with a sentence"), parted_texts.with_sentences_below_texts),
    (english("no sentence breaks off over an opener"), parted_texts.with_those_over_openers),
    (BY_WORDS, parted_texts.with_those_that_part_texts),
    (english("each article has its paper and page under its headline"), page_tags.with_heads_over_tags),
    (english("an app prints the account under the headline"), accounts.with_one_article_under_an_account),
    (BY_TYPE[0], type_sizes.with_heads_by_type),
    (BY_TYPE[1], type_sizes.with_texts_by_type),
)


def mend_labels(labels: Sequence[str], page: PageToMend) -> tuple[list[str], list[str | None]]:
    """Return the labels as they must be, and for each that was changed why."""
    mended = list(labels)
    reasons: list[str | None] = [None] * len(mended)
    for reason, mend in _MENDS:
        before, mended = mended, mend(mended, page)
        if mended == before:
            continue
        for at, (label, other) in enumerate(zip(before, mended, strict=True)):
            if label != other:
                reasons[at] = reason
    return mended, [
        why if label != first else None for why, label, first in zip(reasons, mended, labels, strict=True)
    ]
