"""WrittenPages: the hand-written pages in docs/, and how their translations stand to them.

`about.md` is in the first language of the site, `about.sq.md` its Albanian sibling. Like a narrative, a sibling
carries a stamp for each section; title and description are the first of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cityhub.load.markdown_reader import sections_of, split_head
from cityhub.load.plain_text import RefusedError
from cityhub.load.yaml_reader import read_yaml
from cityhub.model.document import Document, Section
from cityhub.problem import Problem
from cityhub.translate.documents import fresh_stamps, section_state
from cityhub.translate.page_check import wrong_files, wrong_in_head, wrong_in_text, wrong_names
from cityhub.translate.stamped_file import text_of


@dataclass(frozen=True)
class WrittenPage:
    document: Document
    title: str


@dataclass(frozen=True)
class WrittenPages:
    pages: Mapping[tuple[str, str], WrittenPage]
    """By name and language."""
    first: str
    """The language of the files without a language in their name."""
    problems: tuple[Problem, ...] = ()
    """What is wrong in the files; one that cannot be read is not among the pages."""

    @classmethod
    def read(cls, folder: Path, first: str, languages: Iterable[str] = ()) -> WrittenPages:
        """The pages in `folder`; where `languages` are given, no page may be in another one."""
        paths = sorted(folder.glob("*.md"))
        names = (path.stem.partition(".") for path in paths)
        given = ((name, language) for name, _, language in names)
        problems = [*wrong_files(folder), *wrong_names(folder.name, given, first, languages)]
        found = [_read(path, first, problems) for path in paths]
        pages = {(page.document.key, page.document.language): page for page in found if page}
        return cls(pages, first, tuple(problems))

    def state(self, name: str, language: str) -> str:
        """The state in which a page is read in a language: original, reviewed, machine, outdated or missing."""
        if language == self.first:
            return "original"
        page, source = self.pages.get((name, language)), self.pages.get((name, self.first))
        if page is None or source is None:
            return "missing"
        states = {
            section_state(section, page.document, place) if place < len(page.document.sections) else "outdated"
            for place, section in enumerate(source.document.sections)
        }
        return next((state for state in ("outdated", "machine") if state in states), "reviewed")

    def title(self, name: str, language: str) -> str:
        """The title of a page in a language, or in the first one where it is not translated."""
        page = self.pages.get((name, language)) or self.pages.get((name, self.first))
        return page.title if page else ""

    def stale_stamps(self) -> Iterator[tuple[Document, tuple[str, ...]]]:
        """Each translated page whose stamps have to be written anew, with the stamps it should carry."""
        for (name, language), page in self.pages.items():
            source = self.pages.get((name, self.first))
            if language != self.first and source is not None:
                stamps = fresh_stamps(source.document, page.document)
                if stamps != page.document.stamps:
                    yield page.document, stamps


def _read(path: Path, first: str, problems: list[Problem]) -> WrittenPage | None:
    name, _, language = path.stem.partition(".")
    shown = f"{path.parent.name}/{path.name}"
    try:
        text = text_of(path)
        head, body, line = split_head(text)
    except RefusedError as error:
        problems.append(Problem(shown, error.line, error.column, error.rule, error.message, error.hint))
        return None
    tree = read_yaml(shown, f"\n{head}".encode())  # the line `---` stands above it
    wrong = list(wrong_in_head(tree))
    problems += [*tree.problems, *wrong, *wrong_in_text(shown, text)]
    if tree.refused or wrong:
        return None
    meta = tree.data or {}
    opening = Section("", f"{meta.get('title', '')}\n{meta.get('description', '')}", 1)
    stamps = tuple(meta.get("sections", ()))
    document = Document(name, language or first, shown, (opening, *sections_of(body, line)), stamps)
    return WrittenPage(document, str(meta.get("title", "")))
