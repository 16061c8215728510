"""The command line: thin, and the only part that knows of terminals, exit codes and the clock."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    # Loading takes most of the time of a look-up: Ctrl-C must be understood in the midst of it.
    try:
        from newsarc.cli.run import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.stderr.write("newsarc: interrupted\n")
        code = 130  # 128 + SIGINT, as shells count
    sys.exit(code)
