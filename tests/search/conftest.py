"""The hub and its texts, read once for all tests of search."""

from __future__ import annotations

import pytest

from cityhub.pipeline import Folders, Site, build
from tests.search.measure import ROOT, Text, texts


@pytest.fixture(scope="session")
def hub_site() -> Site:
    return build(Folders.of(ROOT))


@pytest.fixture(scope="session")
def pages(hub_site: Site) -> dict[str, dict[str, Text]]:
    """What stands on each page, by language and address."""
    return {language.id: texts(hub_site, language) for language in hub_site.hub.languages}
