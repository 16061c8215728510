"""The catalogues, as they are written for translators and read by newsarc.

After a change of messages: `python -m tests.language.catalogues` from the repository's root, then
translate in `zh_CN/LC_MESSAGES/newsarc.po` what is empty or fuzzy, and run it once more: it makes the
catalogue in traditional characters, and the files that newsarc reads. The topics of the help are texts
of their own, in `newsarc/cli/manual/texts/`; they are made traditional likewise.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import opencc
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as BabelMessage
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tests.language.messages import Message, messages

if TYPE_CHECKING:
    from collections.abc import Mapping

_LOCALE = Path(__file__).parents[2] / "newsarc" / "language" / "locale"
TOPICS = Path(__file__).parents[2] / "newsarc" / "cli" / "manual" / "texts"
SIMPLIFIED, TRADITIONAL = "zh_CN", "zh_TW"
_MADE = (
    f"# Made from zh_CN by `python -m tests.language.catalogues` (OpenCC {opencc.__version__}): change that."
)


class PlainCatalog(Catalog):
    """A catalogue whose head says what programs need, and not when and by whom it was written."""

    mime_headers = property(
        lambda self: [
            ("Language", str(self.locale)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", "nplurals=1; plural=0;"),
        ]
    )


def place_of(locale: str, ending: str) -> Path:
    """Return the file of a catalogue: `po`, or `mo`, which newsarc reads."""
    return _LOCALE / locale / "LC_MESSAGES" / f"newsarc.{ending}"


def read_catalogue(locale: str) -> Catalog:
    """Read a catalogue as translators write it."""
    with place_of(locale, "po").open("rb") as stream:
        read = read_po(stream, locale=locale)
    return _copied(read, {Message(one.context, *_texts(one)): one.locations for one in read if one.id})


def as_po(catalogue: Catalog) -> bytes:
    """Write a catalogue for translators, in the order of the code."""
    written = BytesIO()
    write_po(written, catalogue, width=100, include_lineno=False, ignore_obsolete=True)
    return written.getvalue()


def as_mo(catalogue: Catalog) -> bytes:
    """Write a catalogue for newsarc."""
    written = BytesIO()
    write_mo(written, catalogue)
    return written.getvalue()


def brought_up_to_date(old: Catalog, wanted: Mapping[Message, list[str]]) -> Catalog:
    """Make a catalogue of the messages that are wanted, with the translations of an old one."""
    return _copied(
        old,
        {
            message: [(place, 0) for place in sorted(places)]
            for message, places in sorted(wanted.items(), key=lambda item: min(item[1]))
        },
    )


def _copied(old: Catalog, wanted: Mapping[Message, list[tuple[str, int]]]) -> Catalog:
    new = PlainCatalog(locale=old.locale, header_comment=old.header_comment, fuzzy=False)
    for message, locations in wanted.items():
        known = old.get(message.text, message.context)
        new.add(
            message.text if message.plural is None else (message.text, message.plural),
            known.string if known else "",
            locations=locations,
            flags=known.flags if known else (),
            user_comments=known.user_comments if known else (),
            context=message.context,
        )
    return new


def _texts(message: BabelMessage) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def traditional(simplified: Catalog) -> Catalog:
    """Make the catalogue in traditional characters, with the words of Taiwan."""
    convert = opencc.OpenCC("s2twp").convert
    made = PlainCatalog(locale=TRADITIONAL, header_comment=_MADE, fuzzy=False)
    for message in simplified:
        if message.id:
            string = message.string or ""
            made.add(
                message.id,
                convert(string) if isinstance(string, str) else tuple(map(convert, string)),
                locations=message.locations,
                context=message.context,
            )
    return made


def traditional_topic(text: str) -> str:
    """Write a topic of the help in traditional characters; examples stay as they are."""
    convert = opencc.OpenCC("s2twp").convert
    blocks = (block if block.startswith("    ") else convert(block) for block in text.split("\n\n"))
    return "\n\n".join(blocks)


def _write(locale: str, catalogue: Catalog) -> None:
    place_of(locale, "po").parent.mkdir(parents=True, exist_ok=True)
    place_of(locale, "po").write_bytes(as_po(catalogue))
    place_of(locale, "mo").write_bytes(as_mo(catalogue))


def _strings(message: BabelMessage) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


def main() -> None:
    """Bring the catalogues up to date with the code."""
    _write(SIMPLIFIED, brought_up_to_date(read_catalogue(SIMPLIFIED), messages()))
    simplified = read_catalogue(SIMPLIFIED)
    _write(TRADITIONAL, traditional(simplified))
    (TOPICS / "zh-Hant").mkdir(exist_ok=True)
    for topic in (TOPICS / "zh").glob("*.txt"):
        made = traditional_topic(topic.read_text(encoding="utf-8"))
        (TOPICS / "zh-Hant" / topic.name).write_text(made, encoding="utf-8")
    left = [message for message in simplified if message.id and (message.fuzzy or not all(_strings(message)))]
    print(f"{len(simplified)} messages, {len(left)} to translate")


if __name__ == "__main__":
    main()
