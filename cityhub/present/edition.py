"""Edition: what the pages of a site have in common, whatever their language."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from cityhub.model.hub import Hub
from cityhub.present.compiled_templates import CompiledTemplates
from cityhub.present.page import Page
from cityhub.translate.catalogue import Catalogues


@dataclass(frozen=True)
class Edition:
    hub: Hub
    catalogues: Catalogues
    pages: tuple[Page, ...]
    today: dt.date
    """The day as of which lateness is judged."""
    version: str
    """Of the content and its translations: the same as long as no file of them that is read changes."""
    downloads: frozenset[str]
    """The paths of the data files that pages may offer."""
    site_url: str
    """The whole address of the site, with a slash at its end; empty where nobody says it."""
    templates: Path
    compiled: CompiledTemplates
