"""Read a Markdown document: its stamps, and its sections."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from cityhub.load.yaml_reader import read_yaml
from cityhub.model.document import Document, Section
from cityhub.problem import Problem

_NAME = re.compile(r"(?P<stem>.+)\.(?P<language>[a-z]{2,3})\.md")
_FENCE = re.compile(r"^(```|~~~)")


def read_document(path: str, name: str, text: str) -> tuple[Document | None, list[Problem]]:
    """Read one document. `path` is the name used in problems, `name` the path inside the content folder."""
    match = _NAME.fullmatch(PurePosixPath(name).name)
    if match is None:
        message = f"the name `{PurePosixPath(name).name}` does not say its language."
        return None, [Problem(path, 0, 0, "document-name", message, "Write it as `name.en.md`.")]
    head, body, first = _split_head(text)
    tree = read_yaml(path, head.encode())
    meta = tree.data if isinstance(tree.data, dict) else {}
    key = str(PurePosixPath(name).with_name(match["stem"]))
    stamps = tuple(str(stamp) for stamp in meta.get("sections", ()))
    return Document(key, match["language"], path, tuple(_sections(body, first)), stamps), tree.problems


def _split_head(text: str) -> tuple[str, str, int]:
    """The front matter, the body, and the line on which the body starts."""
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].rstrip() != "---":
        return "", text, 1
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return "".join(lines[1:number]), "".join(lines[number + 1 :]), number + 2
    return "", text, 1


def _sections(body: str, first: int) -> list[Section]:
    sections: list[Section] = []
    heading, start, fenced = "", first, False
    held: list[str] = []
    for number, line in enumerate(body.splitlines(), start=first):
        fenced ^= bool(_FENCE.match(line))
        if line.startswith("## ") and not fenced:
            sections.append(Section(heading, "\n".join(held).rstrip(), start))
            heading, start, held = line[3:].strip(), number, []
        else:
            held.append(line)
    sections.append(Section(heading, "\n".join(held).rstrip(), start))
    return [section for section in sections if section.heading or section.text.strip()]
