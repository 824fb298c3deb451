"""What is told of a wrong word, in every kind of text."""

from __future__ import annotations

from pathlib import Path

import pytest

from cityhub import cli, setup
from cityhub.load.content import load
from cityhub.spell.check import check_words, names_of
from cityhub.spell.passage import Passage, passages
from cityhub.spell.speller import Speller, names_in
from cityhub.spell.wrong_form import WrongForm
from cityhub.translate.catalogue import Catalogues
from cityhub.translate.message import messages_in
from cityhub.translate.written_pages import WrittenPages
from tests.present.drawing import draw
from tests.present.small_hub import small_content
from tests.spell.small import Small

SPELLERS = {"sq": Speller([Small("qytet autobus")], wrong=(WrongForm("zog", "shpend"),))}

CATALOGUE = """\
msgid ""
msgstr "Language: sq"

msgctxt "hub:name"
msgid "Hub"
msgstr "Qytett"
"""


def told(*given: Passage) -> list[str]:
    return [str(problem) for problem in check_words(given, SPELLERS)]


def test_a_wrong_word_is_told_with_its_line_and_what_might_have_been_meant() -> None:
    assert told(Passage("page.md", 7, "qytet\n  autobuz", "sq", whole=True)) == [
        'page.md:8:3: unknown-word: no dictionary knows "autobuz". Did you mean "autobus"?'
    ]
    assert told(Passage("a.po", 7, "xyzw", "sq")) == [
        'a.po:7:1: unknown-word: no dictionary knows "xyzw". If it is right, add it to the list.'
    ]


def test_a_letter_of_another_script_is_told() -> None:
    assert told(Passage("a.po", 1, "qytеt", "sq"))[0].endswith("is a letter of another alphabet (Cyrillic).")


def test_a_form_of_another_standard_is_told_once() -> None:
    assert told(Passage("a.po", 1, "zog", "sq")) == [
        'a.po:1:1: wrong-in-standard: "zog" belongs to another standard. Write "shpend".'
    ]


def test_a_name_of_the_original_is_right_in_its_translation() -> None:
    assert told(Passage("a.po", 1, "Espelia", "sq", "Espelia wrote it.")) == []
    assert told(Passage("a.po", 1, "qytet wrote", "sq", "Espelia wrote it.")) != []


def test_a_language_without_a_speller_is_not_judged() -> None:
    assert told(Passage("a.po", 1, "xyzw", "en")) == []


def test_every_kind_of_text_is_read(tmp_path: Path) -> None:
    small_content(tmp_path)
    draw(
        tmp_path,
        {
            "translations/sq/hub.en.po": CATALOGUE,
            "docs/about.md": "---\ntitle: About\ndescription: About it\n---\n\n# About\n\n## Who {#who}\n\nWe.\n",
            "docs/about.sq.md": "---\ntitle: Rreth\ndescription: Rreth\n---\n\n# Rreth\n\n## Kush {#who}\n\nNee.\n",
        },
    )
    content = load(tmp_path / "content")
    pages = WrittenPages.read(tmp_path / "docs", "en")
    found = list(passages(content, Catalogues(tmp_path / "translations"), pages, messages_in(content)))
    places = {(passage.path, passage.line, passage.text.strip()) for passage in found}
    assert ("translations/sq/hub.en.po", 4, "Qytett") in places
    assert ("docs/about.sq.md", 8, "Kush {#who}") in places
    assert {("docs/about.sq.md", 9, "Nee."), ("docs/about.md", 9, "We.")} <= places
    assert {path.split("/")[1] for path, _, _ in places if path.startswith("content/")} >= {"cities", "vocabulary"}
    assert [passage.original for passage in found if passage.path == "docs/about.sq.md"] != [""] * 4


def test_names_of_places_are_known_in_every_language(tmp_path: Path) -> None:
    small_content(tmp_path)
    names = names_in(names_of(load(tmp_path / "content")))
    assert {"Foton", "Fotoni", "Fotonit"} & names


# The command


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    small_content(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_language_without_dictionaries_is_named(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["translations", "spell", "--language", "sq"]) == 0
    assert capsys.readouterr() == ("", "Albanian has no dictionaries in vocabulary/languages.yml.\n")


def test_a_language_that_is_not_there_is_told(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["translations", "spell", "--language", "xx"]) == 1
    assert capsys.readouterr().err == "`xx` is not a language of the site. Write one of: en, sq.\n"


def test_dictionaries_that_cannot_be_had_are_told(
    hub: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = hub / "content/vocabulary/languages.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("locale: sq_AL,", "locale: sq_AL, dictionaries: [sq_AL],"), encoding="utf-8")

    def refuse(_: object) -> Path:
        raise RuntimeError("no connection")

    monkeypatch.setattr(setup, "dictionaries", refuse)
    assert cli.main(["translations", "spell"]) == 1
    assert capsys.readouterr().err == "no connection\n"
