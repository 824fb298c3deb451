"""Read the outlines of countries: a GeoJSON file that programs write and nobody types."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from cityhub.load.plain_text import RefusedError, plain_text
from cityhub.problem import Problem


def read_outlines(path: str, raw: bytes) -> tuple[Mapping[str, Any], list[Problem]]:
    """Read the collection of outlines. `path` is the name used in problems."""
    try:
        data = json.loads(plain_text(raw))
    except RefusedError as error:
        return {}, [Problem(path, error.line, error.column, error.rule, error.message, error.hint)]
    except json.JSONDecodeError as error:
        return {}, [_broken(path, error.lineno, error.colno, f"this is not JSON: {error.msg.lower()}.")]
    except RecursionError:
        return {}, [_broken(path, 0, 0, "it is nested too deeply.")]
    if not _is_collection(data):
        return {}, [_broken(path, 1, 1, "it is not a collection of shapes, each with an id.")]
    return data, []


def _is_collection(data: Any) -> bool:
    features = data.get("features") if isinstance(data, dict) else None
    return isinstance(features, list) and all(isinstance(f, dict) and {"id", "geometry"} <= f.keys() for f in features)


def _broken(path: str, line: int, column: int, message: str) -> Problem:
    return Problem(path, line, column, "outlines-form", message, "Export the shapes anew, as GeoJSON.")
