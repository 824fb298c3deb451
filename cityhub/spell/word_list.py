"""WordList: words of our own, which no dictionary holds, one a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class WordList:
    words: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()
    """What stands before a star: any word that begins so is right."""
    phrases: tuple[str, ...] = ()
    """Lines of several words; passed over where they stand together as they are written."""

    @classmethod
    def read(cls, *paths: Path) -> WordList:
        """What stands in the files together; a file that is not there holds nothing."""
        held = [line for path in paths for line in lines_of(path)]
        single = [line for line in held if " " not in line]
        return cls(
            frozenset(line for line in single if not line.endswith("*")),
            tuple(line.removesuffix("*") for line in single if line.endswith("*")),
            tuple(sorted((line for line in held if " " in line), key=len, reverse=True)),
        )

    def knows(self, word: str) -> bool:
        """Whether a word is in the list. What is written small there may begin with a capital in a sentence."""
        return any(form in self.words or form.startswith(self.stems) for form in (word, small_first(word)))


def lines_of(path: Path) -> Iterator[str]:
    """What stands in a list: without empty lines, and without what follows a #."""
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            held = " ".join(line.partition("#")[0].split())
            if held:
                yield held


def small_first(word: str) -> str:
    """A word as it stands within a sentence.

    >>> small_first("Bashki")
    'bashki'
    """
    return word[:1].lower() + word[1:]
