import pytest

from newsarc.reading.furniture.jump import Jump, find_jump_from, find_jump_to


@pytest.mark.parametrize(
    ("line", "page"),
    [
        ("（下转2版）", "2"),
        ("(下转第３版)", "3"),
        ("（下转 4 版）", "4"),
        ("下转第十二版", "12"),
        ("▶▶▶下转A05版", "A05"),
        ("（下转02版·要闻）", "02"),
        ("（下转第2、3版）", "2"),
        ("（下转B4）", "B4"),
        ("下转\n6 版）", "6"),
        ("（下转第 版）", None),
        ("（转A3版）", "A3"),
        ("（轉第四版）", "4"),
        ("（見A2版）", "A2"),
        ("下接A2版", "A2"),
        ("（下轉第八頁）", "8"),
        ("Continued on page 2", "2"),
        ("(Continued on Page C-11)", "C11"),
        ("CONTINUED ON PAGE 7", "7"),
        ("continued on A4", "A4"),
        ("Cont'd on page 3", "3"),
        ("See HARBOUR, Page A6", "A6"),
        ("Please see TIDES, B2", "B2"),
        ("Please turn to page 4", "4"),
        ("Fortsetzung auf Seite 4", "4"),
        ("Suite page 4", "4"),
        ("Lire la suite en page 9", "9"),
        ("Pasa a la página 5", "5"),
        ("（3面に続く）", "3"),
        ("(3면에 계속)", "3"),
    ],
)
def test_a_line_that_leads_on_tells_its_page(line: str, page: str | None) -> None:
    found = find_jump_to(line)
    assert found is not None
    assert (found.page, found.start, found.end) == (page, 0, len(line))
    assert find_jump_from(line) is None


@pytest.mark.parametrize(
    ("line", "page"),
    [
        ("（上接第一版）", "1"),
        ("上接A01版", "A01"),
        ("（上接 1 版）", "1"),
        ("（紧接5版）", "5"),
        ("（接3版）", "3"),
        ("（上接第 版）", None),
        ("（上接第25页）", "25"),
        ("上續第一版", "1"),
        ("Continued from Page A1", "A1"),
        ("continued from page 32", "32"),
        ("HARBOUR from A1", "A1"),
        ("From Page 1", "1"),
        ("Fortsetzung von Seite 1", "1"),
        ("Suite de la page 1", "1"),
        ("〈1面から続く〉", "1"),
        ("▶3면에서 계속", "3"),
    ],
)
def test_a_line_that_comes_from_elsewhere_tells_its_page(line: str, page: str | None) -> None:
    found = find_jump_from(line)
    assert found is not None
    assert (found.page, found.start, found.end) == (page, 0, len(line))
    assert find_jump_to(line) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("防汛物资已全部到位。 （下转 2 版）", "防汛物资已全部到位。 "),
        ("“按时完工。”（下转第二版）\n", "“按时完工。”"),
        ("灯会今晚开幕。下转3版", "灯会今晚开幕。"),
        ("the ferry sailed. Continued on page 2", "the ferry sailed. "),
        ("the ferry sailed.\ncontinued on page 2", "the ferry sailed.\n"),
        ("ADA MARLOW FOR THE HARBOUR TIMES Continued on Page A9", "ADA MARLOW FOR THE HARBOUR TIMES "),
    ],
)
def test_a_jump_is_cut_off_behind_the_last_sentence(text: str, rest: str) -> None:
    found = find_jump_to(text)
    assert found is not None
    assert text[: found.start] == rest
    assert found.end == len(text.rstrip())


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("（上接第一版）会议指出，", "会议指出，"),
        ("上接1版 会议指出，", " 会议指出，"),
        ("Continued from Page A1 The mayor said", " The mayor said"),
    ],
)
def test_a_jump_is_cut_off_before_the_first_sentence(text: str, rest: str) -> None:
    found = find_jump_from(text)
    assert found is not None
    assert text[found.end :] == rest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "详情见A2版",
        "（相关报道见3版）",
        "读者可以下转第三版",
        "水位由涨下转",
        "上接天线，下接地气",
        "上接第一版块的内容",
        "（见图3）",
        "The series is to be continued on page 2",
        "we will see you on page 3",
        "from page one to the last",
        "From A1 to Z",
        "See also page 4 of the report, he said",
        "本报4版",
        "1面",
        "（转第三中学）",
    ],
)
def test_running_text_is_no_jump(text: str) -> None:
    assert find_jump_to(text) is None
    assert find_jump_from(text) is None


def test_offsets_hold_in_a_long_text() -> None:
    text = "江水缓缓流过老城。" * 60 + "（下转8版）"
    assert find_jump_to(text) == Jump("8", 540, 546)
