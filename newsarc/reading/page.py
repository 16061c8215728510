"""From the text of one page to its parts: the reader's steps in order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from newsarc.model.page import LineLabel, Page
from newsarc.model.parts import Kind, Paragraph, Part
from newsarc.model.repairs import Drop, Repair
from newsarc.reading.articles.assembly import AssembledArticle, Context, assemble_article, hyphens_dropped
from newsarc.reading.articles.blocks import lay_out
from newsarc.reading.articles.crossheads import merge_crossheads
from newsarc.reading.articles.headlines import assign_headlines, name_headline_parts
from newsarc.reading.columns.interleaving import separate_interleaved_columns
from newsarc.reading.columns.reading_order import is_divided, restore_reading_order
from newsarc.reading.columns.side_by_side import unfold_columns
from newsarc.reading.furniture.issue import settle_issue
from newsarc.reading.labelling.classification import classify_lines
from newsarc.reading.labelling.extraction import extract_features
from newsarc.reading.labelling.features import Label
from newsarc.reading.labelling.search import label_lines
from newsarc.reading.lines.damage import BLANKS, measure_damage
from newsarc.reading.lines.joining import join_lines, words_of
from newsarc.reading.lines.line import measure_lines, span_of
from newsarc.text.repairs import drop_invisible

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceLine
    from newsarc.reading.labelling.classification import ClassifiedLine
    from newsarc.reading.labelling.features import PageFeatures
    from newsarc.reading.labelling.search import Labelled
    from newsarc.reading.lines.line import Line

READER = "3"  # goes up whenever the same page would be read otherwise


def read_page(source: Sequence[SourceLine], given: IssuePage, named: IssuePage) -> Page:
    """Read the lines of one page.

    `given` is what the user said of the issue, `named` what the file's name says; what the page
    prints stands between them.
    """
    unfolded = unfold_columns(source)
    cleaned, drops = _without_invisible(unfolded.lines)
    damage = measure_damage([line.text for line in cleaned])
    lines = measure_lines(cleaned, damage)
    items = classify_lines(lines)
    issue, warnings = settle_issue([item.line.text for item in items if item.kind], given, named)
    running, in_turns = separate_interleaved_columns([item for item in items if item.kind is None])
    sequence, page = extract_features(running, damage)
    labelled, was_moved = label_lines(sequence, page), False
    if not is_divided(items):
        labelled, was_moved = restore_reading_order(labelled, sequence, page)
    context = _context(
        labelled,
        page,
        issue_date=issue.date,
        was_moved=was_moved,
        meeting_lines=unfolded.doubtful_lines,
        lines_in_turns=in_turns,
    )
    articles = _assemble_articles(labelled, page, context)
    others, hyphens = _other_parts(items, words_of([line.text for line in lines]))
    parts = sorted((*(article.part for article in articles), *others), key=lambda part: part.first_line)
    return Page(
        issue=issue,
        parts=tuple(parts),
        drops=(*drops, *hyphens, *(drop for article in articles for drop in article.drops)),
        repairs=_count_repairs(lines, unfolded.bands),
        warnings=(*warnings, *_warnings(context)),
        labels=_line_labels(items, labelled),
        mended_lines=tuple((line.number, name) for line in lines for name in line.repairs),
    )


def _warnings(context: Context) -> list[str]:
    """Say what of the page's columns should be looked at."""
    warnings: list[str] = []
    if context.meeting_lines:
        warnings.append(f"columns may have run into each other from line {min(context.meeting_lines)} on")
    if context.lines_in_turns:
        warnings.append(f"two columns were read in turns from line {min(context.lines_in_turns)} on; parted")
    if context.was_moved:
        warnings.append("columns were read in the wrong order; fragments were joined by their words")
    return warnings


def _count_repairs(lines: Sequence[Line], bands: int) -> tuple[Repair, ...]:
    counts = Counter(name for line in lines for name in line.repairs)
    if bands:
        counts["side-by-side columns put in order"] = bands
    return tuple(Repair(name, count) for name, count in sorted(counts.items()))


def _without_invisible(source: Sequence[SourceLine]) -> tuple[list[SourceLine], list[Drop]]:
    cleaned: list[SourceLine] = []
    drops: list[Drop] = []
    for line in source:
        text, dropped = drop_invisible(line.text)
        cleaned.append(replace(line, text=text) if dropped else line)
        if dropped:
            drops.append(Drop(line.number, dropped, "invisible control character"))
    return cleaned, drops


def _context(labelled: Sequence[Labelled], page: PageFeatures, **facts: Any) -> Context:
    in_body = (Label.START, Label.CONTINUATION)
    body_texts = [item.line.text for item in labelled if item.label in in_body]
    return Context(
        close_gap=-1 if page.damage.usual_blanks else 0,
        known_words=words_of(body_texts),
        body_text="\n".join(body_texts),
        **facts,
    )


def _assemble_articles(
    labelled: Sequence[Labelled], page: PageFeatures, context: Context
) -> list[AssembledArticle]:
    layout = merge_crossheads(lay_out(labelled), has_gaps=page.has_gaps)
    assignment = assign_headlines(layout)
    articles = [
        assemble_article(body, head, context)
        for body, head in zip(layout.bodies, assignment.heads, strict=True)
    ]
    return [*articles, *(_orphan(run, context) for run in assignment.orphans)]


def _orphan(run: Sequence[Line], context: Context) -> AssembledArticle:
    parts = name_headline_parts(run, close_gap=context.close_gap)
    part = Part(
        Kind.HEADLINE,
        *span_of(run),
        kicker=" ".join(parts.kicker) or None,
        headline=parts.headline,
        deck=parts.deck,
    )
    return AssembledArticle(part, ())


def _other_parts(items: Sequence[ClassifiedLine], known_words: Set[str]) -> tuple[list[Part], list[Drop]]:
    """Make one part of every run of lines of the same kind; only captions are joined as text."""
    parts: list[Part] = []
    drops: list[Drop] = []
    for kind, run in groupby(items, key=lambda item: item.kind):
        if kind is None:
            continue
        lines = [item.line for item in run]
        if kind is Kind.CAPTION:
            joined = join_lines(lines, known_words)
            drops += hyphens_dropped(joined)
            paragraphs: tuple[Paragraph, ...] = (Paragraph(joined.text, *span_of(lines)),)
        else:
            paragraphs = tuple(Paragraph(line.raw.strip(BLANKS), line.number, line.number) for line in lines)
        parts.append(Part(kind, *span_of(lines), paragraphs=paragraphs))
    return parts, drops


def _line_labels(items: Sequence[ClassifiedLine], labelled: Sequence[Labelled]) -> tuple[LineLabel, ...]:
    labels = [
        LineLabel(item.line.number, item.kind.value, item.rule, item.line.text) for item in items if item.kind
    ]
    labels += [LineLabel(item.line.number, item.label.value, item.rule, item.line.text) for item in labelled]
    return tuple(sorted(labels, key=lambda label: label.line))
