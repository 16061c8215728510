"""The form of an answer that is one report, not rows."""

from enum import StrEnum
from typing import Annotated

import typer


class ReportFormat(StrEnum):
    """The forms a report can have."""

    TEXT = "text"
    JSON = "json"


ReportForm = Annotated[ReportFormat, typer.Option("--format", "-f", help="For people or for programs.")]
