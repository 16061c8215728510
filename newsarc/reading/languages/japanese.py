"""Japanese: the forms of bylines, credits, openers and jump lines; ＝ parts a place from a name."""

from newsarc.reading.languages.word_forms import BLANKS, WordForms
from newsarc.text.characters.classes import HAN, KANA

_PLACE = f"[{KANA}{HAN}・]"
BYLINE = rf"【?(?P<pairs>{_PLACE}{{1,20}}[＝=][^【】]{{1,80}})】?"
PLACE_AND_NAME = rf"(?P<place>{_PLACE}{{1,20}})[＝=](?P<name>[{KANA}{HAN}・ 　]{{2,16}})"
AGENCIES = frozenset(("共同", "時事", "ロイター", "AP", "AFP時事", "AFP", "ロイター共同"))
_OPENING_AGENCY = "共同|時事|ロイター|AFP時事|AFP＝時事|AFP|AP|新華社|聯合ニュース"
OPENER = rf"【(?P<place>{_PLACE}{{2,20}}?)[＝= ]?(?P<agency>{_OPENING_AGENCY})】"
SIGNED_OPENER = rf"【{_PLACE}{{1,20}}[＝=][^【】]{{1,80}}】"
CREDIT = r"（(?P<name>[^（）]{2,16})(?:撮影|提供)）"
CREDIT_CUE = "撮影|提供"
WORDS = WordForms(
    jumps_to=(rf"(?P<page>[0-9]{{1,2}}){BLANKS}面{BLANKS}[にへ]{BLANKS}(?:続く|続き|つづく)",),
    jumps_from=(rf"(?P<page>[0-9]{{1,2}}){BLANKS}面{BLANKS}から(?:の)?{BLANKS}(?:続く|続き|つづく)",),
    jump_to_cues="面",
    jump_from_cues="面",
    editions="朝刊|夕刊",
)
NEWSPAPER_END = "新聞"
