"""Layout: which file of the content holds which kind of record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import PurePosixPath
from typing import get_args

from cityhub.model.action import Action
from cityhub.model.city import City
from cityhub.model.conference import Commitment, Conference, Session
from cityhub.model.diagnostic import Diagnostic
from cityhub.model.framework_item import FrameworkItem
from cityhub.model.indicator import Indicator
from cityhub.model.observation import Observation
from cityhub.model.organisation import Organisation
from cityhub.model.priority import Priority
from cityhub.model.programme import Initiative, Programme
from cityhub.model.project import Project
from cityhub.model.record import Record
from cityhub.model.search_rules import SearchRules
from cityhub.model.source import Source
from cityhub.model.study_tour import Lesson, Practice, StudyTour
from cityhub.model.vocabulary import (
    Currency,
    ExchangeRate,
    Language,
    Place,
    Term,
    Theme,
    Unit,
)
from cityhub.model.walk import fields


@dataclass(frozen=True)
class Shelf:
    """Files that match `pattern` hold records of `kind`: one each, or a list of them.

    In a pattern `*` is one name; a list `x.yml` may also be split into the files of a folder `x/`.
    """

    pattern: str
    kind: type[Record]
    many: bool = False

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        written = re.escape(self.pattern).replace(r"\*", "[^/]+")
        if self.many:
            written = written.removesuffix(r"\.yml") + r"(?:/[^/]+)?\.yml"
        return re.compile(written)

    def context_of(self, path: str) -> str:
        """The name under which translations of the records of a file are kept.

        It is the same in however many files a list is split, so that a record may move between them.

        >>> Shelf("sources.yml", Source, many=True).context_of("sources/new.yml")
        'sources'
        """
        stem = path.removesuffix(".yml")
        split = self.many and stem.count("/") > self.pattern.count("/")
        return stem.rsplit("/", 1)[0] if split else stem

    def holds(self, path: str) -> bool:
        return self._regex.fullmatch(path) is not None

    def name_in(self, path: str) -> tuple[str, str] | None:
        """What gives a record of this shelf its id, the file or the folder, and the name it bears.

        A record in a list, or one that is the only one of its kind, has its id from neither.

        >>> Shelf("cities/*/actions/*.yml", Action).name_in("cities/your-city/actions/new-buses.yml")
        ('file', 'new-buses')
        >>> Shelf("cities/*/city.yml", City).name_in("cities/your-city/city.yml")
        ('folder', 'your-city')
        """
        if self.many or "*" not in self.pattern:
            return None
        place = PurePosixPath(path)
        return ("file", place.stem) if self.pattern.endswith("*.yml") else ("folder", place.parent.name)


SHELVES = (
    Shelf("vocabulary/languages.yml", Language, many=True),
    Shelf("vocabulary/themes.yml", Theme, many=True),
    Shelf("vocabulary/terms.yml", Term, many=True),
    Shelf("vocabulary/units.yml", Unit, many=True),
    Shelf("vocabulary/currencies.yml", Currency, many=True),
    Shelf("vocabulary/exchange-rates.yml", ExchangeRate, many=True),
    Shelf("vocabulary/places.yml", Place, many=True),
    Shelf("vocabulary/search.yml", SearchRules, many=True),
    Shelf("vocabulary/organisations.yml", Organisation, many=True),
    Shelf("vocabulary/indicators.yml", Indicator, many=True),
    Shelf("sources.yml", Source, many=True),
    Shelf("programme/programme.yml", Programme),
    Shelf("programme/initiatives/*.yml", Initiative),
    Shelf("study-tour/tour.yml", StudyTour),
    Shelf("study-tour/practices/*.yml", Practice),
    Shelf("study-tour/lessons/*.yml", Lesson),
    Shelf("conference/conference.yml", Conference),
    Shelf("conference/sessions/*.yml", Session),
    Shelf("conference/commitments/*.yml", Commitment),
    Shelf("cities/*/city.yml", City),
    Shelf("cities/*/framework/*.yml", FrameworkItem),
    Shelf("cities/*/diagnostic/*.yml", Diagnostic),
    Shelf("cities/*/observations.yml", Observation, many=True),
    Shelf("cities/*/priorities.yml", Priority, many=True),
    Shelf("cities/*/actions/*.yml", Action),
    Shelf("cities/*/projects/*.yml", Project),
)


def _held(kind: type[Record]) -> tuple[str, str] | None:
    """The field in which records of a kind hold others, and the kind of those."""
    for name, annotation in fields(kind):
        for part in get_args(annotation):
            if isinstance(part, type) and issubclass(part, Record):
                return name, part.kind
    return None


NESTED = {shelf.kind.kind: held for shelf in SHELVES if (held := _held(shelf.kind))}
"""For kinds of records that hold others: the field that holds them, and their kind."""

SETTINGS = "hub.yml"
OUTLINES = "vocabulary/outlines.geojson"


def shelf_of(path: str) -> Shelf | None:
    """The shelf a file stands on, `path` being relative to the content folder."""
    return next((shelf for shelf in SHELVES if shelf.holds(path)), None)


def nearest_place(path: str) -> str:
    """The place of a file that `path` looks like a slip of, or nothing."""
    given = PurePosixPath(path)
    places = [SETTINGS]
    for shelf in SHELVES:
        parts = PurePosixPath(shelf.pattern).parts
        if len(parts) == len(given.parts):
            own = [f"{given.name.split('.')[0]}.yml" if part == "*.yml" else part for part in parts]
            places.append("/".join(mine if part == "*" else part for part, mine in zip(own, given.parts, strict=True)))
    return next(iter(get_close_matches(path, places, n=1, cutoff=0.9)), "")


def places_beside(path: str) -> tuple[str, list[str]]:
    """The folder of `path`, or the nearest one above it that holds content, and what belongs there.

    >>> places_beside("study-tour/notes/notes.yml")
    ('study-tour/', ['tour.yml', 'practices/', 'lessons/'])
    """
    folder = PurePosixPath(path).parent
    for above in (folder, *folder.parents):
        if beside := _below(above.parts):
            return (f"{above}/" if above.parts else ""), beside
    return "", []


def _below(folder: tuple[str, ...]) -> list[str]:
    """The files and folders of content that belong into a folder, in the order of the shelves."""
    found = {} if folder else {SETTINGS: None}
    for shelf in SHELVES:
        parts = PurePosixPath(shelf.pattern).parts
        above, rest = parts[: len(folder)], parts[len(folder) :]
        if rest and all(part in ("*", mine) for part, mine in zip(above, folder, strict=True)):
            found[rest[0].replace("*", "<id>") + ("/" if len(rest) > 1 else "")] = None
    return list(found)


def city_of(path: str) -> str:
    """The city whose folder a file stands in, or nothing."""
    parts = PurePosixPath(path).parts
    return parts[1] if parts[:1] == ("cities",) and len(parts) > 2 else ""
