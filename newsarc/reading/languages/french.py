"""French: the words of bylines, datelines, jump lines and mastheads, and those joined to their neighbours."""

from newsarc.reading.languages.line_words import LineWords
from newsarc.reading.languages.word_forms import WordForms

WORDS = WordForms(
    by="Par|PAR|(?:Propos recueillis|Recueilli) par",
    by_fields="Textes? (?:et|&) [Pp]hotos?|Correspondante?(?: locale?)?",
    before_name="[Pp]ar|PAR|De|DE",
    conjunctions="et",
    at_place="à|À",
    own_reporters=r"notre (?:correspondante?|envoyée?|rédact\w+)(?: (?:spéciale?|permanente?))?",
    roles="correspondante?|envoyée?",
    name_ends=r"\bet\b|\bà\b",
    closings="salutations|sentiments|cordialement|rue",
    town_particles="de |la |le |les |sur ",
    jumps_to=(
        r"(?:(?:Lire (?:la )?)?[Ss]uite (?:en |à la |à )?(?:page|p\.)\s"
        r"(?P<page>[A-Z]?[0-9]{1,3}|[IVX]{1,5}))",
    ),
    jumps_from=(r"(?:[Ss]uite de la (?:(?:page|p\.)\s(?P<page>[A-Z]?[0-9]{1,3})|première page|[Uu]ne))",),
    jump_to_cues="Suite|suite",
    jump_from_cues="Suite|suite",
    before_date="le|du|ce",
    issue="Numéro",
    volume="Année",
    newspapers="Télégramme|Nouvelliste|Figaro|Monde|Dépêche|Voix|Écho|Courrier|Progrès|Républicain|Matin|Gaulois|Libéral",
    newspaper_articles="[LlDd]['’]",
    newspaper_particles="du |de |des |la |le ",
    articles="Le|LE|La|LA",
    sections="monde|france|économie|société|idées|débats",
    bands=(
        "sports?|politique|culture|région|en bref|brèves|international|étranger|santé|annonces|nécrologie"
        "|météo|faits divers|courrier des lecteurs|dernière heure|nouvelles (?:diverses|locales)"
    ),
    source_fields="journal",
    headline_fields="titre",
    record_fields=(
        "rubrique|mots[- ]cles|mots[- ]clés|source|date|page|journal|longueur|langue|temps de lecture"
        "|publie|publié"
        "|mis a jour|mis à jour|contacts?(?: de)?(?: la)? presse|personnes? (?:de|[àa]) contact(?:er)?.{0,20}"
    ),
    related="[aà] lire(?: aussi)?|lire (?:aussi|egalement|également)|voir aussi|sur le m[eê]me sujet|dossier",
    buttons=(
        "partager|imprimer|ecouter|écouter|lire la suite|lire plus tard|s.abonner|haut de page"
        "|(?:\\d+ )?(?:commentaires?|reactions?|réactions?)|publicite|publicité|les plus lus|se connecter"
        "|voir plus|voir (?:cet? )?(?:e-?mail|courriel|lettre) dans (?:votre|le) navigateur|se d[eé]sabonner"
        "|lire aussi|aller au contenu|retour (?:en haut|[aà] l.accueil)|reagir|réagir"
        "|signaler une erreur|dans la m[eê]me rubrique"
    ),
    dated="publié|mis à jour|mise à jour|communiqué (?:de presse )?du",
    seasons="printemps|été|automne|hiver",
    interview_by=(
        "Propos recueillis par|Recueilli par|PROPOS RECUEILLIS PAR|Entretien r[ée]alis[ée] par"
        "|Interview(?: r[ée]alis[ée]e)? par|INTERVIEW PAR"
    ),
    letter_references="(?:à|a) propos (?:de|du|d'un)|au sujet d[eu]|suite à|en réponse à",
    message_fields="de|à|envoyé|copie",
    subject_fields="objet",
)
LINE_WORDS = LineWords(
    site=r"\b(?:abonn\w*|partager|imprimer|lire aussi|à lire)\b",
    rights="tous droits",
    issued="publié",
    clock=r"\d{1,2} h \d{2}",
    weekday="lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    role=r"^par\b|correspondant",
    author=r"^\W{0,2}par\W",
    contents="sommaire",
    jump="suite (?:en |de )?(?:la )?page",
)
ELISIONS = ("l’", "d’", "l'", "d'", "qu’", "qu'")  # they are joined to the next word
# Inverted verbs and set phrases keep their hyphen: "a-t-il", "peut-être".
HYPHENATED_TAILS = frozenset(
    ["il", "elle", "on", "ils", "elles", "t", "ce", "être", "je", "vous", "nous", "là", "ci"]
)
