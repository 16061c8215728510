"""`newsarc help`: the query language on one screen, and the help of the commands."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import typer

from newsarc.cli.output.pager import write_long
from newsarc.cli.output.streams import write
from newsarc.errors import UsageError
from newsarc.language import tr

_QUERY = "query"
QUERY_HELP = """\
A query names words that must all be there. Chinese needs no quotes: a string
is found exactly, traditional or simplified, wide or narrow, in any case.
  防控 快递                     both of them, in any order
  "green harbour"               these words, one right after the other
  防控 -辟谣                    the first where the second is not
  防控 (快递 OR 物流)           OR: at least one of them; brackets
  econom*                       words that begin so
  NEAR(防控 快递, 5)            no more than about 5 characters or words apart
  headline:春耕                 in the headline; also kicker deck byline body
  author:王小花 role:记者       whose it is; a part of the name will do
  newspaper:晚报 page:A5        where; also edition section column agency place
  author:none                   not known; also newspaper page tag date:none
  date:2022-03                  when it is of: a day, a month or a year
  date:2022-03..2022-05         from .. to; either end may be left out
  date:7d..                     the last 7 days; d w m y, yesterday, last-month
  imported:today                when it was imported
  tag:水患                      what you marked so; note:… is what you noted
  kind:notice                   article headline caption notice table masthead
  is:doubtful                   waiting (for its other half) corrected undated
  language:zh source:a.txt      its language, its file; also id
  标题:春耕 日期:2022年3月      fields and dates in Chinese
The options --newspaper --since --until --page --author say the same as fields.
In a shell, put ' round what holds blanks, brackets, quotes or a star, and --
before a query that begins with a dash. A lone - reads it from standard input.
"""


def help_(
    context: typer.Context,
    topic: Annotated[
        list[str] | None,
        typer.Argument(metavar="[TOPIC]...", show_default=False, help="`query`, or a command."),
    ] = None,
    is_manual: Annotated[
        bool, typer.Option("--man", help="Print all help as a manual page, for `man`.")
    ] = False,
) -> None:
    """Explain the query language, or a command."""
    if is_manual:
        _write_manual(context, topic)
    else:
        write_long([tr(QUERY_HELP) if topic == [_QUERY] else f"{_command_help(context, topic or [])}\n"])


def _write_manual(context: typer.Context, topic: list[str] | None) -> None:
    """Write the manual page; raises UsageError for a topic, which it has no less of."""
    from newsarc.cli.manual.page import manual_page

    if topic:
        raise UsageError(tr("--man prints the help of all commands: leave out the topic"))
    write(manual_page(context.find_root(), tr(QUERY_HELP)))


def _command_help(context: typer.Context, names: Sequence[str]) -> str:
    found: Any = context.find_root()
    for name in names:
        commands = getattr(found.command, "commands", {})
        if name not in commands:
            raise typer.BadParameter(_unknown(names, name, commands), param_hint="TOPIC")
        found = type(context)(commands[name], info_name=name, parent=found)
    return str(found.get_help())


def _unknown(names: Sequence[str], name: str, commands: Mapping[str, Any]) -> str:
    said, is_first = " ".join(names), name == names[0]
    if not commands:
        command = names[names.index(name) - 1]
        return tr("{said}: {command} has no commands of its own", said=said, command=command)
    known = ", ".join((_QUERY, *commands) if is_first else commands)
    return tr("{said}: known are {known}", said=said, known=known)
