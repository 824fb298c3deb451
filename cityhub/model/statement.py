"""Statement: a sentence with its sources."""

from __future__ import annotations

from cityhub.model.date import ImpreciseDate
from cityhub.model.frozen import Frozen
from cityhub.model.reference import SourceRef
from cityhub.model.words import Words


class Statement(Frozen):
    text: Words
    sources: tuple[SourceRef, ...]
    date: ImpreciseDate | None = None
    """When it happened or was said, where the source tells."""
