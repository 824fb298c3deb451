"""Coordinates: a point on the globe."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StrictFloat

from cityhub.model.frozen import Frozen
from cityhub.model.reference import SourceRef


class Coordinates(Frozen):
    """Degrees, WGS 84."""

    latitude: Annotated[StrictFloat, Field(ge=-90, le=90)]
    longitude: Annotated[StrictFloat, Field(ge=-180, le=180)]


class Location(Coordinates):
    """A point that a source names."""

    sources: tuple[SourceRef, ...]
