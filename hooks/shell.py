"""Shell: what the engine's templates need to draw header, menu and footer around a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cityhub.cards.painter import HEIGHT, WIDTH
from cityhub.model.hub_settings import HubSettings
from cityhub.model.vocabulary import Language


@dataclass(frozen=True)
class Alternate:
    """The same page in another language."""

    language: Language
    href: str


@dataclass(frozen=True)
class Found:
    """What a page tells search engines that find it, and networks where a link to it is shared."""

    structured_data: Mapping[str, Any]
    """In the words of schema.org."""
    picture_words: str
    """What the picture says."""
    canonical: str = ""
    """The whole address of the page; empty, like what follows, where the hub does not know its own."""
    versions: Sequence[tuple[str, str]] = ()
    """The page in each language: a code of the language, and the whole address."""
    picture: str = ""
    """The whole address of the picture beside a shared link."""
    picture_width: int = WIDTH
    picture_height: int = HEIGHT


@dataclass(frozen=True)
class Shell:
    language: Language
    address: str
    title: str
    description: str
    site_name: str
    root: str
    """From the page to the root of the site."""
    home: str
    """From the page to the home page of its language."""
    stylesheet: str
    script: str
    alternates: tuple[Alternate, ...]
    known: frozenset[str]
    """Addresses that exist, so that the menu offers no others."""
    settings: HubSettings
    found: Found | None
    """Nothing of a page that shall not be found: one that stands in for a missing one, or is to be embedded."""
    disclaimer: str
    """Whose work this is, in the language of the page; HTML that is safe. Empty where the hub does not say."""

    @property
    def is_home(self) -> bool:
        return not self.address
