"""Japanese: the forms of bylines, credits, openers and jump lines; ＝ parts a place from a name."""

from newsarc.reading.languages.line_words import LineWords
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
LINE_WORDS = LineWords(
    site=(
        "シェア|ツイート|続きを読む|もっと見る|関連記事|関連(?:リンク|ニュース)|会員(?:登録|限定)|ログイン|ランキング"
        "|保存する|印刷する|トップページ|お問い合わせ|プライバシー|利用規約|購読|前の記事|次の記事|記事一覧|紙面ビューアー"
    ),
    rights="無断(?:転載|複製)|著作権|許諾",
    issued="配信日|掲載日",
    weekday="[月火水木金土日]曜",
    page=r"\d面",
    column="文字数|ページ[:：]|発行日|面名",
    label=r"^\W{0,3}(?:見出し|本文|日付|掲載|面|紙名|文字数|ジャンル|筆者|著者)\s*[:：]",
    desk="編集部|編集委員",
    role="編集委員|特派員|論説委員|聞き手|取材",
    photo="写真|撮影",
    letter="読者",
    notice="お知らせ|死亡広告",
    contents="目次|今日の紙面|主なニュース",
    jump="面に(?:続く|関連)|面から続く",
    column_name="^[\\W]*(?:社説|天声|主張|論説|声|投書|総合|国際|経済|社会|政治|地域|文化|生活|スポーツ|短信|訃報)[\\W]*$",
)
