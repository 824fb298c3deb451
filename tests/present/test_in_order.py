"""InOrder: groups stand in the order of the list, not of the alphabet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cityhub.present.in_order import in_order
from tests.present.small_hub import render, small_site

LAW = """\
    id: {0}
    category: law
    level: {0}
    title: A law
    force: {{state: in-force}}
    summary: It binds.
    themes: [mobility]
    sources: [news]
    """
SOURCES = """\
    - {id: news, title: Lajme, publisher: Foton News, title_language: sq, category: press}
    - {id: later, title: Later, publisher: alpha News, title_language: en, category: press}
    - {id: census, title: Census, publisher: Office, title_language: en, category: official}
    """


def test_groups_stand_in_the_order_given_and_empty_ones_are_left_out() -> None:
    assert in_order(["bee", "ant", "cow", "ape"], lambda word: word[0], "cdab") == {
        "c": ("cow",),
        "a": ("ant", "ape"),
        "b": ("bee",),
    }


def test_a_value_outside_the_list_is_an_error() -> None:
    with pytest.raises(KeyError):
        in_order(["ant"], lambda word: word[0], "b")


def test_laws_stand_by_level_from_the_widest_to_the_nearest(tmp_path: Path) -> None:
    levels = ("city", "eu", "international", "national")
    laws = {f"cities/foton/framework/{level}.yml": LAW.format(level) for level in levels}
    html = render(small_site(tmp_path, laws), "cities/foton/framework/").html
    assert re.findall(r'<h2 id="level-([\w-]+)"', html) == ["eu", "international", "national", "city"]


def test_sources_stand_by_the_order_of_categories_then_by_publisher(tmp_path: Path) -> None:
    changes = {
        "sources.yml": SOURCES,
        "vocabulary/themes.yml": ("- {id: mobility, name: Mobility, description: How people move., sources: [later]}"),
    }
    html = render(small_site(tmp_path, changes), "sources/").html
    assert re.findall(r'id="category-([\w-]+)"', html) == ["official", "press"]
    assert re.findall(r'<a href="([\w-]+)/">', html) == ["census", "later", "news"]
