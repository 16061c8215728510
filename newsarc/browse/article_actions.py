"""What is done with the article that is read, or chosen in the list."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from newsarc.browse.answers import known_tags
from newsarc.browse.marking import cite, quote, replace_note, toggle_tag
from newsarc.browse.panes import Panes
from newsarc.errors import ArchivePublished, NewsarcError
from newsarc.language import tr
from newsarc.store.articles.source_place import source_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsarc.browse.answers import OpenArticle
    from newsarc.browse.panes import BrowserSettings
    from newsarc.browse.prompt import Prompt
    from newsarc.model.records import Entry


class ArticleActions(Panes):
    """Tagging, noting, citing, quoting and opening."""

    def __init__(self, settings: BrowserSettings, text: str = "") -> None:
        super().__init__(settings, text)
        self._asked_from = "hits"

    def action_tag(self) -> None:
        """Ask for a tag."""
        if entry := self._entry_to_mark("`tag`"):
            label = (
                tr("Tag (it has {tags}: again takes off):", tags=", ".join(entry.tags))
                if entry.tags
                else tr("Tag:")
            )
            self._ask_for("tag", label, known=self._known_tags())

    def action_note(self) -> None:
        """Ask for a note."""
        if entry := self._entry_to_mark("`note`"):
            self._ask_for("note", tr("Note:"), entry.note or "")

    def on_prompt_answered(self, event: Prompt.Answered) -> None:
        """Tag or note what is chosen."""
        self._leave_prompt()
        entry, path = self._entry(), self.settings.archive
        change = toggle_tag if event.asked == "tag" else replace_note
        if entry and isinstance(path, Path) and (event.text.strip() or event.asked == "note"):
            self.asking.mark(entry.id, partial(change, path, entry, event.text))

    def on_prompt_left(self) -> None:
        """Go back to where the prompt was called from."""
        self._leave_prompt()

    def action_cite(self) -> None:
        """Copy the reference."""
        if article := self._article():
            self._copy(lambda: cite(article, self.settings.style))

    def action_quote(self) -> None:
        """Copy the marked paragraph as a quotation with its reference."""
        article, words = self._article(), self.view.quoted
        if article and words:
            self._copy(lambda: quote(article, words, self.settings.style))

    def action_open(self) -> None:
        """Open the file, or the address, that the article came from."""
        if entry := self._entry():
            self.asking.do(partial(self._open, entry))

    def _open(self, entry: Entry) -> str:
        place = source_place(entry)
        self.settings.open_place(place)
        return tr("opens {place}", place=place)

    def _ask_for(self, asked: str, label: str, text: str = "", known: Iterable[str] = ()) -> None:
        self._asked_from = self.place
        self.prompt.ask(asked, label, text, known)

    def _leave_prompt(self) -> None:
        self.go_to(self._asked_from)

    def _copy(self, write: Callable[[], str]) -> None:
        """Copy to the clipboard of the terminal, and tell what, which a terminal may not allow."""
        try:
            text = write()
        except NewsarcError as error:
            self.tell(str(error), is_problem=True)
            return
        self.copy_to_clipboard(text)
        self.tell(tr("copied: {text}", text=text))

    def _article(self) -> OpenArticle | None:
        """Return the article that is chosen, if it has been read."""
        article, hit = self.view.article, self.hits.hit
        return article if article and hit and article.id == hit.entry.id else None

    def _entry_to_mark(self, command: str) -> Entry | None:
        """Return the article that is chosen, unless the archive is only to be read, which is told."""
        if isinstance(self.settings.archive, str):
            self.tell(str(ArchivePublished(self.settings.archive, command)), is_problem=True)
            return None
        return self._entry()

    def _entry(self) -> Entry | None:
        article, hit = self._article(), self.hits.hit
        return article.entry if article else hit and hit.entry

    def _known_tags(self) -> tuple[str, ...]:
        try:
            return self.settings.ask(known_tags, is_wanted=lambda: True) or ()
        except NewsarcError:  # they are only offered
            return ()
