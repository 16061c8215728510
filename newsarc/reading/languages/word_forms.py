"""What a language gives to the grammars that read the lines of a newspaper, whichever it is printed in."""

from __future__ import annotations

from dataclasses import dataclass

BLANKS = r"[ \t\n\u3000\u00a0]{0,3}"  # that an extractor puts between the characters of a jump line


@dataclass(frozen=True, slots=True)
class WordForms:
    """The words of one language that make fixed lines: patterns, with `|` between their alternatives.

    A language leaves out what is not known of it. Patterns have no groups but the named one that their
    field tells of. Cues are plain words: a pattern of them finds in one pass where none begins, and that is
    what most lines are told by.
    """

    # Bylines and credits.
    by: str = ""  # opens a byline
    by_fields: str = ""  # likewise, but only before a colon
    before_name: str = ""  # opens a line that is known to name somebody
    own_reporters: str = ""  # what a paper calls its own, between the opening word and the name, in any case
    conjunctions: str = ""  # between two names
    at_place: str = ""  # between a name and the place
    roles: str = ""  # words that are in a reporter's role, in any case
    byline_fields: str = ""  # before a colon and a name
    name_ends: str = ""  # words behind which no name goes on
    closings: str = ""  # words of a letter's end, an office or an address: no name
    pictures: str = ""  # before the photographer
    caption_starts: str = ""  # before a colon and a caption
    picture_cues: str = ""  # one of which is in every credit
    # Openers.
    town_particles: str = ""  # between the words of a town's name, each with its space
    # Jump lines, with the `page`; those alone are too short to be told from a sentence.
    jumps_to: tuple[str, ...] = ()
    jumps_from: tuple[str, ...] = ()
    jumps_from_alone: tuple[str, ...] = ()
    jump_to_cues: str = ""  # one of which is in every such line
    jump_from_cues: str = ""
    # Mastheads, page heads and fields.
    desk: str = ""  # titles of those who make a page
    page_alone: str = ""  # before a number that is a line
    page_in_head: str = ""  # before a number in a page head
    page_in_field: str = ""  # before a number, in any case
    page_behind: str = ""  # behind the number
    page_cues: str = ""  # words one of which is in every page head that has no number
    day_first: str = ""  # the field of a day whose numbers begin with the day, in any case
    before_date: str = ""  # an article or preposition before the day, in any case
    issue: str = ""  # before the number of an issue
    volume: str = ""  # before the number of a volume
    volume_behind: str = ""  # behind it
    pages: str = ""  # behind the number of pages
    editions: str = ""
    newspapers: str = ""  # words of which names of newspapers are made, in any case
    newspaper_articles: str = ""  # before such a name, each with its space
    newspaper_particles: str = ""  # within it
    articles: str = ""  # before the name of a newspaper that has no such word
    seasons: str = ""  # that name issues of magazines, in any case
    sections: str = ""  # names of sections, in any case
    bands: str = ""  # names of sections that stand alone over their articles, in any case
    source_fields: str = ""  # before a colon and the newspaper
    section_fields: str = ""
    headline_fields: str = ""
    record_fields: str = ""  # other names of fields of a record, in any case
    related: str = ""  # before a colon and the headline of another article of the site, in any case
    buttons: str = ""  # lines that a reader of a site presses, in any case
    buttons_with_words: str = ""  # likewise, with any words beside theirs, and other lines of a site's foot
    dated: str = ""  # words beside a date of publication, in any case
    notice_heads: str = ""  # at the start of a notice's headline
    # Genres.
    interview_by: str = ""  # before the name of who led an interview
    letter_references: str = ""  # before the headline that a reader's letter is on, in any case
    message_fields: str = ""  # of a message's head, in any case
    subject_fields: str = ""  # of what a message is about, in any case


def either(*patterns: str) -> str:
    """Return a pattern of all the alternatives that there are.

    >>> either("By|BY", "", "Von")
    'By|BY|Von'
    """
    return "|".join(filter(None, patterns))
