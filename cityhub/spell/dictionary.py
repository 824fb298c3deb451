"""Dictionary: a list of words with the rules of their endings, as Hunspell reads it. Only this file knows Hunspell."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any, Protocol


class Dictionary(Protocol):
    def knows(self, word: str) -> bool:
        """Whether the dictionary holds a word, in this form."""

    def similar(self, word: str) -> tuple[str, ...]:
        """Words that might have been meant, the likeliest first."""


class Hunspell:
    """A dictionary in a folder that also holds the program; see cityhub.setup.dictionaries."""

    def __init__(self, folder: Path, name: str) -> None:
        program = str(folder / "program")
        if program not in sys.path:  # it is no part of the environment, which may be of another's making
            sys.path.append(program)
        self._engine: Any = importlib.import_module("hunspell").Hunspell(name, hunspell_data_dir=str(folder))
        self._known: dict[str, bool] = {}
        self._similar: dict[str, tuple[str, ...]] = {}

    def knows(self, word: str) -> bool:
        if word not in self._known:
            try:
                self._known[word] = bool(self._engine.spell(word))
            except UnicodeEncodeError:  # a letter that the dictionary's own encoding lacks
                self._known[word] = False
        return self._known[word]

    def similar(self, word: str) -> tuple[str, ...]:
        if word not in self._similar:
            try:
                self._similar[word] = tuple(self._engine.suggest(word))
            except UnicodeEncodeError:
                self._similar[word] = ()
        return self._similar[word]
