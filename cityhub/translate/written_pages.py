"""WrittenPages: the hand-written pages in docs/, and how their translations stand to them.

`about.md` is in the first language of the site, `about.sq.md` its Albanian sibling. Like a narrative, a sibling
carries a stamp for each section; its head also says whether a person has reviewed it.

The engine would show HTML, any link and any attribute of a page as they stand, so nothing of the kind may stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cityhub.load.markdown_reader import sections_of, split_head
from cityhub.load.plain_text import RefusedError, plain_text
from cityhub.load.yaml_reader import Tree, read_yaml
from cityhub.model.document import Document, Section
from cityhub.problem import Problem, nearest
from cityhub.translate.documents import fresh_stamps, section_state
from cityhub.translate.stamp import STATES
from cityhub.validate.texts import MAIL, WEB

_SECTIONS = re.compile(r"^sections:\n(?:- .*\n)*", re.MULTILINE)
_CODE = re.compile(r"(?<![\\`])(`+)(?!`).+?(?<!`)\1(?!`)")
_TAG = re.compile(r"<[a-zA-Z/!?][^>\n]*>?")
_LINK = re.compile(r"\]\(\s*([^)]*)\)|^[ \t>*+.\d-]*\[[^\[\]]*\]:\s*(\S+)", re.MULTILINE)
_ADDRESS = re.compile(rf"{WEB.pattern}|mailto:{MAIL.pattern}|(?:[\w.-]+/)*[\w.-]+\.md(?:#[\w-]+)?|#[\w-]+")
_ANCHOR = re.compile(r"\{#[\w-]+\}(?=[ \t]*$)", re.MULTILINE)
_BRACE = re.compile(r"[{}][^{}\n]*\}?")
_FIELDS = ("title", "description", "translation", "sections")


@dataclass(frozen=True)
class WrittenPage:
    document: Document
    review: str
    """What the head says of the translation: machine or reviewed."""


@dataclass(frozen=True)
class WrittenPages:
    pages: Mapping[tuple[str, str], WrittenPage]
    """By name and language."""
    first: str
    """The language of the files without a language in their name."""
    problems: tuple[Problem, ...] = ()
    """What is wrong in the files; one that cannot be read is not among the pages."""

    @classmethod
    def read(cls, folder: Path, first: str) -> WrittenPages:
        problems: list[Problem] = []
        found = [_read(path, first, problems) for path in sorted(folder.glob("*.md"))]
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
        return "outdated" if "outdated" in states else page.review

    def stale_stamps(self) -> Iterator[tuple[Document, tuple[str, ...]]]:
        """Each translated page whose stamps have to be written anew, with the stamps it should carry."""
        for (name, language), page in self.pages.items():
            source = self.pages.get((name, self.first))
            if language != self.first and source is not None:
                stamps = fresh_stamps(source.document, page.document)
                if stamps != page.document.stamps:
                    yield page.document, stamps


def _text(path: Path) -> str:
    return "\n".join(plain_text(path.read_bytes()).replace("\r\n", "\n").split("\r"))


def _read(path: Path, first: str, problems: list[Problem]) -> WrittenPage | None:
    name, _, language = path.stem.partition(".")
    shown = f"{path.parent.name}/{path.name}"
    try:
        text = _text(path)
        head, body, line = split_head(text)
    except RefusedError as error:
        problems.append(Problem(shown, error.line, error.column, error.rule, error.message, error.hint))
        return None
    tree = read_yaml(shown, f"\n{head}".encode())  # the line `---` stands above it
    wrong = list(_wrong_in_head(tree))
    problems += [*tree.problems, *wrong, *_wrong_in_text(shown, text)]
    if tree.refused or wrong:
        return None
    meta = tree.data or {}
    opening = Section("", f"{meta.get('title', '')}\n{meta.get('description', '')}", 1)
    stamps = tuple(meta.get("sections", ()))
    document = Document(name, language or first, str(path), (opening, *sections_of(body, line)), stamps)
    return WrittenPage(document, meta.get("translation", "machine"))


def _wrong_in_head(tree: Tree) -> Iterator[Problem]:
    """Where the head has another field or another value than it may have."""
    if tree.refused or tree.data is None:
        return
    if not isinstance(tree.data, dict):
        yield Problem(tree.path, 2, 1, "page-head", "the head has no fields.", "Write `title:` and `description:`.")
        return
    for field, value in tree.data.items():
        place = tree.positions[field,]
        if field not in _FIELDS:
            message = f"there is no field `{field}` in the head of a page."
            yield Problem(tree.path, *place, "page-head", message, nearest(field, _FIELDS))
        elif field == "sections":
            if not isinstance(value, list) or not all(isinstance(stamp, str) for stamp in value):
                message = "`sections` holds something else than the tool's stamps."
                yield Problem(tree.path, *place, "page-head", message, "Remove it; the tool writes it anew.")
        elif field == "translation":
            if value not in STATES:
                message = f'"{value}" is not a state of a translation.'
                yield Problem(tree.path, *place, "page-head", message, "Write `machine` or `reviewed`.")
        elif not isinstance(value, str) or not value.strip() or re.search(r"[<>]", value):
            message = f"`{field}` is not a plain text."
            hint = "Write words without < and >, in quotes where they look like a number."
            yield Problem(tree.path, *place, "page-head", message, hint)


def _wrong_in_text(path: str, text: str) -> Iterator[Problem]:
    """HTML, unsafe addresses and attributes; the head is read too, for the engine might end it elsewhere."""
    bare = "".join(map(_without_code, re.split(r"(\n[ \t]*\n)", text)))

    def told(start: int, rule: str, message: str, hint: str) -> Problem:
        line, column = bare.count("\n", 0, start) + 1, start - bare.rfind("\n", 0, start)
        return Problem(path, line, column, rule, message, hint)

    for found in _TAG.finditer(bare):
        hint = "Write Markdown: *emphasis*, [words](address); code between two backticks on one line."
        yield told(found.start(), "no-html", f"the text holds HTML: `{found[0]}`.", hint)
    for found in _LINK.finditer(bare):
        group = 1 if found[1] is not None else 2
        if not _ADDRESS.fullmatch(found[group]):
            hint = "Write https://… in full, mailto:…, another page such as method.md, or a heading such as #sources."
            yield told(found.start(group), "safe-address", f'"{found[group]}" is not an address for a page.', hint)
    for found in _BRACE.finditer(_ANCHOR.sub(lambda anchor: "·" * len(anchor[0]), bare)):
        hint = "Write only `{#anchor}`, at the end of a heading; other braces between backticks."
        yield told(found.start(), "attribute-list", f"`{found[0]}` would give attributes to the text.", hint)


def _without_code(paragraph: str) -> str:
    """A paragraph with its code between backticks blotted out.

    That is done only where all backticks find their pair on their own line: else the engine may pair them otherwise,
    and take for text what looks like code. It reads fences in its own way too, so they are no shelter here.
    """
    lines = (_CODE.sub(lambda code: "·" * len(code[0]), line) for line in paragraph.split("\n"))
    bare = "\n".join(lines)
    return paragraph if "`" in bare else bare


def write_stamps(path: Path, stamps: tuple[str, ...]) -> None:
    """Put stamps into the head of a page; everything else in the file stays."""
    text = _text(path)
    head, body, _ = split_head(text)
    block = "sections:\n" + "".join(f"- {stamp}\n" for stamp in stamps)
    path.write_text(f"---\n{_SECTIONS.sub('', head)}{block}---\n{body}", encoding="utf-8")
