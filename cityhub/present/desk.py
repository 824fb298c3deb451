"""Desk: what lies at hand while pages are rendered in one language. The same for every page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from jinja2 import Environment

from cityhub.model.hub import Hub
from cityhub.model.vocabulary import Language
from cityhub.present.figures import Figures
from cityhub.present.page import Page
from cityhub.present.relations import Relations
from cityhub.translate.catalogue import Catalogues
from cityhub.translate.interface import Interface


@dataclass(frozen=True)
class Desk:
    hub: Hub
    catalogues: Catalogues
    language: Language
    interface: Interface
    environment: Environment
    figures: Figures
    relations: Relations
    known: frozenset[str]
    """Addresses that exist, those of hand-written pages among them."""
    title_of: Callable[[str], str]
    """The title of the page at an address."""
    description_of: Callable[[str], str]
    today: dt.date
    version: str
    """Of the content: the same as long as no file of it changes."""
    downloads: frozenset[str]
    site_url: str
    listed: tuple[Page, ...]
    """The pages that the list from A to Z names."""

    @property
    def prefix(self) -> str:
        """What stands before an address in this language: nothing in the first one."""
        return self.hub.prefix(self.language)
