"""Read a Markdown document: its stamps, and its sections."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Any

from markdown_it import MarkdownIt

from cityhub.load.plain_text import RefusedError, plain_text
from cityhub.load.yaml_reader import read_yaml
from cityhub.model.document import Document, Section
from cityhub.problem import Problem

_NAME = re.compile(r"(?P<stem>.+)\.(?P<language>[a-z]{2,3})\.md")
_MARKDOWN = MarkdownIt("js-default", {"html": False})


def read_document(path: str, name: str, raw: bytes) -> tuple[Document | None, list[Problem]]:
    """Read one document. `path` is the name used in problems, `name` the path inside the content folder."""
    match = _NAME.fullmatch(PurePosixPath(name).name)
    if match is None:
        message = f"the name `{PurePosixPath(name).name}` does not say its language."
        stem = PurePosixPath(name).name.split(".", 1)[0] or "name"
        return None, [Problem(path, 0, 0, "document-name", message, f"Write it as `{stem}.en.md`.")]
    try:
        head, body, first = split_head(plain_text(raw))
    except RefusedError as error:
        return None, [Problem(path, error.line, error.column, error.rule, error.message, error.hint)]
    stamps, problems = _read_head(path, head)
    key = str(PurePosixPath(name).with_name(match["stem"]))
    return Document(key, match["language"], path, tuple(sections_of(body, first)), stamps), problems


def split_head(text: str) -> tuple[str, str, int]:
    """The front matter, the body, and the line on which the body starts."""
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].rstrip() != "---":
        return "", text, 1
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return "".join(lines[1:number]), "".join(lines[number + 1 :]), number + 2
    message = "the head that begins here has no end."
    raise RefusedError(1, 1, "document-head", message, "Close it with a line `---`, or remove this line.")


def _read_head(path: str, head: str) -> tuple[tuple[str, ...], list[Problem]]:
    """The stamps in the head of a translation. Nothing else stands there."""
    tree = read_yaml(path, f"\n{head}".encode())  # the line `---` stands above it
    problems = tree.problems
    meta = tree.data if isinstance(tree.data, dict) else {}
    stamps = meta.get("sections", [])
    well_formed = isinstance(stamps, list) and all(isinstance(stamp, str) for stamp in stamps)
    if not tree.refused and (meta.keys() - {"sections"} or not well_formed or not (tree.data is None or meta)):
        hint = "Keep only the `sections:` that the tool wrote, or remove the head."
        problems.append(Problem(path, 2, 1, "document-head", "the head holds more than the tool's stamps.", hint))
    return tuple(stamps) if well_formed else (), problems


def sections_of(body: str, first: int) -> list[Section]:
    """The sections of a text whose first line is line `first` of its file."""
    sections: list[Section] = []
    heading, start = "", first
    held: list[str] = []
    lines = body.splitlines()
    fenced = fenced_lines("\n".join(lines))
    for place, line in enumerate(lines):
        number = first + place
        if line.startswith("## ") and line[3:].strip() and place not in fenced:
            sections.append(Section(heading, "\n".join(held).rstrip(), start))
            heading, start, held = line[3:].strip(), number, []
        else:
            held.append(line)
    sections.append(Section(heading, "\n".join(held).rstrip(), start))
    return [section for section in sections if section.heading or section.text.strip()]


def fenced_lines(text: str) -> frozenset[int]:
    r"""The lines that are fenced code, the fences among them, counted from 0; found by the parser that shows the text.

    >>> sorted(fenced_lines("```not a fence```\n\n~~~ python\ncode\n~~~\nwords"))
    [2, 3, 4]
    """
    if "```" not in text and "~~~" not in text:
        return frozenset()
    fences = (token.map for token in _MARKDOWN.parse(text) if token.type == "fence" and token.map)
    return frozenset(number for begin, end in fences for number in range(begin, end))


def definitions(text: str) -> list[tuple[int, int]]:
    r"""The lines at which an address is defined for links elsewhere in the text, and those behind, counted from 0.

    >>> definitions("See [the page][1].\n\n[1]: ../page/\n")
    [(2, 3)]
    """
    if "]:" not in text:
        return []
    found: dict[str, Any] = {}
    _MARKDOWN.parse(text, found)
    named = [*found.get("references", {}).values(), *found.get("duplicate_refs", ())]
    return sorted((definition["map"][0], definition["map"][1]) for definition in named)
