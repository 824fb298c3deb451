"""Content: everything an editor wrote, read once."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cityhub.load.layout import OUTLINES, SETTINGS, Shelf, city_of, shelf_of
from cityhub.load.markdown_reader import read_document
from cityhub.load.record_reader import read_record, read_settings
from cityhub.load.yaml_reader import Tree, read_yaml
from cityhub.model.document import Document
from cityhub.model.hub_settings import HubSettings
from cityhub.model.record import Record
from cityhub.problem import Problem, nearest

IGNORED = {"README.md", "LICENSE.md"}


@dataclass
class Content:
    """What was read, what is wrong with it, and every id that was declared, even by a record that is wrong."""

    root: Path
    settings: HubSettings | None = None
    records: list[Record] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    outlines: Mapping[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    declared: set[tuple[str, str]] = field(default_factory=set)
    """Kind and key of every record that a file tries to give."""


def load(root: Path) -> Content:
    """Read the content folder `root`."""
    content = Content(root)
    if not root.is_dir():
        message = "there is no such folder."
        content.problems.append(Problem(str(root), 0, 0, "no-content", message, "Name the folder of the content."))
        return content
    for path in sorted(root.rglob("*")):
        if path.is_file() and path.name not in IGNORED and not path.name.startswith("."):
            _read_file(content, path)
    return content


def _read_file(content: Content, path: Path) -> None:
    name = path.relative_to(content.root).as_posix()
    shown = f"{content.root.name}/{name}"
    if path.suffix == ".md":
        document, problems = read_document(shown, name, path.read_text(encoding="utf-8"))
        content.documents.extend([document] if document else [])
        content.problems.extend(problems)
    elif name == OUTLINES:
        content.outlines = json.loads(path.read_bytes())
    elif path.suffix in {".yml", ".yaml"}:
        _read_records(content, name, read_yaml(shown, path.read_bytes()))
    else:
        content.problems.append(_unknown_file(shown))


def _read_records(content: Content, name: str, tree: Tree) -> None:
    content.problems.extend(tree.problems)
    if any(problem.rule != "duplicate-key" for problem in tree.problems):
        return
    if name == SETTINGS:
        content.settings, problems = read_settings(tree)
        content.problems.extend(problems)
        return
    shelf = shelf_of(name)
    if shelf is None:
        content.problems.append(_unknown_file(tree.path))
        return
    for data, place in _entries(tree, shelf, content.problems):
        reading = read_record(shelf.kind, data, tree, place, name, city_of(name))
        content.declared.update(reading.declared)
        content.problems.extend(reading.problems)
        content.records.extend([reading.record] if reading.record else [])


def _entries(tree: Tree, shelf: Shelf, problems: list[Problem]) -> Iterator[tuple[dict[str, Any], int | None]]:
    """The records of a file as plain data: with their place in the list, where the file is a list."""
    many = shelf.many
    entries: list[tuple[Any, int | None]]
    if many and isinstance(tree.data, list):
        entries = [(entry, place) for place, entry in enumerate(tree.data)]
    else:
        entries = [(None if many else tree.data, None)]
    for entry, place in entries:
        if isinstance(entry, dict):
            yield entry, place
        else:
            line, column = tree.positions.get(() if place is None else (place,), (1, 1))
            shape = (
                "a list of records, each starting with `- id:`" if many else "fields, one a line, starting with `id:`"
            )
            message = "the file does not hold what it should."
            problems.append(Problem(tree.path, line, column, "file-shape", message, f"Write {shape}."))


def _unknown_file(path: str) -> Problem:
    known = ["city.yml", "observations.yml", "priorities.yml", "actions", "projects", "framework", "diagnostic"]
    hint = nearest(path.rsplit("/", 1)[-1], known) + " content/README.md says which file goes where."
    return Problem(path, 0, 0, "unknown-file", "no kind of record lives in a file of this name and place.", hint)
