"""Which column of a table holds which field of an article: by its usual names, or as the user says."""

from __future__ import annotations

import operator
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.errors import ColumnAmbiguous, ColumnUnknown
from newsarc.text.characters.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

# The usual names of each field, written small and without what parts words; those behind the bar may mean
# other things too, and count only where no other column is named for the field; behind a second bar are those
# of which the first counts where there is nothing better, such as parts of a text. All are written as the
# columns' names are compared: folded.
_NAMES = {
    "newspaper": "newspaper newspapername paper papername publication publicationname journal outlet"
    " masthead publicationtitle containertitle 报纸 报纸名 报纸名称 报名 报刊 报刊名称 刊名 媒体"
    " 媒体名称 报章 报刊名 新闻名 | source"
    " sourcename media medianame publisher sitename site 来源 出处 稿源 文献来源 新闻来源 매체 quelle"
    " fuente 신문 언론사 zeitung krant giornale jornal газета издание источник newspapertitle periodico"
    " diario",
    "date": "date pubdate publicationdate publishdate publisheddate datepublished datepublication"
    " issuedate printdate 日期 出版日期 见报日期 刊登日期 报纸日期 刊发日期 刊期 发表日期 datepublish"
    " newspapereditiondate issued publishingdate datepub 报导日期 报道日期 见报 | publishedat"
    " publishtime publishedtime pubtime"
    " published docpubtime time datetime posttime releasedate 发布日期 发布时间 发表时间 出版时间 时间"
    " 日期时间 webpublicationdate publishdatetime pubdatetime created createdat 일자 날짜 datum fecha"
    " 日付 дата"
    " 掲载日 | data",
    "edition": "edition printedition 版本",
    "page": "page pagenumber pageno pagenum pagelabel printpage pageid newspaperpage 版次 版号 版面号"
    " 版面序号 版序 版 页码 newspaperpagenumber 版页 版序号 | pages bc sectionno section 版面 版位 seite"
    " pagina страница полоса 掲载面 지면",
    "section": "section sectionname printsection pagename 版名 版面名 版面名称 | bm category channel"
    " 频道 分类 sectionlabel 版块 ressort rubrik rubrique seccion sezione sectie caderno раздел рубрика",
    "column": "column columnname 栏目 专栏 栏目名称",
    "kicker": "kicker pretitle introtitle overline eyebrow supertitle leadtitle 引题 肩题 眉题 引标题 |"
    " dachzeile 어깨제목",
    "headline": "headline title articletitle newstitle doctitle maintitle headlinemain 标题 题名 主题"
    " 主标题 正题 新闻标题 文章标题 文章题目 题目 篇名 标题名 | heading name subject webtitle 题 주제목"
    " 제목 titel uberschrift titre titulo titolo manchete заголовок 见出し",
    "deck": "deck dek subtitle subheadline subhead subheading standfirst 副题 副标题 子标题 | fb"
    " standfirsttext untertitel soustitre subtitulo 부제 부제목 sottotitolo ondertitel подзаголовок",
    "byline": "byline printedbyline 署名",
    "authors": "author authors authorname docauthor reporter reporters journalist writer creator 作者"
    " 作者姓名 作者名 记者 撰稿 记者姓名 撰文 | 기자 기고자 autor autoren auteur autore автор 执笔者"
    " 着者",
    "agency": "agency newsagency 通讯社",
    "place": "place dateline location located city 地点 地区 电头地点",
    "body": "body content text fulltext articlebody articletext articlecontent maintext newscontent"
    " plaintext contenttext 正文 内容 全文 文章内容 正文内容 新闻内容 文章正文 全文内容 内文 内文内容"
    " 文章全文 新闻正文 contentrendered | bodytext story article paragraphs html bodyhtml contenthtml"
    " ocrtext ocr ocreng document volltext 본문 texto contenido inhalt 本文 texte cuerpo corpo"
    " testo tekst текст |"
    " leadparagraph abstract abstractnote snippet description shortdescription summary excerpt 摘要"
    " 内容摘要 简介",
    "captions": "caption captions imagecaption imagecaptions picturecaption photocaption 图说 图片说明"
    " 图注 | cs",
    "url": "url link href articleurl pageurl permalink canonicalurl weburl 链接 网址 原文链接 文章链接"
    " 地址 连结 网页 文章网址 原文网址 webaddress weblink | enlace ссылка lien",
    "tags": "tags tag 标签",
}
FIELDS = tuple(_NAMES)
_BETWEEN = re.compile(r"[-/|（()）\[\]【】:：]")
_LATIN = re.compile(r"[A-Za-z]")
_THING = re.compile(r"(?:news|article|post|doc|story|新闻|文章|报道|稿件)(?=.)")
_OF_A_NAME = ("name", "名", "名称", "姓名")
_OF_A_COPY = ("created", "createdat")
_HAND_ON = str.maketrans("", "", "_- .:：\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}\ufeff")


@dataclass(frozen=True, slots=True)
class FieldColumns:
    """The column of each field that has one."""

    of: Mapping[str, str]

    def __getitem__(self, field: str) -> str | None:
        """Return the column of a field, None where it has none."""
        return self.of.get(field)


def match_columns(
    path: str,
    columns: Sequence[str],
    said: Mapping[str, str],
    are_same: Callable[[str, str], bool] = operator.eq,
) -> FieldColumns:
    """Find the column of each field; raises ColumnUnknown or ColumnAmbiguous.

    Of two columns that `are_same`, as they say the same in all rows, either will do.

    >>> match_columns("a.csv", ["标题", "正文", "来源", "报纸"], {})["newspaper"]
    '报纸'
    >>> match_columns("a.md", ["title", "text", "created", "published"], {})["date"]
    'published'
    """
    for field, column in said.items():
        if column not in columns:
            raise ColumnUnknown(path, field, column, tuple(columns))
    free = [column for column in columns if column not in said.values()]
    found: dict[str, str] = dict(said)
    for field in _NAMES:
        if field not in found and (found_column := _column_of(path, field, free, are_same)):
            found[field] = found_column
    if "body" not in found:
        raise ColumnUnknown(path, "body", None, tuple(columns))
    return FieldColumns(found)


def is_named(columns: Iterable[str], field: str, *, is_sure: bool = False) -> bool:
    """Tell whether one of the columns has a usual name of a field, or one that surely means it.

    >>> is_named(["Id", "Pub_Date"], "date")
    True
    """
    sure, unsure, *_ = (*_NAMES[field].split("|"), "")
    names = {*sure.split(), *([] if is_sure else unsure.split())}
    return any(_plain(column) in names or _without_thing(column) in names for column in columns)


def field_of(name: str) -> str | None:
    """Return the field of which this is a usual name; the names that any other goes before are none.

    >>> field_of("作者"), field_of("Publication Date"), field_of("阅读")
    ('authors', 'date', None)
    """
    return next((field for field in _NAMES if is_named((name,), field)), None)


def _column_of(
    path: str, field: str, columns: Sequence[str], are_same: Callable[[str, str], bool]
) -> str | None:
    sure, unsure, parts = ([*tier.split()] for tier in (*_NAMES[field].split("|"), "", "")[:3])
    for tier in (sure, unsure):
        named = [column for column in columns if not _forms(column).isdisjoint(tier)]
        if len(named) > 1:
            # Beside its name a thing may have its number or its key.
            named = [column for column in named if _plain(column).endswith(_OF_A_NAME)] or named
        if len(named) > 1:
            # A clipping was made after its article was published.
            named = [column for column in named if _plain(column) not in _OF_A_COPY] or named
        if len(named) > 1:
            # What may mean several fields means the one that it surely means.
            named = [column for column in named if not _is_of_another(column, field)] or named
        if len(named) > 1 and not all(are_same(named[0], column) for column in named[1:]):
            raise ColumnAmbiguous(path, field, tuple(named))
        if named:
            return named[0]
    of_thing = [column for column in columns if _without_thing(column) in (*sure, *unsure)]
    if len(of_thing) == 1:
        return of_thing[0]
    return next((column for name in parts for column in columns if name in _forms(column)), None)


def _is_of_another(column: str, field: str) -> bool:
    return any(is_named((column,), other, is_sure=True) for other in _NAMES if other != field)


def _without_thing(name: str) -> str | None:
    """Return the name of a column without the thing of which it is the property.

    >>> _without_thing("post_date"), _without_thing("新闻来源"), _without_thing("news")
    ('date', '来源', None)
    """
    match = _THING.match(_plain(name))
    return match.string[match.end() :] if match else None


def _forms(name: str) -> set[str]:
    """Return the names that a column has: it may have one in each of two languages.

    >>> sorted(_forms("Title-题名")), _forms("新聞標題")
    (['title', 'title题名', '题名'], {'新闻标题'})
    """
    whole = _plain(name)
    if name.isascii():
        return {whole}
    return {whole, *filter(None, map(_plain, _BETWEEN.split(name)))} if _LATIN.search(name) else {whole}


def _plain(name: str) -> str:
    plain = name.translate(_HAND_ON).casefold()
    return plain if plain.isascii() else fold(plain)
