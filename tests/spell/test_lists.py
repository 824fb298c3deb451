"""The lists of our own, as editors write them."""

from __future__ import annotations

from pathlib import Path

from cityhub.spell.word_list import WordList
from cityhub.spell.wrong_form import WrongForm, wrong_forms
from tests.present.drawing import draw

LIST = """\
# Words

tram
Botun   # a quarter
predlog*
La  Poste
"""


def test_a_list_holds_words_stems_and_phrases(tmp_path: Path) -> None:
    draw(tmp_path, {"one.txt": LIST, "two.txt": "bus\n"})
    held = WordList.read(tmp_path / "one.txt", tmp_path / "two.txt", tmp_path / "none.txt")
    assert held == WordList(frozenset({"tram", "Botun", "bus"}), ("predlog",), ("La Poste",))


def test_an_empty_list_knows_nothing() -> None:
    assert not WordList().knows("tram")


def test_a_list_of_wrong_forms(tmp_path: Path) -> None:
    draw(tmp_path, {"wrong.txt": "# Ekavian\n*e* *ije*\ntisuć* hiljada\n"})
    assert wrong_forms(tmp_path / "wrong.txt") == (WrongForm("*e*", "*ije*"), WrongForm("tisuć*", "hiljada"))
    assert wrong_forms(tmp_path / "none.txt") == ()
