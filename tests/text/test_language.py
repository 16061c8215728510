from __future__ import annotations

import pytest

from newsarc.text.language import language_of

CASES = [
    ("全市春耕生产现场会在东岭镇召开，与会人员参观了育秧大棚。", "zh-Hans"),
    ("全縣春耕生產現場會在東嶺鎮召開，與會人員參觀了育秧大棚。", "zh-Hant"),
    ("山中有人", "zh"),
    ("港の新しい市場は来月から一般に開放される。", "ja"),
    ("記者が読んだ「星の歌」は、山の学校で生まれた。", "ja"),
    ("记者走进“さくら”书店，看到店里的读者正在选购图书，据介绍这家店已经开了十年。", "zh-Hans"),
    ("시장은 어제 항구의 새 시장을 방문했다.", "ko"),
    ("The mayor said that the harbour market will open in May.", "en"),
    ("Der Bürgermeister sagte, dass der neue Markt im Mai öffnen wird und nicht später.", "de"),
    ("Le maire a annoncé que le marché du port ouvrira en mai pour les habitants.", "fr"),
    ("El alcalde anunció que el mercado del puerto se abre en mayo para los vecinos.", "es"),
    ("Мэр сказал, что новый рынок не откроется до мая и это не из-за погоды.", "ru"),
    ("ตลาดใหม่จะเปิดในเดือนพฤษภาคม", "th"),
    ("", None),
    ("12.5% — 3/4", None),
    ("Anna Muster, Otto Beispiel", None),
    ("GDP 增长", None),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_language(text: str, expected: str | None) -> None:
    assert language_of(text) == expected
