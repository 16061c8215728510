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
# Both in simplified letters.
RECORD_FIELDS = (
    "报名|报纸(?:名称)?|刊名|日期|出版日期|标签|版次|版号|版面|版名|栏目|专栏|来源|出处|稿源|分类号?|关键词|关键字|主题词|字数"
    "|发件人|收件人|抄送|发送时间|附件|点击数?|浏览量?|阅读量?|责编|责任编辑|编辑|发布时间|更新时间|入库时间|地区|语种"
)
RELATED = "相关(?:新闻|阅读|链接|报道)|延伸阅读|推荐阅读|更多(?:新闻|报道)|上一篇|下一篇|另见"
BUTTONS = (
    "朗读|播放|暂停|放大|缩小|默认|展开全文|收起|关闭(?:窗口)?|返回(?:顶部|首页|上页|目录)?|打印|收藏|分享|复制链接|原图|缩略图|大|中|小"
    "|字号|字体|已有[0-9]+人参与|我要评论|点击查看(?:更多|原图)?"
    "|回到?(?:顶部|首页)|正文|往期回顾|版面导航|标题导航|本版(?:新闻|导读)|(?:最新|热门|网友)评论|加入收藏|设为首页"
    "|大家都在看|猜你喜欢|更多精彩|编辑推荐|热点新闻|视觉焦点|投诉|举报|阅读原文|(?:检索结果|搜索结果)[:：]共[0-9]+[条篇]"
    "|上一[篇版页]|下一[篇版页]|全文|阅读全文|查看更多|相关(?:新闻|阅读|链接)|推荐阅读|热门(?:新闻|推荐)|二维码"
)
BUTTONS_WITH_WORDS = (
    "下载.{2,12}客户端|打开.{0,10}APP.{0,10}|当前位置[:：].{2,60}"
    "|扫一扫(?:.{0,8}(?:微信|二维码|公众号|官微).{0,4})?|.{0,8}ICP备[0-9]+号?.{0,6}"
)
HEADLINE_FIELDS = "标题|標題|题目|題目|主题"
# Behind one letter: A股, C位.
WORDS_WITH_LETTER = (
    "股|歌|光|超|轮|輪|座|型|级|級|罩|肝|站|字|盘|盤|照|端|区|區|咖|粉|族|款|计|計|值|次|线|線|层|層|门|口|级"
)
COUNTED = "年月日时時分版期亿万億萬余余多个名人次届年家元"  # behind a number
BEFORE_DAY = "月年"
NEWSPAPER_PAGE_SIGNS = "版面면"  # and not those of any print
CALL = "电话|電話|热线|熱線"  # before a telephone number
BOLD_FACE = "黑"  # in the name of a font
