"""Interface: the words of templates in a language, offered to Jinja the way gettext does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel import Locale
from babel.plural import to_gettext

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
        """Give a Jinja environment these words; a message keeps no line breaks of its template."""
        environment.add_extension("jinja2.ext.i18n")
        environment.policies["ext.i18n.trimmed"] = True
        environment.install_gettext_callables(  # type: ignore[attr-defined]  # added by jinja2.ext.i18n
            self.gettext, self.ngettext, newstyle=True, pgettext=self.pgettext, npgettext=self.npgettext
        )

    def _translate(self, context: str, text: str) -> str:
        texts = self.catalogues.interface(self.language, text, context)
        return texts[0] if texts and texts[0] else text

    def _plural(self, context: str, singular: str, plural: str, number: int) -> str:
        texts = self.catalogues.interface(self.language, singular, context)
        form = self.catalogues.plural(self.language)(number)
        if texts and form < len(texts) and texts[form]:
            return texts[form]
        return singular if number == 1 else plural


def plural_forms(locale: str) -> str:
    """The `Plural-Forms` header that a fresh catalogue starts with: the rule of the Unicode CLDR for whole numbers."""
    return str(to_gettext(Locale.parse(locale).plural_form))
