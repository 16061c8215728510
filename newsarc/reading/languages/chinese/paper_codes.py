"""Newspapers by the short Latin codes that e-paper systems give them in paths."""

# hnrb is left out: it is used for the dailies of Hainan, Hunan, Henan and Huainan.
NEWSPAPERS_BY_CODE = {
    "rmrb": "人民日报",
    "renmrb": "人民日报",
    "gmrb": "光明日报",
    "jjrb": "经济日报",
    "zgqnb": "中国青年报",
    "jfjb": "解放军报",
    "jfrb": "解放日报",
    "bjrb": "北京日报",
    "xhrb": "新华日报",
    "jxrb": "江西日报",
    "ykrb": "永康日报",
    "lifeyk": "永康日报",
    "yzwb": "扬子晚报",
    "qjwb": "钱江晚报",
    "zjrb": "浙江日报",
    "nfrb": "南方日报",
    "nfdaily": "南方日报",
    "ycwb": "羊城晚报",
    "kjrb": "科技日报",
    "zgjyb": "中国教育报",
    "zhdsb": "中华读书报",
    "jwb": "今晚报",
    "rmga": "人民公安报",
}
