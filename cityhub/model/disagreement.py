"""Disagreement: sources that contradict each other, all shown."""

from __future__ import annotations

from cityhub.model.frozen import Frozen
from cityhub.model.reference import SourceRef
from cityhub.model.words import Words


class Claim(Frozen):
    """What one source, or several, say."""

    claim: Words
    sources: tuple[SourceRef, ...]


class Disagreement(Frozen):
    about: Words
    """What the sources disagree about, for example "Area of the city"."""
    claims: tuple[Claim, ...]
    """Every claim, the one we lead with first."""
    choice: Words
    """Why the first claim leads, or why none can be preferred."""
