"""Ask the person at the terminal before something is done that may not be meant."""

from __future__ import annotations

import sys

from newsarc.cli.output.streams import is_error_terminal, is_input_terminal, tell


def can_be_asked() -> bool:
    """Tell whether somebody reads questions, and can answer; a script does neither."""
    return is_input_terminal() and is_error_terminal()


def agrees(question: str) -> bool:
    """Ask a question that is answered by yes or no; no answer is no."""
    tell(question)
    return sys.stdin.readline().strip().lower() in {"y", "yes"}
