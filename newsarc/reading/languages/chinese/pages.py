"""The words round the articles of a page: the desk, page numbers, notices and headlines."""

# The desk's titles that are too common a word to be one in a byline, and how to reach the desk.
EDITORS = (
    "见习编辑 执行编辑 编审 美术编辑 版式设计 版式設計 組版 製版 制图 製圖 视觉 視覺 视觉设计 視覺設計 "
    "終審 审读 審讀 副主编 主任 值班总编 值班编辑 总编辑 总监制 设计 設計 电脑制作 照排 出品"
)
CONTACTS = "邮箱 电话 投稿邮箱 本版邮箱 E-mail Email 新闻热线 热线"
SCOPES = "本版|本期|今日"
NUMBERED, PAGE = "第", "版"
DESK_CUE = "编|編|校|版式|审|審|監|监|美|组版|組版|视觉|視覺|邮箱|电话|热线"
CONTACT_FIRST = "电话|邮箱|热线|新闻热线"
CONTACT = "电话|热线|邮箱"
SUBMISSIONS = "投稿"
PAGE_SIGN = "[版页頁面]"
NOTICE_HEAD_ENDS = "声明|公告|启事|通告"
NOTICE_HEADS = "分类广告"
NOTICE_TEXT = "声明作废|特此(?:公告|声明|通告|启事)|遗失.{0,40}(?:作废|证|章)|聲明作廢"
HEADLINE_FIELDS = "标题|標題|题目|題目|主题"
# Behind one letter: A股, C位.
WORDS_WITH_LETTER = (
    "股|歌|光|超|轮|輪|座|型|级|級|罩|肝|站|字|盘|盤|照|端|区|區|咖|粉|族|款|计|計|值|次|线|線|层|層|门|口|级"
)
COUNTED = "年月日时時分版期亿万億萬余余多个名人次届年家元"  # behind a number
BEFORE_DAY = "月年"
NEWSPAPER_PAGE_SIGNS = "版面면"  # and not those of any print
