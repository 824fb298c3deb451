"""Which file holds which kind of record, and which place a slip of a name means."""

from __future__ import annotations

import pytest

from cityhub.load.layout import SHELVES, city_of, nearest_place, places_beside, shelf_of

KINDS = {
    "vocabulary/languages.yml": "language",
    "vocabulary/themes.yml": "theme",
    "vocabulary/terms.yml": "term",
    "vocabulary/units.yml": "unit",
    "vocabulary/units/money.yml": "unit",
    "vocabulary/currencies.yml": "currency",
    "vocabulary/exchange-rates.yml": "exchange-rate",
    "vocabulary/places.yml": "place",
    "vocabulary/search.yml": "search-rules",
    "vocabulary/organisations.yml": "organisation",
    "vocabulary/organisations/skopje.yml": "organisation",
    "vocabulary/indicators.yml": "indicator",
    "sources.yml": "source",
    "sources/skopje.yml": "source",
    "programme/programme.yml": "programme",
    "programme/initiatives/reload.yml": "initiative",
    "study-tour/tour.yml": "study-tour",
    "study-tour/practices/dijon.yml": "practice",
    "study-tour/lessons/aim-before-tool.yml": "lesson",
    "conference/conference.yml": "conference",
    "conference/sessions/opening.yml": "session",
    "conference/commitments/one.yml": "commitment",
    "cities/skopje/city.yml": "city",
    "cities/skopje/framework/law.yml": "framework-item",
    "cities/skopje/diagnostic/urban.yml": "diagnostic",
    "cities/skopje/observations.yml": "observation",
    "cities/skopje/observations/2024.yml": "observation",
    "cities/skopje/priorities.yml": "priority",
    "cities/skopje/actions/new-buses.yml": "action",
    "cities/skopje/projects/tram.yml": "project",
}


@pytest.mark.parametrize(("path", "kind"), KINDS.items())
def test_a_file_holds_the_kind_of_its_place(path: str, kind: str) -> None:
    shelf = shelf_of(path)
    assert shelf is not None
    assert shelf.kind.kind == kind


def test_every_kind_has_a_place_in_the_table_above() -> None:
    assert {shelf.kind.kind for shelf in SHELVES} == set(KINDS.values())


NOWHERE = {
    "actions/new-buses.yml": "",
    "cities/skopje/actions/buses/new.yml": "",
    "cities/skopje/new-buses.yml": "",
    "cities/skopje/measures/new-buses.yml": "",
    "cities/city.yml": "",
    "cities/skopje/action/new-buses.yml": "cities/skopje/actions/new-buses.yml",
    "cities/skopje/actions/new-buses.yaml": "cities/skopje/actions/new-buses.yml",
    "cities/skopje/actions/new-buses.yml.txt": "cities/skopje/actions/new-buses.yml",
    "cities/skopje/observation.yml": "cities/skopje/observations.yml",
    "cities/skopje/City.yml": "cities/skopje/city.yml",
    "city/skopje/city.yml": "cities/skopje/city.yml",
    "programme/programe.yml": "programme/programme.yml",
    "program/programme.yml": "programme/programme.yml",
    "vocabulary/theme.yml": "vocabulary/themes.yml",
    "hub.yaml": "hub.yml",
    "notes.txt": "",
}


@pytest.mark.parametrize(("path", "meant"), NOWHERE.items())
def test_a_file_in_no_such_place_is_told_the_place_it_means(path: str, meant: str) -> None:
    assert shelf_of(path) is None
    assert nearest_place(path) == meant


TOP = ["hub.yml", "vocabulary/", "sources.yml", "programme/", "study-tour/", "conference/", "cities/"]
BESIDE = {
    "notes.txt": ("", TOP),
    "cities/new-buses.yml": ("cities/", ["<id>/"]),
    "study-tour/notes.yml": ("study-tour/", ["tour.yml", "practices/", "lessons/"]),
    "study-tour/practices/deeper/dijon.yml": ("study-tour/practices/", ["<id>.yml"]),
    "nowhere/at/all.yml": ("", TOP),
    "cities/skopje/measures/new-buses.yml": (
        "cities/skopje/",
        ["city.yml", "framework/", "diagnostic/", "observations.yml", "priorities.yml", "actions/", "projects/"],
    ),
}


@pytest.mark.parametrize(("path", "beside"), BESIDE.items())
def test_a_file_in_no_such_place_is_told_what_belongs_there(path: str, beside: tuple[str, list[str]]) -> None:
    assert places_beside(path) == beside


NAMED = {
    "cities/skopje/actions/new-buses.yml": ("file", "new-buses"),
    "programme/initiatives/reload.yml": ("file", "reload"),
    "cities/skopje/city.yml": ("folder", "skopje"),
    "cities/skopje/observations.yml": None,
    "cities/skopje/observations/2024.yml": None,
    "vocabulary/themes.yml": None,
    "programme/programme.yml": None,
}


@pytest.mark.parametrize(("path", "named"), NAMED.items())
def test_a_file_or_a_folder_names_the_record(path: str, named: tuple[str, str] | None) -> None:
    shelf = shelf_of(path)
    assert shelf is not None
    assert shelf.name_in(path) == named


@pytest.mark.parametrize(
    ("path", "city"),
    {
        "cities/skopje/city.yml": "skopje",
        "cities/skopje/actions/new-buses.yml": "skopje",
        "cities/readme.yml": "",
        "sources/skopje.yml": "",
        "hub.yml": "",
    }.items(),
)
def test_a_file_belongs_to_the_city_of_its_folder(path: str, city: str) -> None:
    assert city_of(path) == city
