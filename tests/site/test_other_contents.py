"""Other contents, through the same code: a fifth city, a fifth language, a renamed record, broken content."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from cityhub.commands.engine import build_site
from cityhub.pipeline import Folders, build
from tests.site.conftest import ROOT
from tests.site.test_whole_site import addresses_in_the_sitemap, addresses_of_pages, files_of, repeated_titles


def first_city(folders: Folders) -> Path:
    return min(path.parent for path in folders.content.glob("cities/*/city.yml"))


def add_city(folders: Folders, name: str) -> None:
    """A copy of the first city under another name, with names of its own in every language."""
    model = first_city(folders)
    city = folders.content / "cities" / name
    shutil.copytree(model, city)
    record = city / "city.yml"
    text = record.read_text(encoding="utf-8")
    record.write_text(
        re.sub(rf"^(id|place): {model.name}$", rf"\1: {name}", text, flags=re.MULTILINE), encoding="utf-8"
    )
    places = folders.content / "vocabulary" / "places.yml"
    languages = ("en", "sq", "mk", "cnr")
    names = "".join(f"    {code}: {{name: New City, locative: New City, genitive: New City}}\n" for code in languages)
    entry = f"- id: {name}\n  category: city\n  names:\n{names}"
    places.write_text(places.read_text(encoding="utf-8") + entry, encoding="utf-8")


FIFTH = "- {id: hr, endonym: Hrvatski, name: Croatian, script: Latn, locale: hr_HR, hreflang: [hr], site: true}\n"


def add_language(folders: Folders) -> None:
    """A language of the site that it did not have, whatever the content says of it; names are those of another."""
    languages = folders.content / "vocabulary" / "languages.yml"
    entries = re.split(r"^(?=- )", languages.read_text(encoding="utf-8"), flags=re.MULTILINE)
    others = "".join(entry for entry in entries if not re.search(r"\bid: hr\b", entry))
    languages.write_text(f"{others.rstrip()}\n{FIFTH}", encoding="utf-8")
    places = folders.content / "vocabulary" / "places.yml"
    named = re.sub(
        r"^    cnr: (.*)$", r"    cnr: \1\n    hr: \1", places.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    places.write_text(named, encoding="utf-8")


def test_a_fifth_city_is_content_only(copy: Folders, tmp_path: Path) -> None:
    add_city(copy, "new-city")
    out = tmp_path / "site"
    assert build_site(copy, out, None) == 0
    for prefix in ("", "sq/", "mk/", "cnr/"):
        home = (out / prefix / "index.html").read_text(encoding="utf-8")
        assert home.count("New City") >= 3
        assert len(list((out / prefix / "cities/new-city/actions").iterdir())) > 1
        assert "New City" in (out / prefix / "compare/profiles/index.html").read_text(encoding="utf-8")


def test_a_fifth_language_is_content_and_an_entry(copy: Folders, tmp_path: Path) -> None:
    add_language(copy)
    settings = copy.root / "mkdocs.yml"
    declared = re.compile(r"^( +- )\{locale: .*\}$", re.MULTILINE)
    text = settings.read_text(encoding="utf-8")
    last = list(declared.finditer(text))[-1]
    text = f"{text[: last.end()]}\n{last[1]}{{locale: hr, name: Hrvatski, build: true}}{text[last.end() :]}"
    settings.write_text(text, encoding="utf-8")
    out = tmp_path / "site"
    assert build_site(copy, out, None) == 0
    city = (out / "hr" / "cities" / first_city(copy).name / "index.html").read_text(encoding="utf-8")
    assert '<html lang="hr"' in city
    assert 'class="marked marked--missing" lang="en"' in city
    assert 'hreflang="hr"' in (out / "sitemap.xml").read_text(encoding="utf-8")


def test_a_renamed_record_redirects_from_its_old_address(copy: Folders, tmp_path: Path) -> None:
    old = min(path for path in (first_city(copy) / "actions").glob("*.yml") if _unnamed(copy, path.stem))
    new = old.with_name("renamed-action.yml")
    text = old.read_text(encoding="utf-8").replace(
        f"id: {old.stem}\n", f"id: renamed-action\nformer_ids: [{old.stem}]\n", 1
    )
    new.write_text(text, encoding="utf-8")
    old.unlink()
    out = tmp_path / "site"
    assert build_site(copy, out, None) == 0
    city = first_city(copy).name
    for prefix in ("", "sq/", "mk/", "cnr/"):
        page = (out / prefix / "cities" / city / "actions" / old.stem / "index.html").read_text(encoding="utf-8")
        assert f"url=../../../../cities/{city}/actions/renamed-action/" in page
    files = files_of(out)
    assert repeated_titles(files) == []
    codes = {code for language in build(copy).hub.languages for code in language.hreflang} | {"x-default"}
    assert sorted(addresses_in_the_sitemap(out, codes)) == sorted(addresses_of_pages(files))


def _unnamed(folders: Folders, identifier: str) -> bool:
    """Whether no other record names this one."""
    name = re.compile(rf"(?<![a-z-]){identifier}(?![a-z-])")
    files = [path for path in folders.content.rglob("*.yml") if path.stem != identifier]
    return not any(name.search(path.read_text(encoding="utf-8")) for path in files)


def test_broken_content_leaves_the_last_good_site(
    copy: Folders, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "site"
    out.mkdir()
    (out / "index.html").write_text("the last good site", encoding="utf-8")
    broken = first_city(copy) / "city.yml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("currency:", "curency:", 1), encoding="utf-8")
    assert build_site(copy, out, None) == 1
    assert "unknown-field: there is no field `curency` here." in capsys.readouterr().out
    assert (out / "index.html").read_text(encoding="utf-8") == "the last good site"


def test_a_dead_link_in_a_written_page_fails_the_build(copy: Folders, tmp_path: Path) -> None:
    page = copy.root / "docs" / "method.sq.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[nowhere](no-such-page.md)\n", encoding="utf-8")
    assert build_site(copy, tmp_path / "site", None) == 1
    assert not (tmp_path / "site").exists()


def test_a_language_that_the_engine_does_not_know_is_refused(copy: Folders, tmp_path: Path) -> None:
    add_language(copy)
    assert build_site(copy, tmp_path / "site", None) == 1
    assert not (tmp_path / "site").exists()


def test_a_search_index_that_cannot_be_made_leaves_the_last_good_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """One sentence says so, without the way through the code."""
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\necho no space left; exit 3\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    out = tmp_path / "site"
    assert build_site(Folders.of(ROOT), out, None) == 1
    told = "".join(capfd.readouterr())
    assert f"The search index could not be made: {program} ended with 3 and said: no space left." in told
    assert "Traceback" not in told
    assert not out.exists()


def test_a_hub_that_does_not_know_its_address_is_whole_at_the_one_where_it_is_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """It says so; and what readers take with them, citations and code to embed, names no such address."""
    monkeypatch.delenv("SITE_URL")
    out = tmp_path / "site"
    assert build_site(Folders.of(ROOT), out, None) == 0
    assert "No address is given" in "".join(capfd.readouterr())
    assert (out / "sitemap.xml").exists()
    for html in files_of(out).values():
        body = html[html.index("<body") :]
        assert "127.0.0.1" not in body
