"""English: the words of bylines, picture credits and datelines, and of compounds."""

from newsarc.reading.languages.english_pages import BANDS, BUTTONS, RECORD_FIELDS
from newsarc.reading.languages.word_forms import WordForms

_LABEL = "(?P<page>[A-Z]-?[0-9]{1,3}|[0-9]{1,3}[A-Z]?)"
_PAGE = rf"(?:(?:[Pp]age|PAGE|[Pp]g?\.)\s{{1,2}}{_LABEL})"
_ANY_PAGE = rf"(?:(?:(?:[Pp]age|PAGE|[Pp]g?\.)\s{{1,2}})?{_LABEL})"
_SLUG = r"[A-Z][A-Z'’&-]{1,20}(?: [A-Z'’&-]{2,20}){0,2}"  # a word in capitals that names the story
_CONTINUED = r"(?:(?:Story |STORY )?(?:[Cc]ontinued|CONTINUED|[Cc]ont(?:['’]d|d)?\.?),?\s{1,2})"
_AND_PICTURES = " (?:and|AND|&) (?:[Pp]ictures?|PICTURES?|[Pp]hoto(?:graph)?s?|PHOTOS?|[Ii]mages?|IMAGES?)"
WORDS = WordForms(
    by=(
        "(?:Text|Words|Story|Interview|Report|Reporting|Reported|Written|Compiled)"
        f"(?:{_AND_PICTURES})? by|By|BY"
    ),
    by_fields=(f"(?:Words|WORDS|Text|TEXT)(?:{_AND_PICTURES})?|Author(?:/Byline)?|Byline|BYLINE"),
    before_name="[Bb]y|BY|From|FROM|Text",
    conjunctions="and",
    at_place="in|IN",
    own_reporters=r"our (?:[a-z]+ ){0,2}(?:correspondents?|reporters?|staff)",
    roles=(
        "writer|reporter|correspondent|editor|staff|columnist|critic|contributor|bureau|press|times|news|post"
        "|journal|tribune|herald|service|special"
    ),
    byline_fields="byline|author(?:/byline)?|text|by",
    name_ends=r"\bin\b|\band\b|\bfor\b|\bof\b",
    closings=(
        "yours|faithfully|sincerely|truly|respectfully|etc|servant|regards|staff|writer|correspondent|editor"
        "|special to|press|street|road|avenue|reporter|associated"
    ),
    pictures="Photos?|PHOTOS?|Pictures?|PICTURES?|Images?|Photographs?",
    caption_starts="PHOTO|Photo|Pictured",
    picture_cues="Photo|photo|PHOTO|Picture|picture|PICTURE|Image|ourtesy|COURTESY| FOR ",
    jumps_to=(
        rf"(?:{_CONTINUED}(?:on|to|ON|TO)\s{{1,2}}{_ANY_PAGE})",
        rf"(?:{_CONTINUED}{_PAGE})",
        rf"(?:(?:[Pp]lease |PLEASE )?(?:[Tt]urn|TURN|[Jj]ump) (?:to|TO)\s{{1,2}}{_PAGE})",
        rf"(?:(?:Please |PLEASE )?(?:See|SEE|see) {_SLUG},?\s{{1,2}}(?:on )?{_ANY_PAGE})",
    ),
    jumps_from=(rf"(?:{_CONTINUED}(?:from|FROM)\s{{1,2}}{_ANY_PAGE})",),
    jumps_from_alone=(
        rf"(?:{_SLUG}[,:]? [Ff](?:rom|ROM)\s{{1,2}}{_ANY_PAGE})",
        rf"(?:[Ff]rom|FROM)\s{{1,2}}{_PAGE}",
    ),
    jump_to_cues="ont|CONT|Turn|turn|TURN|See |see |SEE |Jump|jump",
    jump_from_cues="ont|CONT|rom|ROM",
    desk="[Ee]ditors?|EDITORS?|[Dd]esign(?:er)?|[Ll]ayout",
    page_alone=r"[Pp]age|PAGE|[Pp]\.",
    page_in_head="[Pp]age|PAGE|Pg|p|P",
    page_in_field=r"\bpg\.?|\bpage|\bp\.",
    page_cues="Page|PAGE",
    before_date="of|the",
    issue="No|NO|Number|Issue",
    volume="Vol|VOL|Volume",
    pages="pages|PAGES",
    editions=(
        "(?i:(?:First|Second|Third|Late|Early|Final|Morning|Evening|City|Metro|National|International"
        "|Weekend|Sunday|Late City) (?:Edition|Final))"
    ),
    newspapers=(
        "Times|Post|Herald|Gazette|Journal|Tribune|Daily|Star|Chronicle|Observer|Guardian|Telegraph|Mail"
        "|Express|Standard|Courier|Echo|Record|Mirror|Argus|Examiner|Inquirer|Sentinel|Advertiser|Bulletin"
        "|Dispatch|Globe|Independent|Leader|Ledger|Mercury|Messenger|Monitor|Register|Review|Sun|Weekly"
    ),
    newspaper_articles="The |THE ",
    newspaper_particles="of ",
    articles="The|THE",
    sections=(
        "(?:local|world|city|national|home|foreign|business|sports?) news|news|sports?|business|world|local"
        "|national|opinion|editorial|culture|arts|style|metro|markets|finance|politics|features?|classifieds?"
        "|letters|comment|analysis|technology"
    ),
    bands=BANDS,
    source_fields="source|newspaper|publication(?: title| name| info)?",
    section_fields="section",
    headline_fields="headline|title",
    record_fields=RECORD_FIELDS,
    related=(
        "(?:read|see) (?:more|also)|also read|related(?: (?:stories|articles))?|more on this|don.t miss"
        "|recommended"
    ),
    buttons=BUTTONS,
    buttons_with_words=(
        "this is a rush transcript.{0,160}|(?:copyright )?(?:©|\\(c\\)) ?.{0,60}"
        "|.{0,60}all rights reserved(?:\\. .{0,80})?"
    ),
    dated="published|posted|updated|date|(?:for|press|news) release|released|aired",
    notice_heads="(?:PUBLIC|LEGAL) NOTICE",
    seasons="spring|summer|autumn|fall|winter",
    interview_by="(?:Interview(?:ed)?|As told to|INTERVIEW)(?: by| BY)?",
    letter_references="re|regarding|in re(?:sponse|ply) to|with reference to",
    message_fields=(
        "from|to|cc|date|sent|newsgroups|organi[sz]ation|message-id|lines|keywords|approved|path|reply-to"
        "|distribution|references|expires|sender|followup-to|x-[a-z-]{2,20}|mime-version|content-[a-z-]{2,20}"
    ),
    subject_fields="subject",
)
DESK_SCOPE = "(?:Page |Section |Copy |Layout )?"  # before a title of the desk

FOR_OUTLET = "(?:FOR|SPECIAL TO) (?:THE )?"
NOT_NAMES = frozenset("the a an this that all its".split())
PICTURE_BY = "by|BY|courtesy of"
COURTESY = "(?:Courtesy|COURTESY)(?: of|:)?"
# Of pages that are numbered in words; each is its place's number.
STAFF = "writer|reporter|correspondent|editor|columnist|critic"  # behind a newspaper, in a byline
PAGE_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
)
# With which articles begin; their initial is often set large, apart from the rest.
FIRST_WORDS = frozenset(
    "the this that these those they there then two three for from four five six in it its if is on one"
    " once of our out over at an as and after all another any are among amid although about by but"
    " before both he his her how into just last like more most my new no not now officials only other"
    " people police some such she since so to thousands today under until up we with when while what who"
    " why will would was were you your".split()
)
LETTERS_THAT_ARE_WORDS = "AIOEYÀÉ"  # in English, French, Italian, Spanish
# What stands in capitals at a report's head and is no town.
NOT_TOWNS = (
    "THE|AN?|WHO|NATO|FIFA|UEFA|NASA|OPEC|ASEAN|UNICEF|UNESCO|Q|I|Today|Yesterday|Tomorrow|On|Since|Until|Born"
    "|Updated?|Published|Posted|Died|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day"
)
# Left parts that make compounds with a hyphen, in German and French news too.
COMPOUND_PREFIXES = frozenset(
    "self well co ex non anti pre post all high low long short half part full one two three four five"
    " six seven eight nine ten first second third mid vice cross award record hard soft left right then"
    " fourth fifth sixth seventh eighth ninth tenth year twenty thirty forty fifty sixty seventy eighty"
    " ninety".split()
)
# Second halves of compounds that are hardly the last syllables of other words.
COMPOUND_TAILS = frozenset(
    "based owned related backed funded sized driven minded oriented dominated controlled designed known"
    " called growing selling winning sharing speaking ranking party election profile scale class"
    " level quality term place minute hour week month year century mile".split()
)
AFTER_HANGING_HYPHEN = frozenset(["and", "or", "to"])  # short- and long-term, 200- to 300-seat
SYLLABLES = frozenset("co ex non pre post all part mid".split())  # also of words: com-pany, pre-sident
