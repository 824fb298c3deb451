"""Source: a publication that the hub cites."""

from __future__ import annotations

from typing import ClassVar

from cityhub.model.coded import SourceCategory
from cityhub.model.date import ImpreciseDate
from cityhub.model.record import Record
from cityhub.model.reference import LanguageRef
from cityhub.model.words import Words


class Source(Record):
    kind: ClassVar[str] = "source"
    needs_sources: ClassVar[bool] = False

    title: str
    """In the language of the publication; never translated."""
    publisher: str
    """Who published it: an office, a newspaper, a bank."""
    url: str | None = None
    """The canonical address. Leave it out for a copy or mirror; the source is then cited without a link."""
    published: ImpreciseDate | None = None
    """Absent where the publication shows no date."""
    accessed: ImpreciseDate | None = None
    title_language: LanguageRef
    """The language of the publication."""
    category: SourceCategory
    """Who speaks in it: an authority, the press, a donor, a company."""
    archived: str | None = None
    """The address of an archived copy."""
    note: Words | None = None
    """What a reader must know, for example that only a copy could be read."""
