"""The words of captions and of picture credits."""

# One class of characters: alternatives would cost 70 µs a line.
CUE = "摄攝供提传傳制製绘漫发發图圖资資编編校"
OWN = "本[报報]"
SENT = "发|發|供"
SENT_ALONE = "发|發|供图|供圖"
FILES = "资料图片 资料照片 资料图 资料片 资料照 資料照片 資料圖片 資料照 网络图片 视频截图 网络截图"
GIVERS = "受访者|受訪者|采访对象|网友|读者|主办方|校方|警方|院方|企业|家属|作者|市民"
GIVEN_AS = ("(?:图片)?由?", "供图|供圖|提供|摄")  # before the giver and behind him
GIVEN = "供图|供圖"
HELD_BY = "(?:图片|照片|圖片|圖|图|视频|本版图片|本组图片)(?:均)?由"
ROC_DATE = r"(?<!\d)(?P<year>1[0-3]\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日$"
DATE_END = "日"
JUMP_BEHIND_ARROW = "下上转轉接"  # ▼下转 is a jump line
BEGINS_CAPTION = "[上下左右本]?[图圖](?:[为為]|片?[说說]明|[①-⑩]|[一二三四1-9]?[：:])"
IS_REPORT = "报道|報導|報道|报导"
OFFERED = "提供"
