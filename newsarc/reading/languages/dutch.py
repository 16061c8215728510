"""Dutch: the words of bylines and jump lines, and of sites."""

from newsarc.reading.languages.line_words import LineWords
from newsarc.reading.languages.word_forms import WordForms

WORDS = WordForms(
    by="Door|DOOR",
    before_name="[Dd]oor|DOOR|[Vv]an",
    conjunctions="en",
    own_reporters=r"onze (?:[a-z]+ ){0,2}(?:verslaggev(?:er|ster)|correspondente?|redact(?:eur|rice|ie))",
    roles="verslaggev(?:er|ster)",
    bands=(
        "binnenland|buitenland|economie|politiek|cultuur|sport|opinie|brieven|kort nieuws|regio|gezondheid"
        "|onderwijs|weer"
    ),
    jumps_to=(r"(?:(?:Vervolg|Lees verder|Verder) op (?:pagina|pag\.|p\.)\s(?P<page>[A-Z]?[0-9]{1,3}))",),
    jumps_from=(r"(?:Vervolg van (?:pagina|pag\.|p\.)\s(?P<page>[A-Z]?[0-9]{1,3}))",),
    jump_to_cues="Vervolg|erder",
    jump_from_cues="Vervolg",
    related="lees (?:ook|meer|verder)|meer over",
    buttons=(
        "delen|deel dit artikel|afdrukken|print(?:en)?|bewaren|(?:\\d+ )?reacties?|reageer|abonneren|inloggen"
        "|advertentie|luister|naar boven|meest gelezen"
    ),
    dated="bijgewerkt|gepubliceerd|datum",
    day_first="datum",
    page_in_head="[Pp]agina|PAGINA|Blz|blz",
    page_in_field=r"\bpagina|\bblz\.?",
    page_cues="Pagina|PAGINA",
    before_date="van",
    newspapers="Courant|Dagblad|Nieuwsblad|Krant|Handelsblad|Volkskrant|Telegraaf|Weekblad",
    newspaper_articles="De |Het ",
    articles="De|DE|Het|HET",
    newspaper_particles="van |voor |de |het ",
    source_fields="krantentitel|krant|bron",
    record_fields="krantentitel|krant|datum|pagina|bron",
    interview_by="Interview(?: door)?",
    subject_fields="onderwerp",
)
LINE_WORDS = LineWords(
    site=r"\b(?:delen|deel dit|afdrukken|reacties?|lees ook|advertentie)\b",
    rights="alle rechten",
    source="bron:",
    issued="bijgewerkt|gepubliceerd",
    weekday="maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
    page="pagina",
    role=r"^door\b|verslaggever|correspondent",
    author=r"^\W{0,2}door\W",
)
