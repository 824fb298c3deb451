"""What a site has once: its sitemap, and the stylesheet and the script under names that change with them."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from cityhub.model.vocabulary import Language
from cityhub.model.words import Words
from publish import STYLES, Assets, sitemap
from tests.present.drawing import draw

SPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
FIRST, OTHER = (
    Language(id=code, endonym=code, name=Words(code), script="Latn", hreflang=codes, site=True)
    for code, codes in (("aa", ("aa",)), ("bbb", ("bb", "bb-BB")))
)


def mapped(published: dict[str, dict[str, str]]) -> dict[str, dict[str | None, str | None]]:
    """By address of a page, what the sitemap says of its languages: code and address."""
    text = sitemap("https://hub.example/", published, (language for language in (FIRST, OTHER)))
    return {
        url.findtext("s:loc", "", SPACES): {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", SPACES)
        }
        for url in ElementTree.fromstring(text).findall("s:url", SPACES)  # noqa: S314  # our own text
    }


def test_a_page_stands_in_the_sitemap_once_a_language_with_all_codes_of_each() -> None:
    links = {
        "aa": "https://hub.example/buses/",
        "bb": "https://hub.example/bbb/buses/",
        "bb-BB": "https://hub.example/bbb/buses/",
        "x-default": "https://hub.example/buses/",
    }
    assert mapped({"buses/": {"aa": "buses/", "bbb": "bbb/buses/"}}) == {
        "https://hub.example/buses/": links,
        "https://hub.example/bbb/buses/": links,
    }


def test_the_home_page_is_the_address_of_the_site_itself() -> None:
    assert list(mapped({"": {"aa": "./"}})) == ["https://hub.example/"]


def test_a_page_that_the_first_language_lacks_has_no_default() -> None:
    assert mapped({"only/": {"bbb": "bbb/only/"}}) == {
        "https://hub.example/bbb/only/": {
            "bb": "https://hub.example/bbb/only/",
            "bb-BB": "https://hub.example/bbb/only/",
        }
    }


def test_an_address_is_written_as_xml_wants_it() -> None:
    assert list(mapped({"a&b/": {"aa": 'a&b"/'}})) == ['https://hub.example/a&b"/']


def test_pages_stand_in_the_order_of_their_addresses() -> None:
    assert list(mapped({"b/": {"aa": "b/"}, "a/": {"aa": "a/"}})) == [
        "https://hub.example/a/",
        "https://hub.example/b/",
    ]


def test_a_stylesheet_has_another_name_as_soon_as_a_part_of_it_changes(tmp_path: Path) -> None:
    parts = {f"assets/styles/{name}.css": f"/* {name} */" for name in STYLES}
    before = Assets.of(draw(tmp_path, {**parts, "assets/hub.js": "go()"}))
    after = Assets.of(draw(tmp_path, {"assets/styles/print.css": "/* anew */"}))
    assert before.stylesheet.splitlines() == [f"/* {name} */" for name in STYLES]
    assert before.stylesheet_name != after.stylesheet_name
    assert before.script_name == after.script_name
    (tmp_path / "site" / "assets").mkdir(parents=True)
    after.write(tmp_path / "site")
    assert (tmp_path / "site" / after.stylesheet_name).read_text(encoding="utf-8") == after.stylesheet
