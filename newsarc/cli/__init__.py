"""The command line: thin, and the only part that knows of terminals, exit codes and the clock."""

from __future__ import annotations

import gc
import sys

_GARBAGE_THRESHOLD = 100_000  # objects: more than loading makes


def main() -> None:
    """Run the command line and end the process with its exit code."""
    # What is loaded never becomes garbage, and to look for some takes a tenth of a look-up's time.
    gc.set_threshold(_GARBAGE_THRESHOLD)
    # Loading takes most of the time of a look-up: Ctrl-C must be understood in the midst of it.
    try:
        from newsarc.cli.deferred_modules import defer_modules
        from newsarc.cli.signals import catch_signals

        catch_signals()
        defer_modules()
        from newsarc.cli.run import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        from newsarc.language import tr

        sys.stderr.write(f"newsarc: {tr('interrupted')}\n")
        code = 130  # 128 + SIGINT, as shells count
    gc.freeze()  # Python looks once more when it ends
    sys.exit(code)
