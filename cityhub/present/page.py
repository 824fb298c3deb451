"""Page: what is published at one address, before it has a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cityhub.model.record import Record
from cityhub.present.card import Card


@dataclass(frozen=True)
class Page:
    address: str
    """Ends in a slash; empty for the home page."""
    template: str
    """Its template in overrides/pages/, without the ending."""
    path: str
    """The file an editor opens to improve the page, from the root of the repository."""
    record: Record | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    """What the template reads besides the hub and the record."""
    parents: tuple[str, ...] = ()
    """Addresses of the pages above it, the highest first."""
    part: str = ""
    """The block of the template that stands alone on a page to embed; the whole page otherwise."""

    @property
    def uri(self) -> str:
        """The file name under which the engine knows the page."""
        return f"{self.address}index.md"


@dataclass(frozen=True)
class Rendered:
    """A page in a language."""

    page: Page
    language: str
    title: str
    head_title: str
    """The title that tells the page from all others: with its city, or with the publisher of a source."""
    description: str
    html: str
    card: Card
    structured_data: Mapping[str, Any] = field(repr=False)
    """What it is about, in the words of schema.org."""
    links: frozenset[str] = frozenset()
    """Every internal address it links to, with its anchor."""
    anchors: frozenset[str] = frozenset()
    body: str = field(default="", repr=False)
    """The part of the HTML that is the page's own: without its title and what frames it."""
