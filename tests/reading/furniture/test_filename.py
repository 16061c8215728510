import pytest

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.reading.furniture.filename import read_code, read_filename


@pytest.mark.parametrize(
    ("path", "newspaper", "printed", "page"),
    [
        ("20210709_04.txt", None, "2021-07-09", "04"),
        ("20210709.txt", None, "2021-07-09", None),
        ("021-OBS-2021-07-09-PG004-SINGLE.csv", None, "2021-07-09", "004"),
        ("per_port-ellery-observer_2021-07-09_54_203.txt", "Port Ellery Observer", "2021-07-09", None),
        ("sn00000000/2021-07-09/ed-1/seq-5/ocr.txt", None, "2021-07-09", "5"),
        ("2021-07-09-A05.txt", None, "2021-07-09", "A05"),
        ("2021.07.09.txt", None, "2021-07-09", None),
        ("2021-07-09 (1).txt", None, "2021-07-09", None),
        ("临江日报2021-07-09第03版.txt", "临江日报", "2021-07-09", "03"),
        ("2021年7月9日临江晚报第二版.txt", "临江晚报", "2021-07-09", "2"),
        ("《临江时报》2021-07-09_第811期.pdf", "临江时报", "2021-07-09", None),
        ("/papers/临江商报/20210709/B02.txt", "临江商报", "2021-07-09", "B02"),
        ("/papers/2021/07/09/02.txt", None, "2021-07-09", "02"),
        ("한강일보/2021-07-09/A12면.txt", "한강일보", "2021-07-09", "A12"),
        ("rmrb2021070912.txt", "人民日报", "2021-07-09", "12"),
        ("http://epaper.example.cn/gmrb/html/2021-07/09/node_2517.htm", "光明日报", "2021-07-09", None),
        ("http://epaper.example.cn/pc/layout/202107/09/node_A03.html", None, "2021-07-09", "A03"),
        ("http://epaper.example.cn/html/2021-07/09/nbs.D110000gmrb_06.htm", "光明日报", "2021-07-09", "06"),
        ("nw.D110000gmrb_20210709_3-08.htm", "光明日报", "2021-07-09", "08"),
        ("QQGMRB05B20210709C.txt", "光明日报", "2021-07-09", "05"),
        # The code of four dailies tells none of them.
        ("hnrb20210709003.pdf", None, "2021-07-09", "003"),
        ("0007_gazette_18240611_0_0_a1_p2_1.xml", None, "1824-06-11", "2"),
        ("第3版.txt", None, None, "3"),
        ("page-02.txt", None, None, "02"),
    ],
)
def test_a_file_name_tells_what_it_says(
    path: str, newspaper: str | None, printed: str | None, page: str | None
) -> None:
    found = read_filename(path)
    assert (found.newspaper, str(found.date) if found.date else None, found.page) == (
        newspaper,
        printed,
        page,
    )


@pytest.mark.parametrize(
    "path",
    [
        "",
        "-",
        "notes.txt",
        "000_901263093898e062.txt",
        "a3f5c920210709bd.txt",
        "1141507497937906.jpg",
        "1625800000.txt",
        "content_20210709.htm",
        "20211309_01.txt",
        "20210230_01.txt",
        "10660101.txt",
        "p012.txt",
        "/backup-2021/file.txt",
        "电子报.txt",
        "简报/情报.txt",
    ],
)
def test_numbers_and_words_that_only_look_like_it_tell_nothing(path: str) -> None:
    assert read_filename(path) == IssuePage()


def test_the_files_own_name_goes_before_its_folders() -> None:
    assert read_filename("2020-01-01/20210709_01.txt").date == PartialDate(2021, 7, 9)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("ljrb2021070901.pdf", "ljrb"),
        ("ljrb/page/1/2021-07/09/1/20210709_icon.jpg", "ljrb"),
        ("https://epaper.ljnews.com/pc/con/202107/09/content_1.html", "ljnews"),
        ("20210709_01.txt", None),
        ("notes.txt", None),
    ],
)
def test_the_code_of_a_paper_is_kept_apart(path: str, code: str | None) -> None:
    assert read_code(path) == code
    assert read_filename(path).newspaper is None


@pytest.mark.parametrize(
    ("path", "date", "page"),
    [
        ("人民日报/2022年/3月/15日/第4版.txt", "2022-03-15", "4"),
        ("永康日报/2022年/03月/2022年03月15日/01.txt", "2022-03-15", "01"),
        ("layout/202412/01/node_01.txt", "2024-12-01", "01"),
        ("html/2022-01/27/nbs.D110000renmrb_02.txt", "2022-01-27", "02"),
        ("中華民國111年3月15日.txt", "2022-03-15", None),
        ("昭和29年3月15日.txt", "1954-03-15", None),
        ("令和4年3月15日_02.txt", "2022-03-15", "02"),
        ("경향신문_2022-03-15_A12면.txt", "2022-03-15", "A12"),
        ("2022-03-15_10-30-00.txt", "2022-03-15", None),
        ("20220315_10.30.00.txt", "2022-03-15", None),
        ("2022-03-15-10-30.txt", "2022-03-15", "10"),
    ],
)
def test_names_of_folders_eras_and_times(path: str, date: str, page: str | None) -> None:
    found = read_filename(path)
    assert (str(found.date), found.page) == (date, page)


@pytest.mark.parametrize(
    ("path", "date", "page"),
    [
        ("朝報/昭和45年/4月/5日/02.txt", "1970-04-05", "02"),
        ("昭和45年4月/5日_02.txt", "1970-04-05", "02"),
        ("昭和45年/4月5日.txt", "1970-04-05", None),
        ("昭和45年/昭和45年4月/昭和45年4月5日.txt", "1970-04-05", None),
        ("1970年(昭和45年)/四月/五日/3面.txt", "1970-04-05", "3"),
        ("民國38年/5月/27日/第3版.txt", "1949-05-27", "3"),
        ("中華民國三十八年/五月/二十七日.txt", "1949-05-27", None),
        ("民國38/5/27/3.txt", "1949-05-27", "3"),
        ("令和元年/5月/1日.txt", "2019-05-01", None),
        ("平成 元年/1月/8日.txt", "1989-01-08", None),
        ("大正12年/9月/1日.txt", "1923-09-01", None),
        ("明治45年/7月/30日.txt", "1912-07-30", None),
        ("二〇二二年/三月/十五日.txt", "2022-03-15", None),
        ("2022년/3월/15일/A12면.txt", "2022-03-15", "A12"),
        ("2022/03 March/15_A3.txt", "2022-03-15", "A3"),
        ("Courier/1952-April/05.txt", "1952-04-05", None),
        ("March 2022/15.txt", "2022-03-15", None),
        ("2022/März/15.txt", "2022-03-15", None),
        ("2022/03-15/02.txt", "2022-03-15", "02"),
        ("昭和45年/昭和46年4月/5日.txt", "1971-04-05", None),
    ],
)
def test_dates_that_are_split_over_folders(path: str, date: str, page: str | None) -> None:
    found = read_filename(path)
    assert (str(found.date), found.page) == (date, page)


@pytest.mark.parametrize(
    "path",
    [
        "2022年/2月/30日.txt",
        "昭和45年/13月/5日.txt",
        "昭和45年/4月/notes.txt",
        "2021年/clips/3月/5日.txt",
        "光緒三十年/三月/五日.txt",
        "2022/Marketing/15/x.txt",
        "a/2022/May/notes.txt",
        "IMG/2022/12/3456.txt",
        "2022/0315/01.txt",
    ],
)
def test_folders_that_only_look_like_days_tell_none(path: str) -> None:
    assert read_filename(path).date is None
