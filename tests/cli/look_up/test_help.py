from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from newsarc.citation import ItemFormat, Style
from newsarc.cli.app import Commands
from newsarc.cli.manual import topics
from newsarc.cli.manual.topics import TOPICS, topic_text
from newsarc.exporters.forms import FORMS
from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Contributor, Kind, Paragraph, Part
from newsarc.model.places import LineSpan
from newsarc.model.records import Provenance, Record
from newsarc.model.sources import SourceFile, StoredSource
from newsarc.query.fields import FIELDS
from newsarc.store.ingest.importing import open_for_import
from newsarc.store.user.tags import add_tag
from newsarc.text.characters.display import display_width

Call = Callable[..., Any]
QUERY_HELP = topic_text("query")
EXAMPLES = [re.split(r" {2,}", line.strip())[0] for line in QUERY_HELP.splitlines() if line.startswith("  ")]
MARCH = IssuePage("浦江晚报", PartialDate(2022, 3, 14), page="A5")
TODAY = date.today()
TODAYS = IssuePage("浦江晨报", PartialDate(TODAY.year, TODAY.month, TODAY.day), page="1")


def article(headline: str, text: str, **more: Any) -> Part:
    kind = more.pop("kind", Kind.ARTICLE)
    return Part(kind, 1, 2, headline=(headline,), paragraphs=(Paragraph(text, 2, 2),), **more)


PARTS = [
    (article("快遞與防控", "防控和快递。The green harbour economy."), MARCH),
    (article("春耕", "今年。", contributors=(Contributor("王小花", "本报记者"),), doubts=("odd",)), MARCH),
    (article("天气", "今天多云。"), TODAYS),
    (article("遗失", "遗失公章。", kind=Kind.NOTICE), MARCH),
]


@pytest.fixture
def papers(tmp_path: Path) -> None:
    file = SourceFile("/papers/a.txt", b"a", sha256(b"a").hexdigest())
    source = Provenance(file.path, file.sha256, "utf-8", LineSpan(1, 2), "test")
    records = tuple(
        Record(position, part, issue, "zh-Hans", source)
        for position, (part, issue) in enumerate(PARTS, start=1)
    )
    with open_for_import(tmp_path / "archive.db") as session:
        session.add(StoredSource(file, "utf-8", "test", IssuePage(), records), datetime.now(UTC))
    add_tag(tmp_path / "archive.db", "水患", ["3"], datetime.now(UTC))


def test_the_language_fits_on_one_screen(newsarc: Call) -> None:
    found = newsarc("help", "query")
    assert (found.code, found.out, found.err) == (0, QUERY_HELP, "")
    lines = found.out.splitlines()
    assert len(lines) <= 24
    assert max(map(display_width, lines)) <= 80


@pytest.mark.usefixtures("papers")
@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_finds_something_but_not_everything(newsarc: Call, example: str) -> None:
    found = newsarc("list", example, "--format", "ids")
    assert (found.code, found.err) == (0, "")
    everything = "imported:" in example or "language:" in example
    assert 1 <= found.out.count("\n") <= (3 if everything else 2)


def test_all_lines_with_an_example_are_run() -> None:
    assert len(EXAMPLES) == 19
    assert "NEAR(防控 快递, 5)" in EXAMPLES


def fields_named_in(text: str) -> set[str]:
    """The fields that stand before a colon, and those that `also` lists."""
    listed = (
        name for names in re.findall(r"; also ([a-z ]+)$", text, re.MULTILINE) for name in names.split()
    )
    return {*re.findall(r"(?<![\w:])([a-z]+):(?=\S)", text), *listed}


def test_the_help_names_every_field() -> None:
    assert fields_named_in("  headline:春耕   in it; also kicker body\n") == {"headline", "kicker", "body"}
    assert fields_named_in(QUERY_HELP) == set(FIELDS.values())


@pytest.mark.parametrize("language", ["en", "zh", "zh-Hant"])
def test_topics_name_all_that_can_be_chosen(language: str) -> None:
    texts = Path(topics.__file__).parent / "texts" / language
    citing, exporting = (
        (texts / f"{name}.txt").read_text(encoding="utf-8") for name in ("citing", "exporting")
    )
    assert {*Style, *ItemFormat} - {*re.findall(r"[\w-]+", citing)} == set()
    assert {form.endings[0] for form in FORMS.values()} - {*re.findall(r"\.[\w.]+", exporting)} == set()


def test_help_of_a_command_is_that_of_its_option(newsarc: Call) -> None:
    found = newsarc("help", "search")
    assert (found.code, found.err) == (0, "")
    assert found.out == newsarc("search", "--help").out


def test_help_alone_names_the_commands(newsarc: Call) -> None:
    found = newsarc("help")
    assert (found.code, found.err) == (0, "")
    assert "search" in found.out


def test_help_of_a_command_within_a_group(newsarc: Call) -> None:
    found = newsarc("help", "archive", "backup")
    assert (found.code, found.err) == (0, "")
    assert found.out == newsarc("archive", "backup", "--help").out


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        (
            ["archive", "cooking"],
            "archive cooking: known are sources, failures, runs, removed, reindex, info, check, backup, ",
        ),
        (["list", "cooking"], "list cooking: list has no commands of its own (see "),
    ],
)
def test_an_unknown_command_of_a_group_names_the_known(newsarc: Call, topic: list[str], said: str) -> None:
    found = newsarc("help", *topic)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(f"newsarc: invalid value for TOPIC: {said}")


def test_the_help_cuts_no_summary_and_has_sections(newsarc: Call) -> None:
    found = newsarc("--help").out
    titles = ["Options:", "Take in:", "Look up:", "Take out:", "Mend and mark:", "Keep:"]
    assert [line for line in found.splitlines() if line in titles] == titles
    assert "..." not in found.partition("Take in:")[2]
    assert re.search("\n {12,}files again leaves them out.\n", found)
    assert "\nTopics, for `newsarc help TOPIC`:\n  query  " in found
    assert max(map(len, found.splitlines())) <= 80


def test_an_unknown_topic_names_the_known(newsarc: Call) -> None:
    found = newsarc("help", "cooking")
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(
        "newsarc: invalid value for TOPIC: cooking: known are query, screen, files, exporting, "
    )
    assert found.err.count("\n") == 1


def test_topics_name_commands_and_options_that_there_are(newsarc: Call) -> None:
    texts = "\n".join(map(topic_text, TOPICS))
    assert set(re.findall("`newsarc ([a-z]+)", texts)) <= set(Commands.places)
    page = newsarc("help", "--man").out.replace("\\-", "-")
    options = set(re.findall(r"^\\fB(.*)\\fR$", page, flags=re.MULTILINE))
    known = set(re.findall("--[a-z-]+", " ".join(options)))
    strangers = {"--disabled", "--reverse", "--delimiter", "--with-nth", "--bind", "--preview", "--upgrade"}
    assert set(re.findall("(?<![-\\w])--[a-z][a-z-]+", texts)) <= known | strangers | {"--now"}
