"""From the lines of a source to its parts: the reader's steps in order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.model.page import LineLabel, Page
from newsarc.model.parts import Kind, Paragraph, Part
from newsarc.model.repairs import Drop, Repair
from newsarc.reading.articles.assembly import (
    AssembledArticle,
    Context,
    assemble_article,
    assemble_orphan,
    hyphens_dropped,
)
from newsarc.reading.articles.blocks import lay_out
from newsarc.reading.articles.doubts import MIXED
from newsarc.reading.articles.headlines import assign_headlines, heads_above
from newsarc.reading.articles.issues import settle_issues
from newsarc.reading.articles.justified import close_justified_lines
from newsarc.reading.articles.markup import take_marks_off
from newsarc.reading.articles.unsure import mark_unsure
from newsarc.reading.columns.interleaving import is_beyond_repair
from newsarc.reading.furniture.issue_lines import read_issue_line
from newsarc.reading.labelling.labels import BESIDE_ARTICLES, BODY, Label
from newsarc.reading.labelling.preparation import has_geometry, prepare_page
from newsarc.reading.lines.damage import BLANKS
from newsarc.reading.lines.joining import PageWords, join_lines
from newsarc.reading.lines.line import span_of
from newsarc.reading.order.reading_order import is_divided, restore_reading_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.model.issue import IssuePage, PartialDate
    from newsarc.model.sources import SourceLine
    from newsarc.reading.labelling.preparation import PreparedPage
    from newsarc.reading.labelling.tagging import Labelled
    from newsarc.reading.lines.damage import Damage
    from newsarc.reading.lines.line import Line

READER = "18"  # goes up whenever the same page would be read otherwise

_OTHER_KINDS = {
    Label.CAPTION: Kind.CAPTION,
    Label.NOTICE: Kind.NOTICE,
    Label.TABLE: Kind.TABLE,
    Label.MASTHEAD: Kind.PAGE_HEAD,
    Label.EDITORS: Kind.EDITORS,
    Label.FURNITURE: Kind.FURNITURE,
}


_NAMES = {label: label.value for label in Label}


def read_page(source: Sequence[SourceLine], given: IssuePage, named: IssuePage) -> Page:
    """Read the lines of one source or page.

    `given` is what the user said of the issue, `named` what the file's name says; what the page
    prints stands between them.
    """
    prepared = prepare_page(source)
    if is_beyond_repair(prepared.lines):
        return _kept_whole(prepared, given.filled_from(named))
    lines, damage = prepared.lines, prepared.damage
    found = _labelled(lines, damage)
    without_marks, marks = take_marks_off(found, damage)
    labelled = close_justified_lines(without_marks, damage)
    lines = tuple(item.line for item in labelled)
    running = [item for item in labelled if item.label not in BESIDE_ARTICLES]
    issues, warnings = settle_issues(labelled, given, named)
    was_moved = False
    if not has_geometry(lines) and not is_divided(labelled):
        running, was_moved = restore_reading_order(running, is_cjk=damage.is_cjk)
        mended = {item.line.number: item for item in running if item.mend}
        found = [mended.get(item.line.number, item) for item in found]
    texts = [item.line for item in running if item.label in BODY]
    context = _context_of(prepared, texts, issues.whole.date, was_moved=was_moved)
    articles = _assemble_articles(running, context, heads_stand_above=has_geometry(lines))
    issues = issues.for_articles(article.part for article in articles)
    rest, hyphens = _other_parts(labelled, lines)
    parts = sorted((*(article.part for article in articles), *rest), key=lambda part: part.first_line)
    dropped = (drop for article in articles for drop in article.drops)
    labels = _line_labels(found)
    return Page(
        issue=issues.whole,
        parts=tuple(issues.of(part) for part in mark_unsure(parts, labels)),
        drops=(*prepared.drops, *marks, *hyphens, *dropped),
        repairs=_count_repairs(lines, prepared.columns.bands),
        warnings=(*warnings, *_warnings(context)),
        lines=tuple(source),
        labels=labels,
        mended_lines=tuple((line.number, name) for line in lines for name in line.repairs),
    )


def _context_of(
    prepared: PreparedPage, texts: Sequence[Line], issue_date: PartialDate | None, *, was_moved: bool
) -> Context:
    return Context(
        known_words=PageWords([line.text for line in texts]),
        issue_date=issue_date,
        was_moved=was_moved,
        text_lines=sorted(line.number for line in texts),
        meeting_lines=prepared.columns.doubtful_lines,
        lines_in_turns=prepared.lines_in_turns,
    )


def _labelled(lines: Sequence[Line], damage: Damage) -> list[Labelled]:
    from newsarc.reading.labelling.tagging import label_lines  # noqa: PLC0415 # loads numpy

    return label_lines(lines, damage)


def _kept_whole(prepared: PreparedPage, issue: IssuePage) -> Page:
    """Keep a page whose columns are mixed as one part, each line as it stands, and say so."""
    lines = prepared.lines
    paragraphs = tuple(Paragraph(line.raw.strip(BLANKS), line.number, line.number) for line in lines)
    part = Part(Kind.ARTICLE, *span_of(lines), paragraphs=paragraphs, doubts=(MIXED,))
    warning = english("the lines of its columns are mixed beyond repair: kept whole, as one article")
    return Page(issue, (part,), prepared.drops, warnings=(warning,))


def _warnings(context: Context) -> list[str]:
    """Say what of the page's columns should be looked at."""
    warnings: list[str] = []
    if context.meeting_lines:
        warnings.append(
            english(
                "columns may have run into each other from line {line} on", line=min(context.meeting_lines)
            )
        )
    if context.lines_in_turns:
        warnings.append(
            english(
                "two columns were read in turns from line {line} on; parted", line=min(context.lines_in_turns)
            )
        )
    if context.was_moved:
        warnings.append(english("columns were read in the wrong order; fragments were joined by their words"))
    return warnings


def _count_repairs(lines: Sequence[Line], bands: int) -> tuple[Repair, ...]:
    counts = Counter(name for line in lines for name in line.repairs)
    if bands:
        counts[english("side-by-side columns put in order")] = bands
    return tuple(Repair(name, count) for name, count in sorted(counts.items()))


def _assemble_articles(
    running: Sequence[Labelled], context: Context, *, heads_stand_above: bool
) -> list[AssembledArticle]:
    layout = lay_out(running)
    assignment = heads_above(layout) if heads_stand_above else assign_headlines(layout)
    context = replace(context, heads_by_words=assignment.by_words)
    articles = [
        assemble_article(body, head, context)
        for body, head in zip(layout.bodies, assignment.heads, strict=True)
    ]
    return [*articles, *(assemble_orphan(run) for run in assignment.orphans)]


def _kind_of(item: Labelled) -> Kind | None:
    if item.label is Label.MASTHEAD:
        said = read_issue_line(item.line.text)
        is_masthead = said.issue.newspaper or (said.head and said.head.issue_number)
        return Kind.MASTHEAD if is_masthead else Kind.PAGE_HEAD
    return _OTHER_KINDS.get(item.label)


def _other_parts(labelled: Sequence[Labelled], lines: Sequence[Line]) -> tuple[list[Part], list[Drop]]:
    """Make one part of every run of lines of the same kind; only captions are joined as text."""
    known_words = PageWords([line.text for line in lines])
    parts: list[Part] = []
    drops: list[Drop] = []
    for kind, run in groupby(labelled, key=_kind_of):
        if kind is None:
            continue
        run_lines = [item.line for item in run]
        if kind is Kind.CAPTION:
            joined = join_lines(run_lines, known_words)
            drops += hyphens_dropped(joined)
            paragraphs: tuple[Paragraph, ...] = (Paragraph(joined.text, *span_of(run_lines)),)
        else:
            paragraphs = tuple(
                Paragraph(line.raw.strip(BLANKS), line.number, line.number) for line in run_lines
            )
        parts.append(Part(kind, *span_of(run_lines), paragraphs=paragraphs))
    return parts, drops


def _line_labels(found: Sequence[Labelled]) -> tuple[LineLabel, ...]:
    labels = (
        LineLabel(item.line.number, _NAMES[item.label], item.line.text, item.probability, item.mend)
        for item in found
    )
    return tuple(sorted(labels, key=lambda label: label.line))
