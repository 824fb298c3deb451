"""The page of translations: how far each language is, what waits longest, and what changed in an original."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from cityhub.pipeline import Folders, Site, build
from cityhub.translate.passage import Passage
from cityhub.translate.stamp import Stamp
from tests.present.drawing import draw
from tests.present.small_hub import CONTENT, ROOT, WRITTEN
from tests.present.test_indicator_pages import text_of

LANE = "cities/foton/actions/bus-lane"
PO = "translations/sq/cities-foton.en.po"
REPOSITORY = "\nrepository: https://git.example/hub\n"


def entry(field: str, source: str, translation: str, made_from: str = "") -> str:
    stamp = Stamp.of("machine", made_from or source, translation)
    before = f'#| msgid "{made_from}"\n' if made_from else ""
    return f'# {stamp}\n{before}msgctxt "{LANE}:{field}"\nmsgid "{source}"\nmsgstr "{translation}"\n\n'


HEAD = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'


def site(tmp_path: Path, catalogue: str, ages: Mapping[str, dt.date] | None = None) -> Site:
    """The small hub with one catalogue; `ages` gives by name since when a text waits."""
    files = {f"content/{name}": text for name, text in CONTENT.items()}
    files["content/hub.yml"] += REPOSITORY
    files["content/vocabulary/terms.yml"] = (ROOT / "content/vocabulary/terms.yml").read_text(encoding="utf-8")
    draw(tmp_path, {**files, PO: HEAD + catalogue})
    folders = replace(Folders.of(tmp_path), templates=ROOT / "overrides")

    def known(waiting: Sequence[Passage]) -> Mapping[str, dt.date]:
        return {passage.anchor: ages[passage.name] for passage in waiting if ages and passage.name in ages}

    return build(folders, dt.date(2026, 11, 22), ages=known)


def html(held: Site, address: str, language: str = "sq") -> str:
    page = next(page for page in held.pages if page.address == address)
    spoken = next(known for known in held.hub.languages if known.id == language)
    return held.presenter(spoken, WRITTEN).render(page).html


def title_in(content: Mapping[str, str]) -> str:
    found = re.search(r"^title: (.+)$", content[f"{LANE}.yml"], re.MULTILINE)
    assert found
    return found[1]


def test_an_outdated_text_shows_what_changed_and_where_it_is_mended(tmp_path: Path) -> None:
    title = title_in(CONTENT)
    held = site(tmp_path, entry("title", title, "Korsi", made_from=f"Old {title}"))
    page = html(held, "translations/")
    place = page[page.index("<del>Old </del>") :]
    assert place.startswith(f"<del>Old </del>{title}")
    assert 'href="https://git.example/hub/blob/main/translations/sq/cities-foton.en.po#L' in place
    anchor = re.search(r'href="[./]*translations/#(text-[0-9a-f]{8}-sq)"', html(held, f"{LANE}/"))
    assert anchor
    assert f'id="{anchor[1]}"' in page


def test_what_waits_longest_comes_first(tmp_path: Path) -> None:
    days = {f"{LANE}:title": dt.date(2026, 3, 1), f"{LANE}:summary": dt.date(2025, 3, 1)}
    page = text_of(html(site(tmp_path, "", days), "translations/", "en"))
    assert page.index("since 1 March 2025") < page.index("since 1 March 2026")


def test_where_nothing_waits_the_page_says_so(tmp_path: Path) -> None:
    held = site(tmp_path, "")
    (page,) = (page for page in held.pages if page.address == "translations/")
    done = [replace(coverage, gaps=()) for coverage in page.values["progress"]]
    quiet = replace(page, values={"progress": done})
    told = held.presenter(held.hub.languages[0], WRITTEN).render(quiet).html
    assert "Nothing is outdated or missing." in told
