"""RegionMap: the outlines of the region and the places of the cities, projected once at build time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from math import cos, radians
from typing import Literal

from cityhub.model.city import City
from cityhub.model.coordinates import Coordinates
from cityhub.model.hub import Hub
from cityhub.model.project import Project
from cityhub.model.vocabulary import Place

WIDTH = 640
_MARGIN = 0.35
"""Of a degree, around the outlines of the cities' countries."""

GAP = 17
"""Between the middle of a dot and its name."""
LINE = 27
"""The size of the letters of a name."""
LETTER = LINE * 0.67
"""How wide a bold letter is, on average, at most."""

Anchor = Literal["start", "middle", "end"]
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
    label_x: float
    label_y: float
    anchor: Anchor
    """Which end of the name stands at `label_x`."""
    number: int | None = None
    """Stands in place of a name that has no room; the key below the map says whose it is."""


@dataclass(frozen=True)
class ProjectMark:
    """Where a project stands, as far as a source says."""

    project: Project
    x: float
    y: float


@dataclass(frozen=True)
class RegionMap:
    width: int
    height: int
    outlines: tuple[Outline, ...]
    dots: tuple[Dot, ...]
    projects: tuple[ProjectMark, ...]

    @property
    def numbered(self) -> tuple[Dot, ...]:
        """The dots whose names stand in the key."""
        return tuple(dot for dot in self.dots if dot.number)


def region_map(hub: Hub) -> RegionMap:
    """The map of the countries that have a city in the hub, with their neighbours around them."""
    places = {place.outline: place for place in hub.all(Place) if place.outline}
    countries = {city.country for city in hub.cities}
    features = [(f["id"], tuple(_polygons(f["geometry"]))) for f in hub.outlines.get("features", ())]
    shown = [p for name, polygons in features if name in places and places[name].id in countries for p in polygons]
    frame = _Frame.around(
        [point for polygon in shown for point in polygon[0]] + [_lonlat(c.coordinates) for c in hub.cities]
    )
    outlines = tuple(
        Outline(frame.path(polygons), places.get(name), name in places and places[name].id in countries)
        for name, polygons in features
    )
    located = [(project, project.location) for project in hub.all(Project) if project.location]
    projects = tuple(ProjectMark(project, *frame.project(_lonlat(where))) for project, where in located)
    return RegionMap(WIDTH, frame.height, outlines, tuple(_dots(hub, frame)), projects)


def _lonlat(point: Coordinates) -> tuple[float, float]:
    return (point.longitude, point.latitude)


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


def _dots(hub: Hub, frame: _Frame) -> Iterator[Dot]:
    at = {city.id: frame.project(_lonlat(city.coordinates)) for city in hub.cities}
    taken = {city: [_Box.around(*point)] for city, point in at.items()}
    numbers = count(1)
    for city in hub.cities:
        width = LETTER * max(len(cases.name) for cases in hub.get(Place, city.place).names.values())
        others = [box for other, boxes in taken.items() if other != city.id for box in boxes]
        label = _free_label(*at[city.id], width, frame.height, others)
        number = None if label else next(numbers)
        label = label or _number_label(*at[city.id], frame.height, others)
        taken[city.id].append(label.box)
        yield Dot(city, *at[city.id], label.x, label.y, label.anchor, number)


@dataclass(frozen=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, x: float, y: float) -> _Box:
        """What a dot takes up."""
        return cls(x - GAP, y - GAP, x + GAP, y + GAP)

    def meets(self, other: _Box) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def lies_within(self, width: float, height: float) -> bool:
        return self.left >= 0 and self.top >= 0 and self.right <= width and self.bottom <= height


@dataclass(frozen=True)
class _Label:
    """A name beside a dot: where its text is anchored, and the space it takes."""

    x: float
    y: float
    anchor: Anchor
    box: _Box


def _number_label(x: float, y: float, height: float, others: Sequence[_Box]) -> _Label:
    """A place for two digits; where there is none at all, they stand beside the dot all the same."""
    width = 2 * LETTER
    return _free_label(x, y, width, height, others) or next(_labels(x, y, width))


def _free_label(x: float, y: float, width: float, height: float, others: Sequence[_Box]) -> _Label | None:
    """The first place beside a dot in which the name meets nothing else, if there is one."""
    return next((label for label in _labels(x, y, width) if _is_free(label, height, others)), None)


def _is_free(label: _Label, height: float, others: Sequence[_Box]) -> bool:
    return label.box.lies_within(WIDTH, height) and not any(label.box.meets(other) for other in others)


def _labels(x: float, y: float, width: float) -> Iterator[_Label]:
    """The places beside a dot; towards the middle of the picture first."""
    half, base = LINE / 2, LINE * 0.3
    right = _Label(x + GAP, y + base, "start", _Box(x + GAP, y - half, x + GAP + width, y + half))
    left = _Label(x - GAP, y + base, "end", _Box(x - GAP - width, y - half, x - GAP, y + half))
    yield from (left, right) if x > WIDTH * 0.6 else (right, left)
    ends = x - width / 2, x + width / 2
    yield _Label(x, y - GAP - base, "middle", _Box(ends[0], y - GAP - LINE, ends[1], y - GAP))
    yield _Label(x, y + GAP + LINE - base, "middle", _Box(ends[0], y + GAP, ends[1], y + GAP + LINE))
