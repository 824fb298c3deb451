"""Glossary: which terms an original holds, which words may stand for them, and what may be wrong in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from cityhub.translate.glossary import Glossary
from tests.present.drawing import draw

ROOT = Path(__file__).parents[2]
TERMS = """\
language: en
terms:
- en: waste
  meaning: What is thrown away.
  sq: mbetje
  check: {en: [waste], apart: [waste of time], sq: [mbetj, mbeturin]}
- en: waste water
  meaning: What runs off.
  sq: ujëra të ndotura
  check: {en: [waste water, wastewater], sq: [uj ndot]}
- en: EU
  meaning: The European Union.
  sq: BE
  check: {en: [EU], sq: [BE]}
- {en: late, meaning: Past its day., sq: me vonesë}
"""


def read(tmp_path: Path, text: str, *known: str) -> Glossary:
    return Glossary.read(draw(tmp_path, {"translations/glossary.yml": text}) / "translations", ["en", "sq"], known)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Waste is waste.", ["Waste"]),
        ("Waste water and waste", ["Waste water", "waste"]),
        ("Waste\nwater", ["Waste\nwater"]),
        ("Waste, water", ["Waste"]),
        ("Wastewater", ["Wastewater"]),
        ("A waste of time", []),
        ("Wasted", []),
        ("waste-to-energy", []),
        ("EU-funded, neural, eu", []),
        ("The EU's money", ["EU"]),
        ("It is late.", []),
    ],
)
def test_a_term_is_found_as_a_whole_word_and_the_longest_first(tmp_path: Path, text: str, found: list[str]) -> None:
    assert [said.words for said in read(tmp_path, TERMS).said_in(text)] == found


@pytest.mark.parametrize(
    ("source", "text", "kept"),
    [
        ("waste", "Mbetjet", True),
        ("waste", "e mbeturinave", True),
        ("waste", "plehra", False),
        ("waste", "ambetje", False),
        ("waste water", "ujërat e ndotura", True),
        ("waste water", "të ndoturat ujëra", True),
        ("waste water", "ujërat", False),
        ("EU", "BE-ja", True),
        ("EU", "bekim", False),
        ("EU", "EU", False),
        ("Waste Week", "Waste Week", True),
        ("waste", "waste", False),
    ],
)
def test_of_a_word_only_the_beginning_counts_and_a_name_may_stay(
    tmp_path: Path, source: str, text: str, *, kept: bool
) -> None:
    (said,) = read(tmp_path, TERMS).said_in(source)
    assert said.kept_in(text, "sq") is kept
    assert said.kept_in(text, "mk")  # it is not asked for


def test_without_a_file_there_are_no_terms(tmp_path: Path) -> None:
    assert Glossary.read(tmp_path, ["en", "sq"]) == Glossary()


SOUND = "language: en\nterms:\n- en: loan\n  meaning: Money.\n  sq: kredi\n"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("terms: []\n", "1:1 this is no glossary."),
        ("- en: loan\n", "1:1 this is no glossary."),
        ("language: en\nterms: [loan]\n", "1:1 this is no glossary."),
        (SOUND + "- {en: grant, meaning: A gift.}\n", "6:3 the term has no `sq`."),
        (SOUND.replace("meaning", "mening"), "3:3 the term has no `meaning`."),
        (SOUND + "  xx: prêt\n", "6:3 there is no field `xx` in a term."),
        (SOUND.replace("kredi", "[kredi]"), "5:3 `sq` is not a text."),
        (SOUND + "- {en: loan, meaning: Money., sq: hua}\n", '6:4 the term "loan" stands twice.'),
        (SOUND + "  check: [loan]\n", "6:3 `check` does not say what to look for."),
        (SOUND + "  check: {sq: [kredi]}\n", "6:3 `check` does not say what to look for."),
        (SOUND + "  check: {en: [loans]}\n", "6:11 the check does not look for the term itself."),
        (SOUND + "  check: {en: [loan], sq: []}\n", "6:23 `sq` is not a list of words."),
        (SOUND + "  check: {en: [loan], sq: [hua]}\n", "6:23 the check would not find the agreed word of `sq`."),
        (SOUND + "  check: {en: [loan], mk: [заем]}\n", "6:23 the term has no agreed word in `mk`."),
        (SOUND + "  check: {en: [loan], xx: [prêt]}\n", "6:23 there is no field `xx` in `check`."),
    ],
)
def test_what_is_wrong_in_the_file_is_told_with_its_place(tmp_path: Path, text: str, problem: str) -> None:
    found = read(tmp_path, text, "en", "sq", "mk").problems
    assert {(one.path, one.rule) for one in found} == {("translations/glossary.yml", "glossary-form")}
    assert problem in [f"{one.line}:{one.column} {one.message}" for one in found]


def test_a_language_that_is_only_beginning_has_no_words_yet(tmp_path: Path) -> None:
    assert read(tmp_path, SOUND, "en", "sq", "mk").problems == ()


def test_where_no_language_could_be_read_no_field_is_called_wrong(tmp_path: Path) -> None:
    assert read(tmp_path, SOUND + "  xx: prêt\n  check: {en: [loan], xx: [prêt]}\n").problems == ()


def test_a_term_that_is_wrong_is_not_asked_for_and_the_others_are(tmp_path: Path) -> None:
    glossary = read(tmp_path, TERMS.replace("sq: mbetje", "sq: 7"), "en", "sq")
    assert [said.words for said in glossary.said_in("waste and waste water")] == ["waste water"]


def test_a_file_that_is_no_yaml_is_told_once(tmp_path: Path) -> None:
    assert [problem.rule for problem in read(tmp_path, "terms: [").problems] == ["yaml-syntax"]


def test_the_real_glossary_checks_most_of_its_terms() -> None:
    glossary = Glossary.read(ROOT / "translations", ["en", "sq", "mk", "cnr"])
    assert glossary.problems == ()
    unchecked = {term.name for term in glossary.terms if not term.forms}
    assert len(unchecked) < len(glossary.terms) / 8
