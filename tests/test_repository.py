"""What holds for the repository as a whole: CI says what the README says, and the README what is so."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CI = ROOT / ".ci" / "run"
CHECKS = ["ruff format --check", "ruff check", "mypy"]


def tracked_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a clone")
    return [ROOT / os.fsdecode(name) for name in listed.stdout.split(b"\0") if name]


def test_ci_runs_the_readmes_commands_with_the_checks_between() -> None:
    main_job, tests = re.findall(r"^python3 -m venv .*$", README, flags=re.MULTILINE)
    lines = [line.strip() for line in CI.read_text(encoding="utf-8").splitlines()]
    wanted = [tests, *(f".venv/bin/{check}" for check in CHECKS), main_job]
    assert [line for line in lines if ".venv" in line] == wanted


def test_ci_can_be_run() -> None:
    assert os.access(CI, os.X_OK)
    assert CI.read_text(encoding="utf-8").startswith("#!/usr/bin/env bash\n")
    assert "\nset -euo pipefail\n" in CI.read_text(encoding="utf-8")


def test_ci_fails_when_any_command_of_a_list_fails(tmp_path: Path) -> None:
    (tmp_path / ".ci").mkdir()
    (tmp_path / ".ci" / "run").write_text(CI.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python3").write_text("#!/bin/sh\nexit 7\n")
    (tmp_path / "bin" / "python3").chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}/bin:{os.environ['PATH']}"}
    done = subprocess.run(["bash", tmp_path / ".ci" / "run"], env=environment, check=False)
    assert done.returncode == 7


def test_no_file_names_the_machine_it_was_made_on() -> None:
    place = re.compile(rb"(?<![\w.~])/(?:home|Users|root|work|mnt)/\w+")
    found = {path.name: place.search(path.read_bytes()) for path in tracked_files() if path.is_file()}
    assert found
    assert [name for name, match in found.items() if match] == []


def read_guides() -> str:
    guides = sorted((ROOT / ".github").glob("*.md"))
    return "\n".join(guide.read_text(encoding="utf-8") for guide in guides)


def test_the_contributors_guide_names_only_what_is_there() -> None:
    guide = read_guides()
    named = re.findall(r"`((?:newsarc|tests|samples)/[\w./-]+)`", guide)
    assert len(named) > 20
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_the_contributors_guide_names_only_words_of_the_code() -> None:
    guide = read_guides()
    named = re.findall(r"`(\w+)`\s+(?:of|in)\s+`((?:newsarc|tests)/[\w./-]+\.py)`", guide)
    assert len(named) > 10
    assert [pair for pair in named if pair[0] not in (ROOT / pair[1]).read_text(encoding="utf-8")] == []


def test_the_modules_to_run_are_there() -> None:
    guide = read_guides()
    modules = re.findall(r"python -m\s+((?:newsarc|tests)[\w.]*)", README + guide)
    assert len(modules) > 8
    places = [ROOT.joinpath(*name.split(".")) for name in modules]
    assert [
        str(place)
        for place in places
        if not place.with_suffix(".py").exists() and not (place / "__main__.py").exists()
    ] == []
