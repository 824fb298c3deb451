"""Redirects: an address that was published goes on leading somewhere."""

from __future__ import annotations

from pathlib import Path

from cityhub.present.redirects import redirects
from tests.present.small_hub import CONTENT, presenter, small_site


def of(tmp_path: Path, **former: str) -> list[tuple[str, str]]:
    """The redirects of the small hub with `former_ids` in the files named (`__` for a slash, without `.yml`)."""
    names = {name.replace("__", "/") + ".yml": ids for name, ids in former.items()}
    changes = {name: CONTENT[name] + f"former_ids: [{ids}]\n" for name, ids in names.items()}
    site = small_site(tmp_path, changes)
    return list(redirects(site.hub, site.pages))


def test_without_former_ids_there_are_none(tmp_path: Path) -> None:
    assert of(tmp_path) == []


def test_each_former_id_of_a_page_leads_to_it(tmp_path: Path) -> None:
    assert of(tmp_path, **{"cities__foton__actions__bus-lane": "lane, old-lane"}) == [
        ("cities/foton/actions/lane/", "cities/foton/actions/bus-lane/"),
        ("cities/foton/actions/old-lane/", "cities/foton/actions/bus-lane/"),
    ]


def test_a_renamed_city_takes_all_its_pages_along(tmp_path: Path) -> None:
    assert of(tmp_path, cities__foton__city="photon") == [
        ("cities/photon/", "cities/foton/"),
        ("cities/photon/actions/", "cities/foton/actions/"),
        ("cities/photon/actions/bus-lane/", "cities/foton/actions/bus-lane/"),
        ("cities/photon/framework/", "cities/foton/framework/"),
        ("cities/photon/priorities/", "cities/foton/priorities/"),
        ("cities/photon/projects/", "cities/foton/projects/"),
        ("cities/photon/projects/depot/", "cities/foton/projects/depot/"),
        ("cities/photon/urban/", "cities/foton/urban/"),
    ]


def test_a_page_that_exists_is_never_written_over(tmp_path: Path) -> None:
    other = CONTENT["cities/foton/actions/bus-lane.yml"].replace("id: bus-lane", "id: lane")
    changes = {
        "cities/foton/actions/lane.yml": other,
        "cities/foton/actions/bus-lane.yml": CONTENT["cities/foton/actions/bus-lane.yml"] + "former_ids: [lane]\n",
    }
    site = small_site(tmp_path, changes)
    assert list(redirects(site.hub, site.pages)) == []


def test_a_source_that_nobody_cites_has_no_page_to_lead_to(tmp_path: Path) -> None:
    renamed = "- {id: atlas, title: Atlas, publisher: A, title_language: en, category: academic, former_ids: [map]}"
    site = small_site(tmp_path, {"sources/more.yml": renamed})
    assert list(redirects(site.hub, site.pages)) == []


def test_a_place_on_a_page_has_no_redirect_of_its_own(tmp_path: Path) -> None:
    changed = CONTENT["cities/foton/priorities.yml"].replace("title: Better", "former_ids: [buses]\n  title: Better")
    site = small_site(tmp_path, {"cities/foton/priorities.yml": changed})
    assert list(redirects(site.hub, site.pages)) == []


def test_the_page_at_the_old_address_names_and_leads_to_the_new_one_in_its_language(tmp_path: Path) -> None:
    action = "cities/foton/actions/bus-lane.yml"
    words = 'msgctxt "cities/foton/actions/bus-lane:title"\nmsgid "Bus & tram"\nmsgstr "Autobus & tram"\n'
    site = small_site(
        tmp_path,
        {action: CONTENT[action].replace("title: Bus lane", "title: Bus & tram\nformer_ids: [lane]")},
        {"sq/cities-foton.en.po": words},
    )
    ((old, new),) = redirects(site.hub, site.pages)
    page = presenter(site, "sq").redirect(old, new, f"https://hub.example/sq/{new}")
    assert '<html lang="sq"' in page
    assert "<title>Autobus &amp; tram</title>" in page
    assert '<link rel="canonical" href="https://hub.example/sq/cities/foton/actions/bus-lane/">' in page
    assert 'content="0; url=../../../../cities/foton/actions/bus-lane/"' in page
    assert '<a href="../../../../cities/foton/actions/bus-lane/" lang="sq">Autobus &amp; tram</a>' in page
    unknown = presenter(site, "en").redirect(old, new, "")
    assert "Bus &amp; tram</title>" in unknown
    assert "canonical" not in unknown
