"""A bundle as Pagefind makes it, searched in a browser by Pagefind's own script."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from cityhub.search.index import LONGEST, FailedIndexError, Index
from cityhub.search.search_page import SearchPage
from cityhub.setup import indexer
from tests.site.conftest import served

PAGES = (
    SearchPage(
        "a/bus-lane/", "Bus lane", "Buses will be faster.", "On the ring road.\nA < B & \"C\".", "action",
        city="foton", place="Foton", themes=("mobility", "air"), status="planned", basis="announced", year="2026",
    ),
    SearchPage(
        "a/depot/", "Depot", "Where the lanes end.", "A bus stands here.", "project",
        city="gamma", place="Gamma", themes=("mobility",), year="2025",
    ),
    SearchPage("method/", "Method", "How we work.", "Nothing is said without a source.", "document"),
    SearchPage("", "Home", "All of it.", "Everything about čistoća.", "overview"),
)  # fmt: skip
SEARCH = """async ([query, filters]) => {
    const pagefind = await import("/find/pagefind.js");
    const all = await pagefind.filters();
    const found = await pagefind.search(query, {filters});
    const results = await Promise.all(found.results.map((result) => result.data()));
    return {results, counts: found.filters, all};
}"""
Search = Callable[..., Any]


def same(text: str) -> str:
    return text


def write(out: Path, pages: Sequence[SearchPage] = PAGES, index_text: Callable[[str], str] = same) -> Path:
    Index(index_text, indexer()).write(pages, out)
    return out


@pytest.fixture(scope="module")
def searched_in(chromium: Browser) -> Callable[[Path], Search]:
    """Opens the bundle `find` of a folder in a browser, there to be searched."""

    def search(folder: Path, query: str | None, **filters: str) -> Any:
        for name in ("index.html", "404.html"):
            (folder / name).write_text('<!doctype html><html lang="sq"><title>Search</title>', encoding="utf-8")
        with served(folder) as address:
            page = chromium.new_page()
            page.goto(address)
            answer = page.evaluate(SEARCH, [query, filters])
            page.close()
        return answer

    return lambda folder: lambda query, **filters: search(folder, query, **filters)


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory, searched_in: Callable[[Path], Search]) -> Search:
    folder = tmp_path_factory.mktemp("search")
    write(folder / "find")
    return searched_in(folder)


def addresses(answer: Any) -> list[str]:
    return [result["meta"].get("address", "") for result in answer["results"]]


def test_a_word_of_the_title_counts_more_than_one_of_the_text(search: Search) -> None:
    assert addresses(search("bus")) == ["a/bus-lane/", "a/depot/"]
    assert addresses(search("depot")) == ["a/depot/"]
    assert addresses(search("work")) == ["method/"]
    assert addresses(search("zebra")) == []


def test_a_page_is_found_by_the_name_of_its_city(search: Search) -> None:
    assert addresses(search("gamma")) == ["a/depot/"]


def test_a_result_tells_what_a_reader_sees_of_it(search: Search) -> None:
    result = search("ring")["results"][0]
    assert result["url"] == "/a/bus-lane/"
    assert result["meta"] == {
        "title": "Bus lane",
        "kind": "action",
        "city": "foton",
        "status": "planned",
        "address": "a/bus-lane/",
        "text": 'On the ring road.\nA < B & "C".',
    }


def test_the_home_page_is_found(search: Search) -> None:
    assert [result["url"] for result in search("everything")["results"]] == ["/"]


def test_filters_have_counts(search: Search) -> None:
    assert search("bus")["all"] == {
        "basis": {"announced": 1},
        "city": {"foton": 1, "gamma": 1},
        "kind": {"action": 1, "document": 1, "overview": 1, "project": 1},
        "status": {"planned": 1},
        "theme": {"air": 1, "mobility": 2},
        "year": {"2025": 1, "2026": 1},
    }


def test_filters_narrow_a_search_and_can_be_combined(search: Search) -> None:
    assert addresses(search("bus", city="gamma")) == ["a/depot/"]
    assert addresses(search("bus", theme="mobility", kind="action")) == ["a/bus-lane/"]
    assert addresses(search(None, year="2025")) == ["a/depot/"]
    counts = search("bus", city="gamma")["counts"]
    assert counts["kind"] == {"action": 0, "document": 0, "overview": 0, "project": 1}


def test_what_a_reader_is_told_is_not_searched(search: Search) -> None:
    assert addresses(search("planned")) == addresses(search("mobility")) == []


def test_analysed_words_are_searched_and_the_text_is_told_as_it_was_written(
    tmp_path: Path, searched_in: Callable[[Path], Search]
) -> None:
    write(tmp_path / "find", index_text=lambda text: text.replace("bus", "omnibus vehicle"))
    search = searched_in(tmp_path)
    assert addresses(search("vehicle")) == ["a/depot/"]
    assert search("vehicle")["results"][0]["meta"]["text"] == "A bus stands here."


def test_words_of_sources_and_lists_weigh_less(tmp_path: Path, searched_in: Callable[[Path], Search]) -> None:
    page = SearchPage("a/", "A lane for buses", "Foton, 2026.", "It is new.", "source")
    write(tmp_path / "find", (page, replace(page, address="b/", kind="action")))
    assert addresses(searched_in(tmp_path)("lane")) == ["b/", "a/"]


def test_a_very_long_text_is_told_up_to_the_end_of_a_line(
    tmp_path: Path, searched_in: Callable[[Path], Search]
) -> None:
    line = "Many words in a row."
    page = SearchPage("x/", "Long", "", "\n".join([line] * 2000), "document")
    write(tmp_path / "find", [page])
    told = searched_in(tmp_path)("long")["results"][0]["meta"]["text"]
    assert LONGEST - len(line) <= len(told) <= LONGEST
    assert told.endswith(line)


# Files


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_pages_in_any_order_give_the_same_bytes(tmp_path: Path) -> None:
    assert files(write(tmp_path / "one")) == files(write(tmp_path / "two", PAGES[::-1]))


def test_a_fragment_has_another_name_as_soon_as_it_tells_something_else(tmp_path: Path) -> None:
    def fragments(name: str, page: SearchPage) -> set[str]:
        return {path.name for path in (write(tmp_path / name, [page], lambda _: "word") / "fragment").iterdir()}

    page = PAGES[0]
    assert fragments("one", page) == fragments("two", page)
    assert not fragments("one", page) & fragments("three", replace(page, body="Another text."))
    assert not fragments("one", page) & fragments("four", replace(page, title="Another title"))


def test_words_are_not_stemmed_once_more(tmp_path: Path) -> None:
    assert {path.name for path in write(tmp_path).glob("wasm.*")} == {"wasm.unknown.pagefind"}


def test_nothing_is_in_a_bundle_that_the_hub_does_not_use(tmp_path: Path) -> None:
    assert {path.split("/")[0].split(".")[0] for path in files(write(tmp_path))} == {
        *("filter", "fragment", "index", "pagefind", "pagefind-entry", "pagefind-worker", "wasm")
    }


def test_settings_of_the_machine_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(write(tmp_path / "one"))
    monkeypatch.setenv("PAGEFIND_ROOT_SELECTOR", "nav")
    assert files(write(tmp_path / "two")) == before


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    program = tmp_path / "pagefind"
    program.write_text(f"#!{sys.executable}\nraise SystemExit('no space left')\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def failure(program: Path, out: Path) -> str:
    """What is said of an index that could not be made."""
    with pytest.raises(FailedIndexError) as failed:
        Index(same, program).write(PAGES, out)
    said, _, advice = str(failed.value).removeprefix("The search index could not be made: ").partition(". Check ")
    assert advice.endswith("installs it anew.")
    return said


def test_an_index_that_could_not_be_made_is_told(tmp_path: Path, broken: Path) -> None:
    assert failure(broken, tmp_path / "find") == f"{broken} ended with 1 and said: no space left"


def test_a_program_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    assert failure(nowhere, tmp_path / "find") == f"{nowhere} cannot be started (No such file or directory)"


def test_a_program_that_is_another_one_is_told(tmp_path: Path, broken: Path) -> None:
    broken.write_text(f"#!{sys.executable}\n", encoding="utf-8")
    assert failure(broken, tmp_path / "find") == f"{broken} indexed 0 of 4 pages"
