"""A Python that starts as one in which everything is installed.

What is installed to be edited has a finder, which is loaded whenever this Python starts: in a Python that
does nothing that takes more than all the rest, and what is measured against it would seem little.
"""

from __future__ import annotations

import sys
import sysconfig
import venv
from pathlib import Path

_ROOT = Path(__file__).parents[3]


def python_in(folder: Path) -> str:
    """Return a Python, made once in a folder, that has the packages of this one on its path."""
    place = folder / "python"
    if not place.exists():
        venv.create(place, symlinks=True)
        packages = dict.fromkeys((str(_ROOT), sysconfig.get_path("purelib"), sysconfig.get_path("platlib")))
        there = sysconfig.get_path("purelib", "venv", {"base": str(place), "platbase": str(place)})
        (Path(there) / "installed.pth").write_text("\n".join(packages) + "\n", encoding="utf-8")
    return str(place / ("Scripts" if sys.platform == "win32" else "bin") / "python")
