"""Spanish: the words of bylines and jump lines."""

from newsarc.reading.languages.word_forms import WordForms

WORDS = WordForms(
    by="Por|POR",
    before_name="[Pp]or|POR",
    bands=(
        "política|economía|internacional|nacional|sociedad|cultura|deportes|opinión|cartas|sucesos"
        "|espectáculos|breves|en breve|salud|educación|anuncios"
    ),
    jumps_to=(r"(?:(?:Pasa a|Sigue en|Continúa en) (?:la )?(?:página|pág\.)\s(?P<page>[A-Z]?[0-9]{1,3}))",),
    jumps_from=(r"(?:Viene de (?:la )?(?:página|pág\.)\s(?P<page>[A-Z]?[0-9]{1,3}))",),
    jump_to_cues="Pasa|pasa|Sigue|sigue|ont",
    jump_from_cues="Viene",
)
