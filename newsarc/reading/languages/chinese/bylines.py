"""The words of bylines: roles, tasks, offices, and those of the desk that makes a page."""

# Who edits, reads and sets the page: they sign it, and not its articles.
DESK = (
    "责任编辑 責任編輯 责编 責編 编辑 編輯 主编 校对 校對 审核 審核 终审 版式 美编 美編 策划 策劃 统筹 統籌 "
    "监制 值班编委 值班主任 组版 制版 检校"
)
QUALIFIERS = (
    "本版 一版 首席 融媒体 融媒 全媒体 全媒 全媒體 融媒體 特派 特约 特約 见习 見習 实习 實習 高级 高級 "
    "资深 資深 "
    "主任 驻站 摄影 攝影 视觉 視覺 视频 "
    "文字 体育 财经 文化 新媒体 数字 新闻 青年 学生 小 校园 前线 前方 专职 專職 专题 调查 深度 地方 "
    "兼职 本刊 外派 联合 編採 采访 平面 網路 综合 綜合 "
)
CORES = (
    "记者 記者 通讯员 通訊員 评论员 評論員 实习生 實習生 特派员 特派員 特約撰述 撰稿人 作者 译者 譯者 "
    "编译 編譯 编者 核稿 主笔 主筆 撰文 撰稿 整理 采写 採寫 采访 採訪 供稿 执笔 執筆 口述 翻译 翻譯 "
    "摄像 攝像 摄像师 特约撰稿 主持人 报道员 報道員 連線 连线 编辑部 編輯部"
)
TASKS = (
    "文字 文 图片 圖片 图 圖 摄影 攝影 摄 攝 供图 供圖 提供 传真 傳真 视频 視頻 影音 制图 製圖 漫画 "
    "漫畫 绘图 繪圖 绘 剪辑 音频 海报 翻摄 翻攝 "
)
AUTHOR = "作者"
IS_OF = "[系为為是]|[现現](?:为|為|任|系)|[单單]位"
END_NAMES = "文作"  # tasks of one character that are in names too
# After a name these are roles; 作 is the cartoonist's.
AFTER_NAME = "译 譯 著 作 编译 編譯 整理 翻译 翻譯"
DESK_ROLES = f"{DESK} 主編 审校 复审 初审 監製 出品人 总策划 美术 校检"
HOUSE = "评论员 評論員 编辑部 編輯部"
# Words long enough to be put together again when a line break or letter-spacing has cut them.
BREAKABLE = (
    "首席 融媒体 融媒 全媒体 全媒 特派 特约 见习 实习 实习生 本报 记者 記者 通讯员 通訊員 评论员 作者 "
    "编译 報導 报道 新华社 摄影 "
    "融媒记者 融媒首席记者 全媒体记者 融媒体记者 特约记者 特约通讯员 见习记者 首席记者 本报记者 实习记者"
)
# The tasks that make pictures, of all languages as they are kept.
PICTURE_TASKS = "摄 攝 摄影 攝影 图 圖 供图 供圖 提供 傳真 传真 图片 圖片 漫画 漫畫 绘 制图 photo"
# Behind a role word these go on with another word: 记者会, 作者协会.
GOES_ON_AS_WORD = "会會节節站团團证證协協"
POSTED = "驻駐"  # before the place where a reporter is
TASKS_AFTER_NAME = "摄影|攝影|(?<!拍)摄|(?<!拍)攝|供图|供圖|提供|传真|傳真|制图|製圖|绘|漫画"
PICTURES_AND_TEXT = "(?P<task>摄影|攝影|图文|圖文)(?:报道|報導|報道|报导)"
DONE = "(?:综合外电|綜合外電|综合|綜合|专题|專題)?(?:报道|报导|報道|報導|讯|訊)"
# Behind names: what they did together, or for another's article.
JOINT_WORK = (
    "(?:[参參][与與加]|共同|[联聯]合)(?:[采採][写寫访訪]|[报報][道導导]|[撰编編][写寫]|整理|[摄攝]影)"
    "|[采採][访訪](?:整理|[报報][道導导])"
)
SOURCE = "来源|來源|发自|發自"  # of what stands behind it
TASK_PAIR = r"(?:图文|文图|(?:文|图|圖|摄|视频)\s?/\s?(?:文|图|圖|摄|视频))"
SENT_BY_WIRE = "发|發|供图|供圖"  # behind an agency's name
WORD_ENDS = "道導导讯訊写寫访訪理影源自发發图圖"  # the last characters of all these but roles and tasks
# Characters one of which is in every byline that is not made of names alone.
OF_ROLES = "者员員人文图圖摄攝译譯编編作供画绘"
REPORTED = "报道|报导|報導|報道"
REPORT_ENDS = "道導导"  # before a colon that ends a byline
BOX = "口"  # a box that was exported as a character
# Marks and words of sentences; 记者从 is how half of all reports begin.
SENTENCE = (
    "[记記]者(?:从|從|昨|今|在|日前|近日|了解|获悉|獲悉|采访|注意|看到|发现|發現|问|問|见|見)"
    "|获悉|獲悉|近日|日前|连日|随着|正值|[,，](?:系|系统|是)|[报報][道導]:.|下转|上接|责任编辑|电话|邮箱"
)
# Officials who write.
POSTS = (
    "书记 書記 主席 主任 局长 局長 厅长 廳長 部长 部長 市长 市長 县长 縣長 区长 區長 院长 院長 校长 "
    "校長 会长 會長 董事长 董事長 "
    "总经理 總經理 行长 行長 社长 社長 教授 研究员 研究員 院士 律师 律師 博士 馆长 館長 理事长 理事長 "
    "秘书长 秘書長 所长 所長 总裁 總裁 创始人 "
)
# What the names of offices end with that sign as authors.
OFFICE_ENDS = (
    "局 部 委 办 辦 院 社 中心 公司 团 團 队 隊 会 會 厅 廳 处 處 馆 館 大学 大學 中学 学校 政府 宣 "
    "勇士 集团 集團 协 组 站 办公室 "
)
PEN_NAME_ENDS = "宣萱"  # of an office that makes things known
PEN_NAMES = "任仲平 仲音 任平 钟声 国纪平 何振华 宣言 钟才平 钟华论 辛识平"
# Words before a name that say that a name follows, and no more.
NO_ROLE = "作者|[文撰]|撰文|采写|採寫|文字|供稿"
OTHER_WORK = "整理|编译|編譯|翻译|翻譯|采访|採訪|执笔|執筆"  # likewise, before a mark
REPORTER = "[记記]者|通[讯訊][员員]|特派[员員]|[评評][论論][员員]|[实實][习習]生"
IS_REPORT = "[报報][道導导]"
# What no person's name ends or begins with, in a line that may be a signature.
NOT_PERSON = (
    "[社报報网網台臺电電讯訊刊部]$|^(?:新华|新華|中新|本报|本報)|[待未][续續]$|手[记記]$|^[编編][辑輯]"
)
# How an account of WeChat prints an article's author, before the account's own name.
ORIGINAL = "原创|原創"
# Where a reader is from, or what he is, before his name.
READERS = "[省市县縣区區乡鄉镇鎮村州]|读者|讀者|学生|工人|农民|职工"
BY_FIELDS = "图|记者"  # likewise, in a field of names
# Before a colon or a slash these say that the names of those who reported follow, and no more.
REPORTED_BY = (
    "(?:独家|獨家|综合|綜合|专题|專題|现场|現場|特别|特別|联合|聯合)?(?:报道|报导|報導|報道)|图文|圖文"
)
# What readers who write to a newspaper are.
TRADES = (
    "(?:退休|资深|資深|大学|大學|高中|国中|國中|国小|國小|中学|中學|小学|小學|兼任|专业|專業)?"
    "(?:教师|教師|老师|老師|学生|學生|大学生|大學生|研究生|博士生|教授|副教授|讲师|講師|校长|校長|公务员|公務員"
    "|家管|上班族|律师|律師|医师|醫師|医生|醫生|护理师|護理師|护士|護士|药师|藥師|工程师|工程師|会计师|會計師"
    "|建筑师|建築師|作家|文字工作者|媒体人|媒體人|自由业|自由業|服务业|服務業|志工|社工|工人|农民|農民|职员|職員)"
)
