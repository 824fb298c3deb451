"""Interface: the words of templates in a language, offered to Jinja the way gettext does."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from gettext import c2py
from typing import TYPE_CHECKING

from babel.messages.plurals import get_plural

from cityhub.translate.catalogue import Catalogues

if TYPE_CHECKING:
    from jinja2 import Environment


class Interface:
    def __init__(self, catalogues: Catalogues, language: str) -> None:
        self.catalogues = catalogues
        self.language = language

    def gettext(self, text: str) -> str:
        return self._translate("", text)

    def pgettext(self, context: str, text: str) -> str:
        return self._translate(context, text)

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        return self._plural("", singular, plural, number)

    def npgettext(self, context: str, singular: str, plural: str, number: int) -> str:
        return self._plural(context, singular, plural, number)

    def install(self, environment: Environment) -> None:
        """Give a Jinja environment these words."""
        environment.install_gettext_callables(  # type: ignore[attr-defined]  # added by jinja2.ext.i18n
            self.gettext, self.ngettext, newstyle=True, pgettext=self.pgettext, npgettext=self.npgettext
        )

    def _translate(self, context: str, text: str) -> str:
        texts = self.catalogues.interface(self.language, text, context)
        return texts[0] if texts and texts[0] else text

    def _plural(self, context: str, singular: str, plural: str, number: int) -> str:
        texts = self.catalogues.interface(self.language, singular, context)
        if not texts:
            return singular if number == 1 else plural
        return texts[min(plural_index(self.language, number), len(texts) - 1)]


def plural_forms(language: str) -> str:
    """The `Plural-Forms` header of a catalogue."""
    return str(get_plural(_locale(language)).plural_forms)


def plural_index(language: str, number: int) -> int:
    """Which plural form a number takes, by the rule in the catalogue's header."""
    return _rule(language)(number)


@cache
def _rule(language: str) -> Callable[[int], int]:
    return c2py(get_plural(_locale(language)).plural_expr)


def _locale(language: str) -> str:
    """The locale that Babel knows the plural rule of: Montenegrin has the rule of Serbian."""
    return {"cnr": "sr"}.get(language, language)
