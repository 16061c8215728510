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
        "|[ée]ditoriaux|[ée]ditorial|[ée]dito|opinions?|tribunes?|point de vue|analyses?"
        "|chroniques?|courrier(?: des lecteurs)?|lettres|le courrier|nouvelles"
        "|nouvelles (?:diverses|locales|[ée]trang[èe]res|du jour|de l.[ée]tranger)"
        "|derni[èe]res? (?:nouvelles|heure|d[ée]p[êe]ches|minute)|d[ée]p[êe]ches"
        "|justice|police|soci[ée]t[ée]|social|[ée]tranger|l.[ée]tranger|europe|afrique|asie"
        "|am[ée]riques?|r[ée]gions?|locale?|paris|la ville|d[ée]partement|communes|finances?"
        "|bourse|la bourse|entreprises?|march[ée]s|argent|emploi|m[ée]dias|spectacles|cin[ée]ma"
        "|th[ée][âa]tre|musique|livres|litt[ée]rature|arts|expositions?|beaux-arts"
        "|t[ée]l[ée]vision|radio|sciences?|sciences et (?:sant[ée]|avenir)|environnement"
        "|plan[èe]te|[ée]ducation|universit[ée]|portraits?|entretien|enqu[êe]te|reportage|dossier"
        "|grand angle|l.[ée]v[ée]nement|[ée]v[ée]nement|le fait du jour|[àa] la une|la une|agenda"
        "|carnet|[ée]tat civil|avis de d[ée]c[èe]s|petites annonces|annonces l[ée]gales|jeux"
        "|mots crois[ée]s|horoscope|football|rugby|cyclisme|tennis|courses|feuilleton"
        "|vari[ée]t[ée]s|bulletin|bulletin politique|bulletin du jour|revue de (?:la )?presse"
        "|[ée]chos|tribunaux|chambre des d[ée]put[ée]s|s[ée]nat|variété|marine|arm[ée]e|mode"
        "|voyages?|loisirs|style|gastronomie|auto|immobilier"
    ),
    source_fields="journal",
    headline_fields="titre",
    record_fields=(
        "rubrique|mots[- ]cles|mots[- ]clés|source|date|page|journal|longueur|langue|temps de lecture"
        "|publie|publié"
        "|mis a jour|mis à jour|contacts?(?: de)?(?: la)? presse|personnes? (?:de|[àa]) contact(?:er)?.{0,20}"
        "|auteurs?|num[ée]ro|[ée]dition|pages|section|sujets?|th[èe]mes?|cat[ée]gories?|mots"
        "|droits|copyright|date de publication|nom de la source|type de source|p[ée]riodicit[ée]"
        "|couverture g[ée]ographique|provenance|pays|editeur|[ée]diteur"
    ),
    related="[aà] lire(?: aussi)?|lire (?:aussi|egalement|également)|voir aussi|sur le m[eê]me sujet|dossier",
    buttons=(
        "partager|imprimer|ecouter|écouter|lire la suite|lire plus tard|s.abonner|haut de page"
        "|(?:\\d+ )?(?:commentaires?|reactions?|réactions?)|publicite|publicité|les plus lus|se connecter"
        "|voir plus|voir (?:cet? )?(?:e-?mail|courriel|lettre) dans (?:votre|le) navigateur|se d[eé]sabonner"
        "|lire aussi|aller au contenu|retour (?:en haut|[aà] l.accueil)|reagir|réagir"
        "|signaler une erreur|dans la m[eê]me rubrique"
        r"|mentions l[ée]gales|plan du site|contact(?:ez-nous)?|qui sommes-nous ?\??|accueil|menu"
        "|rechercher?|recherche|mon compte|connexion|d[ée]connexion|s.inscrire|newsletters?"
        "|se d[ée]sabonner|d[ée]sinscription|voir (?:dans|sur) (?:votre|le) navigateur"
        "|voir (?:en ligne|aussi|tout|la suite|tous les articles)|en savoir plus"
        "|(?:page|article) (?:suivante?|pr[ée]c[ée]dente?)|suivant|pr[ée]c[ée]dent"
        "|t[ée]l[ée]charger(?: .{0,20})?|envoyer (?:[àa] un ami|par (?:e-?)?mail)|copier le lien"
        "|offrir(?: cet article)?|article r[ée]serv[ée] (?:aux|[àa] nos) abonn[ée]s"
        r"|r[ée]serv[ée] aux abonn[ée]s|d[ée]j[àa] abonn[ée] ?\??|abonnez-vous(?: .{0,30})?"
        "|suivez-nous(?: sur .{0,20})?|sur le m[êe]me (?:sujet|th[èe]me)"
        "|(?:[àa] lire|[àa] voir|lire) (?:aussi|[ée]galement|plus tard|plus)|[àa] d[ée]couvrir"
        "|(?:nos|autres|derniers?) (?:articles|d[ée]p[êe]ches|actualit[ée]s)|toute l.actualit[ée]"
        r"|temps de lecture(?: .{0,20})?|\d+ min(?:utes)?(?: de lecture)?|mots[- ]cl[ée]s|cookies"
        r"|confidentialit[ée]|fermer|diaporama|vid[ée]o|document \d+ (?:de|sur) \d+"
        r"|page \d+ (?:de|sur) \d+|contact presse|pour diffusion imm[ée]diate|le plus lu"
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
    site=(
        r"\b(?:abonn\w*|partager|imprimer|lire aussi|à lire)\b"
        r"|\b(?:newsletter|mentions légales|lire la suite|lire aussi|en savoir plus|voir aussi"
        "|sur le même sujet|réservé aux abonnés|se désabonner|navigateur|temps de lecture"
        r"|mots-clés|commentaires?|publicité|les plus lus|contact presse|communiqué de presse)\b"
    ),
    rights=("tous droits|droits réservés|reproduction interdite"),
    issued=("publié|mis à jour|modifié le|paru le|posté le"),
    clock=r"\d{1,2} h \d{2}",
    weekday="lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    role=(
        r"^par\b|correspondant"
        "|envoyée? spéciale?|propos recueillis|recueillis? par|journaliste"
    ),
    author=r"^\W{0,2}par\W",
    contents=("sommaire|dans ce numéro|au sommaire"),
    jump="suite (?:en |de )?(?:la )?page",
    source=(r"source\s?:"),
    column=(r"rubrique\s?:|\b\d+ mots$"),
    label=(
        r"^\W{0,3}(?:titre|auteur|date|page|source|rubrique|journal|édition|sujet|mots-clés"
        r"|langue|objet|de|à)\s?[:：]"
    ),
    desk=("rédaction|rédacteur"),
    photo=(r"crédit|^\W*ph\.|dessin (?:de|par)|illustration"),
    letter=(r"^(?:monsieur|madame|cher|messieurs)\b|veuillez agréer|salutations"),
    notice=("annonces légales|appel d.offres|avis (?:de|d.)"),
    column_name=(
        r"^\W*(?:éditorial|édito|tribune|opinions?|chronique|courrier(?: des lecteurs)?"
        "|politique|économie|société|monde|international|étranger|sports?|culture|en bref"
        "|brèves|faits divers|dernières nouvelles|dernière heure|nouvelles(?: diverses)?"
        r"|dépêches|nécrologie|carnet|bourse)\W*$"
    ),
)
ELISIONS = ("l’", "d’", "l'", "d'", "qu’", "qu'")  # they are joined to the next word
# Inverted verbs and set phrases keep their hyphen: "a-t-il", "peut-être".
HYPHENATED_TAILS = frozenset(
    ["il", "elle", "on", "ils", "elles", "t", "ce", "être", "je", "vous", "nous", "là", "ci"]
)
