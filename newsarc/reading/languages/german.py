"""German: the words of bylines, credits, datelines, jump lines and mastheads, and of lists of compounds."""

from newsarc.reading.languages.line_words import LineWords
from newsarc.reading.languages.word_forms import WordForms

WORDS = WordForms(
    by="Von|VON",
    by_fields="Texte? (?:und|&) (?:Fotos?|Bild(?:er)?)",
    before_name="[Vv]on|VON",
    conjunctions="und",
    at_place="in|aus|IN|AUS",
    own_reporters=r"unser(?:em|er|en) [a-zäöü]+(?: in [a-zäöü]+)?",
    roles="redaktion|korrespondent(?:in)?",
    name_ends=r"\bund\b|\baus\b",
    closings=r"gr[uü](?:ß|ss)en|hochachtung\w*|straße|redaktion",
    pictures="Fotos?|FOTOS?|Bild",
    caption_starts="Bild|Foto",
    picture_cues="Foto|FOTO|Bild",
    town_particles="am |an |der ",
    jumps_to=(
        r"(?:(?:Fortsetzung|Weiter|Mehr dazu|Siehe) (?:auf )?(?:Seite|S\.)\s(?P<page>[A-Z]?[0-9]{1,3}))",
    ),
    jumps_from=(r"(?:Fortsetzung von (?:Seite|S\.)\s(?P<page>[A-Z]?[0-9]{1,3}))",),
    jump_to_cues="Fortsetzung",
    jump_from_cues="Fortsetzung",
    desk="Redaktion",
    page_alone=r"Seite|S\.",
    page_in_head="Seite|SEITE|S",
    page_in_field=r"\bseite",
    page_cues="Seite",
    before_date="den|am|vom",
    issue="Nr|Ausgabe",
    volume="Jahrgang|Jg",
    volume_behind="Jahrgang",
    pages="Seiten",
    editions="[A-ZÄÖÜ][a-zäöü]{2,20}ausgabe",
    newspapers=(
        "Zeitung|Anzeiger|Bote|Rundschau|Allgemeine|Nachrichten|Blatt|Tageblatt|Tagblatt|Kurier|Merkur"
        "|Presse|Abendblatt|Morgenpost|\\w{2,20}(?:zeitung|anzeiger|blatt|kurier|nachrichten)"
    ),
    newspaper_particles="von |für |am ",
    articles="Die|DIE|Der|DER",
    day_first="datum",
    source_fields="zeitung|quelle",
    headline_fields="überschrift|titel",
    record_fields=(
        "schlagw(?:o|ö)rter|stichworte|quelle|rubrik|ressort|datum|seite|ausgabe|zeitung|lange|länge|worter|wörter|sprache"
        "|(?:presse-?)?kontakt|ansprechpartner(?:in)?|r[uü]ckfragen(?: bitte)?(?: an)?|pressestelle"
        "|lesezeit|aktualisiert|veroffentlicht|veröffentlicht"
        "|autor(?:en|in)?|verfasser|medium|auflage"
        "|schlagw[öo]rter|stichw[öo]rter|l[äa]nge|w[öo]rter|zeichen"
        r"|dokument(?:en)?-?(?:nummer|nr\.?)|ver[öo]ffentlicht|erschienen|sachgebiet"
        "|region|firma|personen|thema|kategorie|urheber|copyright|reichweite|mediengattung"
        "|erscheinungsweise|verlag"
    ),
    related="lesen sie (?:auch|mehr|dazu)|mehr (?:zum thema|dazu)|siehe auch|dossier",
    buttons=(
        "newsletter (?:bestellen|abonnieren)|teilen|drucken|merken|vorlesen|anzeige|kommentare?"
        "|mehr zum thema|nach oben|artikel anh[oö]ren|abonnieren|meist ?gelesen|meistgelesene artikel"
        "|(?:diese )?(?:e-?mail|newsletter) im browser (?:ansehen|anzeigen|öffnen)|newsletter abbestellen"
        "|mehr aus (?:diesem|dem) ressort|zur startseite|zum seitenanfang|kommentar schreiben|anmelden"
        "|das k[oö]nnte sie auch interessieren|zum inhalt(?: springen)?|\\d+ kommentare?|fehler melden"
        r"|zur[üu]ck(?: (?:zur?|zum) [\w-]{2,20})?|weiter(?:lesen| lesen)?(?: auf .{2,30})?"
        "|mehr (?:anzeigen|dazu|lesen|erfahren|news|nachrichten|artikel)(?: .{2,20})?"
        "|(?:weitere|andere|neueste|aktuelle|verwandte|[äa]hnliche|empfohlene) (?:artikel"
        "|meldungen|nachrichten|themen|beitr[äa]ge|inhalte|links)|startseite|impressum"
        "|datenschutz(?:erkl[äa]rung)?|agb|kontakt|[üu]ber uns|suche|men[üu]|mediadaten|einloggen"
        "|registrieren|abmelden|abbestellen|mein konto"
        "|jetzt (?:lesen|abonnieren|testen|anmelden|kostenlos testen)"
        "|(?:diese e-?mail|newsletter|im) (?:im )?browser (?:ansehen|[öo]ffnen|anzeigen)"
        "|online (?:lesen|ansehen)|per e-?mail(?: (?:teilen|senden|verschicken))?|link kopieren"
        "|artikel (?:teilen|merken|drucken|speichern|versenden|vorlesen|h[öo]ren|als pdf)"
        r"|lesezeit(?: .{2,20})?|\d+ min(?:uten)?(?: lesezeit)?|werbung|anzeigen|schlie[ßs]+en"
        "|video ansehen|bilderstrecke(?: .{0,30})?|fotostrecke(?: .{0,30})?|(?:auch )?interessant"
        "|das k[öo]nnte (?:sie|dich) (?:auch )?interessieren|top-?themen|meistkommentiert"
        r"|seite \d+ von \d+|dokument \d+ von \d+|treffer \d+ von \d+|volltext|r[üu]ckfragehinweis"
        "|pressekontakt|ende der mitteilung|original-content von.{0,60}"
    ),
    dated="(?:polizei|lage|tages)bericht|presse(?:mitteilung|meldung|information)|medienmitteilung|stand|aktualisiert|veröffentlicht|erschienen",
    sections="politik|wirtschaft|kultur|lokales|feuilleton|meinung|panorama",
    bands=(
        "sport|aus aller welt|in kürze|kurz (?:gemeldet|notiert)|nachrichten|stadt und land|anzeigen|wetter"
        "|vermischtes|wissen|aus der (?:region|stadt|umgebung)|(?:kleine )?chronik|tagesneuigkeiten"
        "|leser(?:briefe|forum|stimmen)|briefe an die redaktion|tagesschau|inland|ausland"
        "|leserbriefe?|leserforum|leserstimmen|kommentare?|leitartikel"
        "|glosse|standpunkt|gastkommentar|debatte|finanzen|b[öo]rse|geld|unternehmen|m[äa]rkte"
        "|lokales|regionales|region|aus der region|international(?:es)?"
        "|deutschland|[öo]sterreich|schweiz|europa|welt|chronik|tagesthema|thema(?: des tages)?"
        "|hintergrund|reportage|portr[äa]t|interview|gesellschaft|medien|wissenschaft|technik"
        "|digital|netzwelt|gesundheit|bildung|schule|hochschule|karriere|beruf|reisen?|auto|motor"
        "|immobilien|kino|film|musik|theater|b[üu]cher|literatur|kunst|fernsehen|leben|stil|mode"
        "|genuss|garten|familie|kinder|jugend|kirche|termine|veranstaltungen|kalender"
        "|tipps?(?: und termine)?|todesanzeigen|traueranzeigen|kleinanzeigen|stellenmarkt"
        "|amtliche(?:r teil|s)?|bekanntmachungen|polizeibericht|gericht|kreis und stadt|stadt"
        "|landkreis|letzte (?:meldungen|nachrichten)|telegramme|kurz(?:meldungen|nachrichten)"
        "|notizen|umschau|rundschau|die letzte seite|zum tage|ortsnachrichten|vereine|fu[ßs]+ball"
        "|handball|tennis|motorsport"
    ),
    seasons="frühjahr|frühling|sommer|herbst|winter",
    interview_by=(
        "Das (?:Gespräch|Interview) führten?|Die Fragen stellten?|Aufgezeichnet von|Interview|INTERVIEW"
        r"|Mit [A-ZÄÖÜ][\w.-]{0,20}(?: [A-ZÄÖÜ][\w.-]{0,20}){1,3} sprach(?:en)?"
    ),
    letter_references=r"zu|zu[mr](?: \w{4,20})?|betr(?:ifft|\.)?|leserbrief zu[mr]?",
    message_fields="von|an|kopie|gesendet|datum",
    subject_fields="betreff",
)
LINE_WORDS = LineWords(
    site=(
        r"\b(?:teilen|drucken|kommentare?|abonn\w*|lesen sie|mehr zum|anzeige)\b"
        r"|\b(?:newsletter|impressum|datenschutz|startseite|zur[üu]ck zur|weiterlesen|mehr dazu"
        "|mehr aus|auch interessant|k[öo]nnte sie|meistgelesen|im browser|abbestellen|lesezeit"
        "|schlagw[öo]rter|pressekontakt|r[üu]ckfragehinweis|original-content|pressemitteilung"
        r"|sperrfrist|nach oben)\b"
    ),
    rights=("alle rechte|urheberrecht|nachdruck"),
    source="quelle",
    issued=(
        "veröffentlicht|aktualisiert"
        r"|erschienen|^\W*stand\s*:|erstellt am"
    ),
    clock=r"\d{1,2} ?uhr",
    weekday="montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag",
    page="seite",
    column=(
        "rubrik"
        r"|ressort\s*:|w[öo]rter$|dokument(?:en)?nummer|mediengattung"
    ),
    desk="redaktion",
    role=(
        r"^von\b|korrespondent"
        r"|berichterstatter|reporter|aufgezeichnet|protokoll\s*:|eigene[nr]? bericht|unserem"
    ),
    author=r"^\W{0,2}von(?: unserem)?\W",
    photo=(
        r"foto\b"
        r"|bild\s*:|grafik\s*:|archivfoto|symbolbild|fotos\b|fotograf"
    ),
    letter=("^an die redaktion|^(?:sehr geehrte|liebe redaktion)|mit freundlichen|hochachtungsvoll"),
    contents="inhalt",
    jump="fortsetzung|weiter auf|siehe seite",
    column_name=(
        "feuilleton|kurz"
        r"|^\W*(?:politik|wirtschaft|kultur|lokales|meinung|kommentare?|leserbriefe?|leserforum"
        "|sport|panorama|vermischtes|inland|ausland|chronik|nachrichten|meldungen|in k[üu]rze"
        r"|regionales|gesellschaft|wissen|medien|termine|polizeibericht)\W*$"
    ),
    label=(
        r"^\W{0,3}(?:titel|autor(?:in)?|datum|seite|quelle|rubrik|ressort|zeitung|medium"
        r"|ausgabe|auflage|schlagw[öo]rter|sprache|betreff|von|an|gesendet)\s*[:：]"
    ),
    notice=("bekanntmachung|ausschreibung|verlosung"),
)
COMMON_WORDS = frozenset(["der", "und"])  # that a page in German has
# After a hanging hyphen the next word joins two halves of a list: "Ein- und Ausgaben".
AFTER_HANGING_HYPHEN = frozenset(["und", "oder", "bzw", "sowie", "bis", "noch"])
LAST_SYLLABLES = frozenset(["bis", "noch"])  # of those: den-noch
