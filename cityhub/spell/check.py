"""Check: the words of readers' texts, held against dictionaries and the lists of our own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from cityhub.load.content import Content
from cityhub.model.organisation import Organisation
from cityhub.model.source import Source
from cityhub.model.vocabulary import Place
from cityhub.problem import Problem, look_alike
from cityhub.spell.passage import Passage
from cityhub.spell.speller import Speller, names_in
from cityhub.spell.token import tokens


class Met(NamedTuple):
    """A word where it was met."""

    word: str
    place: tuple[str, int, int]
    names: frozenset[str]
    """The names that are right there."""


def check_words(
    passages: Iterable[Passage], spellers: Mapping[str, Speller], names: frozenset[str] = frozenset()
) -> Iterator[Problem]:
    """Every word of the passages that is wrong, where their language has a speller.

    `names` are right everywhere; the names in an original are right in its translation.
    """
    for passage in passages:
        if speller := spellers.get(passage.language):
            for met in _met(passage, speller, names):
                wrong = list(wrong_in_standard(speller, met))
                yield from wrong or unknown_word(speller, met)


def unknown_word(speller: Speller, met: Met) -> Iterator[Problem]:
    """A dictionary of the language knows each word, or it stands in `translations/words/`.

    Names that the content knows, or that stand in the original, are right as they are written there.
    """
    if not speller.right(met.word, met.names):
        yield Problem(*met.place, "unknown-word", f'no dictionary knows "{met.word}".', _hint(speller, met.word))


def wrong_in_standard(speller: Speller, met: Met) -> Iterator[Problem]:
    """A word is none of the forms that only a neighbour's standard has, as `translations/words/` lists them."""
    if met.word not in met.names and (right := speller.instead(met.word)):
        message = f'"{met.word}" belongs to another standard.'
        yield Problem(*met.place, "wrong-in-standard", message, f'Write "{right}".')


RULES = (wrong_in_standard, unknown_word)


def _met(passage: Passage, speller: Speller, names: frozenset[str]) -> Iterator[Met]:
    known = names | names_in([passage.original])
    for word, start in tokens(passage.text, speller.own.phrases):
        line, column = passage.line, min(passage.line, 1)
        if passage.whole:
            line += passage.text.count("\n", 0, start)
            column = start - passage.text.rfind("\n", 0, start)
        yield Met(word, (passage.path, line, column), known)


def _hint(speller: Speller, word: str) -> str:
    meant = " or ".join(f'"{other}"' for other in speller.similar(word))
    question = f"Did you mean {meant}?" if meant else "If it is right, add it to the list."
    return f"{question}{look_alike(word)}"


def names_of(content: Content) -> Iterator[str]:
    """The names in the content: places in every language and case, organisations and publishers as they are called."""
    for record in content.records:
        match record:
            case Place():
                cases = record.names.values()
                yield from chain.from_iterable((case.name, case.locative, case.genitive) for case in cases)
            case Organisation():
                yield from filter(None, (record.name, record.abbreviation))
            case Source():
                yield record.publisher
