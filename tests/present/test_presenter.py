"""Presenter: what a page says about its texts, its sources and its state."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cityhub.load.content import load
from cityhub.model.words import Words
from cityhub.present.failed_page import FailedPageError
from cityhub.present.page import Page
from cityhub.translate.message import messages_in
from cityhub.translate.stamp import Stamp
from cityhub.validate.validate import validate
from tests.present.small_hub import CONTENT, presenter, render, small_content, small_site

ACTION = "cities/foton/actions/bus-lane/"
CONTEXT = "cities/foton/actions/bus-lane:title"
WORDS = re.compile(r"<[^>]+>")


def catalogue(context: str, source: str, text: str, stamp: Stamp | None = None) -> dict[str, str]:
    comment = f"# {stamp}\n" if stamp else ""
    entry = f'{comment}msgctxt "{context}"\nmsgid "{source}"\nmsgstr "{text}"\n'
    return {"sq/cities-foton.en.po": f'msgid ""\nmsgstr ""\n\n{entry}'}


def title_in_list(tmp_path: Path, translations: dict[str, str]) -> str:
    """The title of the action as the Albanian action plan shows it, inside its link."""
    html = render(small_site(tmp_path, translations=translations), "cities/foton/actions/", "sq").html
    found = re.search(r'<h3><a href="bus-lane/">(.*?)</a></h3>', html)
    assert found is not None
    return found[1]


MISSING = '<span class="marked marked--missing" lang="en">Bus lane</span><span class="mark">not translated yet</span>'
OUTDATED = (
    '<span class="marked marked--outdated" lang="sq">Korsi</span><span class="mark">translation of an older text</span>'
)


@pytest.mark.parametrize(
    ("translations", "shown"),
    [
        ({}, MISSING),
        (catalogue(CONTEXT, "Bus lane", "Korsi"), "Korsi"),
        (catalogue(CONTEXT, "Bus lane", "Korsi", Stamp.of("reviewed", "Bus lane", "Korsi")), "Korsi"),
        (catalogue(CONTEXT, "Bus lane", "Korsi", Stamp.of("reviewed", "A lane", "Korsi")), OUTDATED),
    ],
    ids=["missing", "machine", "reviewed", "outdated"],
)
def test_a_text_that_is_not_of_today_has_its_own_language_and_a_mark(
    tmp_path: Path, translations: dict[str, str], shown: str
) -> None:
    assert title_in_list(tmp_path, translations) == shown


def test_the_original_language_has_no_marks(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    english = presenter(site, "en")
    assert [page.address for page in site.pages if "marked--" in english.render(page).html] == []


def test_a_section_of_a_narrative_has_its_own_language_and_a_note(tmp_path: Path) -> None:
    older = Stamp.of("reviewed", "Buses were old.", "Autobusët janë të vjetër [@news].")
    sibling = f"---\nsections:\n- {older}\n---\nAutobusët janë të vjetër [@news].\n"
    html = render(
        small_site(tmp_path, {"cities/foton/diagnostic/urban.sq.md": sibling}), "cities/foton/urban/", "sq"
    ).html
    prose = html[html.index('<div class="prose">') : html.index('<section aria-labelledby="figures">')]
    assert re.findall(r'<section lang="(\w+)"|<p class="note">(.*?)</p>', prose) == [
        ("sq", ""),
        ("", "This is the translation of an older text."),
        ("en", ""),
        ("", "This section is not translated yet."),
    ]


STATES = [
    ({}, "missing", "Not translated yet."),
    (catalogue(CONTEXT, "Bus lane", "Korsi"), "machine", "Translated by machine, not yet reviewed by a person."),
]


@pytest.mark.parametrize(("translations", "state", "sentence"), STATES, ids=["missing", "machine"])
def test_a_page_tells_the_state_of_its_translation(
    tmp_path: Path, translations: dict[str, str], state: str, sentence: str
) -> None:
    html = render(small_site(tmp_path, translations=translations), ACTION, "sq").html
    notes = {
        "missing": "This page is not translated yet; it is shown in its original language.",
        "machine": "Machine translation, not yet reviewed by a person.",
    }
    assert notes[state] in html
    assert sentence in html


def every_text_reviewed(root: Path) -> dict[str, str]:
    """Catalogues in which a person has reviewed every text of the small content."""
    entries = [
        f"# {Stamp.of('reviewed', m.source, f'({m.source})')}\n"
        f'msgctxt "{m.context}"\nmsgid "{m.source}"\nmsgstr "({m.source})"\n'
        for m in messages_in(load(small_content(root)))
        if '"' not in m.source
    ]
    return {"sq/all.en.po": 'msgid ""\nmsgstr ""\n\n' + "\n".join(entries)}


def test_a_page_that_a_person_reviewed_has_no_note_above_it(tmp_path: Path) -> None:
    html = render(small_site(tmp_path, translations=every_text_reviewed(tmp_path)), ACTION, "sq").html
    assert "translation-note" not in html
    assert "Translation reviewed by a person." in html
    assert "marked--" not in html


def test_a_page_in_its_own_language_says_so(tmp_path: Path) -> None:
    html = render(small_site(tmp_path), ACTION).html
    assert "Written in this language." in html
    assert "translation-note" not in html


# Sources


def test_sources_are_numbered_in_the_order_in_which_a_page_cites_them(tmp_path: Path) -> None:
    html = render(small_site(tmp_path), "cities/foton/urban/").html
    numbers = re.findall(r'href="#reference-(\d+)"', html)
    references = re.findall(r'<li id="reference-(\d+)"><cite lang="(\w+)"><a href="([^"]+)">(.*?)</a>', html)
    assert numbers == ["1", "2", "2"]
    assert references == [
        ("1", "en", "../../../sources/census/", "Census"),
        ("2", "sq", "../../../sources/news/", "Lajme"),
    ]


def test_the_page_of_a_source_tells_everything_that_rests_on_it(tmp_path: Path) -> None:
    html = render(small_site(tmp_path), "sources/news/").html
    rests = html[html.index('<h2 id="rests">') :]
    assert re.findall(r'<li><a href="\.\./\.\./([^"]+)">(.*?)</a>', rests)[:4] == [
        ("cities/foton/actions/bus-lane/", "Foton: Bus lane"),
        ("cities/foton/urban/", "Foton: Urban diagnostic"),
        ("cities/foton/urban/#observation-fleet-2026", "Foton: Buses in service"),
        ("cities/foton/projects/depot/", "Foton: Bus depot"),
    ]


# Addresses


def test_links_are_relative_and_noted(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    reader = presenter(site, "sq").read(ACTION)
    targets = ["", "sources/", "cities/foton/", ACTION, "cities/foton/actions/"]
    assert [reader.link(target) for target in targets] == [
        "../../../../",
        "../../../../sources/",
        "../../",
        "./",
        "../",
    ]
    assert reader.link(site.hub.records["finding"]["foton/old-buses"]) == "../../urban/#finding-old-buses"
    assert reader.links == {*targets, "cities/foton/urban/#finding-old-buses"}


def test_a_record_without_a_page_cannot_be_linked_to(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    with pytest.raises(LookupError):
        presenter(site, "en").read("").link(next(iter(site.hub.records["unit"].values())))


def test_a_word_that_a_template_does_not_know_is_an_error(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    with pytest.raises(FailedPageError):
        presenter(site, "en").render(Page("lost/", "action", "x.yml"))


@pytest.mark.parametrize(
    ("repository", "path", "address"),
    [
        ("", "content/cities/foton/city.yml", ""),
        ("https://git.example/hub/", "content/cities/foton/city.yml", "https://git.example/hub/edit/main/"),
        ("https://git.example/hub", "content/cities/foton/actions", "https://git.example/hub/tree/main/"),
    ],
)
def test_a_page_can_be_edited_where_a_repository_is_named(
    tmp_path: Path, repository: str, path: str, address: str
) -> None:
    settings = f"name: Hub\nrepository: {repository}\n" if repository else "name: Hub\n"
    site = small_site(tmp_path, {"hub.yml": settings})
    assert presenter(site, "en").repository.edit(path) == (address and address + path)


def test_another_host_has_its_own_addresses_for_editing(tmp_path: Path) -> None:
    settings = (
        "name: Hub\nrepository: https://lab.example/hub\nedit_pattern: '{repository}/-/{action}/{branch}/{path}'\n"
    )
    held = presenter(small_site(tmp_path, {"hub.yml": settings + "branch: live\n"}), "en")
    assert held.repository.edit("content/hub.yml") == "https://lab.example/hub/-/edit/live/content/hub.yml"
    assert held.repository.edit("content/cities") == "https://lab.example/hub/-/tree/live/content/cities"


# The note on a name


def note(tmp_path: Path, language: str, summary: str, translations: dict[str, str] | None = None) -> str:
    """The lead of the page of the city, with the mark of the note written as a star."""
    changed = CONTENT["cities/foton/city.yml"].replace("A small city.", summary)
    html = render(
        small_site(tmp_path, {"cities/foton/city.yml": changed}, translations), "cities/foton/", language
    ).html
    lead = re.search(r'<p class="lead">(.*?)</p>', html, re.DOTALL)
    assert lead is not None
    noted = 'id="note-fotonia"' in html
    assert noted == ('href="#note-fotonia"' in html)
    return WORDS.sub("", lead[1].split('<span class="cites">')[0]).strip()


def test_the_first_mention_of_a_name_carries_its_note(tmp_path: Path) -> None:
    assert note(tmp_path, "en", "A city in Fotonia. Fotonia is small.") == "A city in Fotonia*. Fotonia is small."


def test_a_page_without_the_name_has_no_note(tmp_path: Path) -> None:
    assert note(tmp_path, "en", "A small city.") == "A small city."


def test_a_text_that_is_not_translated_carries_the_note_too(tmp_path: Path) -> None:
    """The Albanian cases of the name are others: Fotoni, Fotonisë."""
    assert note(tmp_path, "sq", "It lies in Fotonia.").startswith("It lies in Fotonia*.")


def test_a_translation_carries_the_note_at_the_case_it_uses(tmp_path: Path) -> None:
    translations = catalogue("cities/foton/city:summary", "It lies in Fotonia.", "Ndodhet në Fotoni.")
    assert note(tmp_path, "sq", "It lies in Fotonia.", translations) == "Ndodhet në Fotoni*."


def test_a_hand_written_page_stands_in_the_same_frame(tmp_path: Path) -> None:
    held = presenter(small_site(tmp_path), "sq")
    html, links = held.frame_document(Page("about/", "", "docs/about.md"), "About", "<p>In Fotonia.</p>", "missing")
    assert '<h1 id="top" lang="en">About</h1>' in html
    assert 'In Fotonia<a class="note-mark"' in html
    assert "This page is not translated yet" in html
    assert {"", "contributing/", "corrections/"} <= links


# Nothing that an editor writes can run


class Elements(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.dangers: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        dangers = [f"<{tag}>"] if tag in {"script", "img", "iframe", "object", "style", "base", "b"} else []
        dangers += [f"{name}=" for name, _ in attrs if name.startswith("on")]
        dangers += [value for _, value in attrs if value and value.lower().strip().startswith("javascript:")]
        self.dangers += dangers


ATTACK = (
    "x <script>alert(1)</script> <b onclick=alert(1)>y</b> <img src=x onerror=alert(1)> "
    '[z](javascript:alert(1)) ![i](https://evil.example/i.png) "> onmouseover=alert(1) {{ 7 * 7 }} %(x)s'
)


def test_no_text_of_any_record_can_run_on_any_page(tmp_path: Path) -> None:
    quoted = ATTACK.replace("'", "''")
    changes = {}
    for name, text in CONTENT.items():
        if name.endswith(".yml") and not name.startswith("vocabulary/languages"):
            changes[name] = re.sub(
                r"\b(title|summary|statement|description|label|definition|reason): [^,{}\n]+", rf"\1: '{quoted}'", text
            )
    changes["cities/foton/diagnostic/urban.en.md"] = f"{ATTACK} [@news]\n\n## {ATTACK}\n\n{ATTACK}\n"
    site = small_site(tmp_path, changes)
    for language in ("en", "sq"):
        held = presenter(site, language)
        dangers = {page.address: Elements(held.render(page).html).dangers for page in site.pages}
        assert {address: found for address, found in dangers.items() if found} == {}
    assert "{{ 7 * 7 }}" in render(site, ACTION).title


def test_the_words_of_a_record_keep_where_they_stand(tmp_path: Path) -> None:
    title = small_site(tmp_path).hub.records["action"]["foton/bus-lane"].title  # type: ignore[attr-defined]
    assert isinstance(title, Words)
    assert (title.context, title.language) == (CONTEXT, "en")


def test_the_small_hub_keeps_the_rules(tmp_path: Path) -> None:
    """So that what the tests above show can happen."""
    assert list(validate(load(small_content(tmp_path)))) == []
