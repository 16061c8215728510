"""Words that are offered without the modules that know them, which take long to load; a test holds them."""

from __future__ import annotations

IMPORT_FORMATS = tuple(
    "text pdf alto mets page hocr abbyy docx epub rtf parquet xlsx csv jsonl json html ninjs newsml newsml-g2"
    " nitf tei feed json-feed markdown database eml".split()
)
MAPPED_FIELDS = tuple(
    "newspaper date edition page section column kicker headline deck byline authors agency place"
    " body captions url tags".split()
)
ENCODINGS = tuple("utf-8 gb18030 big5 utf-16 shift_jis euc-jp euc-kr cp1252 iso-8859-1".split())
PERIODS = tuple("today yesterday 7d this-week last-week this-month last-month this-year last-year".split())
