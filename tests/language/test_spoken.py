from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.cli.translated_help import translated_help
from newsarc.language import language_spoken, languages_of, speak
from newsarc.text.characters.display import display_width
from tests.language.messages import commands

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

LOCALES = [
    ({}, "en"),
    ({"LANG": "zh_CN.UTF-8"}, "zh"),
    ({"LANG": "zh_TW.UTF-8"}, "zh-Hant"),
    ({"LANG": "zh_HK.UTF-8"}, "zh-Hant"),
    ({"LANG": "zh_SG.UTF-8"}, "zh"),
    ({"LANG": "de_DE.UTF-8"}, "en"),
    ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh"),
    ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
    ({"LANG": "en_US.UTF-8", "LANGUAGE": "zh"}, "zh"),
    ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "fr:en:zh"}, "en"),
    ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
    ({"LC_ALL": "C", "LANGUAGE": "zh_CN"}, "en"),
]
USAGE = {
    ("list", "--lmit", "3"): "没有选项 --lmit（可能是：--limit）（参见 `newsarc list --help`）",
    ("list", "--limit", "x"): "'--limit' / '-n' 的值无效：'x' 不是整数（参见 `newsarc list --help`）",
    ("list", "--limit"): "选项 '--limit' 要有值（参见 `newsarc list --help`）",
    ("show",): "缺少参数 'ID...'（参见 `newsarc show --help`）",
    ("lsit",): "没有命令 'lsit'，是否指 'list'？（参见 `newsarc --help`）",
    ("习近平",): "没有命令 '习近平'（要检索它，请用 `newsarc search 习近平`）",
    ("config", "more"): "多出了参数（more）（参见 `newsarc config --help`）",
    ("show", "99"): "没有文章 99：用 `newsarc list` 查看编号",
    ("export", "--output", "/no/a.csv"): "/no/a.csv：无法写入：没有那个文件或文件夹",
    ("import", "nowhere"): "{folder}/nowhere：没有这个文件或文件夹",
    ("list", "!茶"): ("无法读取检索式 '!茶' 的第 1 个字符：应为在不要的词前写减号，如 -x，或加引号"),
    ("list", "date:x"): (
        "无法读取检索式 'date:x' 的第 6 个字符：应为日期，如 2022-03-14、2022-03、2022、7d、last month 或"
        " 2022-03..2022-05"
    ),
}
FOR_PROGRAMS = [
    ("list",),
    ("list", "--format", "json"),
    ("search", "茶", "--format", "csv"),
    ("search", "茶", "--format", "kwic"),
    ("show", "1", "--format", "json"),
    ("show", "1", "--history", "--format", "jsonl"),
    ("count", "--by", "newspaper", "--format", "csv"),
    ("count", "--by", "newspaper", "--by", "page", "--format", "csv"),
    ("count", "--by", "kind"),
    ("similar", "1"),
    ("trend", "茶"),
    ("export", "--format", "csv"),
    ("export", "--format", "markdown"),
    ("export", "--format", "html"),
    ("archive", "info", "--format", "json"),
    ("archive", "check", "--format", "json"),
    ("archive", "runs", "--format", "json"),
    ("archive", "sources", "--format", "tsv"),
    ("archive", "failures", "--format", "csv"),
    ("formats", "--format", "tsv"),
    ("explain", "1", "--format", "json"),
    ("schema",),
]
HELP = dict(commands())


@pytest.mark.parametrize(("environment", "language"), LOCALES)
def test_the_locale_says_which_language_is_spoken(environment: dict[str, str], language: str) -> None:
    speak(languages_of(environment))
    assert language_spoken() == language


@pytest.mark.parametrize("arguments", USAGE)
def test_what_is_wrong_is_said_in_chinese(
    newsarc: Call, archive: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setenv("NEWSARC_LANGUAGE", "zh")
    told = newsarc(*arguments).err.splitlines()[0]
    assert told == f"newsarc: {USAGE[arguments].format(folder=archive.parent)}"


@pytest.mark.parametrize("arguments", FOR_PROGRAMS)
def test_what_programs_read_is_in_no_language(
    newsarc: Call, archive: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    assert archive.exists()
    english = newsarc(*arguments)
    monkeypatch.setenv("NEWSARC_LANGUAGE", "zh")
    chinese = newsarc(*arguments)
    assert (chinese.code, chinese.out) == (english.code, english.out)


def test_an_archive_is_kept_in_english(
    newsarc: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSARC_LANGUAGE", "zh")
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 broken")
    done = newsarc("import", tmp_path / "a.pdf", "--report", "-", "--log", tmp_path / "log")
    kept = json.loads(newsarc("archive", "failures", "--format", "json").out)
    assert kept[0]["error"].isascii()
    assert json.loads(done.out)["files"][0]["error"] == kept[0]["error"]
    assert (tmp_path / "log").read_text(encoding="utf-8").isascii()
    assert "请重新获取文件" in done.err
    assert "请重新获取文件" in newsarc("archive", "failures", "--format", "table").out


def test_the_option_goes_before_the_environment_that_before_the_file(
    newsarc: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "newsarc").mkdir()
    (tmp_path / "newsarc" / "config.toml").write_text('language = "zh"', encoding="utf-8")
    assert newsarc("show").err.startswith("newsarc: 缺少参数")
    monkeypatch.setenv("NEWSARC_LANGUAGE", "zh-Hant")
    assert newsarc("show").err.startswith("newsarc: 缺少引數")
    assert newsarc("--language", "en", "show").err.startswith("newsarc: missing argument")
    assert "language\tzh-Hant\t$NEWSARC_LANGUAGE\n" in newsarc("config").out
    assert "language\ten\t--language\n" in newsarc("--language", "en", "config").out


def test_a_language_that_is_not_known_is_refused(newsarc: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    found = newsarc("--language", "tlh", "list")
    assert (found.code, found.err) == (
        2,
        "newsarc: cannot use 'tlh' as --language: expected en or zh or zh-Hant\n",
    )
    monkeypatch.setenv("NEWSARC_LANGUAGE", "tlh")
    assert "cannot use 'tlh' as NEWSARC_LANGUAGE" in newsarc("list").err


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("name", HELP)
def test_help_has_no_english_in_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    import typer  # noqa: PLC0415 - not every test needs it

    page = translated_help(HELP[name], typer.Context(HELP[name], info_name=name))
    said = re.sub(r"\A用法：.*?\n\n|`[^`]*`|'[^']*'|<[^>]*>|示例：.*", "", page, flags=re.DOTALL)
    assert re.findall(r"[a-z]{3,} [a-z]{3,}", said) == []
    assert [line for line in page.splitlines() if display_width(line) > 80] == []
    choices = [str(value) for one in HELP[name].params for value in getattr(one.type, "choices", ())]
    assert [value for value in choices if value not in page] == []
