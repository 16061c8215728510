"""Italian: the words of bylines and jump lines, and of sites."""

from newsarc.reading.languages.line_words import LineWords
from newsarc.reading.languages.word_forms import WordForms

WORDS = WordForms(
    by="Di|DI",
    before_name="[Dd]i|DI",
    bands=(
        "cronac[ah]e?|politica|economia|esteri|interni|mondo|cultura|spettacol[io]|sport|società|lettere"
        "|commenti|opinioni|in breve|brevi|salute|scuola|meteo|primo piano|annunci"
        "|editoriale|l.editoriale|il commento|analisi|dibattito|l.intervista|prima pagina"
        "|dal mondo|dall.italia|italia|europa|finanza|borsa|mercati|lavoro|imprese|giustizia"
        "|scienza|scienze|tecnologia|ambiente|cinema|teatro|musica|libri|televisione|tv|arte"
        "|calcio|ciclismo|tennis|motori|moda|viaggi|cucina|agenda|necrologi(?:e)?|ultime notizie"
        "|ultim.ora|notizie|provincia|citt[àa]|regione|milano|roma|torino|napoli"
        "|lettere al direttore|la posta|oroscopo|giochi|rubriche"
    ),
    jumps_to=(r"(?:(?:[Ss]egue|[Cc]ontinua) a (?:pagina|pag\.)\s(?P<page>[0-9]{1,3}))",),
    jumps_from=(r"(?:(?:[Ss]egue|[Cc]ontinua) da(?:lla)? (?:pagina|pag\.)\s(?P<page>[0-9]{1,3}))",),
    jump_to_cues="egue|ont",
    jump_from_cues="egue|ont",
    related="leggi anche|vedi anche|approfondisci",
    buttons=(
        "condividi|stampa|salva|ascolta|commenta|(?:\\d+ )?commenti|abbonati|iscriviti|accedi|pubblicità"
        "|i più letti|torna su|mostra altro"
        "|home|menu|cerca|contatti|chi siamo|privacy(?: policy)?|cookie(?: policy)?|note legali"
        "|login|registrati|continua a leggere|leggi (?:tutto|di pi[ùu]|l.articolo)"
        "|vedi (?:tutti|anche)|articol[oi] (?:correlat[oi]|precedente|successivo)"
        "|(?:precedente|successivo|avanti|indietro)|ultime notizie|altre notizie"
        "|notizie correlate|scarica(?: pdf)?|copia link|invia(?: per (?:e-?)?mail| a un amico)?"
        r"|seguici(?: su .{0,20})?|tempo di lettura(?: .{0,20})?|\d+ min(?:uti)?(?: di lettura)?"
        "|riproduzione riservata|tag|torna (?:su|alla home|indietro)"
        "|potrebbe interessarti(?: anche)?"
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
    record_fields=(
        "testata|giornale|data|pagina|autore|(?:contatti|ufficio) stampa"
        "|autor[ei]|sezione|edizione|fonte|lingua|parole(?: chiave)?|argomento"
        "|data di pubblicazione|copyright"
    ),
    seasons="primavera|estate|autunno|inverno",
    interview_by="Intervista di|INTERVISTA DI",
    subject_fields="oggetto",
)
LINE_WORDS = LineWords(
    site=(
        r"\b(?:condividi|stampa|commenti|commenta|abbonati|pubblicità|leggi anche)\b"
        r"|\b(?:leggi tutto|continua a leggere|articoli correlati|riproduzione riservata"
        r"|iscriviti|tempo di lettura|ultime notizie|seguici|potrebbe interessarti)\b"
    ),
    rights="tutti i diritti",
    source="fonte:",
    issued="pubblicato|aggiornato",
    weekday="lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
    page="pagina",
    role=(
        "corrispondente"
        r"|^\W*di\b [a-zà-ù]+ [a-zà-ù]+\W*$|inviat[oa]|dal nostro|intervista di"
    ),
    column_name=(
        r"^\W*(?:editoriale|cronac[ah]e?|politica|economia|esteri|interni|cultura|spettacoli"
        r"|sport|società|lettere|commenti|in breve|brevi|primo piano|ultime notizie)\W*$"
    ),
    photo=(r"fotografia|foto\s*(?:di|:)|immagine\s*:"),
    label=(r"^\W{0,3}(?:titolo|autore|data|pagina|fonte|sezione|testata|edizione|oggetto|da|a)\s*[:：]"),
)
