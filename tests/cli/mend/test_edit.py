from __future__ import annotations

import io
import json
import os
import shlex
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.store.database.transaction import open_transaction
from newsarc.store.user.corrections import open_for_correcting

if TYPE_CHECKING:
    from pathlib import Path

Call = Callable[..., Any]
SetEditor = Callable[[str], None]
pytestmark = pytest.mark.usefixtures("archive")


def article(newsarc: Call, name: object, *options: str) -> dict[str, Any]:
    shown: dict[str, Any] = json.loads(newsarc("show", name, "--format", "jsonl", *options).out)
    return shown


@pytest.fixture
def set_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SetEditor:
    """Let an editor be a line of Python on `text`, which it may change."""

    def set_to(code: str) -> None:
        script = tmp_path / "an editor.py"
        script.write_text(
            "import pathlib, sys\npath = pathlib.Path(sys.argv[1])\ntext = path.read_text('utf-8')\n"
            f"{code}\npath.write_text(text, 'utf-8')\n",
            encoding="utf-8",
        )
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setenv("EDITOR", shlex.join([sys.executable, str(script)]))

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("newsarc.cli.mend.editor.is_input_terminal", lambda: True)
    return set_to


def kept_forms(folder: Path) -> list[Path]:
    return sorted(folder.glob("newsarc-*.md"))


def test_a_field_is_set_and_shown_everywhere(newsarc: Call) -> None:
    done = newsarc("edit", 1, "--set", "headline=湖边小镇\n迎来树苗", "--set", "page=3", "--note", "按缩微片")
    assert (done.code, done.out, done.err) == (0, "", "article 1: headline, page corrected\n")
    assert newsarc("list", "page:3").out == "1\t2031-03-15\t湖光日报\t3\t湖边小镇 迎来树苗\n"
    assert newsarc("list", "is:corrected", "--format", "ids").out == "1\n"
    shown = newsarc("show", 1).out
    assert shown.startswith("湖边小镇\n迎来树苗\n\n本报记者 林知夏\n")
    assert "\ncorrected: headline, page (按缩微片)\n" in shown
    assert '"headline": "湖边小镇 迎来树苗"' in newsarc("export", "page:3").out


def test_search_finds_the_corrected_words_and_no_others(newsarc: Call) -> None:
    newsarc("edit", 1, "--set", "headline=湖边小镇迎来树苗", "--set", "contributors=林之夏（记者）")
    assert newsarc("search", "树苗", "--format", "ids").out == "1\n"
    assert newsarc("search", "headline:茶苗").out == ""
    assert newsarc("list", "author:林之夏", "--format", "ids").out == "1\n"
    assert newsarc("list", "author:林知夏").out == ""


def test_what_was_read_can_still_be_shown(newsarc: Call) -> None:
    before = newsarc("show", 1).out
    newsarc(
        "edit", 1, "--set", "headline=改", "--set", "body=改", "--set", "newspaper=", "--set", "kind=notice"
    )
    assert newsarc("show", 1).out != before
    assert newsarc("show", 1, "--uncorrected").out == before
    assert newsarc("show", 1, "--source").out.startswith("湖边小镇迎来茶苗\n")


def test_an_article_keeps_its_names(newsarc: Call) -> None:
    before = article(newsarc, 1)
    newsarc("edit", 1, "--set", "headline=改", "--set", "date=2031-03-16")
    after = article(newsarc, before["ref"])
    assert (after["id"], after["ref"], after["headline"]) == (1, before["ref"], "改")


def test_a_correction_is_taken_back(newsarc: Call) -> None:
    before = newsarc("show", 1).out
    newsarc("edit", 1, "--set", "headline=改", "--set", "edition=早版")
    assert newsarc("edit", 1, "--set", "place=湖州", "--unset", "edition").err == (
        "article 1: place corrected; edition as it was read\n"
    )
    newsarc("edit", 1, "--set", "page=3")
    done = newsarc("edit", 1, "--unset", "page")
    assert (done.code, done.err) == (0, "article 1: page as it was read\n")
    assert article(newsarc, 1)["page"] == "A1"
    assert newsarc("edit", 1, "--unset", "all").err == "article 1: headline, place as it was read\n"
    assert newsarc("show", 1).out == before
    assert newsarc("search", "headline:茶苗", "--format", "ids").out == "1\n"
    assert newsarc("list", "is:corrected").out == ""


def test_what_was_read_is_no_correction(newsarc: Call) -> None:
    done = newsarc("edit", 1, "--set", "page=A1", "--unset", "headline")
    assert (done.code, done.out, done.err) == (0, "", "article 1: nothing changed\n")
    newsarc("edit", 1, "--set", "page=3")
    newsarc("edit", 1, "--set", "page=A1")
    assert newsarc("list", "is:corrected").out == ""


def test_several_articles_are_corrected_at_once(newsarc: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("1\n3\n"))
    done = newsarc("edit", "-", "--set", "newspaper=湖光晚报")
    assert done.err == "article 1: newspaper corrected\narticle 3: newspaper corrected\n"
    assert newsarc("list", "newspaper:湖光晚报", "--format", "ids").out == "1\n3\n"


def test_one_unknown_id_corrects_none(newsarc: Call) -> None:
    done = newsarc("edit", 1, 99, "--set", "page=3")
    assert (done.code, done.out) == (1, "")
    assert done.err == "newsarc: no article 99: `newsarc list` shows the ids\n"
    assert article(newsarc, 1)["page"] == "A1"
    assert newsarc("search", "headline:茶苗", "--format", "ids").out == "1\n"


def test_a_value_comes_from_a_file(newsarc: Call, tmp_path: Path) -> None:
    (tmp_path / "body.txt").write_text("　　第一段。\n\n## 小标题\n\n　　第二段。\n", encoding="gb18030")
    assert newsarc("edit", 1, "--set", "body=@body.txt", "--set", r"byline=\@lin").code == 0
    shown = article(newsarc, 1)
    assert (shown["body"], shown["byline"]) == ("第一段。\n小标题\n第二段。", "@lin")
    assert "\n\n## 小标题\n\n" in newsarc("show", 1, "--format", "markdown").out
    gone = newsarc("edit", 1, "--set", "body=@gone.txt")
    assert (gone.code, gone.err) == (1, f"newsarc: {tmp_path.resolve()}/gone.txt: no such file or folder\n")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ["--set", "titel=x"],
            "unknown field 'titel': known are kicker, headline, deck, byline, contributors,",
        ),
        (["--unset", "titel"], "unknown field 'titel': known are "),
        (["--set", "headline"], "cannot read 'headline': write --set FIELD=VALUE"),
        (["--set", "page=1", "--set", "page=2"], "page is set twice: say which is right"),
        (["--set", "date=soon"], "cannot read 'soon' as a date: write it as 2022-03-15, 2022-03 or 2022"),
        (["--set", "kind="], "cannot use '' as kind: expected one of article, "),
    ],
)
def test_what_cannot_be_set_is_bad_usage(newsarc: Call, options: list[str], message: str) -> None:
    done = newsarc("edit", 1, "--set", "place=湖州", *options)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"newsarc: {message}")
    assert done.err.count("\n") == 1
    assert article(newsarc, 1)["place"] is None


def test_an_editor_changes_what_it_changes(newsarc: Call, set_editor: SetEditor) -> None:
    set_editor("text = text.replace('note = \"\"', 'note = \"扫描\"').replace('湖边小镇', '湖边\", \"小镇')")
    done = newsarc("edit", 1)
    assert (done.code, done.out, done.err) == (0, "", "article 1: headline corrected\n")
    assert newsarc("show", 1).out.startswith("湖边\n小镇迎来茶苗\n")
    assert "corrected: headline (扫描)\n" in newsarc("show", 1).out
    set_editor("text = text.replace('码头上', '码头边')")
    assert newsarc("edit", 1).err == "article 1: body corrected\n"
    assert newsarc("search", "码头边", "--format", "ids").out == "1\n"
    assert newsarc("search", "码头上").out == ""


def test_an_editor_that_changes_nothing(newsarc: Call, set_editor: SetEditor, tmp_path: Path) -> None:
    set_editor("")
    done = newsarc("edit", 1)
    assert (done.code, done.out, done.err) == (0, "", "article 1: nothing changed\n")
    assert kept_forms(tmp_path) == []


def test_a_mistake_in_an_editor_loses_no_work(newsarc: Call, set_editor: SetEditor, tmp_path: Path) -> None:
    set_editor("text = text.replace('date = \"2031-03-15\"', 'date = \"morgen\"')")
    done = newsarc("edit", 1)
    (kept,) = kept_forms(tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        f"newsarc: what you wrote is kept in {kept}\n"
        "newsarc: cannot read 'morgen' as a date: write it as 2022-03-15, 2022-03 or 2022\n"
    )
    assert 'date = "morgen"' in kept.read_text(encoding="utf-8")


def test_an_editor_that_fails(newsarc: Call, set_editor: SetEditor, tmp_path: Path) -> None:
    set_editor("sys.exit(3)")
    done = newsarc("edit", 1)
    assert (done.code, done.out) == (1, "")
    assert done.err.endswith(": ended with exit code 3: set EDITOR, or use --set FIELD=VALUE\n")
    assert kept_forms(tmp_path) == []


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("path.unlink(); sys.exit(0)", "no such file or directory"),
        ("path.unlink(); path.mkdir(); sys.exit(0)", "is a directory"),
    ],
)
def test_an_editor_that_takes_the_file_away(
    newsarc: Call, set_editor: SetEditor, tmp_path: Path, code: str, reason: str
) -> None:
    before = newsarc("export").out
    set_editor(code)
    done = newsarc("edit", 1)
    assert (done.code, done.out) == (1, "")
    assert done.err.endswith(f": {reason}: set EDITOR, or use --set FIELD=VALUE\n")
    assert [path for path in kept_forms(tmp_path) if path.is_file()] == []
    assert newsarc("export").out == before


@pytest.mark.parametrize(
    ("editor", "message"),
    [
        (
            "",
            "no editor: neither VISUAL nor EDITOR is set, and no common one is here:"
            " set EDITOR, or use --set FIELD=VALUE",
        ),
        (
            "no-such-editor -w",
            "no-such-editor: no such file or directory: set EDITOR, or use --set FIELD=VALUE",
        ),
        ("vi '", "vi ': cannot be read as a command: set EDITOR, or use --set FIELD=VALUE"),
    ],
)
def test_no_editor(newsarc: Call, monkeypatch: pytest.MonkeyPatch, editor: str, message: str) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor)
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setattr("newsarc.cli.mend.editor.is_input_terminal", lambda: True)
    done = newsarc("edit", 1)
    assert (done.code, done.out, done.err) == (1, "", f"newsarc: {message}\n")


def test_no_editor_is_waited_for_without_a_terminal(newsarc: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "sleep 60 #")
    monkeypatch.setattr(sys, "stdin", io.StringIO("1\n"))
    for name in ("1", "-"):
        done = newsarc("edit", name)
        assert (done.code, done.out) == (2, "")
        assert done.err == "newsarc: an editor needs a terminal: use --set FIELD=VALUE\n"


def test_an_editor_takes_one_article(newsarc: Call) -> None:
    done = newsarc("edit", 1, 3)
    assert (done.code, done.out) == (2, "")
    assert done.err == "newsarc: an editor takes one article at a time: use --set for several\n"


def test_a_busy_archive_is_told(newsarc: Call, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = partial(open_for_correcting, wait_seconds=0.0)
    monkeypatch.setattr("newsarc.store.user.corrections.open_for_correcting", at_once)
    with open_transaction(archive):
        done = newsarc("edit", 1, "--set", "page=3")
    assert done.code == 75
    assert done.err.startswith(f"newsarc: {archive}: the archive is busy: process {os.getpid()} on ")


def test_there_is_nothing_to_correct_without_an_archive(newsarc: Call, archive: Path) -> None:
    archive.unlink()
    done = newsarc("edit", 1, "--set", "page=3")
    assert (done.code, done.err) == (
        1,
        f"newsarc: {archive}: no archive here yet: import something first, or name one with --archive\n",
    )
    assert not archive.exists()
