"""The printed words of French pages."""

from __future__ import annotations

from tests.pages.composing.vocabulary.latin_names import Calendar, chooser, person
from tests.pages.composing.vocabulary.table import Vocabulary

_TOWNS = "Valmer Montclair Rochefort Launay Sévrac Bellerive".split()
_PAPERS = ("Le Courrier", "L'Écho", "La Dépêche", "Le Journal", "Le Progrès")
_SECTIONS = (
    "Accueil Politique Monde Économie Société Culture Sports Opinions Abonnés Connexion "
    "Newsletters Archives Météo Contact "
    "Annonces Vidéos"
).split()
_CALENDAR = Calendar(
    tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()),
    tuple("lundi mardi mercredi jeudi vendredi samedi dimanche".split()),
)
_DATES = _CALENDAR.forms(
    plain="{d.day} {month} {d.year}",
    week="{week} {d.day} {month} {d.year}",
    le="le {d.day} {month} {d.year}",
    slashes="{d:%d/%m/%Y}",
    two="{week} {d.day} et {next} {month} {d.year}",
)

FRENCH = Vocabulary(
    person=person,
    place=chooser(_TOWNS),
    paper=chooser([f"{name} de {town}" for town in _TOWNS for name in _PAPERS]),
    dates=_DATES,
    calendar=_CALENDAR.parts(),
    words={
        "navigation": tuple(_SECTIONS),
        "section": tuple(_SECTIONS),
        "agency": ("AFP", "Reuters", "AP", "Havas"),
        "by": ("Par ", "Par ", "par ", "De notre correspondant "),
    },
    page_heads=(
        "Page {page}   {paper}   {day}",
        "{PAPER}\n{day}",
        "{paper}, {day}, page {page}",
        "{page}  {day}  {PAPER}",
        "{paper}\nN° {number:1-9999}   {day:week}   {number:1-3} €",
        "{paper} — {day} — page {page}",
    ),
    labels=("Courrier des lecteurs", "En bref", "Brèves", "Faits divers", "Dernières nouvelles"),
    counts=(
        "[{count}]",
        "--- {count} ---",
        "{count} sur {all}",
        "Document {count} sur {all}",
        "{count}",
        "({count})",
    ),
    columns=(
        "{section}",
        "{SECTION}",
        "[{section}]",
        "Opinion",
        "Grand angle",
        "Éditorial",
        "Billet",
        "La vie locale",
        "Chronique",
    ),
    stock_heads=(
        "FAITS DIVERS",
        "Nouvelles de {place}.",
        "DERNIÈRE HEURE",
        "Tribunaux.",
        "Nécrologie",
        "État civil",
    ),
    contents=("Sommaire", "Dans ce numéro", "À lire aujourd'hui"),
    furniture=(
        "{navigation}",
        "{one:Partager¦Imprimer¦Commenter¦À lire aussi}",
        "{one:Publicité¦S'abonner¦Les plus lus¦Lire la suite¦Haut de page}",
        "{one:Sur le même sujet¦Réagir¦Envoyer par mail¦Article réservé aux abonnés¦Écouter l'article}",
        "À lire aussi : {title}",
        "Lire aussi {title}",
        "{one:Sur le même sujet¦Voir aussi¦Dossier} : {title}",
        "{number:1-300} réactions",
        "Publié {day:le} à {hour} h {number:10-59}",
        "Mis à jour {day:le}",
        "© {paper}",
        "Temps de lecture : {number:1-9} min",
        "Ce site utilise des cookies. En continuant, vous les acceptez.",
        "Accueil > {section} > Article",
        "{headline} | {paper}",
    ),
    metadata=(
        "{day}",
        "{paper}, {day}",
        "{paper}",
        "{day}, {clock}",
        "{paper} ({day})",
        "{paper}, {day:plain}, p. {page}",
        "{paper}\n{day}",
        "{paper} | {name} | {day}",
        "{name} - {paper}, {day}",
        "Source : {paper}, {day}, page {page}",
        "Auteur : {name}\nPublication : {paper}\nDate : {day}",
        "Rubrique : {section}",
    ),
    heads=("Titre : ",),
    bylines=(
        "{by}{name}",
        "{by}{name}",
        "{by}{name}",
        "{by}{name}, envoyé spécial",
        "{by}{name}, correspondante à {place}",
        "{by}{name} ({agency})",
        "{name}",
        "{name}, {place}",
        "{by}{name} à {place}",
        "{by}{name} et {name2}",
        "{by}{name} (avec {agency})",
        "{by}{NAME}",
    ),
    openers=(
        "{PLACE} ({agency}) – ",
        "{place} – ",
        "{place}, le {dayofmonth} {month}. — ",
        "{PLACE}. — ",
        "{PLACE} — ",
    ),
    wires=(
        "{PLACE} ({agency}) – ",
        "{place}, {dayofmonth} {month}. — ",
        "{place} (de notre correspondant). — ",
    ),
    notes=("Note de la rédaction : {sentence}",),
    greetings=("Monsieur le directeur, ", "Monsieur, ", "Madame, Monsieur, "),
    signatures=(
        "{name}",
        "{NAME}\n{place}",
        "Recevez, Monsieur, mes salutations.\n{name}\n{place}",
        "{name}, {place}",
    ),
    signed=("{name}", "{NAME}", "({name})", "— {name}", "Par {name}", "{name}, {place}", "{name} ({agency})"),
    endings=(
        "Source : {anypaper}",
        "(D'après {anypaper})",
        "{day}",
        "({agency})",
        "Propos recueillis par {name}",
        "(Avec {agency})",
    ),
    captions=(
        "Photo {name}",
        "{name} lundi sur le port. Photo : {name}",
        "Le centre de {place}. (Photo {agency})",
    ),
    jumps=("Suite en page {number:2-9}", "(Lire la suite page {number:2-9})", "Suite page {number:2-9}"),
    jumps_from=("Suite de la page 1", "Suite de la première page"),
    listings={
        "Résultats": ("{place} - {place} : {number:0-4}-{number:0-4}",),
        "Télévision": ("{hour} h {one:00¦30} {one:Journal¦Film¦La météo¦Le jardin}",),
        "{one:Météo¦Bourse}": ("{place}   {number:1-99},{number:10-99}   +{number:0-9},{number:0-9}",),
    },
    notices=(
        ("Avis", "Avis au public", "À vendre", "Objets trouvés"),
        ("La commune de {place} fait savoir que le chemin du moulin sera fermé pendant une semaine.",),
        ("S'adresser à {name}, {place}.", "Téléphone {number:10-99} {number:10-99}"),
    ),
    feet=("{number:1-20}", "- {number:1-20} -", "Page {number:1-20}"),
    editors=("Rédaction : {person}", "Directeur de la publication : {person}"),
    verses=(
        "Le passeur|Il compte les feux sur la rive,|Il noue la corde à l'anneau,|Et quand la "
        "dernière ombre arrive"
        "|Il lui prête son manteau.",
        "Novembre|La pluie efface les jardins,|Le chien dort sous la table,|On rentre un à un "
        "les raisins,|Le vent ferme l'étable.",
    ),
    questions=(
        ("Question : ", "Réponse : "),
        ("{SURNAME} : ", "{NAME} : "),
        ("{paper} : ", "{name} : "),
        ("", "{name} : "),
        ("Q. ", "R. "),
    ),
    works=("La Maison du quai", "Le Dernier Passeur", "Les Marais salants", "Un hiver au moulin"),
    serials=(
        "{work}|Chapitre {part}",
        "{work} ({part})",
        "{work}\n({part}e épisode)",
        "FEUILLETON|{work}",
        "{work} — suite {part}",
    ),
)
