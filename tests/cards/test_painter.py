"""Cards: pictures of one size, the same each time, in letters that the fonts have, under names that tell them apart."""

from __future__ import annotations

import json
import shutil
import struct
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from cityhub.cards.fonts import truetype_fonts
from cityhub.cards.painter import HEIGHT, WIDTH, Painter
from cityhub.model.vocabulary import Place
from cityhub.pipeline import Folders, build
from cityhub.present.card import Card
from cityhub.present.failed_page import FailedPageError
from tests.present.small_hub import ROOT, small_hub

CARD = Card("en", "Small hub", "Action plan")
CITY = replace(CARD, title="Foton", city="foton")
LONG = replace(CARD, language="sq", title="Vonesat, afatet e kaluara dhe afatet e ndryshuara të përparësive " * 3)
ASSETS = ("card.typ", "styles/tokens.css", "fonts/hub-sans-latin.woff2", "fonts/hub-sans-cyrillic.woff2")


@pytest.fixture
def overrides(tmp_path: Path) -> Path:
    """What a card is made of, to be changed."""
    for name in ASSETS:
        (tmp_path / "assets" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "overrides" / "assets" / name, tmp_path / "assets" / name)
    return tmp_path


@pytest.fixture
def painter(tmp_path: Path, overrides: Path) -> Painter:
    return Painter.of(small_hub(tmp_path), overrides)


def size_of(picture: bytes) -> tuple[int, int]:
    """Width and height that a PNG states."""
    assert picture.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def painted(painter: Painter, out: Path, *cards: Card) -> list[bytes]:
    painter.paint(cards, out)
    return [(out / painter.path(card)).read_bytes() for card in cards]


def test_a_card_has_the_size_that_networks_ask_for_however_long_its_words_are(tmp_path: Path, painter: Painter) -> None:
    assert {size_of(card) for card in painted(painter, tmp_path, CARD, CITY, LONG)} == {(WIDTH, HEIGHT)}


def test_the_same_card_is_the_same_picture(tmp_path: Path, painter: Painter) -> None:
    assert painted(painter, tmp_path / "one", CARD) == painted(painter, tmp_path / "two", CARD)


def test_a_region_may_be_of_any_shape(tmp_path: Path, painter: Painter) -> None:
    """Wider than a card, or with neither land nor cities."""
    nothing: dict[str, list[str]] = {"land": [], "around": [], "dots": []}
    shapes: tuple[dict[str, object], ...] = ({"height": 90}, {"height": 4000, **nothing})
    for number, shape in enumerate(shapes):
        shared = json.loads(painter.shared)
        shaped = replace(painter, shared=json.dumps({**shared, "map": {**shared["map"], **shape}}))
        assert size_of(*painted(shaped, tmp_path / str(number), CITY)) == (WIDTH, HEIGHT)


def test_a_card_shows_its_city(tmp_path: Path, painter: Painter) -> None:
    one, other = painted(painter, tmp_path, CITY, replace(CITY, city=""))
    assert one != other


def test_a_card_has_another_name_as_soon_as_it_says_something_else(painter: Painter) -> None:
    cards = (CARD, CITY, replace(CITY, city=""), replace(CARD, language="sq"), replace(CARD, site_name="Hub"))
    assert len({painter.path(card) for card in cards}) == len(cards)


def test_a_card_has_another_name_as_soon_as_it_looks_different(tmp_path: Path, overrides: Path) -> None:
    hub = small_hub(tmp_path)
    names = [Painter.of(hub, overrides).path(CARD)]
    for name, before, after in (("styles/tokens.css", "#faf8f3", "#ffffff"), ("card.typ", "84pt", "80pt")):
        path = overrides / "assets" / name
        path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
        names.append(Painter.of(hub, overrides).path(CARD))
    assert len(set(names)) == len(names)


def test_a_mistake_in_the_sheet_is_told_in_a_sentence(tmp_path: Path, overrides: Path) -> None:
    (overrides / "assets" / "card.typ").write_text("#nothing-of-that-name", encoding="utf-8")
    with pytest.raises(FailedPageError, match=r"^The cards cannot be drawn: card\.typ: unknown variable"):
        Painter.of(small_hub(tmp_path), overrides).paint([CARD], tmp_path)


def test_the_fonts_have_every_letter_of_every_language_of_the_site() -> None:
    """A letter that they lack would stand as an empty box."""
    fonts = truetype_fonts(ROOT / "overrides" / "assets" / "fonts")
    known = {code for _, font in fonts for code in TTFont(BytesIO(font)).getBestCmap()}
    site = build(Folders.of(ROOT))
    words = [language.alphabet + language.alphabet.upper() for language in site.hub.languages]
    words += [site.presenter(language, {}).site_name for language in site.hub.languages]
    words += [cases.name for city in site.hub.cities for cases in site.hub.get(Place, city.place).names.values()]
    assert sorted({letter for text in words for letter in text if ord(letter) not in known}) == []
