"""The pages of indicators: what holds of all cities, what of two by themselves, and what is said without a script."""

from __future__ import annotations

import re
from pathlib import Path

from tests.present.small_hub import CONTENT, render, small_site
from tests.present.test_time_pages import text

CITY = CONTENT["cities/foton/city.yml"]
OBSERVATION = "- {{id: o-{0}, indicator: bus-fleet, scope: city, period: {1}, {2}, sources: [news]}}\n"


def held(**cities: list[tuple[int, str]]) -> dict[str, str]:
    """Files of cities with what they report by year."""
    files = {}
    for city, values in cities.items():
        files[f"cities/{city}/city.yml"] = CITY.replace("id: foton", f"id: {city}")
        files[f"cities/{city}/observations.yml"] = "".join(
            OBSERVATION.format(place, year, value) for place, (year, value) in enumerate(values)
        )
    return files


FOUR = {
    **held(
        ardo=[(2024, "value: 10")], belo=[(2024, "value: 20")], cado=[(2020, "value: 30")], dodo=[(2020, "value: 40")]
    ),
    "cities/foton/observations.yml": CONTENT["cities/foton/observations.yml"].replace("period: 2026", "period: 2024"),
}
"""Foton reports 40 buses, of 2024 too."""


def test_a_cell_has_a_variant_only_for_pairs_of_which_it_says_something_else(tmp_path: Path) -> None:
    html = render(small_site(tmp_path, FOUR), "compare/urban/").html
    cells = dict(re.findall(r'<tr class="[^"]*" data-city="(\w+)".*?<td>(.*?)</td>', html, flags=re.DOTALL))
    assert re.findall(r'data-in="([^"]+)"( data-value="[^"]+")? hidden', cells["cado"]) == [
        ("cado+dodo", ' data-value="30"')
    ]
    assert "data-in" not in cells["ardo"]
    assert cells["cado"].count("not comparable") == 1


def test_without_a_script_what_holds_of_all_cities_is_shown(tmp_path: Path) -> None:
    html = render(small_site(tmp_path, FOUR), "compare/urban/").html
    boxes = re.findall(r'class="learn" data-in="([^"]+)"( hidden)?', html)
    assert ("ardo+belo", " hidden") in boxes
    assert [choices for choices, hidden in boxes if not hidden] == ["all ardo+foton belo+foton"]


def test_an_absence_stated_since_has_the_last_value_beside_it(tmp_path: Path) -> None:
    files = held(ardo=[(2020, "value: 10"), (2024, "absence: withheld")], belo=[(2024, "value: 20")])
    words = text(small_site(tmp_path, files), "compare/urban/")
    assert "Withheld 2024 1 last value: 10 buses 2020 1" in words


def test_where_nobody_is_named_the_page_says_why(tmp_path: Path) -> None:
    files = held(ardo=[(2024, "value: 10, qualifier: at-most")], belo=[(2024, "value: 9")])
    words = text(small_site(tmp_path, files), "compare/urban/")
    assert "A value here is only a limit, at least or at most, so none is named as the better one." in words
    assert "To learn from" not in words


def test_a_box_says_where_no_condition_for_copying_is_on_record(tmp_path: Path) -> None:
    begun = CONTENT["cities/foton/actions/bus-lane.yml"].replace("planned", "under-way") + "findings: [old-buses]\n"
    files = {**held(ardo=[(2026, "value: 10")]), "cities/foton/actions/bus-lane.yml": begun}
    words = text(small_site(tmp_path, files), "compare/urban/")
    assert "To learn from: Foton reports the better of these values." in words
    assert "What it has begun or finished that speaks to this indicator: Bus lane" in words
    assert "No condition for copying it is on record." in words


def test_values_below_zero_have_no_bars_and_the_page_says_so(tmp_path: Path) -> None:
    files = held(ardo=[(2024, "value: -10")], belo=[(2024, "value: 9")])
    site = small_site(tmp_path, files)
    assert "No bars are drawn, because a value is below zero." in text(site, "compare/urban/")
    assert "inline-bar" not in render(site, "embed/urban/table/").html


def test_a_figure_that_no_city_reports_is_asked_for(tmp_path: Path) -> None:
    withheld = "- {id: o, indicator: bus-fleet, scope: city, absence: withheld, period: 2024, sources: [news]}\n"
    html = render(small_site(tmp_path, {"cities/foton/observations.yml": withheld}), "compare/urban/").html
    silent = html[html.index('id="silent"') :]
    assert "We looked for these figures and found none." in silent
    assert 'id="indicator-bus-fleet"' in silent
    assert "Foton: Withheld" in text_of(silent)
    assert 'id="single"' not in html


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())
