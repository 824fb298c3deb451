"""A dictionary of a few words, for tests."""

from __future__ import annotations

from difflib import get_close_matches


class Small:
    """Knows the words it is given, and those written small also with a capital, as Hunspell does."""

    def __init__(self, words: str) -> None:
        self.words = set(words.split())

    def knows(self, word: str) -> bool:
        return word in self.words or word[:1].lower() + word[1:] in self.words

    def similar(self, word: str) -> tuple[str, ...]:
        return tuple(get_close_matches(word, sorted(self.words), n=5))
