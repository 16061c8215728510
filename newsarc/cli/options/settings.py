"""The user's settings file: where it lies, and what it sets; it is read only where there is one."""

import os
from pathlib import Path
from typing import Any

_LISTINGS = ("list", "search", "similar")


def settings_path() -> Path:
    """Return the place of the settings file; a folder that is not named whole does not count, as XDG says."""
    named = os.environ.get("XDG_CONFIG_HOME", "")
    folder = Path(named) if os.path.isabs(named) else Path(os.path.expanduser("~"), ".config")
    return folder / "newsarc" / "config.toml"


def setting(name: str) -> Any:
    """Return what the file sets; None if that is nothing. Raises SettingsUnusable for a file with faults."""
    path = settings_path()
    if not os.path.lexists(path):
        return None
    from newsarc.cli.options.settings_file import read_settings

    return read_settings(path).checked().get(name)


def value_set(name: str) -> Any:
    """Return what the file sets, if that can be used; what is wrong with the file is told elsewhere."""
    path = settings_path()
    if not os.path.lexists(path):
        return None
    from newsarc.cli.options.settings_file import read_settings

    return read_settings(path).values.get(name)


def defaults_set(command: str | None) -> dict[str, Any] | None:
    """Return the defaults of options, by command, that the file sets, and let it colour what is drawn or not.

    A file with faults is told by the commands that use an archive: help must come all the same.
    """
    path = settings_path()
    if not os.path.lexists(path):
        return None
    from newsarc.cli.options.settings_file import read_settings

    values = read_settings(path).values
    is_said = os.environ.get("FORCE_COLOR")  # which goes before the file
    if values.get("color") is False and not is_said and command != "config":  # which shows where it is said
        os.environ.setdefault("NO_COLOR", "1")
    limit = values.get("limit")
    return None if limit is None else {name: {"limit": limit} for name in _LISTINGS}
