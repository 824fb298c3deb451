"""ImpreciseDate: a date exactly as precise as its source, and never more."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

Bound = Literal["exact", "from", "by", "around"]

_WRITTEN = re.compile(r"(?:(from|by|around) )?(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def _bound(word: str | None) -> Bound:
    return {"from": "from", "by": "by", "around": "around"}.get(word or "", "exact")  # type: ignore[return-value]


@dataclass(frozen=True)
class ImpreciseDate:
    """A day, a month or a year, which may be a lower bound, an upper bound or a rough date.

    Written `2024`, `2024-05`, `2024-05-13`, `from 2024`, `by 2024-06`, `around 2024`.
    """

    year: int
    month: int | None = None
    day: int | None = None
    bound: Bound = "exact"

    @classmethod
    def parse(cls, value: object) -> ImpreciseDate:
        """Read a date as an editor writes it.

        Raises:
            ValueError: it is not one of the forms above, or no such day exists.

        """
        if isinstance(value, cls):
            return value
        match = _WRITTEN.fullmatch(str(value)) if isinstance(value, int | str) and not isinstance(value, bool) else None
        if match is None:
            raise ValueError("not a date")
        bound, year, month, day = match.groups()
        dt.date(int(year), int(month or 1), int(day or 1))
        return cls(int(year), int(month) if month else None, int(day) if day else None, _bound(bound))

    @property
    def earliest(self) -> dt.date:
        """The first day that the words leave possible (a `by` date leaves only its own period)."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> dt.date:
        """The last day of the period named."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def precision(self) -> Literal["day", "month", "year"]:
        if self.day:
            return "day"
        return "month" if self.month else "year"

    @property
    def iso(self) -> str:
        """The date without its bound: `2024`, `2024-05` or `2024-05-13`."""
        parts = [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    @property
    def edtf(self) -> str:
        """The date in the Extended Date/Time Format (ISO 8601-2), for data files."""
        forms = {"exact": self.iso, "from": f"{self.iso}/..", "by": f"../{self.iso}", "around": f"{self.iso}~"}
        return forms[self.bound]

    def __str__(self) -> str:
        return self.iso if self.bound == "exact" else f"{self.bound} {self.iso}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._read)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": ["string", "integer"], "pattern": f"^{_WRITTEN.pattern}$"}

    @classmethod
    def _read(cls, value: object) -> ImpreciseDate:
        try:
            return cls.parse(value)
        except ValueError as error:
            raise PydanticCustomError("date_form", "this needs a date") from error
