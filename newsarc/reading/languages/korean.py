"""Korean: the forms of bylines, picture credits, openers, jump lines and mastheads."""

from newsarc.reading.languages.line_words import LineWords
from newsarc.reading.languages.word_forms import BLANKS, WordForms
from newsarc.text.characters.classes import HANGUL

_NAME = f"[{HANGUL}]{{2,4}}"
_NAMES = rf"{_NAME}(?:[ ,·]{{1,2}}{_NAME}){{0,7}}?"
_BRACKETED = r"[(\[<【][^()\[\]<>【】]{1,30}[)\]>】]"
BYLINE = (
    rf"(?:{_BRACKETED}\s*)?(?P<names>{_NAMES})\s*"
    r"(?P<role>(?:선임|수습|객원|전문|인턴)?\s?(?:기자|특파원|논설위원|PD|앵커))(?:\s*=)?\s*"
    r"(?:[\w.+-]{1,40}@[\w.-]{1,40})?\s*"
)
OPENER = rf"[(\[](?P<place>[{HANGUL}·]{{2,20}})\s?=\s?(?P<agency>[{HANGUL}A-Za-z0-9]{{2,12}})[)\]]\s*"
SIGNED = rf"{_NAMES}\s?(?:기자|특파원|논설위원|통신원)\s*=?"
CREDIT = rf"(?:/\s?)?사진\s?=\s?(?P<name>{_NAME}|{_NAME}\s?[{HANGUL}]{{2,8}})(?:\s?기자)?"
CREDIT_CUE = "사진"
WORDS = WordForms(
    jumps_to=(rf"(?P<page>[A-Z]?[0-9]{{1,3}}){BLANKS}면(?:에|으로){BLANKS}(?:계속|이어짐|이어집니다)",),
    jumps_from=(rf"(?P<page>[A-Z]?[0-9]{{1,3}}){BLANKS}면에서{BLANKS}(?:계속|이어짐|이어집니다)",),
    jump_to_cues="면",
    jump_from_cues="면",
    page_behind="면",
    editions="조간|석간",
)
ISSUE = r"제\s?(?P<korean>\d{1,6})\s?호"
DAILIES = "일보|신문"
NEWSPAPER_ENDS = f"{DAILIES}|경제"
LINE_WORDS = LineWords(
    site=(
        "공유하기|기사\\s?공유|프린트|인쇄|글자\\s?크기|댓글|구독|로그인|회원가입|관련\\s?기사|많이 본|더보기"
        "|목록|이전 기사|다음 기사|맨 위로|네이버|카카오톡|스크랩|뉴스레터|바로가기"
    ),
    rights="무단\\s?(?:전재|복제)|재배포 금지|저작권",
    source="출처",
    issued="입력|수정|등록|승인|발행",
    date=r"\d{4}년\s?\d{1,2}월|\d{1,2}월\s?\d{1,2}일",
    weekday="[월화수목금토일]요일",
    page=r"\d{1,3}면|지면",
    column="글자수|발행일",
    label=r"^\W{0,3}(?:제목|본문|날짜|일자|신문|언론사|기자|작성자|지면|출처|섹션)\s*[:：]",
    desk="편집자|편집국",
    role="기자|특파원|논설위원|통신원",
    photo="사진|제공|그래픽",
    notice="공고|부고|알림|정정",
    contents="오늘의 (?:주요|지면)|목차",
    jump="면에 (?:계속|이어|관련)|면에서 (?:계속|이어)",
    column_name=r"^\W*(?:사설|칼럼|오피니언|정치|경제|사회|국제|문화|스포츠|연예|지역|단신|부고|인사|독자투고)\W*$",
)
