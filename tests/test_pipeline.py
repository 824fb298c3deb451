"""Pipeline: the river from a folder of content to pages, as a whole."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from cityhub import pipeline
from cityhub.load.content import Content, load
from cityhub.pipeline import Folders, Site, build, check
from cityhub.problem import ContentRefusedError
from tests.present.drawing import draw
from tests.present.small_hub import CONTENT, ROOT, WRITTEN, small_content

CITY = "cities/foton/city.yml"


def folders(root: Path, changes: dict[str, str] | None = None) -> Folders:
    small_content(root, changes)
    return with_real_templates(root)


def with_real_templates(root: Path) -> Folders:
    return replace(Folders.of(root), templates=ROOT / "overrides")


def rendered(site: Site) -> dict[tuple[str, str], str]:
    """The HTML of every page in every language."""
    pages = {}
    for language in site.hub.languages:
        presenter = site.presenter(language, WRITTEN)
        pages.update({(language.id, page.address): presenter.render(page).html for page in site.pages})
    return pages


def test_sound_content_has_no_problems(tmp_path: Path) -> None:
    assert check(folders(tmp_path)) == ()


def test_problems_of_all_stages_are_told_together_in_the_order_of_the_files(tmp_path: Path) -> None:
    changes = {
        CITY: CONTENT[CITY].replace("currency: eur", "currency: eurr"),
        "cities/foton/diagnostic/urban.en.md": "Old [@nobody].\n",
        "vocabulary/themes.yml": "- {id: mobility, nam: Mobility}",
    }
    draw(tmp_path, {"translations/sq/interface.en.po": 'msgid "about %s"\nmsgstr "rreth"\n'})
    assert [(p.path, p.rule) for p in check(folders(tmp_path, changes))] == [
        (f"content/{CITY}", "dangling-reference"),
        ("content/cities/foton/diagnostic/urban.en.md", "cited-source-exists"),
        ("content/vocabulary/themes.yml", "missing-field"),
        ("content/vocabulary/themes.yml", "unknown-field"),
        ("translations/sq/interface.en.po", "placeholders-kept"),
    ]


@pytest.mark.parametrize("head", ["---\ntitle: About\n", "---\nsections: 3\n---\n", "---\ntranslation: done\n---\n"])
def test_a_hand_written_page_with_a_broken_head_is_told_and_stops_the_site(tmp_path: Path, head: str) -> None:
    held = folders(draw(tmp_path, {"docs/about.md": "A page.", "docs/about.sq.md": head}))
    assert [problem.path for problem in check(held)] == ["docs/about.sq.md"]
    with pytest.raises(ContentRefusedError):
        build(held)


def test_a_hand_written_page_in_a_language_that_the_site_has_not_is_told(tmp_path: Path) -> None:
    held = folders(draw(tmp_path, {"docs/about.md": "A page.", "docs/about.fr.md": "Une page."}))
    assert [(problem.path, problem.rule) for problem in check(held)] == [("docs/about.fr.md", "known-language")]


def test_a_hand_written_page_in_a_language_whose_record_is_wrong_is_left_alone(tmp_path: Path) -> None:
    name = "vocabulary/languages.yml"
    draw(tmp_path, {"docs/about.md": "A page.", "docs/about.sq.md": "Një faqe."})
    held = folders(tmp_path, {name: CONTENT[name].replace("locale: sq_AL, site: true", "site: yes")})
    assert {problem.rule for problem in check(held) if problem.path.endswith(name)} == {"needs-boolean"}
    assert not any(problem.path.startswith("docs/") for problem in check(held))


def test_without_a_language_of_the_site_hand_written_pages_are_not_read(tmp_path: Path) -> None:
    draw(tmp_path, {"content/hub.yml": "name: Hub", "docs/about.md": "<b>"})
    assert not any(problem.path.startswith("docs/") for problem in check(Folders.of(tmp_path)))


def test_nothing_is_built_from_content_with_problems_and_all_of_them_are_told(tmp_path: Path) -> None:
    changes = {CITY: CONTENT[CITY].replace("currency: eur", "currency: eurr\ncolour: red")}
    held = folders(tmp_path, changes)
    with pytest.raises(ContentRefusedError) as refused:
        build(held)
    assert refused.value.problems == check(held)
    assert str(refused.value) == "\n".join(str(problem) for problem in check(held))


def test_the_content_is_read_once_for_all_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []

    def noted(root: Path) -> Content:
        read.append(root)
        return load(root)

    monkeypatch.setattr(pipeline, "load", noted)
    assert {language for language, _ in rendered(build(folders(tmp_path)))} == {"en", "sq"}
    assert len(read) == 1


def test_the_same_content_always_gives_the_same_pages(tmp_path: Path) -> None:
    held = folders(tmp_path)
    assert rendered(build(held)) == rendered(build(held))


@pytest.mark.parametrize(
    ("file", "counts"),
    [
        ("content/cities/foton/actions/bus-lane.yml", True),
        ("content/cities/foton/diagnostic/urban.sq.md", True),
        ("translations/sq/cities-foton.en.po", True),
        ("content/README.md", False),
        ("content/.DS_Store", False),
        ("content/cities/.obsidian/workspace.json", False),
        ("translations/README.md", False),
    ],
)
def test_the_version_changes_with_what_is_read_and_with_nothing_else(
    tmp_path: Path, file: str, *, counts: bool
) -> None:
    held = folders(tmp_path)
    before = build(held).version
    path = tmp_path / file
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as text:
        text.write("\n")
    assert (build(held).version != before) is counts


def test_without_a_day_lateness_is_judged_on_the_day_up_to_which_sources_were_read(tmp_path: Path) -> None:
    later = CONTENT[CITY].replace("id: foton", "id: later").replace("2026-11", "2026-12-05")
    changes = {"cities/later/city.yml": later}
    assert build(folders(tmp_path, changes)).today == dt.date(2026, 12, 5)


def test_a_day_that_is_given_decides(tmp_path: Path) -> None:
    action = "cities/foton/actions/bus-lane.yml"
    held = folders(tmp_path, {action: CONTENT[action] + "period: {end: 2026}\n"})
    pages = [rendered(build(held, dt.date(year, 1, 1))) for year in (2026, 2027)]
    overdue = ["sign--overdue" in page["en", "cities/foton/actions/bus-lane/"] for page in pages]
    assert overdue == [False, True]


def test_a_hub_without_a_city_is_a_hub_all_the_same(tmp_path: Path) -> None:
    draw(tmp_path, {f"content/{name}": text for name, text in CONTENT.items() if not name.startswith("cities/")})
    (tmp_path / "content" / "vocabulary" / "terms.yml").write_bytes(
        (ROOT / "content" / "vocabulary" / "terms.yml").read_bytes()
    )
    site = build(with_real_templates(tmp_path))
    assert [page.address for page in site.pages] == [
        "",
        "cities/",
        "compare/",
        "compare/themes/mobility/",
        "embed/themes/mobility/table/",
        "embed/themes/mobility/picture/",
        "grants/",
        "sources/",
        "words/",
        "a-to-z/",
        "search/",
        "organisations/",
        "translations/",
    ]


def test_a_further_city_with_nothing_but_itself_has_its_pages(tmp_path: Path) -> None:
    place = "{{name: {0}, locative: {0}, genitive: {0}}}".format("Arda")
    changes = {
        "cities/arda/city.yml": CONTENT[CITY].replace(": foton\n", ": arda\n"),
        "vocabulary/places/arda.yml": f"- {{id: arda, category: city, names: {{en: {place}, sq: {place}}}}}\n",
    }
    site = build(folders(tmp_path, changes))
    pages = rendered(site)
    assert [address for language, address in pages if language == "sq" and address.startswith("cities/arda/")] == [
        "cities/arda/",
        "cities/arda/framework/",
        "cities/arda/priorities/",
        "cities/arda/actions/",
        "cities/arda/projects/",
    ]
    for address in ("", "cities/", "compare/"):
        assert "Arda" in pages["en", address]


def test_a_further_language_is_content_only(tmp_path: Path) -> None:
    languages = CONTENT["vocabulary/languages.yml"]
    french = "- {id: fr, endonym: Français, name: French, script: Latn, locale: fr_FR, site: true}\n"
    places = CONTENT["vocabulary/places.yml"].replace("sq: {", "fr: {name: F, locative: F, genitive: F}\n    sq: {")
    changes = {"vocabulary/languages.yml": languages + french, "vocabulary/places.yml": places}
    pages = rendered(build(folders(tmp_path, changes)))
    assert 'lang="en">Bus lane</span>' in pages["fr", "cities/foton/actions/"]


def test_the_folders_of_a_hub_lie_side_by_side() -> None:
    root, other = Path("/hub"), Path("/elsewhere/content")
    held = Folders.of(root)
    assert [held.content, held.translations, held.templates] == [
        root / name for name in ("content", "translations", "overrides")
    ]
    assert Folders.of(root, other) == replace(held, content=other)
