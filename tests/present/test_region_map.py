"""RegionMap: every city lies in the picture, and its name does too."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from cityhub.pipeline import Site
from cityhub.present.region_map import LINE, WIDTH, RegionMap, region_map
from tests.present.small_hub import CONTENT, ROOT, render, small_hub, small_site

PLACE = """\
- id: {name}
  category: city
  names:
    en: {{name: {name}, locative: {name}, genitive: {name}}}
    sq: {{name: {name}, locative: {name}, genitive: {name}}}
"""
SQUARE = [[20, 41], [21, 41], [21, 42], [20, 42], [20, 41]]
FAR = [[24, 41], [25, 41], [25, 42], [24, 41]]


def drawn(tmp_path: Path, *shapes: tuple[str, str, object], **cities: tuple[float, float]) -> RegionMap:
    """The map of a square country and its neighbours, with further cities at latitude and longitude."""
    features = [
        {"type": "Feature", "id": name, "properties": {}, "geometry": {"type": kind, "coordinates": coordinates}}
        for name, kind, coordinates in shapes
    ]
    changes = {"vocabulary/outlines.geojson": json.dumps({"type": "FeatureCollection", "features": features})}
    for name, (latitude, longitude) in cities.items():
        place = f"{{latitude: {latitude}, longitude: {longitude}}}"
        city = CONTENT["cities/foton/city.yml"].replace("foton\n", f"{name}\n")
        changes[f"cities/{name}/city.yml"] = re.sub(r"\{.*\}", place, city)
        changes[f"vocabulary/places/{name}.yml"] = PLACE.format(name=name)
    return region_map(small_hub(tmp_path, changes))


def test_a_city_in_the_middle_of_its_country_is_in_the_middle_of_the_picture(tmp_path: Path) -> None:
    found = drawn(tmp_path, ("fotonia", "Polygon", [SQUARE]))
    (dot,) = found.dots
    assert (found.width, found.height, round(dot.x), round(dot.y)) == (640, 855, 320, 427)


def test_a_degree_of_latitude_is_longer_than_one_of_longitude(tmp_path: Path) -> None:
    """As on the globe: at 41.5 degrees north the square is a third taller than wide."""
    found = drawn(tmp_path, ("fotonia", "Polygon", [SQUARE]))
    assert found.height == 855


def test_north_is_up_and_east_is_right(tmp_path: Path) -> None:
    found = drawn(tmp_path, ("fotonia", "Polygon", [SQUARE]), northtown=(41.9, 20.5), easttown=(41.5, 20.9))
    at = {dot.city.id: (dot.x, dot.y) for dot in found.dots}
    assert at["northtown"][1] < at["foton"][1]
    assert at["easttown"][0] > at["foton"][0]


def test_names_stand_towards_the_middle(tmp_path: Path) -> None:
    found = drawn(tmp_path, ("fotonia", "Polygon", [SQUARE]), easttown=(41.8, 20.9), westtown=(41.2, 20.1))
    assert {dot.city.id: dot.anchor for dot in found.dots} == {
        "easttown": "end",
        "foton": "start",
        "westtown": "start",
    }


def test_names_of_near_cities_do_not_meet(tmp_path: Path) -> None:
    found = drawn(tmp_path, ("fotonia", "Polygon", [SQUARE]), neartown=(41.5, 20.62), nexttown=(41.5, 20.36))
    assert {dot.city.id: dot.anchor for dot in found.dots} == {
        "foton": "middle",
        "neartown": "start",
        "nexttown": "end",
    }


def test_a_name_without_room_gives_way_to_a_number(tmp_path: Path) -> None:
    found = drawn(tmp_path, ("fotonia", "Polygon", [SQUARE]), **{"a" * 60: (41.8, 20.5), "town": (41.2, 20.5)})
    assert {dot.city.id[:4]: dot.number for dot in found.dots} == {"aaaa": 1, "foto": None, "town": None}
    assert [dot.city.id for dot in found.numbered] == ["a" * 60]
    assert all(0 <= dot.label_x <= WIDTH for dot in found.dots)


def test_the_picture_is_cut_to_the_countries_that_have_a_city(tmp_path: Path) -> None:
    alone = drawn(tmp_path / "alone", ("fotonia", "Polygon", [SQUARE]))
    among = drawn(tmp_path / "among", ("fotonia", "Polygon", [SQUARE]), ("elsewhere", "Polygon", [FAR]))
    assert [(o.place.id if o.place else "", o.has_city) for o in among.outlines] == [("fotonia", True), ("", False)]
    assert (among.height, among.dots) == (alone.height, alone.dots)


def test_a_country_may_have_islands(tmp_path: Path) -> None:
    island = [[21.2, 41], [21.3, 41], [21.3, 41.1], [21.2, 41]]
    found = drawn(tmp_path, ("fotonia", "MultiPolygon", [[SQUARE], [island]]))
    (outline,) = found.outlines
    assert (outline.path.count("M"), outline.path.count("Z")) == (2, 2)


def test_a_path_has_every_corner_once(tmp_path: Path) -> None:
    found = drawn(tmp_path, ("fotonia", "Polygon", [SQUARE]))
    assert found.outlines[0].path == "M132 679L508 679L508 176L132 176Z"


def test_a_city_outside_every_outline_is_on_the_map_all_the_same(tmp_path: Path) -> None:
    assert_inside(drawn(tmp_path, ("fotonia", "Polygon", [SQUARE]), faraway=(43.5, 23.5)))
    assert_inside(drawn(tmp_path / "bare"))


def assert_inside(found: RegionMap) -> None:
    for dot in found.dots:
        assert 0 < dot.x < found.width
        assert 0 < dot.y < found.height


def test_every_real_city_is_inside_the_picture(site: Site) -> None:
    assert_inside(region_map(site.hub))


def test_every_real_city_stands_on_the_map_by_its_name(site: Site) -> None:
    assert region_map(site.hub).numbered == ()


def text_size() -> int:
    rule = re.search(r"\.map text \{ font: \d+ (\d+)px", (ROOT / "overrides/assets/styles/parts.css").read_text())
    assert rule is not None
    return int(rule[1])


def test_room_is_reckoned_with_the_size_of_the_letters() -> None:
    assert text_size() == LINE


@pytest.mark.parametrize("language", ["en", "sq", "mk", "cnr"])
def test_every_real_name_has_room_beside_its_dot(site: Site, language: str) -> None:
    """A bold letter is at most two thirds as wide as it is tall, on average; its name begins or ends beside the dot."""
    names = {place.id: place.names[language].name for place in site.hub.records["place"].values()}  # type: ignore[attr-defined]
    for dot in region_map(site.hub).dots:
        length = len(names[dot.city.place]) * text_size() * 0.67
        left = dot.label_x - {"start": 0, "middle": length / 2, "end": length}[dot.anchor]
        assert 0 <= left <= left + length <= WIDTH


def test_a_project_stands_where_its_source_says(tmp_path: Path) -> None:
    depot = "cities/foton/projects/depot.yml"
    place = "location: {latitude: 41.5, longitude: 20.5, sources: [news]}\n"
    hub = small_hub(tmp_path, {depot: CONTENT[depot] + place})
    found = region_map(hub)
    (mark,) = found.projects
    (dot,) = found.dots
    assert (mark.project.id, mark.x, mark.y) == ("depot", dot.x, dot.y)


def test_projects_are_on_the_map_of_projects_only(tmp_path: Path) -> None:
    depot = "cities/foton/projects/depot.yml"
    place = "location: {latitude: 41.5, longitude: 20.5, sources: [news]}\n"
    site = small_site(tmp_path, {depot: CONTENT[depot] + place})
    assert {address: "map__project" in render(site, address).html for address in ("", "compare/projects/")} == {
        "": False,
        "compare/projects/": True,
    }
