"""Card: what the picture says that stands beside a shared link. Pages of a kind share one in each language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Card:
    language: str
    site_name: str
    title: str
    """The kind of the page; the title of one that is alone of its kind."""
    city: str = ""
    """The id of the city that stands out on the map."""
