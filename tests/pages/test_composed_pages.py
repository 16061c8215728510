"""Pages composed for learning: they hold what their truth says, and learning can use them."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from datetime import date
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.reading.labelling.alignment import align
from newsarc.reading.labelling.labels import HEADS, Label
from newsarc.reading.labelling.page_text import skeleton
from newsarc.reading.labelling.train import read_pages, train
from tests.pages.composing.__main__ import compose, main
from tests.pages.composing.articles import BadArticleError, Pool, read_articles
from tests.pages.composing.page import compose_page
from tests.pages.composing.people import sign
from tests.pages.composing.scene import Scene
from tests.pages.composing.story import Story
from tests.pages.composing.vocabulary import VOCABULARIES
from tests.pages.shapes import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.pages.composing.vocabulary.table import Vocabulary

PAGES = 60
DISPLAY = (*HEADS, Label.RUN_IN)
KNOWN = dict.fromkeys(
    ("sentence", "phrase", "headline", "first", "last", "count", "all", "work", "part", "numeral"), "一"
)


def rows_of(language: str) -> Iterator[dict[str, Any]]:
    """Give our own articles the two shapes that composing reads."""
    for article in ARTICLES[language]:
        parts = {"title": article["headline"], "kicker": article["kicker"], "deck": article["deck"]}
        if language in ("zh", "hant"):
            body = "\n".join(article["paragraphs"])
            yield {**parts, "body": body, "lang": "zh", "script": "t" if language == "hant" else "s"}
        else:
            yield {**parts, "paras": article["paragraphs"], "lang": language, "crossheads": []}


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("articles") / "articles.jsonl"
    rows = [row for language in ARTICLES for row in rows_of(language)]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def folder(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("composed")
    compose([articles], out, pages=PAGES, seed=1)
    return out


@pytest.fixture(scope="module")
def truths(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(row) for row in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_the_same_seed_gives_the_same_bytes(articles: Path, folder: Path, tmp_path: Path) -> None:
    compose([articles], tmp_path / "again", pages=PAGES, seed=1)
    compose([articles], tmp_path / "other", pages=PAGES, seed=2)
    assert bytes_of(tmp_path / "again") == bytes_of(folder)
    assert bytes_of(tmp_path / "other").keys() == bytes_of(folder).keys()
    assert bytes_of(tmp_path / "other") != bytes_of(folder)


def test_more_pages_change_none_of_the_first(articles: Path, folder: Path, tmp_path: Path) -> None:
    compose([articles], tmp_path, pages=5, seed=1)
    (tmp_path / "gold.jsonl").unlink()
    assert bytes_of(tmp_path).items() <= bytes_of(folder).items()


def test_all_languages_and_kinds_of_parts_are_composed(truths: list[dict[str, Any]]) -> None:
    assert {truth["face"] for truth in truths} == {f"mix-{language}" for language in VOCABULARIES}
    stories = [story for truth in truths for story in truth["articles"]]
    wanted = ("kicker", "headline", "deck", "crossheads", "byline", "byline_lines", "signature", "captions")
    assert [name for name in wanted if not any(story[name] for story in stories)] == []
    assert {other["kind"] for truth in truths for other in truth["others"]} == {"listing", "notice"}


def letters_of(folder: Path, truth: dict[str, Any]) -> tuple[str, str]:
    """Give the letters of a page, with its furniture and without what may part a paragraph."""
    text = (folder / truth["file"]).read_text(encoding="utf-8")
    furniture = {skeleton(line) for line in truth["furniture"]}
    lines = [skeleton(line) for line in re.split(r"[\n\f]", text)]
    return "".join(lines), "".join(line for line in lines if line not in furniture)


def test_each_paragraph_and_headline_line_is_on_its_page(folder: Path, truths: list[dict[str, Any]]) -> None:
    lost = []
    for truth in truths:
        with_furniture, without = letters_of(folder, truth)
        for story in truth["articles"]:
            lost += [text for text in story["paragraphs"] if skeleton(text) not in without]
            # A list of contents may have the same line.
            others = [*story["headline_lines"], *story["byline_lines"], *story["loose"]]
            lost += [text for text in others if skeleton(text) not in with_furniture]
    assert lost == []


def forms_of(day: str) -> Iterator[str]:
    """Give a date in all forms of all languages, and what of it conversion to Traditional leaves alone."""
    given = date.fromisoformat(day)
    yield f"{given.year - 1911}年{given.month}月{given.day}日"
    for vocabulary in VOCABULARIES.values():
        yield from (skeleton(form(given)) for form in vocabulary.dates.values())


def test_what_a_page_head_tells_is_printed(folder: Path, truths: list[dict[str, Any]]) -> None:
    told = [truth for truth in truths if truth["printed"]]
    assert told
    for truth in told:
        text = (folder / truth["file"]).read_text(encoding="utf-8")
        assert not truth["page"] or skeleton(truth["page"]) in skeleton(text)
        assert not truth["newspaper"] or truth["newspaper"] in text
        assert not truth["date"] or any(form in skeleton(text) for form in forms_of(truth["date"]))


def labels_of(folder: Path, truth: dict[str, Any]) -> list[tuple[str, Label | None]]:
    lines = [
        line
        for line in re.split(r"[\n\f]", (folder / truth["file"]).read_text(encoding="utf-8"))
        if line.strip()
    ]
    return list(zip(lines, align(lines, truth), strict=True))


def test_the_truth_labels_nearly_every_line(folder: Path, truths: list[dict[str, Any]]) -> None:
    labels = [label for truth in truths for _, label in labels_of(folder, truth)]
    assert len(labels) > 20 * PAGES
    assert sum(label is not None for label in labels) >= 0.97 * len(labels)


def test_the_truth_labels_headlines_as_such(folder: Path, truths: list[dict[str, Any]]) -> None:
    printed, labelled = 0, 0
    for truth in truths:
        heads = {skeleton(line) for line, label in labels_of(folder, truth) if label in DISPLAY}
        for line in (line for story in truth["articles"] for line in story["headline_lines"]):
            printed += 1
            # Behind a mark, or before a stray letter or its text.
            labelled += any(skeleton(line) in head for head in heads)
    assert labelled >= 0.97 * printed > 0


def test_learning_runs_on_composed_pages(folder: Path, tmp_path: Path) -> None:
    pages = list(read_pages(folder))
    assert len(pages) >= 0.97 * PAGES
    few = tmp_path / "few"
    few.mkdir()
    rows = (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()[:12]
    (few / "gold.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    for row in rows:
        name = json.loads(row)["file"]
        (few / name).write_bytes((folder / name).read_bytes())
    assert train([few], tmp_path / "weights") >= 11
    assert (tmp_path / "weights").stat().st_size > 0


def scene_in(language: str, *, is_traditional: bool = False) -> Scene:
    paper = VOCABULARIES[language].paper(Random(1))
    return Scene(Random(1), language, is_traditional, date(1988, 3, 15), paper, "A7", ("茶",))


def templates_of(vocabulary: Vocabulary) -> Iterator[str]:
    for field in fields(vocabulary):
        value = getattr(vocabulary, field.name)
        if isinstance(value, tuple):
            for row in value:
                yield from (row,) if isinstance(row, str) else filter(None, row)  # some speakers have no mark
    for head, rows in vocabulary.listings.items():
        yield from (head, *rows)


@pytest.mark.parametrize("language", sorted(VOCABULARIES))
def test_every_template_can_be_filled(language: str) -> None:
    filled = [sign(row, scene_in(language), **KNOWN)[0] for row in templates_of(VOCABULARIES[language])]
    assert len(filled) > 100
    assert [text for text in filled if not text.strip() or set(text) & set("{}¦")] == []


@pytest.mark.parametrize(
    ("template", "roles"),
    [
        ("{role} {name} {name2}", [True, True]),
        ("{wide}　{role2} {name2}", [False, True]),
        ("本报{job} {name} 文/图", [True]),
        ("{paper}", []),
    ],
)
def test_a_role_holds_for_the_names_behind_it(template: str, roles: list[bool]) -> None:
    text, people = sign(template, scene_in("zh"))
    assert [person.role is not None for person in people] == roles
    assert all(person.name in re.sub(r"\s", "", text) for person in people)


def test_traditional_pages_are_traditional_throughout() -> None:
    scene = scene_in("zh", is_traditional=True)
    assert scene.fill("（责任编辑：{name}）", name="后") == "（責任編輯：后）"


def test_articles_of_one_script_are_enough_for_both(articles: Path) -> None:
    pool = Pool(one for one in read_articles([articles]) if one.language == "zh" and not one.is_traditional)
    sheets = [compose_page(pool, Random(seed)) for seed in range(20)]
    text = "".join(line for sheet in sheets for line in sheet.lines)
    assert "鐘" in text
    assert "钟" in text


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"title": "A", "lang": "en"}', "no 'paras'"),
        ('{"title": "A", "body": "A", "lang": "eo"}', "no 'eo'"),
        ("茶", "Expecting value"),
    ],
)
def test_a_line_that_is_no_article_is_named(tmp_path: Path, line: str, reason: str) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(BadArticleError, match=re.escape(f"{path}:2: {reason}")):
        read_articles([path])


def test_command(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    monkeypatch.setattr("sys.argv", ["composing", str(articles), str(out), "--pages", "2", "--seed", "9"])
    main()
    assert sorted(path.name for path in out.iterdir()) == ["gold.jsonl", "m00000.txt", "m00001.txt"]


@pytest.mark.parametrize(("name", "text"), [("none.jsonl", None), ("empty.jsonl", "")])
def test_command_on_a_file_without_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str | None
) -> None:
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["composing", str(tmp_path / name), str(tmp_path / "out")])
    with pytest.raises(SystemExit, match=re.escape(name)):
        main()


@pytest.mark.parametrize(
    ("jump", "page"),
    [
        ("（下转第二版）", "2"),
        ("See 1906, Page A3", "A3"),
        ("Suite page 4", "4"),
        ("（下转 8 版）", "8"),
        (None, None),
    ],
)
def test_truth_of_a_jump_is_its_page(jump: str | None, page: str | None) -> None:
    assert Story("zh", jump=jump).truth()["jump_to"] == page
