"""What Typer says in English: its words in help, and its complaints, without their first capital.

They are not used from here: what Typer writes is told again in the user's language, for which the
catalogue has these. It has no translations of its own, and lets none be put in its place.
"""

from __future__ import annotations

from newsarc.language import english

COMPLAINTS = (
    english("missing argument {name}"),
    english("missing option {name}"),
    english("missing command"),
    english("no such option: {name}"),
    english("no such option: {name}. Did you mean {meant}?"),
    english("no such option: {name} (Possible options: {meant})"),
    english("no such command {name}"),
    english("no such command {name}. Did you mean {meant}?"),
    english("invalid value: {problem}"),
    english("invalid value for {name}: {problem}"),
    english("{value} is not one of {choices}"),
    english("{value} is not a valid integer"),
    english("{value} is not a valid float"),
    english("{value} is not in the range {range}"),
    english("option {name} requires an argument"),
    english("option {name} does not take a value"),
    english("got unexpected extra argument(s) ({words})"),
)
IN_HELP = (
    english("Usage: "),
    english("Options"),
    english("Arguments"),
    english("Commands"),
    english("Show this message and exit."),
    english("default: {value}"),
    english("env var: {name}"),
    english("required"),
    english("Example: {example}"),
)
