"""What pages say as a fact comes from records: where no record says it, no page does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cityhub.pipeline import Site
from tests.present.small_hub import CONTENT, presenter, render, small_site
from tests.present.test_pages import Outline

PRACTICE = """\
    id: {0}
    title: Practice {0}
    host: A town
    place: A town
    country: fotonia
    themes: [mobility]
    visited: {1}
    summary: Something was tried.
    done: [{{text: It was tried., sources: [news]}}]
    sources: [news]
    """
TOUR = """\
    id: tour
    title: A tour
    summary: A tour took place.
    facts: [{text: It took place., sources: [news]}]
    sources: [news]
    """
NONE_VISITED = "No public source says that the study tour went there."


def tour(tmp_path: Path, *visited: str) -> Site:
    practices = {
        f"study-tour/practices/p{place}.yml": PRACTICE.format(f"p{place}", value) for place, value in enumerate(visited)
    }
    return small_site(tmp_path, {"study-tour/tour.yml": TOUR, **practices})


@pytest.mark.parametrize("address", ["study-tour/", "study-tour/practices/"])
def test_that_no_place_is_known_to_be_visited_is_said_where_it_is_true_of_all(tmp_path: Path, address: str) -> None:
    html = render(tour(tmp_path, "not-recorded", "not-recorded"), address).html
    assert NONE_VISITED in html
    assert "Not recorded as visited" not in html


@pytest.mark.parametrize("address", ["study-tour/", "study-tour/practices/"])
@pytest.mark.parametrize(("visited", "word"), [("yes", "Visited on the study tour"), ("no", "Not visited")])
def test_else_it_is_said_of_each_practice(tmp_path: Path, address: str, visited: str, word: str) -> None:
    html = render(tour(tmp_path, "not-recorded", visited), address).html
    assert NONE_VISITED not in html
    assert (html.count("Not recorded as visited"), html.count(word)) == (1, 1)


SETTINGS = "name: Hub\ndisclaimer: Not the *state*.\nlimits: Little is known.\n"


def test_what_a_hub_says_of_itself_stands_in_its_settings(tmp_path: Path) -> None:
    site = small_site(tmp_path, {"hub.yml": SETTINGS})
    assert presenter(site, "en").disclaimer == "Not the <em>state</em>."
    assert 'lang="en">Not the' in presenter(site, "sq").disclaimer
    assert "<p>Little is known.</p>" in render(site, "").html


def test_a_hub_that_says_nothing_of_itself_claims_nothing(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    assert presenter(site, "en").disclaimer == ""
    assert "Little is known" not in render(site, "").html


PROGRAMME = """\
    id: help
    title: Help for cities
    summary: Somebody helps.
    funder: [city-of-foton]
    cities: [foton]
    objectives: [{text: Better cities., sources: [news]}]
    phases: [{title: Begin, set_out: A plan., sources: [news]}]
    not_public: {diagnostics: No diagnostic., actions: No plan., projects: No list.}
    sources: [news]
    """


def test_what_is_not_public_of_a_programme_stands_where_its_record_says_so(tmp_path: Path) -> None:
    site = small_site(tmp_path, {"programme/programme.yml": PROGRAMME})
    for name, said in (("urban", "No diagnostic."), ("actions", "No plan."), ("projects", "No list.")):
        assert f'<p class="quiet">{said}</p>' in render(site, f"cities/foton/{name}/").html


def test_an_objective_named_none_has_a_place_of_its_own(tmp_path: Path) -> None:
    action = CONTENT["cities/foton/actions/bus-lane.yml"]
    changes = {
        "cities/foton/priorities.yml": CONTENT["cities/foton/priorities.yml"].replace("id: faster", "id: none"),
        "cities/foton/actions/bus-lane.yml": action.replace("objective: faster", "objective: none"),
        "cities/foton/actions/tram.yml": action.replace("bus-lane", "tram").replace("objective: faster\n", ""),
    }
    html = render(small_site(tmp_path, changes), "cities/foton/actions/").html
    assert re.findall(r'<h2 id="((?:objective|without)[\w-]*)"', html) == ["objective-none", "without-objective"]
    assert Outline(html).faults == []


@pytest.mark.parametrize("address", ["compare/timeline/", "compare/dates/"])
def test_a_city_named_about_has_a_place_of_its_own(tmp_path: Path, address: str) -> None:
    cases = "{name: About, locative: About, genitive: About}"
    period = "period: {end: 2025, revisions: [{end: 2026, announced: 2025, sources: [news]}]}\n"
    changes = {
        "cities/about/city.yml": CONTENT["cities/foton/city.yml"].replace(": foton\n", ": about\n"),
        "cities/about/actions/tram.yml": CONTENT["cities/foton/actions/bus-lane.yml"]
        .replace("bus-lane", "tram")
        .replace("objective: faster\n", period),
        "vocabulary/places/about.yml": f"- {{id: about, category: city, names: {{en: {cases}, sq: {cases}}}}}",
    }
    html = render(small_site(tmp_path, changes), address).html
    assert 'id="time-about"' in html
    assert Outline(html).faults == []
