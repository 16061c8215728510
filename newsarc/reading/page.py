"""From the text of one page to its parts: the reader's steps in order."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newsarc.model import Drop, Kind, LineLabel, Page, Paragraph, Part
from newsarc.reading.blocks import lay_out
from newsarc.reading.columns import unfold_columns
from newsarc.reading.crossheads import merge_crossheads
from newsarc.reading.damage import BLANKS, measure_damage
from newsarc.reading.headlines import assign_headlines, name_headline_parts
from newsarc.reading.interleaving import part_interleaved
from newsarc.reading.issue import settle_issue
from newsarc.reading.joining import join_lines, words_of
from newsarc.reading.labels import label_lines
from newsarc.reading.lines import measure_lines
from newsarc.reading.setting import Label
from newsarc.reading.sorting import sort_lines
from newsarc.reading.steps import set_steps
from newsarc.reading.stories import Context, Story, tell_story
from newsarc.reading.untangle import untangle
from newsarc.text.repairs import drop_invisible

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from newsarc.model import IssuePage, PartialDate
    from newsarc.reading.labels import Labelled
    from newsarc.reading.lines import Line
    from newsarc.reading.setting import Setting
    from newsarc.reading.sorting import Sorted

READER = "1"  # goes up whenever the same page would be read otherwise


def read_page(numbered: Sequence[tuple[int, str]], given: IssuePage, named: IssuePage) -> Page:
    """Read the numbered lines of one page.

    `given` is what the user said of the issue, `named` what the file's name says; what the page
    prints stands between them.
    """
    unfolded = unfold_columns(numbered)
    cleaned, drops = _without_invisible(unfolded.lines)
    damage = measure_damage([text for _, text in cleaned])
    lines = measure_lines(cleaned, damage)
    items = sort_lines(lines, is_cjk=damage.is_cjk)
    issue, warnings = settle_issue([item.line.text for item in items if item.kind], given, named)
    running, interleaved = part_interleaved([item for item in items if item.kind is None])
    warnings += [f"two columns read in turns from line {number} on; parted" for number in interleaved]
    steps, setting = set_steps(running, damage)
    labelled, was_tangled = untangle(label_lines(steps, setting), steps, setting)
    if unfolded.is_doubtful:
        warnings.append("some rows look as if columns ran into each other")
    if was_tangled:
        warnings.append("columns were read in the wrong order; their fragments were joined by their words")
    stories = _tell_stories(labelled, setting, issue.date)
    others = _other_parts(items, words_of([line.text for line in lines]))
    parts = sorted((*(story.part for story in stories), *others), key=lambda part: part.first_line)
    return Page(
        issue=issue,
        parts=tuple(parts),
        drops=(*drops, *(drop for story in stories for drop in story.drops)),
        repairs=(),
        warnings=tuple(warnings),
        labels=_line_labels(items, labelled),
    )


def _without_invisible(numbered: Sequence[tuple[int, str]]) -> tuple[list[tuple[int, str]], list[Drop]]:
    cleaned: list[tuple[int, str]] = []
    drops: list[Drop] = []
    for number, raw in numbered:
        text, dropped = drop_invisible(raw)
        cleaned.append((number, text))
        if dropped:
            drops.append(Drop(number, dropped, "invisible control character"))
    return cleaned, drops


def _tell_stories(
    labelled: Sequence[Labelled], setting: Setting, issue_date: PartialDate | None
) -> list[Story]:
    layout = merge_crossheads(lay_out(labelled), has_gaps=setting.has_gaps)
    assignment = assign_headlines(layout)
    in_body = (Label.START, Label.CONTINUATION)
    body_texts = [item.line.text for item in labelled if item.label in in_body]
    context = Context(
        close_gap=-1 if setting.damage.usual_blanks else 0,
        known_words=words_of(body_texts),
        body_text="\n".join(body_texts),
        issue_date=issue_date,
    )
    stories = [
        tell_story(body, head, context) for body, head in zip(layout.bodies, assignment.heads, strict=True)
    ]
    return [*stories, *(_orphan(run, context) for run in assignment.orphans)]


def _orphan(run: Sequence[Line], context: Context) -> Story:
    parts = name_headline_parts(run, close_gap=context.close_gap)
    part = Part(
        Kind.HEADLINE,
        run[0].number,
        run[-1].number,
        kicker=" ".join(parts.kicker) or None,
        headline=parts.headline,
        deck=parts.deck,
    )
    return Story(part, ())


def _other_parts(items: Sequence[Sorted], known_words: Set[str]) -> list[Part]:
    """Make one part of every run of lines of the same kind."""
    parts: list[Part] = []
    for kind, run in groupby(items, key=lambda item: item.kind):
        if kind is None:
            continue
        lines = [item.line for item in run]
        if kind is Kind.CAPTION:
            text = join_lines(lines, known_words).text
            paragraphs: tuple[Paragraph, ...] = (Paragraph(text, lines[0].number, lines[-1].number),)
        else:
            paragraphs = tuple(Paragraph(line.raw.strip(BLANKS), line.number, line.number) for line in lines)
        parts.append(Part(kind, lines[0].number, lines[-1].number, paragraphs=paragraphs))
    return parts


def _line_labels(items: Sequence[Sorted], labelled: Sequence[Labelled]) -> tuple[LineLabel, ...]:
    labels = [
        LineLabel(item.line.number, item.kind.value, item.rule, item.line.text) for item in items if item.kind
    ]
    labels += [LineLabel(item.line.number, item.label.value, item.rule, item.line.text) for item in labelled]
    return tuple(sorted(labels, key=lambda label: label.line))
