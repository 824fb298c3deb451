"""FrameworkItem: a law, strategy, plan, institution, financing or standard that shapes a city's plan."""

from __future__ import annotations

from typing import ClassVar

from cityhub.model.coded import ForceState, FrameworkCategory, Level
from cityhub.model.date import ImpreciseDate
from cityhub.model.frozen import Frozen
from cityhub.model.record import Record
from cityhub.model.reference import LanguageRef, OrganisationRef, ThemeRef
from cityhub.model.words import Words


class Force(Frozen):
    """Whether it is in force, and as of when we know."""

    state: ForceState
    as_of: ImpreciseDate | None = None


class FrameworkItem(Record):
    kind: ClassVar[str] = "framework-item"

    category: FrameworkCategory
    """What kind of rule, document or body it is."""
    level: Level
    """Who stands behind it: the European Union, international bodies, the country or the city."""
    title: Words
    """Its name in the language of the record."""
    original_title: str | None = None
    """The title in its own language, where the source gives it."""
    original_language: LanguageRef | None = None
    issued: ImpreciseDate | None = None
    """When it was adopted, signed or founded."""
    valid_until: ImpreciseDate | None = None
    force: Force
    """Whether it is in force, and as of when that is known."""
    summary: Words
    """What it is, in two sentences at most."""
    binds: Words | None = None
    """What it obliges the city to do; absent where no source says so."""
    issuer: OrganisationRef | None = None
    themes: tuple[ThemeRef, ...]
    """What it is about: one or more ids from vocabulary/themes.yml."""
    text: str | None = None
    """The address of the text itself."""
