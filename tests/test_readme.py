"""What the README says is run: its console blocks in order, in a folder with a copy of the samples."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)
COMMANDS = re.findall(r"^(python3 -m venv .*)$", README, flags=re.MULTILINE)


def environment(folder: Path) -> dict[str, str]:
    """Make `newsarc` a command that runs this checkout, with an archive of its own and no colours."""
    command = folder / "bin" / "newsarc"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m newsarc "$@"\n')
    command.chmod(0o755)
    return {
        **os.environ,
        "PATH": f"{command.parent}:{os.environ['PATH']}",
        "NEWSARC_ARCHIVE": str(folder / "archive.db"),
        "NO_COLOR": "1",
    }


def test_console_blocks_show_what_comes_out(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    env = environment(tmp_path)
    for block in BLOCKS:
        shown: list[str] = []
        for command in re.findall(r"^\$ (.*)$", block, flags=re.MULTILINE):
            ran = subprocess.run(
                ["sh", "-c", command],
                cwd=tmp_path,
                env=env,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                check=False,
            )
            shown += [f"$ {command}\n", f"{ran.stdout.rstrip()}\n" if ran.stdout else ""]
        assert "".join(shown) == block


def test_ci_runs_the_two_commands() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert len(COMMANDS) == 2
    assert [line for line in lines if line.startswith("python3")] == COMMANDS[::-1]


def test_every_command_named_in_the_readme_exists(tmp_path: Path) -> None:
    named = set(re.findall(r"`newsarc ([a-z]+)", README))
    env = environment(tmp_path)
    for name in sorted(named):
        ran = subprocess.run(
            [f"{tmp_path}/bin/newsarc", name, "--help"], env=env, capture_output=True, check=False
        )
        assert ran.returncode == 0, name
