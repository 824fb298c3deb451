"""The real content, read once."""

from __future__ import annotations

from tests.present.conftest import site

__all__ = ["site"]
