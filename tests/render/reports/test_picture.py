from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from newsarc.explanation import ExplainedLine, Explanation
from newsarc.model.parts import Kind, Part
from newsarc.model.places import Box
from newsarc.model.sources import SourceLine
from newsarc.render.reports.picture import picture

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SVG = "{http://www.w3.org/2000/svg}"
PART = Part(Kind.ARTICLE, 1, 2, headline=("茶苗 & 山",))


def line(
    number: int, text: str, label: str, box: Box | None = None, page: int | None = None
) -> ExplainedLine:
    printed = SourceLine(number, text, box, block=1) if box else None
    return ExplainedLine(number, text, label, "some rule", 1, page=page, printed=printed)


def draw(*lines: ExplainedLine) -> ElementTree.Element:
    explanation = Explanation("/papers/a<b>.pdf", "pdf", "5", (), lines, (PART,))
    return ElementTree.fromstring("".join(picture(explanation)))


def rectangles(drawing: ElementTree.Element, colour: str) -> list[dict[str, str]]:
    return [one.attrib for one in drawing.iter(f"{SVG}rect") if one.get("fill") == colour]


def test_lines_stand_where_they_are_printed_over_the_colours_of_their_labels() -> None:
    drawing = draw(
        line(1, "茶苗上山", "headline", Box(10, 20, 110, 40), 1),
        line(2, "开始。", "lead", Box(10, 50, 60, 60), 1),
    )
    (head, *_), (lead, *_) = rectangles(drawing, "#d95f02"), rectangles(drawing, "#1b9e77")
    assert (head["x"], head["y"], head["width"], head["height"]) == ("24.0", "24.0", "1000.0", "200.0")
    assert (lead["x"], lead["y"], lead["width"], lead["height"]) == ("24.0", "324.0", "500.0", "100.0")


def test_what_is_known_of_a_line_stands_on_it() -> None:
    titles = [one.text for one in draw(line(1, "茶苗", "headline", Box(0, 0, 9, 9), 1)).iter(f"{SVG}title")]
    assert titles == ["/papers/a<b>.pdf", "1 headline · some rule"]


def test_a_line_that_runs_downwards_is_written_downwards() -> None:
    drawing = draw(line(1, "茶苗上山", "headline", Box(0, 0, 10, 50), 1))
    modes = [one.get("writing-mode") for one in drawing.iter(f"{SVG}text") if one.text == "茶苗上山"]
    assert modes == ["vertical-rl"]


def test_lines_that_are_drawn_nowhere_stand_below_each_other() -> None:
    drawing = draw(line(1, "茶苗上山", "headline"), line(2, "　　开始。", "lead"))
    (head, *_), (lead, *_) = rectangles(drawing, "#d95f02"), rectangles(drawing, "#1b9e77")
    assert (head["x"], head["y"], head["width"]) == ("24.0", "24.0", "48.0")
    assert (lead["x"], lead["y"], lead["width"]) == ("48.0", "41.0", "36.0")


def test_pages_stand_below_each_other() -> None:
    drawing = draw(line(1, "一", "lead", Box(0, 0, 9, 9), 1), line(2, "二", "lead", Box(0, 0, 9, 9), 2))
    first, second, *_ = (float(one["y"]) for one in rectangles(drawing, "#1b9e77"))
    assert second == first + 1000 + 40


def test_parts_are_named_in_their_colours() -> None:
    texts = [one.text for one in draw(line(1, "一\x00\x1b", "lead")).iter(f"{SVG}text")]
    assert texts == ["一\ufffd\ufffd", "1", "lead", "1 article · 茶苗 & 山"]


def test_a_picture_is_written(newsarc: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("茶苗上山\n本报讯（记者 秦水）茶苗昨日上山。\n", encoding="utf-8")
    found = newsarc("explain", "a.txt", "--picture", "out.svg")
    assert (found.code, found.out) == (0, "")
    assert ElementTree.parse(tmp_path / "out.svg").getroot().tag == f"{SVG}svg"
    assert newsarc("explain", "a.txt", "--picture", "-").out == (tmp_path / "out.svg").read_text("utf-8")


def test_what_a_picture_does_not_show_is_refused(newsarc: Callable[..., Any], tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("茶苗上山\n本报讯（记者 秦水）茶苗昨日上山。\n", encoding="utf-8")
    assert newsarc("explain", "a.txt", "--picture", "out.svg", "--format", "json").code == 2
    assert newsarc("explain", "a.txt", "--picture", "out.svg", "--costs").code == 2
    assert newsarc("explain", "a.txt", "b.txt", "--picture", "out.svg").code == 2
    assert not (tmp_path / "out.svg").exists()
