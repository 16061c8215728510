"""How likely a character is in running Chinese, Japanese and Korean text.

The commonest characters of news text stand in their order, and a rank tells a probability, as Zipf found.
All others are told by the standards, which put the usual characters before the rare ones.
"""

from __future__ import annotations

from newsarc.text.characters.folding import fold_character

_CHINESE = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
    "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实"
    "日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政"
    "美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员"
    "解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件"
    "计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象"
    "完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔县镇村党"
    "委会农城乡站船桥港湖河江州省京台港香华台湾银商店价钱元亿千百六七八九零半每约近步车铁航飞机楼房屋街道"
    "巷号版记者讯摄编辑责任校对社电昨今明早晚午夜春夏秋冬风雨雪晴阳光云夫妻父母儿女兄弟姐妹老师学生医院病"
    "药康健食品米面油盐菜果茶酒鱼肉牛羊鸡猪狗猫花草树木林森山岭石土田地沙水泉池塘井火烟灯灰黑白红黄蓝绿青"
    "紫色彩画图像影视剧戏歌舞曲音乐器体育球赛冠亚季军队员教练裁判胜负平局首末次届王李张刘陈杨赵黄周吴徐孙"
    "胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方"
    "石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文投资产业企业技创新推进落"
    "实施项目工程质量安全监督检查执法律诉讼案件警察犯罪嫌疑犯抓获刑拘判决罚款违规定制度改革深化措施效果显著"
    "增减速度快慢升降涨跌幅同环比占超额完标准确保障服务群众满意称赞表扬奖励优秀模范典型宣传播映送达参观访问"
    "考察调研究讨论座谈议议程协商签约合作伙伴双赢互惠共享移交接待迎欢庆祝贺节日假期旅游景点客流高峰交通拥堵"
)
_JAPANESE = (
    "日一国人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場"
    "金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作"
    "性的要用制治度務強気小七成期公持野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午"
    "指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知"
    "案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終"
    "挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語球営空職証土"
    "与急止送援供可役構木割聴身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害"
    "配副算視条幹独警宮究育席輸訪楽起万着乗店述残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環"
    "験追審商葉義伝働形景落欧担好退準賀訴辺造英被株頭技低毎医復仕去姿味負閣韓渡失移差衆個門写評課末守若脳極"
    "種美岡影命含福蔵量望松非撃佐核観察整段横融型白深字答夜製票況音申様財港識注呼渉達鈴木橋湖舟駅祭茶苗健"
    # of names
    "郎沢崎浜谷坂岩柳菊菅堀塚浦島嶋沼萩桜梅桂杉林森斉斎辻阪脇遠榎窪郁彦哉樹裕智聡隆博雅浩康弘輝雄幸夫慎淳純陽翔斗翼涼"
    "恭敏昭忠誠宏洋司茂豊晃零治俊哲孝修久之助悠颯蓮奈莉紗恵花菜優香織葵結衣彩紀由佳里沙江枝栄稔吾朗"
)
_HIRAGANA = (
    "のにはをたがとでしるいてなかられさこつもすまおりあうくけせよきそえやどれわだじげ"
    "めみばちずろべほごねひへぶふゆぞびぎむんぐぜづぬぼざぱぷぽぺぴゃゅょっ"
)
_KOREAN = (
    "이다는을의에가하고지로한은를도서사기인대해자리시어아나있일그정들것제장라전부스원수과보으주여상구적만면국"
    "마조우유비성게공년신오화연동선관무개세안용경소계방와물내중모였저문미간거었생실위바트드르당없발단말민음회"
    "외진분교되된될재려며터불치반래러야학요니업등날출금통행현월심두레산식린체히명감결살호남집입권건후름영달타"
    "양포북석종파본변강배천최박김술작합약력점규른렇않같높받할했됐났왔갔때또더던데든떨떠까께끼꾸끝쓰씨찰청책처"
    "초촉총추축충취측친칠침카커코크큰키태택토투특판팔편평표품풍프플피필함항향허험협형혜홍확환활황효훈휴흐흥희"
    "힘예별담속절준증직질차참창채노녀능님내농누뉴느늘니많먹목몰못밖밤밥버번벌범법베벽병복봄봉부붙브블빛빠뿐새"
    "색설섬섭섯성소손송순숙술숨승싸쌀썬쏘알압앞애액언얼엄없에엔역열염옥온올옮외욕운움워웠육윤율임잎잘잡잔죄"
    "죽줄즉즐즘증짜째쪽찾캐컴켜콘탁탄탈탑테통튼틀팀퍼폐폭폰푸필핵행헌혁혼흔나루항무마을새벽시청교량수리"
)
_PUNCTUATION = "，。、“”：；！？（）《》「」『』—…·‘’【】　〈〉～－／％・°№℃×"
_KOREAN_PUNCTUATION = "“”‘’·…「」『』《》〈〉【】（）％℃※→"
_SHARE_OF_RANKED = 0.8  # of running text, in each of the three

Table = dict[str, float]


def _ranked(characters: str, share: float) -> Table:
    """Give each character of a list, the commonest first, its share of running text."""
    weights = {character: 1 / (rank + 10) for rank, character in enumerate(dict.fromkeys(characters))}
    whole = sum(weights.values())
    return {character: share * weight / whole for character, weight in weights.items()}


_OF_PUNCTUATION = _ranked(_PUNCTUATION, 0.1)
_OF_CHINESE = _ranked(_CHINESE, _SHARE_OF_RANKED)
_OF_JAPANESE = _ranked(_JAPANESE, 0.25) | _ranked(_HIRAGANA, 0.45)
_OF_KOREAN = _ranked(_KOREAN, _SHARE_OF_RANKED) | _ranked(_KOREAN_PUNCTUATION, 0.05)
_RARE = 1e-7
_STRANGE = 1e-9  # characters for private use, controls


def simplified_share(character: str) -> float:
    """Tell how often a character stands in simplified Chinese."""
    if found := _OF_PUNCTUATION.get(character) or _OF_CHINESE.get(character):
        return found
    level = _level(character, "gb2312", 0xD7)
    return (5e-5, 4e-6)[level] if level is not None else _other(character)


def traditional_share(character: str) -> float:
    """Tell how often a character stands in traditional Chinese."""
    if found := _OF_PUNCTUATION.get(character):
        return found
    level = _level(character, "big5", 0xC6)
    if level is None:
        return _other(character)
    return (_OF_CHINESE.get(fold_character(character)) if level == 0 else None) or (3e-5, 3e-6)[level]


def japanese_share(character: str) -> float:
    """Tell how often a character stands in Japanese."""
    if found := _OF_PUNCTUATION.get(character) or _OF_JAPANESE.get(character):
        return found
    if "\u30a1" <= character <= "\u30fe":
        return 1e-3
    if "\uff61" <= character <= "\uff9f":
        return 1e-5  # half-width katakana
    level = _level(character, "euc_jp", 0xCF)
    return (3e-5, 1e-6)[level] if level is not None else _other(character)


def korean_share(character: str) -> float:
    """Tell how often a character stands in Korean; Chinese characters hardly ever do."""
    if found := _OF_KOREAN.get(character):
        return found
    if character in _OF_PUNCTUATION:
        return 0.1 * _OF_PUNCTUATION[character]
    if "\uac00" <= character <= "\ud7a3":
        return 4e-5 if _bytes(character, "euc_kr") else _RARE
    return 5e-7 if _is_han(character) and _bytes(character, "euc_kr") else _other(character)


def _level(character: str, encoding: str, last_of_usual: int) -> int | None:
    """Tell the usual (0) from the rare characters (1) of a standard; None for what is none of its Han."""
    if not _is_han(character):
        return None
    code = _bytes(character, encoding)
    return None if len(code) != 2 else int(code[0] > last_of_usual)


def _bytes(character: str, encoding: str) -> bytes:
    try:
        return character.encode(encoding)
    except UnicodeError:
        return b""


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _other(character: str) -> float:
    if "\uff01" <= character <= "\uff5e":
        return 2e-4 if character.isalnum() else 1e-5  # full-width letters, digits and signs
    if character < "\xa0" or "\ue000" <= character <= "\uf8ff" or character == "\ufffd":
        return _STRANGE
    if character in "–àáèéêìíòóùúüĀāēěīōūǎǐǒǔ":
        return 1e-5  # a Western dash, and what Pinyin needs
    if "\u2000" <= character <= "\u33ff":
        return 1e-6  # signs
    return _RARE
