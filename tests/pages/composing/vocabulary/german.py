"""The printed words of German pages."""

from __future__ import annotations

from tests.pages.composing.vocabulary.latin_names import Calendar, chooser, person
from tests.pages.composing.vocabulary.table import Vocabulary

_TOWNS = "Neutal Hafen Altdorf Lindau Steinach Waldheim Moorbach".split()
_PAPERS = "Anzeiger Zeitung Bote Rundschau Tageblatt Kurier".split()
_SECTIONS = (
    "Startseite Politik Wirtschaft Kultur Sport Panorama Lokales Meinung Abo Anmelden Suche "
    "Newsletter Impressum "
    "Datenschutz Kontakt E-Paper Wetter Archiv"
).split()
_CALENDAR = Calendar(
    tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()),
    tuple("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()),
)
_DATES = _CALENDAR.forms(
    plain="{d.day}. {month} {d.year}",
    week="{week}, {d.day}. {month} {d.year}",
    dots="{d:%d.%m.%Y}",
    two="{week}, {d.day}./{next}. {month} {d.year}",
)

GERMAN = Vocabulary(
    person=person,
    place=chooser(_TOWNS),
    paper=chooser([f"{town}er {name}" for town in _TOWNS for name in _PAPERS]),
    dates=_DATES,
    calendar=_CALENDAR.parts(),
    words={
        "navigation": tuple(_SECTIONS),
        "section": tuple(_SECTIONS),
        "agency": ("dpa", "AFP", "Reuters", "APA", "epd", "AP"),
        "by": ("Von ", "Von ", "von ", "Text: "),
    },
    page_heads=(
        "Seite {page}   {paper}   {day}",
        "{PAPER}\n{day}",
        "{paper}, {day}, Seite {page}",
        "{page}  {day}  {PAPER}",
        "{paper}\nNr. {number:1-300}   {day}   {number:1-3},{number:10-90} €",
        "{day} — {paper} — Seite {page}",
        "{paper} · Nr. {number:1-300} · {day:week}",
    ),
    labels=("Leserbriefe", "Kurz gemeldet", "In Kürze", "Briefe an die Redaktion", "Meldungen"),
    counts=(
        "[{count}]",
        "--- {count} ---",
        "{count} von {all}",
        "Dokument {count} von {all}",
        "{count}",
        "({count})",
    ),
    columns=(
        "{section}",
        "{SECTION}",
        "[{section}]",
        "Zur Sache",
        "Leitartikel",
        "{section} aktuell",
        "Kommentar",
        "Aus der Region",
        "Lokales",
        "Glosse",
    ),
    stock_heads=(
        "Vermischtes.",
        "Telegramme",
        "Aus {place}.",
        "Todesfälle",
        "Theater und Kunst.",
        "TAGESNEUIGKEITEN.",
    ),
    contents=("Inhalt", "In dieser Ausgabe", "Heute im Blatt"),
    furniture=(
        "{navigation}",
        "{one:Teilen¦Drucken¦Artikel teilen¦Merken}",
        "{one:Kommentare¦Anzeige¦Mehr zum Thema¦Lesen Sie auch¦Zur Startseite}",
        "{one:Meistgelesen¦Newsletter bestellen¦Artikel anhören}",
        "{one:Weitere Artikel¦Nach oben¦Jetzt abonnieren¦Vorlesen}",
        "Lesen Sie auch: {title}",
        "Mehr: {title}",
        "{one:Mehr zum Thema¦Zum Thema¦Siehe auch}: {title}",
        "{number:1-300} Kommentare",
        "Stand: {day}, {clock} Uhr",
        "Aktualisiert am {day}",
        "© {paper} {year}",
        "Lesezeit: {number:1-9} Min.",
        "Foto: Archiv",
        "Diese Seite verwendet Cookies. Wer weiterliest, ist damit einverstanden.",
        "Startseite > {section} > Artikel",
        "{headline} | {paper}",
        "Schlagwörter: {first}, {last}",
        "Alle Rechte vorbehalten. (c) {paper}",
        "Auflage: {number:10-300}.000",
        "Seite: {page}",
        "Rubrik: {section}",
        "Wörter: {number:100-900}",
        "Dokument {number:1-5} von {number:6-60}",
        "https://www.example.com/{year}/{number:1000-99999}",
    ),
    metadata=(
        "{day}",
        "{paper}, {day}",
        "{paper}",
        "{day}, {clock} Uhr",
        "{paper} ({day})",
        "{paper} vom {day:dots}, Seite {page}",
        "{paper}\n{day}",
        "{paper}, {day:dots}, S. {page}",
        "{paper} | {name} | {day}",
        "Quelle: {paper} vom {day:dots}, Seite {page}",
        "Autor: {name}\nMedium: {paper}\nDatum: {day:dots}",
        "Von {name}, {paper}",
        "Erschienen am {day} in: {paper}",
        "Ressort: {section}",
    ),
    heads=("Titel: ", "Überschrift: "),
    bylines=(
        "{by}{name}",
        "{by}{name}",
        "{by}{name}",
        "{by}{name}, Korrespondent in {place}",
        "{by}{name}, Berlin",
        "{by}{name} ({agency})",
        "{name}",
        "{name}, {place}",
        "{by}{name} in {place}",
        "{by}{name} und {name2}",
        "{by}{NAME}",
        "{by}unserem Mitarbeiter {name}",
    ),
    openers=(
        "{PLACE} ({agency}) - ",
        "{place} – ",
        "{PLACE} {agency} | ",
        "{place}/{place} ({agency}) - ",
        "{place}. ",
        "{PLACE} — ",
    ),
    wires=("{place} ({agency}) - ", "{PLACE}. ", "{place}, {dayofmonth}. {month}. ({agency}) "),
    notes=("Anmerkung der Redaktion: {sentence}",),
    greetings=("Sehr geehrte Redaktion, ", "Zu: ", "Zum Artikel „{headline}“: "),
    signatures=("{name}", "{NAME}\n{place}", "Mit freundlichen Grüßen\n{name}\n{place}", "{name}, {place}"),
    signed=(
        "{name}",
        "{NAME}",
        "({name})",
        "Von {name}",
        "— {name}",
        "{name}, {place}",
        "Text: {name}",
        "{name} / {agency}",
    ),
    endings=(
        "Quelle: {anypaper}",
        "(aus: {anypaper})",
        "{day}",
        "({agency})",
        "Mitarbeit: {name}",
        "({name}, {paper})",
    ),
    captions=(
        "Foto: {name}",
        "{name} am Montag am Hafen. Foto: {name}",
        "Blick auf {place}. FOTO: {NAME}/{agency}",
    ),
    jumps=(
        "Fortsetzung auf Seite {number:2-9}",
        "(Fortsetzung auf S. {number:2-9})",
        "Weiter auf Seite {number:2-9}",
    ),
    jumps_from=("Fortsetzung von Seite 1",),
    listings={
        "Ergebnisse": ("{place} – {place} {number:0-4}:{number:0-4}",),
        "{one:Fernsehen¦Heute im Fernsehen}": (
            "{hour}.{one:00¦30} {one:Nachrichten¦Krimi¦Wetter¦Gartenschau}",
        ),
        "{one:Wetter¦Börse}": ("{place}   {number:1-99},{number:10-99}   +{number:0-9},{number:0-9}",),
    },
    notices=(
        ("Bekanntmachung", "Amtliche Mitteilung", "Zu verkaufen", "Fundsachen"),
        ("Die Gemeinde {place} gibt bekannt, dass der Weg an der Mühle eine Woche lang gesperrt bleibt.",),
        ("Auskunft erteilt {name}, {place}.", "Telefon {number:1000-9999}"),
    ),
    feet=(
        "{number:1-20}",
        "- {number:1-20} -",
        "Seite {number:1-20}",
        "Seite {number:1-20} von {number:21-40}",
    ),
    editors=("Redaktion: {person}", "Verantwortlich: {person}, {person}"),
    verses=(
        "Am Kanal|Die Schleuse steht, das Wasser ruht,|Ein Kahn liegt fest im Eise,|Der alte "
        "Wärter nimmt den Hut"
        "|Und pfeift sich eine Weise.",
        "Erster Schnee|Es schneit auf Dach und Gartenbank,|Es schneit auf alle Wege,|Der Sommer, "
        "der im Bach versank,"
        "|Schläft unterm weißen Stege.",
    ),
    questions=(
        ("Frage: ", "Antwort: "),
        ("{SURNAME}: ", "{NAME}: "),
        ("{paper}: ", "{name}: "),
        ("", "{name}: "),
        ("F: ", "A: "),
    ),
    works=("Das Haus am Wehr", "Der letzte Flößer", "Salzwiesen", "Ein Winter in der Mühle"),
    serials=(
        "{work}|{part}. Fortsetzung",
        "{work} ({part})",
        "{work}\n({part}. Fortsetzung)",
        "Unser Roman|{work}",
        "{work} – Folge {part}",
    ),
)
