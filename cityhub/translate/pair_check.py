"""Pair check: rules about what a translation keeps of its original, in catalogues and in long texts alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from cityhub.problem import Problem
from cityhub.translate.markup import Markup
from cityhub.translate.numbers import DIGIT, Number, Numbering, Numbers, read_original
from cityhub.translate.pair import Pair, Usage

_ADDRESS = re.compile(r"\]\(([^)]+)\)")
_ID = re.compile("[a-z]+")


def addresses_kept(pair: Pair, _: Usage) -> Iterator[Problem]:
    """A translation links to the addresses of its source."""
    if sorted(_ADDRESS.findall(pair.text)) != sorted(_ADDRESS.findall(pair.source)):
        yield pair.problem("addresses-kept", "the links of the translation differ.", "Keep each address.")


def numbers_kept(pair: Pair, usage: Usage) -> Iterator[Problem]:
    """A translation has every number of its source, and no other; and the months of its dates.

    They are compared by value, and each language may write them in its own way: `13,212` is `13.212` or
    `13 212`, `21st` is `21.`, `27 October 2025` is `27.10.2025`. A number in figures stays in
    figures, one in words in words.
    """
    theirs, ours = usage.numberings.get(pair.source_language), usage.numberings.get(pair.language)
    if theirs is None or ours is None or not pair.has(DIGIT):
        return
    wanted, found = read_original(theirs, pair.bare_source), ours.read(pair.bare_text)
    yield from _other_numbers(pair, ours, wanted, found)
    yield from _other_months(pair, usage, wanted, found)


def _other_numbers(pair: Pair, numbering: Numbering, wanted: Numbers, found: Numbers) -> Iterator[Problem]:
    if [number.value for number in wanted.numbers] == [number.value for number in found.numbers]:
        return
    missing, more = _less(wanted, found), _less(found, wanted)
    theirs, ours = (", ".join(number.written for number in numbers) for numbers in (missing, more))
    rewritten = ", ".join(map(numbering.write, missing))
    start = more[0].start if more else None
    if missing and theirs == ours:
        message, hint = f"{ours} is another number in this language than in the original.", f"Write {rewritten}."
    elif missing and more:
        message, hint = f"the original says {theirs}, the translation {ours}.", f"Write {rewritten}."
    elif missing:
        message, hint = f"of the original {theirs} is missing.", f"Write {rewritten}, in figures as there."
    else:
        message, hint = f"{ours} is not in the original.", "Remove it, or write it in words where the original does."
    if missing or more:
        yield pair.problem("numbers-kept", message, hint, start)


def _less(one: Numbers, other: Numbers) -> list[Number]:
    """The numbers of one text that are not in the other, each as often as it lacks there."""
    left = Counter(number.value for number in other.numbers)
    found = []
    for number in one.numbers:
        if left[number.value]:
            left[number.value] -= 1
        else:
            found.append(number)
    return found


def _other_months(pair: Pair, usage: Usage, wanted: Numbers, found: Numbers) -> Iterator[Problem]:
    """Months beside a day or a year that the other text does not name anywhere."""
    theirs, ours = usage.numberings[pair.source_language], usage.numberings[pair.language]
    named = {month.number for month in wanted.months} & {month.number for month in found.months}
    missing = [held for held in wanted.months if held.number not in named and not ours.says(held.number, pair.text)]
    more = [held for held in found.months if held.number not in named and not theirs.says(held.number, pair.source)]
    names = ", ".join(ours.month(held.number) for held in missing)
    if more:
        message = f'the original does not name the month "{more[0].written}".'
        hint = f"Write {names}." if names else "Write the date of the original."
        yield pair.problem("numbers-kept", message, hint, more[0].start)
    elif missing:
        message = f'the month "{missing[0].written}" of the original is missing.'
        yield pair.problem("numbers-kept", message, f"Write {names}.")


def markup_kept(pair: Pair, usage: Usage) -> Iterator[Problem]:
    """A translation has the Markdown of its source: as many paragraphs, headings and lists, emphasis and code.

    Code is not translated. Only the code of a language may differ in it: `about.xx.md`.
    """
    read = Markup.of if pair.long else Markup.of_sentence
    wanted, found = read(pair.source), read(pair.text)
    if wanted == found:
        return
    theirs, ours = (Counter(_without_language(part, usage) for part in held.parts) for held in (wanted, found))
    differing = sorted(name for name in {*theirs, *ours} if theirs[name] != ours[name])
    if differing:
        what = "; ".join(f"{name}: {ours[name]} instead of {theirs[name]}" for name in differing)
        hint = "Keep paragraphs, lists, emphasis and code as in the original."
        yield pair.problem("markup-kept", f"the Markdown differs. {what}.", hint)
    elif wanted.blocks != found.blocks:
        hint = "Keep paragraphs, headings and lists in the order of the original."
        yield pair.problem("markup-kept", "paragraphs and lists stand in another order.", hint)


def _without_language(part: str, usage: Usage) -> str:
    """A part of the markup with `…` for the code of any language, if it is code."""
    return _ID.sub(lambda word: "…" if word[0] in usage.languages else word[0], part) if part[:5] == "code " else part


def glossary_kept(pair: Pair, usage: Usage) -> Iterator[Problem]:
    """A translation uses the words that translations/glossary.yml agrees on, for the terms that it has checked.

    Below `check:` stand the forms in which an original says the term, and for each language the beginnings of the
    words that may stand for it. Part of a name may stay as it is: "Smart City Kosova".
    """
    glossary = usage.glossary
    for said in glossary.said_in(pair.bare_source) if pair.source_language == glossary.language else ():
        if not said.kept_in(pair.bare_text, pair.language):
            message = f'"{said.words}" is not translated by the agreed word.'
            word = said.term.words[pair.language]
            hint = f'Write "{word}", or add to translations/glossary.yml what may stand for it.'
            yield pair.problem("glossary-kept", message, hint)


RULES: tuple[Callable[[Pair, Usage], Iterator[Problem]], ...] = (
    addresses_kept,
    numbers_kept,
    markup_kept,
    glossary_kept,
)
