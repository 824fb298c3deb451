"""A page that lists records leads to the file in which they stand, or to the folder over which they are spread."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.present.small_hub import CONTENT, small_site

TERMS = "- {id: other-term, label: Other}\n"
ORGANISATION = "- {id: bank, name: Bank, category: company}\n"


@pytest.mark.parametrize(
    ("address", "changes", "path"),
    [
        ("words/", {}, "content/vocabulary/terms.yml"),
        ("words/", {"vocabulary/terms/more.yml": TERMS}, "content/vocabulary"),
        ("organisations/", {}, "content/vocabulary/organisations.yml"),
        ("sources/", {}, "content/sources.yml"),
        (
            "sources/",
            {
                "sources.yml": "[]",
                "sources/a.yml": CONTENT["sources.yml"].split("\n")[0],
                "sources/b.yml": CONTENT["sources.yml"].split("\n")[1],
            },
            "content/sources",
        ),
        ("cities/foton/priorities/", {}, "content/cities/foton/priorities.yml"),
        ("cities/foton/framework/", {}, "content/cities/foton/city.yml"),
    ],
)
def test_it_leads_to_where_the_records_are(tmp_path: Path, address: str, changes: dict[str, str], path: str) -> None:
    pages = small_site(tmp_path, changes).pages
    assert [page.path for page in pages if page.address == address] == [path]
