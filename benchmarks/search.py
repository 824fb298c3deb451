"""How the search index grows with the pages, measured side by side in one run.

The pages of the first language are indexed once, twice and four times over, each copy with addresses and some words
of its own. Each size is measured in turn, several times; the table gives medians, and ratios to the pages as they
are: the time, the bytes of the bundle, those fetched before the first search, and the largest part that one word of
a query can ask for. Run it from the root:

    python -m cityhub lint  # makes the environment
    .venv/bin/python benchmarks/search.py
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import tempfile
import time
from collections.abc import Iterable
from dataclasses import astuple, dataclass, replace
from pathlib import Path

from cityhub.model.search_rules import SearchRules
from cityhub.model.vocabulary import Place
from cityhub.pipeline import Folders, Site, build
from cityhub.search.analysis import Analysis
from cityhub.search.index import Index
from cityhub.search.search_page import SearchPage, search_page_of
from cityhub.setup import indexer

ROOT = Path(__file__).resolve().parent.parent
SIZES = (1, 2, 4)
FIRST = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "*.pf_meta", "wasm.*", "filter/*")
"""What a browser fetches before the first search, with the counts of all filters."""
COLUMNS = ("seconds", "kB", "first kB", "word kB", "page kB")


@dataclass(frozen=True)
class Measure:
    seconds: float
    bundle: float
    first: float
    word: float
    page: float


def pages_of(site: Site) -> list[SearchPage]:
    """What can be found of the generated pages in the first language."""
    written = {path.name.split(".")[0] + "/": "" for path in site.folders.written.glob("*.md")}
    presenter = site.presenter(site.hub.languages[0], written)
    found = (search_page_of(presenter.render(page), site.hub) for page in site.pages)
    return [page for page in found if page]


def multiplied(pages: Iterable[SearchPage], times: int) -> list[SearchPage]:
    """The pages `times` over, each copy with a word of its own, so that no two are the same."""
    pages = list(pages)
    copies = (
        replace(page, address=f"{number}/{page.address}", body=f"{page.body}\nCopy{number}x{place}")
        for number in range(1, times)
        for place, page in enumerate(pages)
    )
    return [*pages, *copies]


def measure(index: Index, pages: list[SearchPage]) -> Measure:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "find"
        begin = time.perf_counter()
        index.write(pages, out)
        seconds = time.perf_counter() - begin
        first = sum(_transferred(path) for pattern in FIRST for path in out.glob(pattern))
        return Measure(
            seconds,
            sum(path.stat().st_size for path in out.rglob("*") if path.is_file()),
            first,
            max(path.stat().st_size for path in out.glob("index/*")),
            statistics.median(path.stat().st_size for path in out.glob("fragment/*")),
        )


def _transferred(path: Path) -> int:
    """The bytes of a file on their way; Pagefind's own files are packed already."""
    return len(gzip.compress(path.read_bytes())) if path.suffix in {".js", ".json"} else path.stat().st_size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=3, help="how often each size is measured (default: 3)")
    rounds = parser.parse_args().rounds
    site = build(Folders.of(ROOT))
    language = site.hub.languages[0].id
    rules = site.hub.find(SearchRules, language) or SearchRules(id=language)
    index = Index(Analysis.of(rules, site.hub.all(Place)).index_text, indexer())
    sizes = {size: multiplied(pages_of(site), size) for size in SIZES}
    found: dict[int, list[Measure]] = {}
    for _ in range(rounds):
        for size, pages in sizes.items():
            found.setdefault(size, []).append(measure(index, pages))
    print(f"{'':>4}{'pages':>8}" + "".join(f"{name:>12}{'ratio':>8}" for name in COLUMNS))
    medians = {
        size: [statistics.median(column) for column in zip(*map(astuple, of), strict=True)]
        for size, of in found.items()
    }
    for size, row in medians.items():
        shown = (
            f"{value / (1 if name == 'seconds' else 1000):>12.2f}{value / base:>8.2f}"
            for name, value, base in zip(COLUMNS, row, medians[SIZES[0]], strict=True)
        )
        print(f"x{size:<3}{len(sizes[size]):>8}" + "".join(shown))


if __name__ == "__main__":
    main()
