"""Italian: the words of bylines and jump lines."""

from newsarc.reading.languages.word_forms import WordForms

WORDS = WordForms(
    by="Di|DI",
    before_name="[Dd]i|DI",
    bands=(
        "cronac[ah]e?|politica|economia|esteri|interni|mondo|cultura|spettacol[io]|sport|società|lettere"
        "|commenti|opinioni|in breve|brevi|salute|scuola|meteo|primo piano|annunci"
    ),
    jumps_to=(r"(?:(?:[Ss]egue|[Cc]ontinua) a (?:pagina|pag\.)\s(?P<page>[0-9]{1,3}))",),
    jumps_from=(r"(?:(?:[Ss]egue|[Cc]ontinua) da(?:lla)? (?:pagina|pag\.)\s(?P<page>[0-9]{1,3}))",),
    jump_to_cues="egue|ont",
    jump_from_cues="egue|ont",
)
