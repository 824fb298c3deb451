"""Hub: every record, related both ways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from cityhub.model.city import City
from cityhub.model.conference import Conference
from cityhub.model.document import Document
from cityhub.model.hub_settings import HubSettings
from cityhub.model.programme import Programme
from cityhub.model.record import Pointer, Record
from cityhub.model.study_tour import StudyTour
from cityhub.model.vocabulary import Language, Theme

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Mention:
    """A record names another: which one does it, and in which field.

    `by` is the record that has a page of its own; `within` the nested record that holds the field, if any.
    """

    by: Record
    pointer: Pointer
    within: Record | None = None


@dataclass(frozen=True)
class Hub:
    """The related whole. Everything that pages, comparisons and data files read."""

    settings: HubSettings
    records: Mapping[str, Mapping[str, Record]]
    """Kind, then key."""
    mentions: Mapping[tuple[str, str], Sequence[Mention]]
    """For a kind and key, everything that names it."""
    documents: Mapping[tuple[str, str], Document]
    """Key and language."""
    outlines: Mapping[str, Any]

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """All records of a kind, in the order of their files."""
        return tuple(record for record in self.records.get(kind.kind, {}).values() if isinstance(record, kind))

    def of(self, kind: type[R], city: str) -> tuple[R, ...]:
        """The records of a kind in the folder of a city."""
        return tuple(record for record in self.all(kind) if record.city == city)

    def get(self, kind: type[R], key: str) -> R:
        """The record of that kind and key.

        Raises:
            KeyError: there is none; validation has made sure that every reference has one.

        """
        record = self.records[kind.kind][key]
        assert isinstance(record, kind)
        return record

    def find(self, kind: type[R], key: str) -> R | None:
        """The record of that kind and key, or none."""
        record = self.records.get(kind.kind, {}).get(key)
        return record if isinstance(record, kind) else None

    @property
    def cities(self) -> tuple[City, ...]:
        return self.all(City)

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the site, the default one first."""
        return tuple(language for language in self.all(Language) if language.site)

    @property
    def themes(self) -> tuple[Theme, ...]:
        return self.all(Theme)

    @property
    def programme(self) -> Programme | None:
        return next(iter(self.all(Programme)), None)

    @property
    def study_tour(self) -> StudyTour | None:
        return next(iter(self.all(StudyTour)), None)

    @property
    def conference(self) -> Conference | None:
        return next(iter(self.all(Conference)), None)
