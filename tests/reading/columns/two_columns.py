"""The lines of two columns, and the rows that they make side by side."""

FIRST = [
    "第一船茶苗昨日在湖光镇的码",
    "头靠岸，四万株茶苗，分三批",
    "运来，头一批都种在南坡，余",
    "下的等水渠修好再种在北坡。",
]
SECOND = [
    "修了两年的老街昨日终于开放",
    "老街上的渡船陈列馆同日开门",
    "，游客可以免费参观，周一照",
    "例闭馆，店铺昨日也都开门。",
]
ROWS = [f"{first} {second}" for first, second in zip(FIRST, SECOND, strict=True)]
