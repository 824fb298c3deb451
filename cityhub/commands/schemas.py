"""Write the JSON Schemas of the records, for completion and warnings in editors' programs."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from cityhub.load.layout import SHELVES

LISTS = {"observation": "observations", "priority": "priorities"}
"""Kinds kept as lists, and the name of the schema of such a list."""


def write(folder: Path, *, check: bool = False) -> int:
    """Write a schema for each kind of record, or only say whether those written are up to date."""
    wanted = {folder / f"{name}.schema.json": _text(schema) for name, schema in _schemas().items()}
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    stale += [path for path in folder.glob("*.schema.json") if path not in wanted]
    for path in stale if not check else ():
        folder.mkdir(exist_ok=True)
        path.unlink(missing_ok=True)
        if path in wanted:
            path.write_text(wanted[path], encoding="utf-8")
    if stale and check:
        names = ", ".join(path.name for path in stale)
        print(f"Out of date: {names}. Run `cityhub schemas`.", file=sys.stderr)
    return 1 if stale and check else 0


def _schemas() -> dict[str, dict[str, Any]]:
    schemas = {}
    for shelf in SHELVES:
        schema = shelf.kind.model_json_schema()
        name = shelf.kind.kind
        if shelf.many:
            definitions = schema.pop("$defs", {})
            schema = {"type": "array", "items": schema, "$defs": definitions}
            name = LISTS.get(name, f"{name}s")
        schemas[name] = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return schemas


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
