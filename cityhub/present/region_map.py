"""RegionMap: the outlines of the region and the places of the cities, projected once at build time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians

from cityhub.model.city import City
from cityhub.model.hub import Hub
from cityhub.model.vocabulary import Place

WIDTH = 640
_MARGIN = 0.35
"""Of a degree, around the outlines of the cities' countries."""

Ring = Sequence[Sequence[float]]


@dataclass(frozen=True)
class Outline:
    """The shape of a country as an SVG path; `place` names it, where the vocabulary does."""

    path: str
    place: Place | None
    has_city: bool


@dataclass(frozen=True)
class Dot:
    city: City
    x: float
    y: float
    label_left: bool
    """Whether the label stands to the left of the dot, so that labels of near cities do not collide."""


@dataclass(frozen=True)
class RegionMap:
    width: int
    height: int
    outlines: tuple[Outline, ...]
    dots: tuple[Dot, ...]


def region_map(hub: Hub) -> RegionMap:
    """The map of the countries that have a city in the hub, with their neighbours around them."""
    places = {place.outline: place for place in hub.all(Place) if place.outline}
    countries = {city.country for city in hub.cities}
    features = [(f["id"], tuple(_polygons(f["geometry"]))) for f in hub.outlines.get("features", ())]
    shown = [p for name, polygons in features if name in places and places[name].id in countries for p in polygons]
    frame = _Frame.around([point for polygon in shown for point in polygon[0]] + [_lonlat(c) for c in hub.cities])
    outlines = tuple(
        Outline(frame.path(polygons), places.get(name), name in places and places[name].id in countries)
        for name, polygons in features
    )
    return RegionMap(WIDTH, frame.height, outlines, tuple(_dots(hub.cities, frame)))


def _lonlat(city: City) -> tuple[float, float]:
    return (city.coordinates.longitude, city.coordinates.latitude)


def _polygons(geometry: dict[str, object]) -> Iterator[Sequence[Ring]]:
    coordinates = geometry["coordinates"]
    assert isinstance(coordinates, list)
    yield from coordinates if geometry["type"] == "MultiPolygon" else [coordinates]


@dataclass(frozen=True)
class _Frame:
    """An equirectangular projection onto a picture `WIDTH` wide."""

    west: float
    north: float
    scale: float
    squeeze: float
    height: int

    @classmethod
    def around(cls, points: Iterable[Sequence[float]]) -> _Frame:
        points = list(points) or [(13.0, 39.0), (24.0, 47.0)]
        west, east = min(p[0] for p in points) - _MARGIN, max(p[0] for p in points) + _MARGIN
        south, north = min(p[1] for p in points) - _MARGIN, max(p[1] for p in points) + _MARGIN
        squeeze = cos(radians((south + north) / 2))
        scale = WIDTH / ((east - west) * squeeze)
        return cls(west, north, scale, squeeze, round((north - south) * scale))

    def project(self, point: Sequence[float]) -> tuple[float, float]:
        return ((point[0] - self.west) * self.squeeze * self.scale, (self.north - point[1]) * self.scale)

    def path(self, polygons: Sequence[Sequence[Ring]]) -> str:
        rings = (ring for polygon in polygons for ring in polygon)
        return "".join(self._ring(ring) for ring in rings)

    def _ring(self, ring: Ring) -> str:
        points = (self.project(point) for point in ring[:-1])
        return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in points) + "Z"


def _dots(cities: Sequence[City], frame: _Frame) -> Iterator[Dot]:
    placed = {city.id: frame.project(_lonlat(city)) for city in cities}
    for city in cities:
        x, y = placed[city.id]
        yield Dot(city, x, y, label_left=x > WIDTH * 0.6)
