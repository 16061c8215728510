import pytest

from newsarc.reading.credits.names import is_foreign_name, is_likely_name, is_name, split_names


@pytest.mark.parametrize(
    ("run", "names"),
    [
        ("田一禾", ("田一禾",)),
        ("甘恬 田一禾", ("甘恬", "田一禾")),
        ("甘恬、田一禾，石小山", ("甘恬", "田一禾", "石小山")),
        ("甘　恬 田一禾", ("甘恬", "田一禾")),
        ("甘  恬  石  山", ("甘恬", "石山")),
        ("石 小 山", ("石小山",)),
        ("石小山田一禾", ("石小山", "田一禾")),
        ("石小山甘恬", ("石小山", "甘恬")),
        ("欧阳小山田禾", ("欧阳小山", "田禾")),
        ("甘恬 石\n\n小山", ("甘恬", "石小山")),
        ("甘恬 石小\n山 田一禾", ("甘恬", "石小山", "田一禾")),
        ("里卡多·罗萨、甘恬", ("里卡多·罗萨", "甘恬")),
        ("陳大文、歐陽小明", ("陳大文", "歐陽小明")),
        # 云 is a surname too, but three characters are one person.
        ("宋巧云", ("宋巧云",)),
    ],
)
def test_runs_of_names_are_cut_into_persons(run: str, names: tuple[str, ...]) -> None:
    assert split_names(run) == names


def test_what_cannot_be_cut_into_names_stays_whole() -> None:
    assert split_names("田一禾作报告") == ("田一禾作报告",)


@pytest.mark.parametrize("name", ["田禾", "田一禾", "诸葛一禾", "歐陽小明", "阿里·努尔", "J.·罗萨"])
def test_names_have_a_surname_or_parts(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize("word", ["", "田", "田一禾山水", "了解到", "壮族", "江苏", "安全", "Ada", "左二"])
def test_words_are_no_names(word: str) -> None:
    assert not is_name(word)


@pytest.mark.parametrize("word", ["高温预警", "田间管理", "马路上", "方便面", "时评", "白天"])
def test_words_that_begin_with_a_surname_are_not_likely_names(word: str) -> None:
    assert not (is_likely_name(word) and len(word) > 3)
    assert not is_likely_name("马路上")


def test_an_outlet_in_parts_is_no_persons_name() -> None:
    assert not is_foreign_name("本报")
    assert not is_foreign_name("·罗萨")
