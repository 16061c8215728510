import codecs
import unicodedata

import pytest

from newsarc.errors import SourceBinary, SourceEmpty, SourceError, SourceUndecodable, UnknownEncoding
from newsarc.model.sources import DecodedText, SourceFile
from newsarc.text.decoding import check_encoding, decode, source_lines

SIMPLIFIED = "湖光镇的码头上站满了人，第一船茶苗靠岸，这是今年的第三批，一共四万株。"
TRADITIONAL = "湖光鎮的碼頭上站滿了人，第一船茶苗靠岸，這是今年的第三批，一共四萬株。"
JAPANESE = "湖の町の港には、朝早くからたくさんの人が集まっていた。今年の茶の苗は四万本である。"
KOREAN = "호수 마을의 부두에는 아침부터 많은 사람이 모였다. 올해의 차나무 묘목은 사만 그루이다."
FRENCH = "Le phare est rouvert à l’été, après deux années de travaux sur l’escalier, a déclaré le gardien."


def source(data: bytes) -> SourceFile:
    return SourceFile("page.txt", data, "0" * 64)


@pytest.mark.parametrize(
    ("text", "written", "used"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8-sig"),
        (SIMPLIFIED, "utf-16", "utf-16"),
        (SIMPLIFIED, "utf-32", "utf-32"),
        (SIMPLIFIED, "gb18030", "gb18030"),
        (SIMPLIFIED, "gbk", "gb18030"),
        (TRADITIONAL, "utf-8", "utf-8"),
        (TRADITIONAL, "big5", "big5hkscs"),
        (TRADITIONAL, "gb18030", "gb18030"),
        (JAPANESE, "cp932", "cp932"),
        (JAPANESE, "euc_jp", "euc_jp"),
        (KOREAN, "euc_kr", "cp949"),
    ],
)
def test_encoding_is_told_by_the_bytes(text: str, written: str, used: str) -> None:
    is_guess = not used.startswith("utf")
    assert decode(source(text.encode(written))) == DecodedText(text, used, is_guess=is_guess)


def test_western_text_is_told_by_statistics() -> None:
    assert decode(source(FRENCH.encode("cp1252"))).text == FRENCH


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The council will pay £10bn for the bridge, and not a penny more.", "cp1252"),
        ("Après l’été, Mme Lévêque rouvrira le théâtre, près de la forêt.", "latin-1"),
        ("Its head, Shen Yizhou (沈亦舟), said so; his deputy, Lu Huaigu (陆怀谷), took notes.", "gb18030"),
        ("Its head, Shen Yizhou (沈亦舟), said so; his deputy, Lu Huaigu (陸懷谷), took notes.", "big5"),
        ("Its head, Mr Tanaka (田中実), said so; his deputy, Mr Sato (佐藤健), took notes.", "cp932"),
        ("The mayor said the bridge “will not close” — and the council’s report agrees.", "gb18030"),
        ("07:00 NEWS 24 (HD)  07:30 Drama: 梅岭人家 ep. 07/40  07:55 WEATHER / MUSIC BOX", "gb18030"),
        ("Мост через реку закроют на девять недель, сообщил глава города.", "koi8-r"),
        ("Żeglarze skarżą się, że w porcie nie ma już miejsca dla łodzi.", "cp1250"),
        ("今日の番組 10:00 ニュース", "iso2022_jp"),
        ("Rain is expected by evening.\nLa Bacău apa va fi oprită.\nOats were easier.", "cp1250"),
        ("The firemen went home.\nNic takového jsem ještě neviděl, řekl.\nEntries close.", "cp1250"),
        ("Entries close on Friday.\nBy Brontë House, our correspondent.\nForms are free.", "cp1252"),
        ("There’s been an error. The “boy”, 백성훈 (진성민), typed it; “it’s me,” he said.", "cp949"),
        ("Ο Άγιος Νικόλαος δεν κλείνει, είπε ο δήμαρχος. Άνοιξε χθες.", "cp1253"),
        ("“12”不是一个有效的值", "utf-16-le"),
        ("自來水公司", "utf-16-be"),
        ("Così non si può andare avanti", "latin-1"),
        ("The council met on Monday.\n市议会星期一开会。\n", "utf-16-le"),
        ("The council met on Monday.\n", "utf-16-be"),
    ],
)
def test_letters_of_a_page_tell_its_encoding(text: str, written: str) -> None:
    found = decode(source(text.encode(written, errors="ignore")))
    assert (found.text, found.doubt) == (text.encode(written, errors="ignore").decode(written), None)


def test_letters_that_two_encodings_make_sense_of_are_doubted() -> None:
    found = decode(source("木村拓".encode("euc_jp")))
    assert found.doubt == "the letters are a guess: read as euc_jp, perhaps gb18030"


def test_a_few_zero_bytes_are_kept_for_the_reader_to_drop() -> None:
    text = "The o\x00cials said the \x00nal report would be \x00led on Monday."
    assert decode(source(text.encode())) == DecodedText(text, "utf-8")


def test_noise_is_no_text() -> None:
    noise = bytes((7 * number * number + 13 * number) % 256 for number in range(4000))
    with pytest.raises(SourceError):
        decode(source(noise))


def test_named_encoding_is_used_against_the_evidence() -> None:
    text = decode(source(SIMPLIFIED.encode("utf-8")), encoding="latin-1").text
    assert text == SIMPLIFIED.encode("utf-8").decode("latin-1")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_byte_order_mark_is_no_text_where_the_encoding_is_named(encoding: str) -> None:
    assert decode(source(("\ufeff" + SIMPLIFIED).encode(encoding)), encoding=encoding).text == SIMPLIFIED


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("cafe\u0301", "caf\u00e9"),
        ("\uff21\uff11，“①”", "\uff21\uff11，“①”"),
        ("\u3000ﬁn…", "\u3000ﬁn…"),
    ],
)
def test_text_is_composed_and_nothing_else(printed: str, kept: str) -> None:
    decoded = decode(source(printed.encode())).text
    assert decoded == kept
    assert unicodedata.is_normalized("NFC", decoded)


@pytest.mark.parametrize(
    "data", [b"", b" \n\t", "\u3000\u3000\n".encode(), codecs.BOM_UTF8, b"\xef\xbb\xbf\n\n"]
)
def test_nothing_printed_is_empty(data: bytes) -> None:
    with pytest.raises(SourceEmpty, match=r"^page\.txt: the file is empty$"):
        decode(source(data))


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"%PDF-1.7\n1 0 obj", "a PDF"),
        (b"PK\x03\x04\x14", "a zip archive or office document"),
        (b"SQLite format 3\x00", "an SQLite database"),
        (b"\xff\xd8\xff\xe0 picture", "a picture"),
        (b"BZh91AY&SY", "bzip2 data"),
        (b"abc\x00def", "it holds zero bytes"),
        (b"\x01\x02\x03abc", "it is mostly control characters"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, found: str) -> None:
    with pytest.raises(SourceBinary) as caught:
        decode(source(data))
    assert str(caught.value) == f"page.txt: not a text file ({found}): extract its text first"


def test_a_stray_control_character_is_no_binary() -> None:
    assert decode(source(f"{SIMPLIFIED}\x07".encode())).text == f"{SIMPLIFIED}\x07"


def test_bytes_that_the_named_encoding_lacks() -> None:
    with pytest.raises(
        SourceUndecodable, match="cannot be read as ascii: name another encoding with --encoding"
    ):
        decode(source(SIMPLIFIED.encode()), encoding="ascii")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5"])
@pytest.mark.parametrize("damage", ["cut", "one byte"])
def test_a_few_broken_bytes_do_not_make_a_text_unreadable(encoding: str, damage: str) -> None:
    text = (
        "農業開門紅，全市的人都在這個時候來了，大家說今年是個好年。" if encoding == "big5" else SIMPLIFIED
    ) * 9
    data = text.encode(encoding)
    data = data[:-1] if damage == "cut" else data[:200] + b"\xff" + data[200:]
    found = decode(source(data))
    assert found.encoding.replace("big5hkscs", "big5") == encoding
    assert 1 <= found.unreadable <= 3
    assert found.text.count("\ufffd") == found.unreadable


def test_accents_of_a_latin_encoding_are_no_broken_bytes() -> None:
    text = "The café by the harbour is closed, and so is the crêperie next to it. " * 4
    found = decode(source(text.encode("cp1252")))
    assert (found.text.count("café"), found.unreadable) == (4, 0)


def test_a_named_encoding_may_have_more_broken_bytes() -> None:
    data = (SIMPLIFIED * 9).encode()
    broken = data[:60] + b"\xff" + data[60:120] + b"\xfe" + data[120:]
    assert decode(source(broken), encoding="utf-8").unreadable == 2


def test_broken_file_with_a_byte_order_mark() -> None:
    with pytest.raises(SourceError):
        decode(source(codecs.BOM_UTF16_LE + b"\x00\xd8\x41"))


@pytest.mark.parametrize("name", ["klingon", "rot13", "base64", "\N{GRINNING FACE}", "utf\x00"])
def test_unknown_encoding(name: str) -> None:
    with pytest.raises(UnknownEncoding, match="unknown encoding"):
        check_encoding(name)


@pytest.mark.parametrize("name", ["utf-8", "GB18030", "big5", "utf-16"])
def test_known_encoding(name: str) -> None:
    check_encoding(name)


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"a\nb", ["a", "b"]),
        (b"a\r\nb\rc\n", ["a", "b", "c", ""]),
        (b"a\x0bb\x0cc", ["a\x0bb\x0cc"]),
        ("a\u2028b".encode(), ["a\u2028b"]),
        (b"\xff\n", ["\ufffd", ""]),
    ],
)
def test_lines_of_a_source(data: bytes, lines: list[str]) -> None:
    assert source_lines(data, "utf-8") == lines
