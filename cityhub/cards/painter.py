"""Painter: draws cards with Typst, from the sheet `overrides/assets/card.typ`, in the colours and fonts of the site."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typst

from cityhub.cards.fonts import truetype_fonts
from cityhub.model.hub import Hub
from cityhub.model.vocabulary import Place
from cityhub.present.card import Card
from cityhub.present.colours import colours_of
from cityhub.present.failed_page import FailedPageError
from cityhub.present.region_map import Dot, region_map

WIDTH, HEIGHT = 1200, 630
"""Pixels of a card: what networks ask for."""
POINTS = 72.0
"""To the inch: a point of the sheet is a pixel of the card."""
_LIGHT = re.compile(r":root \{(.*?)\}", re.DOTALL)
_TOKEN = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")


@dataclass(frozen=True)
class Painter:
    sheet: Path
    fonts: Path
    shared: str
    """What the sheet reads for all cards: colours, size and map, as JSON."""
    version: str
    """Changes with anything but its words that makes a card look different."""

    @classmethod
    def of(cls, hub: Hub, overrides: Path) -> Painter:
        """A painter of the cards of a hub; `overrides` is the folder of the templates."""
        sheet, fonts = overrides / "assets" / "card.typ", overrides / "assets" / "fonts"
        styles = (overrides / "assets" / "styles" / "tokens.css").read_text(encoding="utf-8")
        light = _LIGHT.search(styles)
        colours = dict(_TOKEN.findall(light[1] if light else ""))
        shared = json.dumps({"width": WIDTH, "height": HEIGHT, "colours": colours, "map": _map(hub)}, sort_keys=True)
        parts = [version("typst").encode(), shared.encode(), sheet.read_bytes()]
        parts += [path.read_bytes() for path in sorted(fonts.glob("*.woff2"))]
        return cls(sheet, fonts, shared, sha256(b"".join(parts)).hexdigest())

    def path(self, card: Card) -> str:
        """Where a card stands below the root of the site, under a name that changes with what it shows."""
        return f"assets/cards/{sha256((self.version + _told(card)).encode()).hexdigest()[:12]}.png"

    def paint(self, cards: Collection[Card], out: Path) -> None:
        """Draw cards into the folder of a site. The same cards always give the same bytes.

        Raises:
            FailedPageError: the sheet is wrong; the error says where.

        """
        with tempfile.TemporaryDirectory(prefix="cityhub-cards-") as workshop:
            families = list(_lay_out(self.fonts, Path(workshop)))
            compiler = typst.Compiler(str(self.sheet), font_paths=[workshop], ignore_system_fonts=True)
            for card in cards:
                inputs = {"shared": self.shared, "fonts": json.dumps(families), "card": _told(card)}
                path = out / self.path(card)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(self._drawn(compiler, inputs))

    def _drawn(self, compiler: typst.Compiler, inputs: dict[str, str]) -> bytes:
        try:
            drawn = compiler.compile(format="png", ppi=POINTS, sys_inputs=inputs)
        except typst.TypstError as error:
            raise FailedPageError(f"The cards cannot be drawn: {self.sheet.name}: {error}") from error
        assert isinstance(drawn, bytes)
        return drawn


def _lay_out(fonts: Path, folder: Path) -> Iterator[str]:
    """Put the fonts into a folder, where Typst finds them; gives their families."""
    for family, font in truetype_fonts(fonts):
        (folder / f"{family}.ttf").write_bytes(font)
        yield family


def _told(card: Card) -> str:
    return json.dumps(asdict(card), ensure_ascii=False, sort_keys=True)


def _map(hub: Hub) -> dict[str, Any]:
    """The map of the region, as the sheet draws it."""
    region, colours = region_map(hub), colours_of(hub.cities)
    return {
        "width": region.width,
        "height": region.height,
        "land": [outline.path for outline in region.outlines if outline.has_city],
        "around": [outline.path for outline in region.outlines if not outline.has_city],
        "dots": [{**_dot(dot, hub), "colour": f"city-{colours[dot.city.id]}"} for dot in region.dots],
    }


def _dot(dot: Dot, hub: Hub) -> dict[str, Any]:
    """A city on the map, with its name in each language, where it has room for one."""
    names = hub.get(Place, dot.city.place).names
    return {
        "city": dot.city.id,
        "x": round(dot.x, 1),
        "y": round(dot.y, 1),
        "names": {} if dot.number else {language: cases.name for language, cases in names.items()},
        "label": [round(dot.label_x, 1), round(dot.label_y, 1)],
        "anchor": dot.anchor,
    }
