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
    ),
    related="lesen sie (?:auch|mehr|dazu)|mehr (?:zum thema|dazu)|siehe auch|dossier",
    buttons=(
        "newsletter (?:bestellen|abonnieren)|teilen|drucken|merken|vorlesen|anzeige|kommentare?"
        "|mehr zum thema|nach oben|artikel anh[oö]ren|abonnieren|meist ?gelesen|meistgelesene artikel"
        "|(?:diese )?(?:e-?mail|newsletter) im browser (?:ansehen|anzeigen|öffnen)|newsletter abbestellen"
        "|mehr aus (?:diesem|dem) ressort|zur startseite|zum seitenanfang|kommentar schreiben|anmelden"
        "|das k[oö]nnte sie auch interessieren|zum inhalt(?: springen)?|\\d+ kommentare?|fehler melden"
    ),
    dated="(?:polizei|lage|tages)bericht|presse(?:mitteilung|meldung|information)|medienmitteilung|stand|aktualisiert|veröffentlicht|erschienen",
    sections="politik|wirtschaft|kultur|lokales|feuilleton|meinung|panorama",
    bands=(
        "sport|aus aller welt|in kürze|kurz (?:gemeldet|notiert)|nachrichten|stadt und land|anzeigen|wetter"
        "|vermischtes|wissen|aus der (?:region|stadt|umgebung)|(?:kleine )?chronik|tagesneuigkeiten"
        "|leser(?:briefe|forum|stimmen)|briefe an die redaktion|tagesschau|inland|ausland"
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
    site=r"\b(?:teilen|drucken|kommentare?|abonn\w*|lesen sie|mehr zum|anzeige)\b",
    rights="alle rechte",
    source="quelle",
    issued="veröffentlicht|aktualisiert",
    clock=r"\d{1,2} ?uhr",
    weekday="montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag",
    page="seite",
    column="rubrik",
    desk="redaktion",
    role=r"^von\b|korrespondent",
    author=r"^\W{0,2}von(?: unserem)?\W",
    photo=r"foto\b",
    letter="^an die redaktion",
    contents="inhalt",
    jump="fortsetzung|weiter auf|siehe seite",
    column_name="feuilleton|kurz",
)
COMMON_WORDS = frozenset(["der", "und"])  # that a page in German has
# After a hanging hyphen the next word joins two halves of a list: "Ein- und Ausgaben".
AFTER_HANGING_HYPHEN = frozenset(["und", "oder", "bzw", "sowie", "bis", "noch"])
LAST_SYLLABLES = frozenset(["bis", "noch"])  # of those: den-noch
