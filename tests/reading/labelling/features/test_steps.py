import numpy as np
import pytest

from newsarc.reading.labelling.features.steps import in_steps, step


@pytest.mark.parametrize(
    ("value", "number"), [(-1, "0"), (0.9, "0"), (1, "1"), (1.5, "1"), (2, "2"), (99, "3")]
)
def test_value_is_on_the_step_that_it_has_reached(value: float, number: str) -> None:
    assert step(value, (1, 2, 5)) == number


def test_values_of_a_page_are_on_the_same_steps_as_each_alone() -> None:
    values = [-1, 0.9, 1, 1.5, 2, 99]
    column = in_steps(np.array(values, np.float64), (1, 2, 5))
    assert [column.values[number] for number in column.numbers] == [
        step(value, (1, 2, 5)) for value in values
    ]


def test_without_steps_all_is_level() -> None:
    assert step(7, ()) == "0"
