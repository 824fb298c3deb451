"""The guide to templates: what it says that a template may read is what there is, neither more nor less."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cityhub.present.figures import Figures
from cityhub.present.reader import Reader
from cityhub.present.relations import Relations
from tests.present.small_hub import ROOT, presenter, small_site

GUIDE = (ROOT / "overrides" / "README.md").read_text(encoding="utf-8")
KINDS = {"reader": Reader, "figures": Figures, "relations": Relations}


def named() -> list[str]:
    """The names in the first column of the table of what a template may read."""
    table = GUIDE.partition("A template may read:")[2].partition("| others |")[0]
    rows = re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
    return [name for row in rows for name in re.findall(r"`(\w+)[^`]*`", row)]


def test_the_table_names_what_every_template_may_read(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    english = presenter(site, "en")
    home = next(page for page in site.pages if page.address == "grants/")
    values = english._values(home, english.read(home.address)).keys() - home.values.keys()
    assert sorted(named()) == sorted(values)


@pytest.mark.parametrize("call", sorted(set(re.findall(r"`((?:reader|figures|relations)\.\w+)\(", GUIDE))))
def test_what_a_template_may_ask_exists(call: str) -> None:
    whom, _, what = call.partition(".")
    assert hasattr(KINDS[whom], what)


def test_every_macro_that_the_guide_names_exists() -> None:
    macros = (ROOT / "overrides" / "pages" / "parts" / "macros.html").read_text(encoding="utf-8")
    asked = set(re.findall(r"`m\.(\w+)\(", GUIDE))
    assert asked <= set(re.findall(r"\{% macro (\w+)\(", macros))
    assert asked
