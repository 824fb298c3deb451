"""Check: rules about translations. What a sentence must keep in every language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from pathlib import PurePosixPath

from cityhub.load.content import Content
from cityhub.model.document import Document
from cityhub.problem import Problem, counted
from cityhub.translate.catalogue import Catalogues, Entry, Plural
from cityhub.translate.documents import originals, section_state
from cityhub.translate.message import INTERFACE
from cityhub.validate.narratives import wrong_headings
from cityhub.validate.texts import MAIL, WEB

_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w+\}")
_PERCENT = re.compile(r"%(?!\(\w+\)[sd]|[sd])")
_ADDRESS = re.compile(r"\]\(([^)]+)\)")
_LINK = re.compile(r"\]\(\s*((?:%\(\w+\)|[^)])*)\)")
_SAFE = re.compile(
    rf"{WEB.pattern}|mailto:{MAIL.pattern}|(?:[\w.-]+/)*(?:[\w.-]+)?(?:#[\w-]+)?|(?:%\(\w+\)s|%s|\{{\w+\}})[\w./#-]*"
)
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")


def check_translations(catalogues: Catalogues, content: Content) -> Iterator[Problem]:
    """Everything that is wrong in the catalogues and in translated documents."""
    yield from catalogues.problems
    for language in catalogues.languages:
        plural = catalogues.plural(language)
        for (_, source), entry in catalogues.entries(language).items():
            for rule in RULES:
                if entry.state != "outdated" or rule in _EVEN_OUTDATED:
                    yield from rule(plural, source, entry)
    yield from same_sections(content)


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


def addresses_kept(_: Plural, source: str, entry: Entry) -> Iterator[Problem]:
    """A translation links to the addresses of its source."""
    wanted = Counter(_ADDRESS.findall(source))
    for text in entry.texts:
        if text and Counter(_ADDRESS.findall(text)) != wanted:
            path, line = entry.place
            yield Problem(path, line, 1, "addresses-kept", "the links of the translation differ.", "Keep each address.")


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


def same_sections(content: Content) -> Iterator[Problem]:
    """A translated document has no more sections than its original, and cites the same sources in each."""
    sources = originals(content)
    for document in content.documents:
        source = sources.get(document.key)
        if source is None or document is source or any(map(_miscounted, (source, document))):
            continue
        theirs, ours = len(source.sections), len(document.sections)
        if ours > theirs:
            message = f"it has {counted(ours, 'section')}, the original {theirs}."
            hint = "Keep the headings of the original: as many, and in its order."
            yield Problem(document.path, document.sections[-1].line, 1, "same-sections", message, hint)
            continue
        differing = _other_citations(source, document)
        yield from differing if ours == theirs else islice(differing, 1)


def _miscounted(document: Document) -> bool:
    """Whether a heading is written wrongly, so that nobody can tell which section translates which."""
    return any(wrong_headings(document))


def _other_citations(source: Document, document: Document) -> Iterator[Problem]:
    """The sections of a translation that do not cite what their originals cite."""
    for place, (theirs, ours) in enumerate(zip(source.sections, document.sections, strict=False)):
        wanted, found = ({cited for _, cited in section.citations()} for section in (theirs, ours))
        if wanted != found and section_state(theirs, document, place) != "outdated":
            told = [("is missing", wanted - found), ("is not in the original", found - wanted)]
            what = "; ".join(f"{', '.join(f'`[@{name}]`' for name in sorted(ids))} {how}" for how, ids in told if ids)
            hint = "Cite what the original cites in this section, no more and no less."
            yield Problem(document.path, ours.line, 1, "same-sections", f"{what}.", hint)


RULES: tuple[Callable[[Plural, str, Entry], Iterator[Problem]], ...] = (
    placeholders_kept,
    addresses_kept,
    translation_without_html,
    translation_safe_address,
)
_EVEN_OUTDATED = (translation_without_html, translation_safe_address)
"""Readers see an outdated translation too; only what ties it to its source has to wait for its translator."""
