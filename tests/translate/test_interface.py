"""Interface: the words of templates, with the plurals of each language."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment

from cityhub.translate.catalogue import Catalogues
from cityhub.translate.interface import Interface, plural_forms
from cityhub.translate.stamp import Stamp
from tests.present.drawing import draw

NUMBERS = (0, 1, 2, 5, 11, 21, 101)


def catalogue(rule: str, *forms: str) -> str:
    texts = "".join(f'msgstr[{place}] "{form}"\n' for place, form in enumerate(forms))
    return (
        f'msgid ""\nmsgstr ""\n"Plural-Forms: {rule}\\n"\n\n'
        f'msgid "One action"\nmsgid_plural "%(count)s actions"\n{texts}\n'
        'msgid "Cost"\nmsgstr "Trošak"\n\n'
        'msgctxt "of a street"\nmsgid "Light"\nmsgstr "Svjetiljka"\n'
    )


SLAVIC = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
MACEDONIAN = "nplurals=2; plural=(n%10==1 && n%100!=11 ? 0 : 1);"
FILES = {
    "sq/interface.en.po": catalogue("nplurals=2; plural=(n != 1);", "Një veprim", "%(count)s veprime"),
    "mk/interface.en.po": catalogue(MACEDONIAN, "%(count)s активност", "%(count)s активности"),
    "cnr/interface.en.po": catalogue(SLAVIC, "%(count)s mjera", "%(count)s mjere", "%(count)s mjera (mnogo)"),
}


def interface(tmp_path: Path, language: str, files: dict[str, str] = FILES) -> Interface:
    return Interface(Catalogues(draw(tmp_path, files)), language)


PLURALS = {
    "en": ["0 actions", "One action", "2 actions", "5 actions", "11 actions", "21 actions", "101 actions"],
    "sq": ["0 veprime", "Një veprim", "2 veprime", "5 veprime", "11 veprime", "21 veprime", "101 veprime"],
    "mk": [
        "0 активности",
        "1 активност",
        "2 активности",
        "5 активности",
        "11 активности",
        "21 активност",
        "101 активност",
    ],
    "cnr": [
        "0 mjera (mnogo)",
        "1 mjera",
        "2 mjere",
        "5 mjera (mnogo)",
        "11 mjera (mnogo)",
        "21 mjera",
        "101 mjera",
    ],
}


@pytest.mark.parametrize("language", PLURALS)
def test_a_number_takes_the_form_that_its_language_asks_for(tmp_path: Path, language: str) -> None:
    environment = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    interface(tmp_path, language).install(environment)
    template = environment.from_string("{% trans count=n %}One action{% pluralize %}{{ count }} actions{% endtrans %}")
    assert [template.render(n=number) for number in NUMBERS] == PLURALS[language]


def test_the_rule_is_the_one_in_the_header_of_the_catalogue(tmp_path: Path) -> None:
    held = interface(tmp_path, "xy", {"xy/interface.en.po": catalogue("nplurals=2; plural=(n > 1);", "few", "many")})
    assert [held.ngettext("One action", "%(count)s actions", n) for n in (0, 1, 2)] == ["few", "few", "many"]


@pytest.mark.parametrize(
    ("locale", "forms"),
    [
        ("sq_AL", [1, 0, 1, 1, 1, 1, 1]),
        ("mk_MK", [1, 0, 1, 1, 1, 0, 0]),
        ("sr_Latn_ME", [2, 0, 1, 2, 2, 0, 0]),
    ],
)
def test_a_fresh_catalogue_of_a_locale_starts_with_its_rule(tmp_path: Path, locale: str, forms: list[int]) -> None:
    held = Catalogues(
        draw(tmp_path, {"xy/interface.en.po": catalogue(plural_forms(locale).rstrip(";"), "a", "b", "c")})
    )
    assert [held.plural("xy")(number) for number in NUMBERS] == forms


@pytest.mark.parametrize("forms", [("Jedna mjera",), ("Jedna mjera", "", "")])
def test_a_form_that_is_missing_falls_back_to_the_source(tmp_path: Path, forms: tuple[str, ...]) -> None:
    held = interface(tmp_path, "cnr", {"cnr/interface.en.po": catalogue(SLAVIC, *forms)})
    assert [held.ngettext("One action", "%(count)s actions", n) for n in (1, 2, 5)] == [
        "Jedna mjera",
        "%(count)s actions",
        "%(count)s actions",
    ]


def test_a_word_is_translated_or_stays_as_it_is(tmp_path: Path) -> None:
    held = interface(tmp_path, "cnr")
    assert [held.gettext("Cost"), held.gettext("Lead")] == ["Trošak", "Lead"]


def test_a_word_with_a_context_is_another_word(tmp_path: Path) -> None:
    held = interface(tmp_path, "cnr")
    assert [held.pgettext("of a street", "Light"), held.gettext("Light")] == ["Svjetiljka", "Light"]


def test_an_older_text_is_not_used_because_its_placeholders_may_differ(tmp_path: Path) -> None:
    stamp = Stamp.of("machine", "As of %(day)s.", "Stanje: %(day)s")
    text = f'msgid ""\nmsgstr ""\n\n# {stamp}\nmsgid "As of %(date)s."\nmsgstr "Stanje: %(day)s"\n'
    held = interface(tmp_path, "cnr", {"cnr/interface.en.po": text})
    assert held.gettext("As of %(date)s.") == "As of %(date)s."
