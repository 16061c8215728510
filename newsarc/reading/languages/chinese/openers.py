"""The words of what a report begins with (消息头, 电头): who files it, and how it was sent."""

OWN = "[報报網网台臺刊社站]"  # behind 本, as a letter-spaced line has them apart
OWN_BEGINS = "本"
YEAR, LOCAL_TIME = "年", "北京时间|北京時間|台北时间|台北時間"
MONTH, DAY, HOUR, MINUTE = "月", "[日号]", "[时時]", "分"
BROKEN_DATE, DAY_ALONE = "[月日]", "日"  # where a line ends inside a date
PART_OF_DAY = "凌晨|上午|下午|晚"
SENT = (
    "(?:专电|專電|[电電](?![话話视視子力器影动動灯台臺网網])"
    "|(?:专|專|特)?[讯訊](?![员員息号號])|(?:综合|綜合|专题|專題)(?:外电|外電)?(?:报道|報導))"
)
WIRE_MARKS = "▲△◎●"
NEWS_SENT = "[讯訊]"  # and not by wire
ACCORDING_TO = "(?:以上(?:稿件)?)?(?:均|另)?[据據]"
NOT_PLACE = "[记記]者"
NOT_SHORT_PLACE = "通|快|喜|资"  # before 讯: 通讯, 喜讯
NO_PLACE = ("综合", "綜合")
AGENCY_END = "社"
PAPER_END = "[报報]"
REPORTERS = "特派員|[记記]者"
REPORTED = "(?:报{0}道|報{0}[導道]|报{0}导)".format(r"\s?")
OF_PICTURES = "摄影"
NAMED_ONLY = "记者|記者|通讯员|通訊員"
IS_FILED = "报导|報導|[電电]"
HEADED = "讯訊电電导導道"
SIGNED = (
    r"(?:记\s?者|記\s?者|通\s?[讯訊]\s?[员員]|实[习習]生|實[习習]生|[评評][论論][员員]|编[译譯]"
    r"|編[译譯]|报导|報導)"
)
# How the lines of an opener that is broken off go on: a role, or a part of one.
ROLES = "记者|記者|通讯员|通訊員|实习生|實習生|评论员|作者|编译|编辑|特派员|特約撰述"
STARTS_WITH_ROLE_PART = "本报|本報|融媒|全媒|首席|见习|見習|实习|實習|特约|特約|特派|通讯|通訊|记者|記者"
ENDS_WITH_ROLE_PART = "本报|本報|融媒|融媒体|全媒|全媒体|首席|见习|見習|实习|實習|特约|特約|特派"
REPORTS = "报道|報道|報導|摄|攝|文/|图/"
SENT_ENDS = "讯訊电電"
