"""Glossary: the agreed word for each term, in each language."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from cityhub.load.yaml_reader import Tree, read_yaml
from cityhub.problem import Problem, nearest

FILE = "glossary.yml"
_WORD = re.compile(r"\w+(?:-\w+)*")
_FORM = "glossary-form"
APART = "apart"
CHECK = "check"
MEANING = "meaning"


@dataclass(frozen=True)
class Term:
    name: str
    words: Mapping[str, str]
    """By language: the agreed word."""
    forms: tuple[str, ...] = ()
    """How an original says it; without them the term is not checked."""
    apart: tuple[str, ...] = ()
    """What an original says where these words mean something else."""
    stems: Mapping[str, tuple[tuple[re.Pattern[str], ...], ...]] = field(default_factory=dict)
    """By language: what may stand for it, each by the beginnings of its words."""

    def stands_in(self, text: str, language: str) -> bool:
        """Whether a translation says the term by an agreed word, if one is asked for in its language."""
        stems = self.stems.get(language, ())
        return not stems or any(_holds(text, words) for words in stems)


@dataclass(frozen=True)
class Said:
    """A term in an original: the words that stand there for it."""

    term: Term
    words: str

    def kept_in(self, text: str, language: str) -> bool:
        """Whether a translation keeps it: by an agreed word, or, where it is part of a name, as it stands."""
        name = self.words != self.words.lower() and self.words not in self.term.forms
        return self.term.stands_in(text, language) or (name and self.words in text)


@dataclass(frozen=True)
class Glossary:
    language: str = ""
    """The language of the terms."""
    terms: tuple[Term, ...] = ()
    problems: tuple[Problem, ...] = ()

    @classmethod
    def read(cls, root: Path, site: Collection[str], known: Collection[str] = ()) -> Glossary:
        """The glossary in the folder of translations, if there is one.

        A language of the site has its word in every term or in none, as one that is only beginning; and no language
        has any that is not a known one, where any is known.
        """
        path = root / FILE
        if not path.exists():
            return cls()
        tree = read_yaml(f"{root.name}/{FILE}", path.read_bytes())
        if tree.refused or not _well_shaped(tree.data):
            hint = "Write `language:` and below `terms:` a list whose entries begin with the term."
            shape = Problem(tree.path, 1, 1, _FORM, "this is no glossary.", hint)
            return cls(problems=(*tree.problems, *(() if tree.refused else [shape])))
        language = tree.data["language"]
        begun = {name for term in tree.data["terms"] for name in term}
        wanted, fields = {MEANING, language, *(begun & {*site})}, {MEANING, CHECK, language, *known} if known else set()
        wrong = {place: tuple(_wrong(tree, place, wanted, fields)) for place in range(len(tree.data["terms"]))}
        sound = (data for place, data in enumerate(tree.data["terms"]) if not wrong[place])
        problems = (problem for found in wrong.values() for problem in found)
        return cls(language, tuple(_term(data, language) for data in sound), (*tree.problems, *problems))

    def said_in(self, text: str) -> tuple[Said, ...]:
        """Each checked term that an original holds, once. A longer one hides a shorter: "waste water" is not waste."""
        if text not in self._said:
            self._said[text] = tuple(self._read(text))
        return self._said[text]

    def _read(self, text: str) -> Iterator[Said]:
        told = set()
        end = 0
        for word in _WORD.finditer(text):
            if word.start() < end:
                continue
            for form, term in self._forms.get(word[0].lower(), ()):
                if found := form.match(text, word.start()):
                    end = found.end()
                    if term and term.name not in told:
                        told.add(term.name)
                        yield Said(term, found[0])
                    break

    @cached_property
    def _said(self) -> dict[str, tuple[Said, ...]]:
        """What was found already: several languages are held against one original."""
        return {}

    @cached_property
    def _forms(self) -> Mapping[str, list[tuple[re.Pattern[str], Term | None]]]:
        """By first word: what an original says, the longest first, and the term that it means, if any."""
        forms = [(form, term) for term in self.terms for form in term.forms]
        apart = [(form, None) for term in self.terms for form in term.apart]
        found: dict[str, list[tuple[re.Pattern[str], Term | None]]] = {}
        for form, term in sorted([*forms, *apart], key=lambda pair: -len(pair[0])):
            pattern = r"\s+".join(map(re.escape, form.split()))
            first = _WORD.match(form)
            found.setdefault(first[0].lower() if first else "", []).append((_words(rf"{pattern}(?![\w-])", form), term))
        return found


def _words(pattern: str, written: str) -> re.Pattern[str]:
    """A pattern that heeds capitals where the glossary writes them."""
    return re.compile(pattern, re.IGNORECASE if written == written.lower() else 0)


def _stems(written: str) -> tuple[re.Pattern[str], ...]:
    return tuple(_words(rf"(?<!\w){re.escape(word)}", word) for word in written.split())


def _holds(text: str, stems: Iterable[re.Pattern[str]]) -> bool:
    return all(stem.search(text) for stem in stems)


def _term(data: Mapping[str, Any], language: str) -> Term:
    check = data.get(CHECK, {})
    words = {name: text for name, text in data.items() if name not in {MEANING, CHECK}}
    stems = {name: tuple(map(_stems, held)) for name, held in check.items() if name not in {language, APART}}
    return Term(data[language], words, tuple(check.get(language, ())), tuple(check.get(APART, ())), stems)


# What may be wrong in the file


def _well_shaped(data: object) -> bool:
    """Whether the file names its language, and lists terms that have fields."""
    if not isinstance(data, dict) or not isinstance(data.get("language"), str):
        return False
    terms = data.get("terms")
    return isinstance(terms, list) and all(isinstance(term, dict) for term in terms)


def _wrong(tree: Tree, place: int, wanted: Collection[str], fields: Collection[str]) -> Iterator[Problem]:
    """What is wrong with the term at a place in the list; `fields` are those it may have, none where any is right."""
    data, language = tree.data["terms"][place], tree.data["language"]
    for name in sorted({*wanted} - data.keys()):
        yield _problem(tree, place, f"the term has no `{name}`.", f"Add `{name}:`.")
    for name, value in data.items():
        if fields and name not in fields:
            yield _problem(tree, place, f"there is no field `{name}` in a term.", nearest(name, fields), name)
        elif name != CHECK and not isinstance(value, str):
            hint = "Write words, in quotes where they look like a number."
            yield _problem(tree, place, f"`{name}` is not a text.", hint, name)
    if language in data and data[language] in [term.get(language) for term in tree.data["terms"][:place]]:
        yield _problem(tree, place, f'the term "{data[language]}" stands twice.', "Keep one of the two.", language)
    if CHECK in data:
        for message, hint, field_of in _wrong_check(data, language, fields):
            yield _problem(tree, place, message, hint, CHECK, *field_of)


def _problem(tree: Tree, place: int, message: str, hint: str, *pointer: str) -> Problem:
    line, column = tree.positions.get(("terms", place, *pointer), (1, 1))
    return Problem(tree.path, line, column, _FORM, message, hint)


def _wrong_check(
    data: Mapping[str, Any], language: str, fields: Collection[str]
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """What is wrong with what the check looks for: message, hint, and the field below `check`."""
    check = data[CHECK]
    if not isinstance(check, dict) or not isinstance(check.get(language), list):
        hint = f"Write below it `{language}: [how an original says it]`, and for each language the beginnings of words."
        yield f"`{CHECK}` does not say what to look for.", hint, ()
        return
    may_be = {APART, *fields} - {MEANING, CHECK}
    for name, held in check.items():
        word = str(data.get(name, ""))
        if fields and name not in may_be:
            yield f"there is no field `{name}` in `{CHECK}`.", nearest(name, may_be), (name,)
        elif not isinstance(held, list) or not held or not all(isinstance(text, str) and text.strip() for text in held):
            yield f"`{name}` is not a list of words.", "Write it as `[one, another]`.", (name,)
        elif name != APART and name not in data:
            yield f"the term has no agreed word in `{name}`.", f"Add `{name}:` to the term.", (name,)
        elif name == language and word not in held:
            yield "the check does not look for the term itself.", f"Add `{word}`.", (name,)
        elif name not in {language, APART} and not any(_holds(word, _stems(text)) for text in held):
            hint = f'Add the beginnings of the words of "{word}".'
            yield f"the check would not find the agreed word of `{name}`.", hint, (name,)
