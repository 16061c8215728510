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
        "|voorpagina|hoofdartikel|commentaar|columns?|analyse|achtergrond|interview|reportage"
        "|ingezonden(?: brieven)?|lezersbrieven|wetenschap|techniek|media|financi[ëe]n|beurs"
        "|beursnieuws|geld|wonen|auto|reizen|boeken|film|muziek|theater|kunst|televisie"
        "|familieberichten|overlijdensberichten|advertenti[ëe]n|agenda|gemengd nieuws"
        "|laatste (?:berichten|nieuws)|telegrammen|stadsnieuws|plaatselijk nieuws|rechtszaken"
        "|kerknieuws|schoolnieuws|scheepstijdingen|marktberichten|voetbal|wielrennen|schaatsen"
        "|feuilleton|koloni[ëe]n|uit de omgeving"
    ),
    jumps_to=(r"(?:(?:Vervolg|Lees verder|Verder) op (?:pagina|pag\.|p\.)\s(?P<page>[A-Z]?[0-9]{1,3}))",),
    jumps_from=(r"(?:Vervolg van (?:pagina|pag\.|p\.)\s(?P<page>[A-Z]?[0-9]{1,3}))",),
    jump_to_cues="Vervolg|erder",
    jump_from_cues="Vervolg",
    related="lees (?:ook|meer|verder)|meer over",
    buttons=(
        "delen|deel dit artikel|afdrukken|print(?:en)?|bewaren|(?:\\d+ )?reacties?|reageer|abonneren|inloggen"
        "|advertentie|luister|naar boven|meest gelezen"
        "|home|menu|zoek(?:en)?|contact|over ons|privacy(?:beleid|verklaring)?|cookies?"
        "|(?:algemene )?voorwaarden|aanmelden|registreren|uitschrijven|uitloggen"
        "|lees (?:verder|meer|het hele artikel)|bekijk (?:ook|alles|in (?:je|uw) browser)"
        "|meer (?:nieuws|artikelen|laden|lezen)|gerelateerd(?:e artikelen)?"
        "|(?:volgende?|vorige?)(?: (?:artikel|pagina))?|kopieer link|download(?:en)?(?: pdf)?"
        "|tip de redactie|terug(?: naar .{2,20})?|leestijd(?: .{0,20})?"
        r"|\d+ min(?:uten)?(?: leestijd)?|trefwoorden|word abonnee|alleen voor abonnees|net binnen"
        "|laatste nieuws"
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
    record_fields=(
        "krantentitel|krant|datum|pagina|bron"
        "|auteur|rubriek|sectie|editie|taal|lengte|woorden|trefwoorden"
        "|onderwerp|copyright|uitgever|jaargang|nummer"
    ),
    interview_by="Interview(?: door)?",
    subject_fields="onderwerp",
)
LINE_WORDS = LineWords(
    site=(
        r"\b(?:delen|deel dit|afdrukken|reacties?|lees ook|advertentie)\b"
        r"|\b(?:lees verder|lees meer|nieuwsbrief|inloggen|abonneer|meest gelezen|gerelateerd"
        r"|leestijd|uitschrijven|privacy\w*|laatste nieuws)\b"
    ),
    rights="alle rechten",
    source="bron:",
    issued="bijgewerkt|gepubliceerd",
    weekday="maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
    page="pagina",
    role=(
        r"^door\b|verslaggever|correspondent"
        "|onze redactie|redacteur|van onze"
    ),
    author=r"^\W{0,2}door\W",
    column_name=(
        r"^\W*(?:binnenland|buitenland|economie|politiek|cultuur|opinie|brieven|sport"
        "|kort nieuws|gemengd nieuws|laatste (?:berichten|nieuws)|ingezonden|commentaar"
        r"|stadsnieuws|familieberichten)\W*$"
    ),
    photo=(r"fotograaf|beeld\s*:|archieffoto"),
    label=(
        r"^\W{0,3}(?:titel|auteur|datum|pagina|bron|rubriek|sectie|krant|editie|onderwerp|van"
        r"|aan)\s*[:：]"
    ),
)
