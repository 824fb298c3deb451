"""Index: the pages of one language as a bundle that Pagefind's script searches in the reader's browser.

Pagefind is given a small document for each page, made of analysed words only. What a reader sees of a result is put
into its fragments afterwards: whatever Pagefind finds in a document it also makes searchable.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path

from cityhub.model.city import City
from cityhub.search.search_page import SearchPage

TITLE, SUMMARY, BODY = 10.0, 4.0, 1.0
"""How much a word weighs where it stands; Pagefind takes no more than 10."""
NAMED = 4
"""How often the title of a city's page counts: the name that all other pages about the city say as well."""
LISTING = frozenset({"organisation", "overview", "source", "term"})
"""Kinds of pages that say little themselves, and name much that other pages are about."""
LIGHTER = 0.1
"""By how much their words weigh less."""
LONGEST = 16_000
"""Characters of a page's text that its fragment tells; beyond that only a few lists go on."""
NO_LANGUAGE = "zxx"
"""Under which Pagefind files the words: they are analysed already, and it shall not stem them once more."""
UNUSED = ("pagefind-*ui.css", "pagefind-*ui.js", "pagefind-highlight.js")
"""What Pagefind adds to a bundle for interfaces that the hub does not use."""
_MARK = b"pagefind_dcd"
"""Stands before the content of each of Pagefind's files."""


class FailedIndexError(Exception):
    """Pagefind made no index that can be used. Its text says what failed, and what to do."""

    def __init__(self, program: Path, what: str) -> None:
        super().__init__(
            f"The search index could not be made: {program} {what}. Check that it is a Pagefind of the version that "
            "package.json names, and that the disk has room. Without PAGEFIND_BINARY_PATH, and with node_modules "
            "removed, the next run installs it anew."
        )


@dataclass(frozen=True)
class Index:
    """How the index of a language is made."""

    index_text: Callable[[str], str]
    """What is to be indexed of a text: its analysed words."""
    program: Path
    """Pagefind."""

    def write(self, pages: Iterable[SearchPage], out: Path) -> None:
        """Write the bundle to a folder, in place of what it holds. The same pages always give the same bytes.

        Raises:
            FailedIndexError: Pagefind did not make it.

        """
        by_name = {_name(page): page for page in pages}
        with tempfile.TemporaryDirectory(prefix="cityhub-search-") as workshop:
            documents = Path(workshop) / "documents"
            documents.mkdir()
            for name, page in by_name.items():
                (documents / name).write_text(self._document(page), encoding="utf-8")
            shutil.rmtree(out, ignore_errors=True)
            self._run(documents, out.resolve())
        for unused in (path for pattern in UNUSED for path in out.glob(pattern)):
            unused.unlink()
        fragments = list((out / "fragment").glob("*"))
        if len(fragments) != len(by_name):
            raise FailedIndexError(self.program, f"indexed {len(fragments)} of {len(by_name)} pages")
        for fragment in fragments:
            _tell(fragment, by_name)

    def _document(self, page: SearchPage) -> str:
        filters = "".join(f'<i data-pagefind-filter="{name}:{escape(value)}"></i>' for name, value in _filters(page))
        body = "".join(f'<p data-pagefind-weight="{weight}">{escape(words)}</p>' for words, weight in self._words(page))
        return (
            f'<!doctype html><html lang="{NO_LANGUAGE}"><head><meta charset="utf-8"></head>'
            f"<body data-pagefind-body>{filters}{body}</body></html>"
        )

    def _words(self, page: SearchPage) -> Iterator[tuple[str, float]]:
        """The analysed words of a page's texts, with what each text weighs."""
        scale = LIGHTER if page.kind in LISTING else 1.0
        title = "\n".join([page.title] * (NAMED if page.kind == City.kind else 1))
        for text, weight in (title, TITLE), (page.summary, SUMMARY), (f"{page.body}\n{page.place}", BODY):
            yield self.index_text(text), round(weight * scale, 1)

    def _run(self, documents: Path, out: Path) -> None:
        options = ["--site", documents.name, "--output-path", str(out), "--force-language", NO_LANGUAGE, "--silent"]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
        command = [str(self.program), *options]
        try:
            ran = subprocess.run(
                command, cwd=documents.parent, env=environment, capture_output=True, text=True, check=False
            )
        except OSError as error:
            raise FailedIndexError(self.program, f"cannot be started ({error.strerror})") from error
        if ran.returncode:
            said = " ".join((ran.stdout + ran.stderr).split()).rstrip(".")
            raise FailedIndexError(
                self.program, f"ended with {ran.returncode}" + (f" and said: {said}" if said else "")
            )


def _name(page: SearchPage) -> str:
    """The file of a page's document. Its fragment is named after that, and so changes its name with all it tells."""
    told = json.dumps(asdict(page), ensure_ascii=False, sort_keys=True)
    return f"{hashlib.sha256(told.encode()).hexdigest()[:16]}.html"


def _filters(page: SearchPage) -> Iterator[tuple[str, str]]:
    """Name and value of everything by which a page can be filtered; values are ids."""
    yield from (("theme", theme) for theme in page.themes)
    for name in ("city", "kind", "status", "basis", "year"):
        value = getattr(page, name)
        if value:
            yield name, value


def _tell(fragment: Path, by_name: dict[str, SearchPage]) -> None:
    """Put into the fragment of a page what a reader sees of it, in place of the analysed words."""
    found = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(_MARK))
    page = by_name[found["url"].removeprefix("/")]
    names = ("title", "kind", "city", "status", "address")
    meta = {name: value for name in names if (value := getattr(page, name))}
    meta["text"] = page.body[:LONGEST].rpartition("\n")[0] if len(page.body) > LONGEST else page.body
    told = {**found, "url": f"/{page.address}", "content": "", "meta": meta}
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    fragment.write_bytes(gzip.compress(_MARK + text, mtime=0))
