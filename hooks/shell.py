"""Shell: what the engine's templates need to draw header, menu and footer around a page."""

from __future__ import annotations

from dataclasses import dataclass

from cityhub.model.hub_settings import HubSettings
from cityhub.model.vocabulary import Language


@dataclass(frozen=True)
class Alternate:
    """The same page in another language."""

    language: Language
    href: str


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
    disclaimer: str
    """Whose work this is, in the language of the page; HTML that is safe. Empty where the hub does not say."""

    @property
    def is_home(self) -> bool:
        return not self.address
