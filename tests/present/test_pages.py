"""The pages of the real content, in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cityhub.pipeline import Site
from cityhub.present.page import Rendered
from tests.present.small_hub import CONTENT, ROOT, WRITTEN, presenter, small_site

Pages = dict[str, dict[str, Rendered]]
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr", "rect", "circle", "path", "use"}


def each(rendered: Pages) -> Iterator[tuple[str, Rendered]]:
    """Each page under a name that tells its language and address."""
    for language, pages in rendered.items():
        for address, page in pages.items():
            yield f"{language}/{address}", page


class Outline(HTMLParser):
    """What a browser would have to guess at: elements that are not closed, ids that stand twice, links to nothing."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: Counter[str] = Counter()
        self.first_headings = 0
        self.pointed: set[str] = set()
        self.feed(html)
        self.close()
        self.faults += [f"<{tag}> is not closed" for tag in self.open]
        self.faults += [f"id {name} stands twice" for name, times in self.ids.items() if times > 1]
        self.faults += [f"#{name} is not on the page" for name in self.pointed - self.ids.keys()]
        self.faults += [] if self.first_headings == 1 else [f"{self.first_headings} <h1>"]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if len(values) < len(attrs):
            self.faults.append(f"<{tag}> has an attribute twice")
        if tag not in VOID:
            self.open.append(tag)
        self.first_headings += tag == "h1"
        self.ids.update([values["id"] or ""] if "id" in values else [])
        own = [(values.get("href") or "")[1:]] if tag == "a" and (values.get("href") or "").startswith("#") else []
        self.pointed.update([*own, *(values.get("aria-labelledby") or "").split()])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.faults.append(f"</{tag}> closes nothing")


def test_every_template_is_used_by_some_page(site: Site) -> None:
    folder = ROOT / "overrides" / "pages"
    templates = {path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.html")}
    whole = {template for template in templates if not template.startswith("parts/")}
    assert whole - {page.template for page in site.pages} == {"frame", "embed", "redirect"}


def test_every_page_has_an_address_of_its_own(site: Site) -> None:
    addresses = Counter(page.address for page in site.pages)
    assert [address for address, times in addresses.items() if times > 1] == []
    assert all(address == "" or address.endswith("/") for address in addresses)


def test_every_page_names_the_file_it_was_written_in(site: Site) -> None:
    assert [page.path for page in site.pages if not (ROOT / page.path).exists()] == []


def test_every_page_has_its_parents(site: Site) -> None:
    known = {page.address for page in site.pages}
    assert [page.address for page in site.pages if not {*page.parents} <= known] == []


def test_pages_render_in_every_language(site: Site, rendered: Pages) -> None:
    assert {language: len(pages) for language, pages in rendered.items()} == {
        language.id: len(site.pages) for language in site.hub.languages
    }


def dead_links(rendered: Pages) -> list[str]:
    """Links to a page or to an anchor that does not exist."""
    dead = set()
    for name, page in each(rendered):
        for link in page.links:
            address, _, anchor = link.partition("#")
            target = rendered[page.language].get(address)
            known = address in WRITTEN if target is None else not anchor or anchor in target.anchors
            if not known:
                dead.add(f"{name} -> {link}")
    return sorted(dead)


def test_every_link_leads_to_a_page_and_to_an_anchor_on_it(rendered: Pages) -> None:
    assert dead_links(rendered) == []


def test_a_hub_that_has_only_begun_has_no_dead_links(tmp_path: Path) -> None:
    """No programme, no study tour, and a second city with a figure but no diagnostic yet."""
    cases = "{name: Arda, locative: Arda, genitive: Arda}"
    changes = {
        "cities/arda/city.yml": CONTENT["cities/foton/city.yml"].replace(": foton\n", ": arda\n"),
        "cities/arda/observations.yml": "- {id: own, indicator: kiosks, scope: city, value: 3, sources: [news]}",
        "vocabulary/places/arda.yml": f"- {{id: arda, category: city, names: {{en: {cases}, sq: {cases}}}}}",
        "vocabulary/indicators/kiosks.yml": """\
            - id: kiosks
              name: Kiosks
              definition: Kiosks in service.
              unit: buses
              direction: neither
              theme: mobility
              family: digital
            """,
    }
    site = small_site(tmp_path, changes)
    assert dead_links({"sq": {page.address: presenter(site, "sq").render(page) for page in site.pages}}) == []


def test_html_is_well_formed_and_has_one_first_heading(rendered: Pages) -> None:
    faults = {name: found for name, page in each(rendered) if (found := Outline(page.html).faults)}
    assert faults == {}


def test_head_titles_are_unique_in_a_language(rendered: Pages) -> None:
    for pages in rendered.values():
        titles = Counter(page.head_title for page in pages.values())
        assert [title for title, times in titles.items() if times > 1] == []


@pytest.mark.parametrize("field", ["title", "head_title", "description"])
def test_every_page_has_a_title_and_a_description_in_one_line(rendered: Pages, field: str) -> None:
    texts = {name: str(getattr(page, field)) for name, page in each(rendered)}
    assert [name for name, text in texts.items() if not text.strip() or "\n" in text or "<" in text] == []


def test_no_template_word_is_left_unfilled(rendered: Pages) -> None:
    """The page that lists texts which wait shows them with their placeholders."""
    held = [(name, page) for name, page in each(rendered) if page.page.template != "translations"]
    assert [name for name, page in held if "{{" in page.html or "%(" in page.html] == []
