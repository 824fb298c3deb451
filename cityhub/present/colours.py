"""Colours: by which of the city colours each city is told apart, the same on every page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain, cycle

from cityhub.model.city import City

COLOURS = tuple(range(1, 9))
"""Numbers of the colours in tokens.css."""


def colours_of(cities: Sequence[City]) -> Mapping[str, int]:
    """The colour of each city by its id: its own, or else the next that no other city has taken.

    With more cities than colours, colours come again.
    """
    taken = {city.colour for city in cities}
    free = chain((colour for colour in COLOURS if colour not in taken), cycle(COLOURS))
    return {city.id: city.colour or next(free) for city in cities}
