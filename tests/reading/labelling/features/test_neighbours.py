from newsarc.reading.labelling.features.neighbours import join_neighbours
from newsarc.reading.labelling.features.page_features import PageFeatures
from newsarc.reading.labelling.features.templates import column_of
from newsarc.reading.lines.line import Line

PAGE = PageFeatures("han", "column", has_indents=True, has_gaps=False, usual_width=10.0, usual_indent=0.0)
OWN = {
    "width": "3",
    "share of width": "5",
    "indent": "0",
    "gap": "1",
    "last": "han",
    "first": "han",
    "commas": "0",
    "ended": "n",
    "letters": "-",
    "against measure": "?",
    "room": "?",
    "open": "",
    "shared words": "00",
    "usual indent": "same",
    "digits": "0",
    "short run": "-",
}


def joined(*own: dict[str, str]) -> list[set[str]]:
    lines = [Line(number, "茶苗", "茶苗", width=9.0) for number in range(len(own))]
    measured = {name: column_of(here.get(name, usual) for here in own) for name, usual in OWN.items()}
    few = [{name: value for name, value in here.items() if name not in OWN} for here in own]
    return [set(found) for found in join_neighbours(lines, measured, few, PAGE).names()]


def test_neighbours_speak_for_a_line() -> None:
    first, second, third = joined({"last": "stop"}, {}, {"first": "dash", "reads as byline": ""})
    assert {"last=stop", "above: edge of the page", "two above: edge of the page"} <= first
    assert {"above: last=stop", "below: first=dash", "below: reads as byline"} <= second
    assert {"two above: last=stop", "below: edge of the page"} <= third
    assert "two below: reads as byline" not in first


def test_page_speaks_for_each_of_its_lines() -> None:
    assert all({"page=han/column/in", "edges=text/text"} <= found for found in joined({}, {}))


def test_furniture_at_the_edges_is_left_aside() -> None:
    found = joined({"reads as masthead": ""}, {"reads as opener": ""}, {})
    assert "edges=opener/text" in found[1]


def test_what_speaks_only_together_is_joined() -> None:
    _, second = joined({"ended": "y"}, {"indent": "2"})
    assert "page, ended above, indent=hci,y,2" in second
    assert "edges, ended above, ended=edges=text/text,y,n" in second


def test_how_a_line_reads_is_joined_with_how_it_looks() -> None:
    _, second = joined({"ended": "y"}, {"reads as byline": ""})
    assert {
        "reads as byline, width and end above=5,y",
        "reads as byline, width and end below=$,$",
        "reads as byline, widths and gap=5,y,5,1",
    } <= second
