from newsarc.reading.credits.byline_tokens import may_have_words
from newsarc.reading.languages.chinese.bylines import AFTER_NAME, TASKS
from newsarc.reading.languages.chinese.outlets import AGENCIES

OTHERS = (
    "综合报道 報導 讯 图文报道 参与采写 联合摄影 采访整理 图文 摄/文 新华社发 央视供图 "
    "来源:湖光日报 通讯员 责编"
)


def test_each_word_that_is_no_name_is_told() -> None:
    words = [word for row in (TASKS, AFTER_NAME, AGENCIES, OTHERS) for word in row.split()]
    texts = [text for word in words for text in (f"林知夏{word}", f"林知夏{word},高若谷", f"{word},高若谷")]
    assert [text for text in texts if not may_have_words(text)] == []
    assert not may_have_words("林知夏、高若谷")
