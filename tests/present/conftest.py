"""The real content, rendered once in every language."""

from __future__ import annotations

import pytest

from cityhub.pipeline import Folders, Site, build
from cityhub.present.page import Rendered
from tests.present.small_hub import ROOT, WRITTEN


@pytest.fixture(scope="session")
def site() -> Site:
    return build(Folders.of(ROOT))


@pytest.fixture(scope="session")
def rendered(site: Site) -> dict[str, dict[str, Rendered]]:
    """Every page of the real content: by language, then by address."""
    pages = {}
    for language in site.hub.languages:
        presenter = site.presenter(language, WRITTEN)
        pages[language.id] = {page.address: presenter.render(page) for page in site.pages}
    return pages
