"""Check: rules about translations. What a sentence must keep in every language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice
from pathlib import PurePosixPath

from cityhub.load.content import Content
from cityhub.model.vocabulary import Language
from cityhub.problem import Problem, counted
from cityhub.translate import pair_check
from cityhub.translate.catalogue import Catalogues, Entry, Plural
from cityhub.translate.glossary import Glossary
from cityhub.translate.message import INTERFACE
from cityhub.translate.pair import Pair, Usage
from cityhub.translate.siblings import Sibling, cited, siblings_of
from cityhub.translate.written_pages import WrittenPages
from cityhub.validate.texts import MAIL, WEB

_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w+\}")
_PERCENT = re.compile(r"%(?!\(\w+\)[sd]|[sd])")
_LINK = re.compile(r"\]\(\s*((?:%\(\w+\)|[^)])*)\)")
_SAFE = re.compile(
    rf"{WEB.pattern}|mailto:{MAIL.pattern}|(?:[\w.-]+/)*(?:[\w.-]+)?(?:#[\w-]+)?|(?:%\(\w+\)s|%s|\{{\w+\}})[\w./#-]*"
)
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_NO_PAGES = WrittenPages({}, "")


def check_translations(
    catalogues: Catalogues, content: Content, written: WrittenPages = _NO_PAGES
) -> Iterator[Problem]:
    """Everything that is wrong in the catalogues, in translated documents and pages, and in the glossary."""
    site = [record.id for record in content.records if isinstance(record, Language) and record.site]
    glossary = Glossary.read(catalogues.root, site, [key for kind, key in content.declared if kind == Language.kind])
    yield from catalogues.problems
    yield from glossary.problems
    usage = Usage.of(content, glossary)
    for language in catalogues.languages:
        plural = catalogues.plural(language)
        for (_, source), entry in catalogues.entries(language).items():
            yield from _wrong_in_entry(plural, source, entry, language, usage)
    siblings = tuple(siblings_of(content, written))
    yield from same_sections(siblings)
    for sibling in siblings:
        problems = (problem for pair in sibling.pairs() for kept in pair_check.RULES for problem in kept(pair, usage))
        yield from problems if sibling.whole else islice(problems, 1)


def _wrong_in_entry(plural: Plural, source: str, entry: Entry, language: str, usage: Usage) -> Iterator[Problem]:
    for rule in RULES:
        if entry.state != "outdated" or rule in _EVEN_OUTDATED:
            yield from rule(plural, source, entry)
    if entry.state != "outdated":
        for pair in _pairs(plural, source, entry, language):
            for kept in pair_check.RULES:
                yield from kept(pair, usage)


def _pairs(plural: Plural, source: str, entry: Entry, language: str) -> Iterator[Pair]:
    """Each form of a translation with the form of the source that it translates."""
    path, line = entry.place
    source_language = PurePosixPath(path).name.split(".")[-2]
    single = _single_forms(plural) if entry.plural else frozenset({0})
    for form, text in enumerate(entry.texts):
        if text:
            original = source if form in single else entry.plural or source
            yield Pair(original, text, source_language, language, path, line)


def placeholders_kept(plural: Plural, source: str, entry: Entry) -> Iterator[Problem]:
    """A translation has the placeholders of its source: `%(city)s`, `{count}`.

    Only a plural form that stands for a single number may leave the number out: in some languages the
    form for 1 also serves 21 and 31. In the words of the interface a percent sign itself is written twice, as `%%`.
    """
    interface = PurePosixPath(entry.place[0]).name.startswith(f"{INTERFACE}.")
    wanted = _placeholders(entry.plural or source, interface=interface)
    single = _single_forms(plural) if entry.plural else frozenset()
    for form, text in enumerate(entry.texts):
        found = _placeholders(text, interface=interface)
        if text and found != wanted and not (form in single and found < wanted):
            path, line = entry.place
            message = f"the placeholders of the translation differ: {', '.join(sorted(found)) or 'none'}."
            hint = f"Keep exactly: {', '.join(sorted(wanted)) or 'none'}."
            yield Problem(path, line, 1, "placeholders-kept", message, hint)


def _placeholders(text: str, *, interface: bool) -> frozenset[str]:
    """The placeholders in a text: a named one counts once, a nameless one as often as it stands."""
    counts = Counter(_PLACEHOLDER.findall(text))
    if interface:
        counts.update(_PERCENT.findall(text.replace("%%", "")))
    return frozenset(f"{count} × {name}" if count > 1 and len(name) < 3 else name for name, count in counts.items())


@cache
def _single_forms(plural: Plural) -> frozenset[int]:
    """The plural forms that stand for one number only."""
    counts = Counter(plural(number) for number in range(200))
    return frozenset(form for form, numbers in counts.items() if numbers == 1)


def translation_without_html(_: Plural, __: str, entry: Entry) -> Iterator[Problem]:
    """A translation holds no HTML."""
    for text in entry.texts:
        if found := _TAG.search(text):
            path, line = entry.place
            message = f"the translation holds HTML: `{found.group()}`."
            yield Problem(path, line, 1, "translation-without-html", message, "Write Markdown.")


def translation_safe_address(_: Plural, source: str, entry: Entry) -> Iterator[Problem]:
    """A link in a translation, even in an outdated one, leads to the web or to an e-mail address.

    It leads within the site only where its source does, to the same address.
    """
    kept = {*_LINK.findall(source), *_LINK.findall(entry.plural)}
    for text in entry.texts:
        for address in _LINK.findall(text):
            elsewhere = WEB.fullmatch(address) or address.startswith("mailto:")
            dead = entry.state == "outdated" and not elsewhere and address not in kept  # else addresses-kept tells it
            if dead or not _SAFE.fullmatch(address):
                path, line = entry.place
                message = f'"{address}" is not a web address.'
                yield Problem(path, line, 1, "translation-safe-address", message, "Write the address of the source.")


def same_sections(siblings: Iterable[Sibling]) -> Iterator[Problem]:
    """A translated document has no more sections than its original, and cites the same sources in each."""
    for sibling in siblings:
        theirs, ours = len(sibling.source.sections), len(sibling.document.sections)
        if ours > theirs:
            message = f"it has {counted(ours, 'section')}, the original {theirs}."
            hint = "Keep the headings of the original: as many, and in its order."
            yield Problem(sibling.document.path, sibling.document.sections[-1].line, 1, "same-sections", message, hint)
            continue
        differing = _other_citations(sibling)
        yield from differing if sibling.whole else islice(differing, 1)


def _other_citations(sibling: Sibling) -> Iterator[Problem]:
    """The sections of a translation that do not cite what their originals cite."""
    for theirs, ours in sibling.sections():
        wanted, found = map(cited, (theirs, ours))
        if wanted != found:
            told = [("is missing", wanted - found), ("is not in the original", found - wanted)]
            what = "; ".join(f"{', '.join(f'`[@{name}]`' for name in sorted(ids))} {how}" for how, ids in told if ids)
            hint = "Cite what the original cites in this section, no more and no less."
            yield Problem(sibling.document.path, ours.line, 1, "same-sections", f"{what}.", hint)


RULES: tuple[Callable[[Plural, str, Entry], Iterator[Problem]], ...] = (
    placeholders_kept,
    translation_without_html,
    translation_safe_address,
)
_EVEN_OUTDATED = (translation_without_html, translation_safe_address)
"""Readers see an outdated translation too; only what ties it to its source has to wait for its translator."""
