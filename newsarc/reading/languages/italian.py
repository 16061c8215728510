"""Italian: the words of bylines and jump lines, and of sites."""

from newsarc.reading.languages.line_words import LineWords
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
    related="leggi anche|vedi anche|approfondisci",
    buttons=(
        "condividi|stampa|salva|ascolta|commenta|(?:\\d+ )?commenti|abbonati|iscriviti|accedi|pubblicità"
        "|i più letti|torna su|mostra altro"
    ),
    dated="pubblicato|aggiornato|data",
    day_first="data",
    page_in_head="[Pp]agina|PAGINA|Pag|PAG|pag",
    page_in_field=r"\bpagina|\bpag\.?",
    page_cues="Pagina|PAGINA",
    before_date="del|di",
    newspapers="Giornale|Gazzetta|Gazzettino|Corriere|Messaggero|Repubblica|Mattino",
    newspaper_articles="Il |La |L['’]",
    articles="Il|IL|La|LA",
    newspaper_particles="di |del |della |delle |dei ",
    source_fields="testata|fonte|giornale",
    headline_fields="titolo",
    record_fields="testata|giornale|data|pagina|autore|(?:contatti|ufficio) stampa",
    seasons="primavera|estate|autunno|inverno",
    interview_by="Intervista di|INTERVISTA DI",
    subject_fields="oggetto",
)
LINE_WORDS = LineWords(
    site=r"\b(?:condividi|stampa|commenti|commenta|abbonati|pubblicità|leggi anche)\b",
    rights="tutti i diritti",
    source="fonte:",
    issued="pubblicato|aggiornato",
    weekday="lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
    page="pagina",
    role="corrispondente",
)
