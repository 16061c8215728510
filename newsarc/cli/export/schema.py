"""`newsarc schema`: what other programs can count on in an export."""

from newsarc.cli.output.streams import write


def schema() -> None:
    """Print the JSON Schema of a line of `export --format jsonl`."""
    from newsarc.exporters.json_schema import contract_schema
    from newsarc.exporters.jsonl import encode

    write([encode(contract_schema(), indent=2), "\n"])
