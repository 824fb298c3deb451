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
    features = data.get("features") if isinstance(data, dict) else None
    if not isinstance(features, list):
        return {}, [_broken(path, 1, 1, "it is not a collection of shapes.")]
    sound = [feature for feature in features if _is_shape(feature)]
    lacking = [place for place, feature in enumerate(features, start=1) if not _is_shape(feature)]
    problems = [_broken(path, 1, 1, f"shape number {place} lacks an id or an outline.") for place in lacking]
    return {**data, "features": sound}, problems


def _is_shape(feature: Any) -> bool:
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    if not isinstance(geometry, dict) or "id" not in feature:
        return False
    return geometry.get("type") in {"Polygon", "MultiPolygon"} and isinstance(geometry.get("coordinates"), list)


def _broken(path: str, line: int, column: int, message: str) -> Problem:
    return Problem(path, line, column, "outlines-form", message, "Export the shapes anew, as GeoJSON.")
