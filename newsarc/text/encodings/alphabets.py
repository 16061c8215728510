"""How likely a letter is in the languages that are written with alphabets, and the words that tell them."""

from __future__ import annotations

from typing import NamedTuple

from newsarc.text.language import EVERYDAY_WORDS


class Alphabet(NamedTuple):
    """A language's letters outside ASCII, the commonest first, and their share of all its letters."""

    share: float
    letters: str


ALPHABETS = {
    "en": Alphabet(0.0003, "éèöüáñíçóïäåøêàâëôúæ"),
    "fr": Alphabet(0.035, "éèàêçôâîùûëïœüÿæ"),
    "de": Alphabet(0.02, "üäöß"),
    "es": Alphabet(0.025, "óíáéñúü"),
    "it": Alphabet(0.01, "èàùòéì"),
    "pt": Alphabet(0.035, "ãçáéíóêõúâàôü"),
    "nl": Alphabet(0.001, "ëéïóüè"),
    "sv": Alphabet(0.055, "äåöé"),
    "da": Alphabet(0.03, "åøæé"),
    "fi": Alphabet(0.06, "äöå"),
    "pl": Alphabet(0.07, "łąężóśćńź"),
    "cs": Alphabet(0.13, "íáéěčřžýšůúťňďó"),
    "sk": Alphabet(0.1, "áíéčžýšúľťôňäďóŕĺ"),
    "hu": Alphabet(0.12, "áéóöíőüúű"),
    "ro": Alphabet(0.06, "ăîâşţșț"),
    "hr": Alphabet(0.035, "čšžćđ"),
    "tr": Alphabet(0.12, "ıüşğçöİâî"),
    "lt": Alphabet(0.07, "ėšųąžįūčę"),
    "lv": Alphabet(0.12, "āīēšņūļķģžč"),
    "ru": Alphabet(0.99, "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ"),
    "uk": Alphabet(0.99, "оаинівертслкдупмяьзгбйхчцюжєїшщфґ"),
    "el": Alphabet(0.99, "αοιετσνρηπκμυλςίόάέήδωύγχθώφβξζψϊΐϋΰ"),
    "he": Alphabet(0.99, "יוהלאמתברשנדעקחםפטגצכןזסץךף"),
    "ar": Alphabet(0.99, "اليمنترةوبدعسفهكقحجشىصطخأإذضزثغظءئآؤ"),
    "th": Alphabet(0.99, "านรกอเงมยว่ลด้ทสตะปบคหแจพชขใไโผถธซศณญฉฝภฟษฐฎฏ็ัีิุูืึำ์"),
}
_MORE_WORDS = {
    "en": "a his her he she they we you not but which who one two when their its after over about up out no",
    "fr": "à où été après même très deux c l d qu s n se ne ses son sa leur mais ou comme être fait",
    "de": "für über während können müssen würde sei er sie es wir aus nach wie nur noch am um bis durch",
    "es": "él está más según años día también después sin sobre entre hasta desde ha su sus ya o pero cuando",
    "sv": "och i att det som en på är av för med den till inte har de om ett var han men från vid så",
    "da": "og i at det er en til på som med for af den de ikke har var der et han om men fra ved så",
    "fi": "ja on ei se että oli hän mutta ovat kun myös joka vuoden mukaan sen tai sekä jo niin kuin",
    "pl": "i w na z do się nie że to jest o jak po od za przez dla są był oraz przy które tym już",
    "cs": "a v na se že je s z do o to k pro za by si ve podle jako byl jsou od po při který také",
    "sk": "a v na sa že je s z do o to k pre za by si vo podľa ako bol sú od po pri ktorý aj",
    "hu": "a az és hogy nem is egy meg van volt már csak még de ki el mint ez szerint után lesz között",
    "ro": "și şi de în a la cu pe din că nu o un care să este mai pentru au fost ca al lui prin după",
    "hr": "i u je na se da za su od s a o će iz kao koji to po do ne bi što više nakon prema",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi sonra kadar ne ama o en her göre değil",
    "lt": "ir į kad iš su yra buvo bet ar tai už apie kaip dėl po nuo ne jau per jo tik metų",
    "lv": "un ir ar no uz par ka kas arī bija bet vai kā to tā pie līdz pēc nav ja gada",
    "el": "και το να του η της με που την από για στο οι τα θα ο των δεν στην είναι ότι μια",
}
# Letters of ASCII that a language hardly uses but in names.
RARE_LETTERS = {
    "fr": "kw",
    "es": "kw",
    "it": "jkwxy",
    "pt": "kwy",
    "nl": "qx",
    "sv": "qwz",
    "da": "cqwxz",
    "fi": "bcfqwxz",
    "pl": "qvx",
    "cs": "qwx",
    "sk": "qwx",
    "hu": "qwx",
    "ro": "kqwy",
    "hr": "qwxy",
    "tr": "qwx",
    "lt": "qwx",
    "lv": "qwxy",
}
# Signs that any language prints, and about how often among its characters.
_SIGNS = {
    "’": 3e-3,
    "“": 1.5e-3,
    "”": 1.5e-3,
    "–": 1e-3,
    "—": 1e-3,
    "\N{NO-BREAK SPACE}": 5e-4,
    "„": 5e-4,
    "£": 5e-4,
    "‘": 5e-4,
    "…": 3e-4,
    "«": 4e-4,
    "»": 4e-4,
    "•": 2e-4,
    "€": 2e-4,
    "½": 1e-4,
    "¼": 5e-5,
    "¾": 5e-5,
    "°": 1e-4,
    "§": 1e-4,
    "·": 5e-5,
    "©": 1e-4,
    "®": 2e-5,
    "™": 2e-5,
    "¿": 2e-5,
    "¡": 1e-5,
    "º": 2e-5,
    "ª": 1e-5,
    "´": 1e-5,
    "²": 1e-5,
    "×": 1e-5,
    "±": 1e-5,
    "¢": 1e-5,
    "¥": 1e-5,
    "†": 1e-5,
    "№": 2e-5,
    "\N{SOFT HYPHEN}": 1e-4,
    "‹": 1e-5,
    "›": 1e-5,
    "‚": 1e-5,
}
_SIGNS_OF = {
    "fr": {"«": 2e-3, "»": 2e-3, "\N{NO-BREAK SPACE}": 5e-3},
    "es": {"¿": 3e-4, "¡": 2e-4, "«": 1e-3, "»": 1e-3, "º": 2e-4, "ª": 2e-4},
    "de": {"„": 2e-3, "“": 2e-3, "»": 1e-3, "«": 1e-3},
    "ru": {"«": 3e-3, "»": 3e-3, "—": 3e-3, "№": 1e-4},
    "uk": {"«": 3e-3, "»": 3e-3, "—": 3e-3, "№": 1e-4},
    "pl": {"„": 2e-3, "”": 2e-3},
    "cs": {"„": 2e-3, "“": 2e-3},
}
_CAPITALS = 0.04  # of the letters of running text
_WESTERN = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüß")
_FOREIGN_WESTERN, _FOREIGN = 1.5e-5, 1.5e-6  # letters of other languages, as names have them
_OTHER, _STRANGE = 5e-7, 1e-9

WORDS = {
    language: frozenset(f"{EVERYDAY_WORDS.get(language, '')} {_MORE_WORDS.get(language, '')}".split())
    for language in EVERYDAY_WORDS | _MORE_WORDS
}

LATIN = frozenset(ALPHABETS) - frozenset("ru uk el he ar th".split())


def alphabet_share(language: str, character: str) -> float:
    """Tell how often a character outside ASCII stands in a language."""
    return _TABLES[language].get(character) or _signs(language, character) or _foreign(character)


def foreign_share(language: str) -> float:
    """Tell how much of a text in a language is outside ASCII."""
    return min(1.0, ALPHABETS[language].share + sum(_SIGNS.values())) if language in ALPHABETS else 1.0


def _signs(language: str, character: str) -> float | None:
    return _SIGNS_OF.get(language, {}).get(character) or _SIGNS.get(character)


def _foreign(character: str) -> float:
    if character < "\xa0" or character == "\ufffd" or "\ue000" <= character <= "\uf8ff":
        return _STRANGE
    if not "\xc0" <= character <= "\u024f":
        return _OTHER
    lowered = character.lower()
    share = _FOREIGN_WESTERN if lowered in _WESTERN else _FOREIGN
    return share if lowered == character else share * 0.3


def _table(alphabet: Alphabet) -> dict[str, float]:
    """Share out what an alphabet has of a text, by rank; capitals come on top."""
    weights = {letter: 1 / (rank + 2) for rank, letter in enumerate(alphabet.letters)}
    whole = sum(weights.values())
    small = {letter: alphabet.share * weight / whole for letter, weight in weights.items()}
    capitals = {
        letter.upper(): _CAPITALS * share for letter, share in small.items() if len(letter.upper()) == 1
    }
    return capitals | small


_TABLES = {language: _table(alphabet) for language, alphabet in ALPHABETS.items()}
