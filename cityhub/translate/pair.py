"""Pair: a text and its translation, held side by side, and where the translation stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from cityhub.load.content import Content
from cityhub.model.vocabulary import Language
from cityhub.problem import Problem
from cityhub.translate.glossary import Glossary
from cityhub.translate.numbers import Numbering

_NO_WORDS = re.compile(
    r"``(?!`).+?``(?!`)|`[^`\n]+`|\]\([^)]*\)|\[@[^\]]*\]|\{[^{}\n]*\}|%\(\w+\)[sd]|%[sd]|https?://\S+|[\w.+-]+@[\w.-]+\w"
)
"""Code, addresses, citations, anchors and placeholders: other rules hold them against the original."""
_SIGN = re.compile(r"[`\[{%@]|://")
"""Without one of these nothing of that kind is there."""


@dataclass(frozen=True)
class Usage:
    """How languages write: their numbers and months, and the words agreed for them."""

    numberings: Mapping[str, Numbering]
    """By language; one whose way nobody knows is not among them."""
    glossary: Glossary = field(default_factory=Glossary)
    languages: Collection[str] = ()
    """The ids of all languages."""

    @classmethod
    def of(cls, content: Content, glossary: Glossary) -> Usage:
        locales = {r.id: r.locale or r.id for r in content.records if isinstance(r, Language)}
        found = {language: Numbering.of(locale) for language, locale in locales.items()}
        numberings = {language: numbering for language, numbering in found.items() if numbering}
        return cls(numberings, glossary, tuple(locales))


@dataclass(frozen=True)
class Pair:
    source: str
    text: str
    source_language: str
    language: str
    path: str
    line: int
    long: bool = False
    """Whether it is part of a long text: with paragraphs and lists, and as it stands in the file from that line on."""

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Whether the source or the translation holds something of that pattern."""
        return bool(pattern.search(self.source) or pattern.search(self.text))

    @cached_property
    def bare_source(self) -> str:
        return _bare(self.source)

    @cached_property
    def bare_text(self) -> str:
        """The translation with everything blotted out that is neither a word nor a number."""
        return blotted(self.text)

    def problem(self, rule: str, message: str, hint: str, start: int | None = None) -> Problem:
        """A problem of the translation, or of what stands in it at `start`."""
        if start is None or not self.long:
            return Problem(self.path, self.line, 1, rule, message, hint)
        line, column = self.line + self.text.count("\n", 0, start), start - self.text.rfind("\n", 0, start)
        return Problem(self.path, line, column, rule, message, hint)


def blotted(text: str) -> str:
    if not _SIGN.search(text):
        return text
    return _NO_WORDS.sub(lambda found: re.sub(r"[^\n]", "·", found[0]), text)


_bare = lru_cache(maxsize=8192)(blotted)
"""Of an original, which several languages are held against."""
