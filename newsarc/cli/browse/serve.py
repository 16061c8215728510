"""`newsarc serve`: the archive in a browser, read-only, for who sits at this machine."""

from contextlib import suppress
from typing import Annotated

import typer

from newsarc.cli.options.arguments import archive_path
from newsarc.cli.options.references import style_set
from newsarc.cli.output.streams import tell
from newsarc.errors import MissingExtra
from newsarc.language import tr


def serve(
    context: typer.Context,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Where to listen; another address lets others read.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="0 takes a free one.")] = 8001,
    names: Annotated[
        list[str] | None,
        typer.Option(
            "--name",
            metavar="HOST",
            show_default=False,
            help="Answer to this name too, for use behind a proxy; may be given again.",
        ),
    ] = None,
) -> None:
    """Show the archive in a browser with Datasette, read-only (extra: web)."""
    try:
        from newsarc.web.serving import address_of, datasette_of, listen, run
    except ModuleNotFoundError as error:
        raise MissingExtra("serve", "web") from error
    datasette = datasette_of(archive_path(context), names=names or (), style=style_set())
    with listen(host, port) as listening:
        tell(tr("newsarc: {address} shows the archive until Ctrl-C", address=address_of(listening)))
        with suppress(KeyboardInterrupt):  # which is how it is meant to end
            run(datasette, listening)
