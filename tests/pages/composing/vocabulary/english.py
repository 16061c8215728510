"""The printed words of English pages."""

from __future__ import annotations

from tests.pages.composing.vocabulary.english_furniture import FURNITURE
from tests.pages.composing.vocabulary.latin_names import Calendar, chooser, person
from tests.pages.composing.vocabulary.table import Vocabulary

_TOWNS = "Marlow Ashby Stanmoor Fenwick Calder Ellery Harwick Dunmore Selby Orford".split()
_PAPERS = "Herald Gazette Courier Post Times Journal Observer Argus Echo".split()
_SECTIONS = (
    "Home News Sport Business Opinion Culture Lifestyle World Politics Weather Jobs Subscribe "
    "Login Contact About Archive "
    "Newsletters Video Podcasts Puzzles Privacy Terms Advertise E-paper"
).split()
_CALENDAR = Calendar(
    tuple("January February March April May June July August September October November December".split()),
    tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
)
_DATES = _CALENDAR.forms(
    plain="{month} {d.day}, {d.year}",
    week="{week}, {month} {d.day}, {d.year}",
    day_first="{d.day} {month} {d.year}",
    slashes="{d.month}/{d.day}/{d.year}",
    iso="{d:%Y-%m-%d}",
    week_first="{week} {d.day} {month} {d.year}",
    two="{month} {d.day}-{next}, {d.year}",
    tight="{month} {d.day},{d.year}",
)

ENGLISH = Vocabulary(
    person=person,
    place=chooser(_TOWNS),
    paper=chooser(
        [f"{article}{town} {name}" for article in ("The ", "") for town in _TOWNS for name in _PAPERS]
    ),
    dates=_DATES,
    calendar=_CALENDAR.parts(),
    words={
        "navigation": tuple(_SECTIONS),
        "section": tuple(_SECTIONS),
        "agency": ("AP", "Reuters", "AFP", "dpa", "UPI", "Press Association"),
        "by": ("By ", "By ", "By ", "by ", "BY ", "From "),
        "post": ("Staff Writer", "Political Editor", "Science Correspondent"),
    },
    page_heads=(
        "Page {page}   {paper}   {day}",
        "{PAPER}\n{day}",
        "{paper}, {day}, page {page}",
        "{page}  {day}  {PAPER}",
        "{paper}\nVol. {number:1-150}, No. {number:1-300}   {day}   $1.00",
        "{page} {PAPER}, {DAY}.",
        "{day} • {PAPER} • {page}",
        "{PAPER}\n{one:Late Edition¦Final Edition¦City Edition}\n{day:week}",
    ),
    labels=(
        "Letters to the Editor",
        "Letters",
        "IN BRIEF",
        "News in Brief",
        "LOCAL NEWS.",
        "AROUND THE REGION",
    ),
    counts=(
        "[{count}]",
        "--- {count} ---",
        "{count} of {all}",
        "Document {count} of {all}",
        "Story {count}",
        "{count}",
        "({count}/{all})",
        "Item {count}:",
        "=== {count} ===",
    ),
    columns=(
        "{section}",
        "{SECTION}",
        "[{section}]",
        "• {section} •",
        "{SECTION} NEWS",
        "The {section} Page",
        "VIEWPOINT",
        "Letter from {place}",
        "{section}:",
        "Comment",
        "Town Talk",
        "Analysis",
        "On the Water",
        "Opinion | {person}",
    ),
    stock_heads=(
        "POLICE.",
        "THE COURT.",
        "SHIPPING.",
        "FOREIGN NEWS.",
        "LOCAL INTELLIGENCE.",
        "THE MARKETS.",
        "LATEST TELEGRAMS",
        "Obituary",
        "Births and deaths",
        "{PLACE}.",
    ),
    contents=("CONTENTS", "Inside", "In this issue", "INDEX"),
    furniture=FURNITURE,
    metadata=(
        "{day}",
        "{paper}, {day}",
        "{paper}",
        "SECTION: {SECTION}; Pg. {page}",
        "{day}, {clock}",
        "LENGTH: {number:100-900} words",
        "{paper} ({day})",
        "{paper}\n{day}",
        "{paper}\n{day}",
        "{paper}\n{day:week}\n{one:FIRST EDITION¦FINAL EDITION}",
        "PD {day:day_first}\nSN {paper}\nPG {page}",
        "{paper}, {day}, p. {page}",
        "By {name}, {paper}, {day}",
        "{paper} | {name} | {day}",
        "{name} - {paper}, {day}",
        "Source: {paper}, {day}, page {page}",
        "Author: {name}\nPublication: {paper}\nDate: {day}",
        "Byline: {name}\nSection: {section}",
        "Published in {paper} on {day}",
        "Page: {page}",
    ),
    heads=("Headline: ", "Title: ", "HD "),
    bylines=(
        "{by}{name}",
        "{by}{name}",
        "{by}{name}",
        "{by}{name}, {post}",
        "{by}{name} ({agency})",
        "{name}",
        "{name}, {place}",
        "{by}{name} in {place}",
        "{by}{name}\n{post}",
        "{by}{name}\n{one:Associated Press¦Daily Staff¦Political reporter¦of our staff}",
        "{by}{name}\nSpecial to the {paper}",
        "{by}{name} and {name2}",
        "{by}{NAME}",
        "{by}{NAME}, {post}",
        "{name} | {post}",
        "BYLINE: {name}",
    ),
    openers=(
        "{PLACE} ({agency}) - ",
        "{PLACE}, {shortmonth}. {dayofmonth} — ",
        "{place} – ",
        "{PLACE}, {month} {dayofmonth}.—",
        "{place}/{place} ({agency}) - ",
        "{PLACE} — ",
        "{PLACE}, {month} {dayofmonth} ({agency}) — ",
        "{PLACE} -- ",
    ),
    wires=("{PLACE} ({agency}) - ", "{PLACE}, {month} {dayofmonth} ({agency}) -- ", "{place} – "),
    notes=("Editor's note: {sentence}", "(Editor's note: {sentence})"),
    greetings=("Sir: ", "Sir,— ", "Dear Editor, ", "To the Editor: ", "SIR – ", "Sir, "),
    signatures=(
        "{name}",
        "{NAME}\n{place}",
        "{one:Yours faithfully,¦Yours, etc.,¦Sincerely,¦I am, Sir, your obedient servant,}\n{name}\n{place}",
        "{name}, {place}",
    ),
    signed=(
        "— {name}",
        "—{name}, {place}",
        "{name}",
        "{NAME}",
        "By {name}",
        "({name})",
        "{name}, {agency}",
        "- {name}",
        "{name} / {paper}",
    ),
    endings=(
        "Source: {anypaper}",
        "First published {day}",
        "(From {anypaper})",
        "{day}",
        "{agency} writer {name} in {place} contributed to this report.",
        "Additional reporting by {name}",
        "-30-",
        "({agency})",
        "{name} is a professor at the University of {place}.",
    ),
    captions=(
        "Photo by {name}",
        "{name} at the harbour on Monday. Photo: {name}",
        "PHOTO: {name}/{agency}",
        "A view of {place} last week. ({name}/{paper})",
    ),
    jumps=(
        "Continued on page {number:2-9}",
        "Continued on Page A{number:2-19}",
        "(Continued on Page {number:2-9})",
        "Please turn to page {number:2-9}",
        "See {FIRST}, Page A{number:2-9}",
    ),
    jumps_from=("Continued from page 1", "Continued from Page A1", "(Continued from page {number:1-3})"),
    listings={
        "{one:Results¦Saturday's results}": ("{place} {number:0-4}, {place} {number:0-4}",),
        "{one:TV tonight¦TELEVISION}": (
            "{hour}:{one:00¦30} {one:Breakfast News¦Weather for Sailors¦The Quiz Hour¦Garden "
            "Club¦Late Match}",
        ),
        "{one:Markets¦Tides}": ("{place}   {number:1-99}.{number:10-99}   +{number:0-9}.{number:0-9}",),
    },
    notices=(
        ("PUBLIC NOTICE", "LOST AND FOUND", "WANTED", "AUCTION"),
        (
            "The council of {place} gives notice that the lane behind the mill will be closed for a week.",
            "For sale by auction at {place}, a cottage with two acres, on the last Friday of the month.",
        ),
        ("Apply to {name}, {place}.", "Telephone {number:200-999} {number:1000-9999}"),
    ),
    feet=("{number:1-20}", "- {number:1-20} -", "Page {number:1-20}", "Page {number:1-20} of {number:21-40}"),
    editors=("Editor: {person}", "News desk: {person}, {person}"),
    verses=(
        "The Ferryman|He counts the lamps along the quay,|And ties the rope, and lights his own,|"
        "The river takes the rest to sea,"
        "|And leaves the man and boat alone.",
        "Snow at the Mill|All night it fell on roof and wheel,|All night the water did not turn;|"
        "At dawn we heard the millstone feel"
        "|Its way to where the stoves still burn.",
    ),
    questions=(
        ("Q: ", "A: "),
        ("Q. ", "A. "),
        ("{SURNAME}: ", "{NAME}: "),
        ("{paper}: ", "{name}: "),
        ("Question: ", "Answer: "),
        ("", "{NAME}: "),
        ("Q ", "A "),
    ),
    works=("The Ferry House", "A Year at the Quarry", "Saltmarsh", "The Second Lamp", "Miss Orde's Letters"),
    serials=(
        "{work}|CHAPTER {part}",
        "{work} ({part})",
        "{work}: Part {part}",
        "{work}\nPart {part}",
        "OUR SERIAL|{work}",
        "{work}, chapter {part}",
    ),
)
