"""Check: rules about translations. What a sentence must keep in every language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

from cityhub.load.content import Content
from cityhub.problem import Problem
from cityhub.translate.catalogue import Catalogues, Entry
from cityhub.translate.interface import plural_index

_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w+\}")
_ADDRESS = re.compile(r"\]\(([^)]+)\)")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")


def check_translations(catalogues: Catalogues, content: Content) -> Iterator[Problem]:
    """Everything that is wrong in the catalogues and in translated documents."""
    yield from catalogues.problems
    for language in catalogues.languages:
        for (_, source), entry in catalogues.entries(language).items():
            if entry.state != "outdated":
                for rule in RULES:
                    yield from rule(language, source, entry)
    yield from same_sections(content)


def placeholders_kept(language: str, source: str, entry: Entry) -> Iterator[Problem]:
    """A translation has the placeholders of its source: `%(city)s`, `{count}`.

    Only a plural form that stands for a single number may leave the number out: in Montenegrin and
    Macedonian the form for 1 also serves 21 and 31.
    """
    wanted = set(_PLACEHOLDER.findall(entry.plural or source))
    single = _single_forms(language) if entry.plural else frozenset()
    for form, text in enumerate(entry.texts):
        found = set(_PLACEHOLDER.findall(text))
        if text and found != wanted and not (form in single and found < wanted):
            path, line = entry.place
            message = f"the placeholders of the translation differ: {', '.join(sorted(found)) or 'none'}."
            hint = f"Keep exactly: {', '.join(sorted(wanted)) or 'none'}."
            yield Problem(path, line, 1, "placeholders-kept", message, hint)


@cache
def _single_forms(language: str) -> frozenset[int]:
    """The plural forms that stand for one number only."""
    counts = Counter(plural_index(language, number) for number in range(200))
    return frozenset(form for form, numbers in counts.items() if numbers == 1)


def addresses_kept(_: str, source: str, entry: Entry) -> Iterator[Problem]:
    """A translation links to the addresses of its source."""
    wanted = Counter(_ADDRESS.findall(source))
    for text in entry.texts:
        if text and Counter(_ADDRESS.findall(text)) != wanted:
            path, line = entry.place
            yield Problem(path, line, 1, "addresses-kept", "the links of the translation differ.", "Keep each address.")


def translation_without_html(_: str, __: str, entry: Entry) -> Iterator[Problem]:
    """A translation holds no HTML."""
    for text in entry.texts:
        if found := _TAG.search(text):
            path, line = entry.place
            message = f"the translation holds HTML: `{found.group()}`."
            yield Problem(path, line, 1, "translation-without-html", message, "Write Markdown.")


def same_sections(content: Content) -> Iterator[Problem]:
    """A translated document has no more sections than its original, and cites the same sources in each."""
    originals = {d.key: d for d in content.documents if d.language == "en"}
    for document in content.documents:
        source = originals.get(document.key)
        if source is None or document is source:
            continue
        if len(document.sections) > len(source.sections):
            message = f"it has {len(document.sections)} sections, the original {len(source.sections)}."
            yield Problem(document.path, document.sections[-1].line, 1, "same-sections", message, "Keep its headings.")
        for theirs, ours in zip(source.sections, document.sections, strict=False):
            missing = {s for _, s in theirs.citations()} ^ {s for _, s in ours.citations()}
            if missing and not document.stamps:
                message = f"its citations differ from the original's: {', '.join(sorted(missing))}."
                yield Problem(document.path, ours.line, 1, "same-sections", message, "Keep each citation.")


RULES: tuple[Callable[[str, str, Entry], Iterator[Problem]], ...] = (
    placeholders_kept,
    addresses_kept,
    translation_without_html,
)
