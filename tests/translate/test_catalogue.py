"""Catalogues: what readers of each language see, and in which state."""

from __future__ import annotations

from pathlib import Path

import pytest

from cityhub.model.words import Words
from cityhub.translate.catalogue import Catalogues, Translation, states
from cityhub.translate.message import Message
from cityhub.translate.stamp import Stamp
from tests.present.drawing import draw

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
TITLE = Words("Bus lane", "a:title", "en")


def entry(source: str, text: str, comment: str = "", context: str = "a:title") -> str:
    head = f"# {comment}\n" if comment else ""
    return f'{head}msgctxt "{context}"\nmsgid "{source}"\nmsgstr "{text}"\n'


def catalogues(tmp_path: Path, **files: str) -> Catalogues:
    """Of each language, one catalogue with the entries given."""
    drawn = {f"{language}/cities.en.po": HEAD + entries for language, entries in files.items()}
    return Catalogues(draw(tmp_path / "translations", drawn))


@pytest.mark.parametrize(
    ("comment", "state"),
    [
        ("", "machine"),
        (str(Stamp.of("machine", "Bus lane", "Korsi")), "machine"),
        (str(Stamp.of("reviewed", "Bus lane", "Korsi")), "reviewed"),
        (str(Stamp.of("machine", "A bus lane", "Korsi")), "outdated"),
        (str(Stamp.of("reviewed", "A bus lane", "Korsi")), "outdated"),
        ("A word of a translator.", "machine"),
    ],
)
def test_a_translation_carries_its_state(tmp_path: Path, comment: str, state: str) -> None:
    held = catalogues(tmp_path, sq=entry("Bus lane", "Korsi", comment))
    assert held.translate(TITLE, "sq") == Translation("Korsi", "sq", state)


@pytest.mark.parametrize(
    "entries",
    [
        "",
        entry("Bus lane", ""),
        entry("Bus lane", "  "),
        entry("Bus lanes", "Korsi"),
        entry("Bus lane", "Korsi", context="b:title"),
        '#~ msgctxt "a:title"\n#~ msgid "Bus lane"\n#~ msgstr "Korsi"\n',
    ],
    ids=["nothing", "empty", "blank", "another text", "another record", "obsolete"],
)
def test_what_is_not_translated_is_shown_in_its_own_language(tmp_path: Path, entries: str) -> None:
    assert catalogues(tmp_path, sq=entries).translate(TITLE, "sq") == Translation("Bus lane", "en", "missing")


def test_a_language_without_a_catalogue_misses_everything(tmp_path: Path) -> None:
    assert catalogues(tmp_path).translate(TITLE, "mk") == Translation("Bus lane", "en", "missing")


def test_words_in_the_language_of_the_reader_are_the_original(tmp_path: Path) -> None:
    held = catalogues(tmp_path, en=entry("Bus lane", "Never read"))
    assert held.translate(TITLE, "en") == Translation("Bus lane", "en", "original")


def test_a_record_written_in_another_language_is_translated_from_it(tmp_path: Path) -> None:
    held = Catalogues(draw(tmp_path, {"en/cities.sq.po": HEAD + entry("Korsi", "Bus lane")}))
    words = Words("Korsi", "a:title", "sq")
    assert [held.translate(words, language) for language in ("sq", "en", "mk")] == [
        Translation("Korsi", "sq", "original"),
        Translation("Bus lane", "en", "machine"),
        Translation("Korsi", "sq", "missing"),
    ]


def test_the_states_of_all_messages_are_told_and_those_of_its_own_language_left_out(tmp_path: Path) -> None:
    held = catalogues(tmp_path, sq=entry("Bus lane", "Korsi"))
    messages = [
        Message("a:title", "Bus lane", "en", "cities", "x.yml"),
        Message("a:summary", "It is fast.", "en", "cities", "x.yml"),
        Message("b:title", "Rrugë", "sq", "cities", "y.yml"),
    ]
    assert [(m.context, state) for m, state in states(held, messages, "sq")] == [
        ("a:title", "machine"),
        ("a:summary", "missing"),
    ]


@pytest.mark.parametrize(
    "text",
    ['msgid "a "b" c"\nmsgstr "d"\n', "not a catalogue at all\n", 'msgstr "b"\nmsgid\n'],
)
def test_a_catalogue_that_cannot_be_read_is_a_problem(tmp_path: Path, text: str) -> None:
    (problem,) = Catalogues(draw(tmp_path / "translations", {"sq/cities.en.po": text})).problems
    assert (problem.path, problem.rule) == ("translations/sq/cities.en.po", "catalogue-syntax")


def test_a_catalogue_that_is_not_utf_8_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "sq").mkdir()
    (tmp_path / "sq" / "cities.en.po").write_bytes('msgid "a"\nmsgstr "ë"\n'.encode("latin-1"))
    assert [problem.rule for problem in Catalogues(tmp_path).problems] == ["catalogue-syntax"]


@pytest.mark.parametrize("rule", ["", "nplurals=2; plural=(n !== 1);", "nplurals=2; plural=import os;"])
def test_a_plural_rule_that_cannot_be_read_is_a_problem(tmp_path: Path, rule: str) -> None:
    text = (
        f'msgid ""\nmsgstr ""\n"Plural-Forms: {rule}\\n"\n\n'
        'msgid "One"\nmsgid_plural "Many"\nmsgstr[0] "Një"\nmsgstr[1] "Shumë"\n'
    )
    held = Catalogues(draw(tmp_path, {"sq/interface.en.po": text}))
    assert [problem.rule for problem in held.problems] == ["catalogue-syntax"]
    assert held.plural("sq")(2) == 1
