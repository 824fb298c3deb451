"""Tokens: both ways into the dark colours are the same, and every colour can be read on its ground."""

from __future__ import annotations

import re

import pytest

from tests.present.small_hub import ROOT

TOKENS = (ROOT / "overrides" / "assets" / "styles" / "tokens.css").read_text(encoding="utf-8")
GROUNDS = ("ground", "surface", "sunken")
TEXTS = ("ink", "ink-soft", "accent", "warn")


def block(selector: str) -> dict[str, str]:
    """The tokens of a rule, in its order."""
    match = re.search(rf"^\s*{re.escape(selector)} \{{(.*?)\}}", TOKENS, re.DOTALL | re.MULTILINE)
    assert match is not None, selector
    return dict(re.findall(r"([\w-]+): ([^;]+);", match[1]))


LIGHT = block(":root")
DARK_BY_SYSTEM = block(':root:not([data-scheme="light"])')
DARK_BY_HAND = block(':root[data-scheme="dark"]')
SCHEMES = {"light": LIGHT, "dark": {**LIGHT, **DARK_BY_HAND}}
CITIES = [name for name in LIGHT if name.startswith("--city-")]


def luminance(colour: str) -> float:
    """WCAG 2: the relative luminance of a colour written #rrggbb."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_counted_as_wcag_does() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


def test_dark_is_the_same_whether_the_system_or_the_reader_asks_for_it() -> None:
    assert list(DARK_BY_SYSTEM.items()) == list(DARK_BY_HAND.items())


def test_dark_changes_every_colour_of_light_and_adds_none() -> None:
    colours = {name for name, value in LIGHT.items() if value.startswith("#")}
    assert {name for name in DARK_BY_HAND if name != "color-scheme"} == colours


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_text_can_be_read_with_weak_eyes(scheme: str, ground: str, text: str) -> None:
    colours = SCHEMES[scheme]
    assert contrast(colours[f"--{text}"], colours[f"--{ground}"]) >= 7


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("text", "ground"), [("accent", "accent-ground"), ("warn", "warn-ground")])
def test_text_can_be_read_on_the_ground_that_belongs_to_it(scheme: str, text: str, ground: str) -> None:
    colours = SCHEMES[scheme]
    assert contrast(colours[f"--{text}"], colours[f"--{ground}"]) >= 7


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", ["ground", "surface"])
@pytest.mark.parametrize("city", CITIES)
def test_the_colour_of_a_city_stands_out(scheme: str, ground: str, city: str) -> None:
    colours = SCHEMES[scheme]
    assert contrast(colours[city], colours[f"--{ground}"]) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
def test_edges_that_carry_a_meaning_stand_out(scheme: str) -> None:
    colours = SCHEMES[scheme]
    assert contrast(colours["--rule-strong"], colours["--ground"]) >= 3


def test_there_are_colours_for_as_many_cities_as_the_styles_number() -> None:
    styles = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "overrides/assets/styles").glob("*.css"))
    assert {f"--city-{number}" for number in re.findall(r"\.city-(\d+)\b", styles)} <= {*CITIES}
