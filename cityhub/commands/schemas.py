"""Write what the code can tell editors: the JSON Schemas of the records, and the page of rules."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from cityhub.commands import rules
from cityhub.load.layout import SHELVES


def write(root: Path, *, check: bool = False) -> int:
    """Write a schema for each kind of record, and the rules; or only say whether those written are up to date."""
    folder = root / "schemas"
    wanted = {folder / f"{name}.schema.json": _text(schema) for name, schema in _schemas()}
    wanted[root / "docs" / "rules.md"] = rules.page()
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    stale += [path for path in folder.glob("*.schema.json") if path not in wanted]
    for path in stale if not check else ():
        path.parent.mkdir(exist_ok=True)
        path.unlink(missing_ok=True)
        if path in wanted:
            path.write_text(wanted[path], encoding="utf-8")
    if stale and check:
        names = ", ".join(path.relative_to(root).as_posix() for path in stale)
        print(f"Out of date: {names}. Run `cityhub schemas`.", file=sys.stderr)
    return 1 if stale and check else 0


def _schemas() -> Iterator[tuple[str, dict[str, Any]]]:
    """The name of each schema, and the schema."""
    for shelf in SHELVES:
        schema = shelf.kind.model_json_schema()
        name = shelf.kind.kind
        if shelf.many:
            definitions = schema.pop("$defs", {})
            schema = {"type": "array", "items": schema, "$defs": definitions}
            name = PurePosixPath(shelf.pattern).stem
        yield name, {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
