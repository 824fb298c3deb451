"""Rules about texts and addresses: what would break a page, or lead a reader astray."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cityhub.load.content import Content
from cityhub.load.markdown_reader import fenced_lines
from cityhub.model.action import Action
from cityhub.model.diagnostic import Diagnostic
from cityhub.model.document import CITATION, Document
from cityhub.model.programme import Initiative
from cityhub.model.project import Project
from cityhub.model.record import Origin
from cityhub.model.study_tour import Practice
from cityhub.model.walk import Leaf, leaves
from cityhub.model.words import Words
from cityhub.problem import Problem, nearest
from cityhub.validate.rule import problem

_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
WEB = re.compile(r"https?://[^\s<>\"'.]+\.[^\s<>\"']+")
MAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
_LINK = re.compile(r"\]\(\s*([^)]*)\)")
_ADDRESSES = {"url", "website", "archived", "text", "site_url", "repository"}
_CITATION_LIKE = re.compile(r"\[[^\[\]]*@[^\[\]]*\](?!\()|\(@[^()]*\)")
MOST_WORDS = 60


def _texts(content: Content) -> Iterator[tuple[Origin, Leaf]]:
    """Every leaf of every record and of the settings, with the origin that tells its place."""
    for record in content.records:
        for leaf in leaves(record):
            yield record.origin, leaf
    for leaf in leaves(content.settings) if content.settings else ():
        yield content.settings_origin, leaf


def _told(origin: Origin, leaf: Leaf, rule: str, message: str, hint: str) -> Problem:
    return Problem(origin.path, *origin.at(*leaf.pointer), rule, message, hint)


def _lines(document: Document) -> Iterator[tuple[int, str]]:
    """The lines of a narrative with their numbers, headings and fenced code left out."""
    for section in document.sections:
        fenced = fenced_lines(section.text)
        for place, line in enumerate(section.text.split("\n")):
            if place not in fenced:
                yield section.line + bool(section.heading) + place, line


def no_html(content: Content) -> Iterator[Problem]:
    """A text holds no HTML; Markdown serves for emphasis and links."""
    hint = "Write Markdown: *emphasis*, [words](address)."
    for origin, leaf in _texts(content):
        if leaf.marker is Words and (found := _TAG.search(leaf.value)):
            yield _told(origin, leaf, "no-html", f"the text holds HTML: `{found.group()}`.", hint)
    for document in content.documents:
        for number, line in _lines(document):
            if found := _TAG.search(line):
                message = f"the text holds HTML: `{found.group()}`."
                yield Problem(document.path, number, found.start() + 1, "no-html", message, hint)


def safe_address(content: Content) -> Iterator[Problem]:
    """An address begins with https:// or http://, in a field or in a link."""
    hint = "Write it in full, from https:// on."
    for origin, leaf in _texts(content):
        given = _LINK.findall(leaf.value) if leaf.marker is Words else []
        if leaf.marker is None and leaf.pointer[-1] in _ADDRESSES:
            given = [str(leaf.value)]
        for address in given:
            if not WEB.fullmatch(address):
                yield _told(origin, leaf, "safe-address", f'"{address}" is not a web address.', hint)
    for document in content.documents:
        for number, line in _lines(document):
            for link in _LINK.finditer(line):
                if not WEB.fullmatch(link[1]):
                    message = f'"{link[1]}" is not a web address.'
                    yield Problem(document.path, number, link.start(1) + 1, "safe-address", message, hint)


def contact_reachable(content: Content) -> Iterator[Problem]:
    """The contact in hub.yml is an e-mail address; corrections may go to a web address too."""
    settings = content.settings
    for field, value in (("contact", settings.contact), ("corrections", settings.corrections)) if settings else ():
        if value and not MAIL.fullmatch(value) and not (field == "corrections" and WEB.fullmatch(value)):
            origin = content.settings_origin
            message = f'nobody can be reached at "{value}".'
            hint = "Write an e-mail address: name@example.org."
            yield Problem(origin.path, *origin.at(field), "contact-reachable", message, hint)


def short_summary(content: Content) -> Iterator[Problem]:
    """A summary has at most sixty words."""
    for record in content.records:
        if isinstance(record, Action | Project | Practice | Initiative | Diagnostic):
            count = len(record.summary.split())
            if count > MOST_WORDS:
                message = f"the summary has {count} words."
                yield problem(record, ("summary",), "short-summary", message, f"Shorten it to {MOST_WORDS}.")


def narrative_present(content: Content) -> Iterator[Problem]:
    """A diagnostic has its narrative beside it, in the language of the record."""
    there = {document.path for document in content.documents} | {found.path for found in content.problems}
    for record in content.records:
        if not isinstance(record, Diagnostic):
            continue
        if f"{content.root.name}/{record.narrative}.{record.language}.md" not in there:
            message = f"the narrative `{record.id}.{record.language}.md` is missing."
            yield problem(record, (), "narrative-present", message, "Write it beside this file.")


def narrative_belongs(content: Content) -> Iterator[Problem]:
    """A narrative stands beside the record of a diagnostic, and bears its name."""
    if Diagnostic.kind in content.unread:
        return
    declared = [key.split("/", 1) for kind, key in content.declared if kind == Diagnostic.kind]
    keys = {f"cities/{city}/diagnostic/{name}" for city, name in declared}
    for document in content.documents:
        if document.key not in keys:
            folder, _, stem = document.key.rpartition("/")
            beside = sorted(key.rpartition("/")[2] for key in keys if key.rpartition("/")[0] == folder)
            message = f"no record `{stem}.yml` stands beside this document."
            hint = nearest(stem, beside) if beside else "Only diagnostics of cities have narratives."
            yield Problem(document.path, 0, 0, "narrative-belongs", message, hint)


def heading_form(content: Content) -> Iterator[Problem]:
    """A heading in a narrative is `## Heading`, or `### Heading` below it; the title stands in the record."""
    for document in content.documents:
        for number, line in _lines(document):
            if line.startswith("#") and not re.match(r"#{3,4} \S", line):
                message = f'"{line[:40]}" is not a heading of a narrative.'
                hint = "Write `## Heading`, with two # and a space."
                yield Problem(document.path, number, 1, "heading-form", message, hint)


def citation_form(content: Content) -> Iterator[Problem]:
    """A citation in a narrative is `[@source-id]`, or `[@one; @two]`; anything else would be shown as it stands."""
    for document in content.documents:
        for section in document.sections:
            for found in _CITATION_LIKE.finditer(section.text):
                if not CITATION.fullmatch(found.group()):
                    line = section.line + bool(section.heading) + section.text.count("\n", 0, found.start())
                    column = found.start() - section.text.rfind("\n", 0, found.start())
                    message = f"`{' '.join(found.group().split())}` is not a citation."
                    hint = "Write `[@source-id]`, or `[@one; @two]` on one line, in small letters."
                    yield Problem(document.path, line, column, "citation-form", message, hint)


def cited_source_exists(content: Content) -> Iterator[Problem]:
    """A citation in a narrative names a source of the bibliography."""
    if "source" in content.unread:
        return
    sources = {key for kind, key in content.declared if kind == "source"}
    for document in content.documents:
        for section in document.sections:
            for line, cited in section.citations():
                if cited not in sources:
                    proposal = nearest(cited, sources)
                    hint = proposal if proposal.startswith("Did") else "Mend the name, or add it to content/sources/."
                    message = f"there is no source `{cited}`."
                    yield Problem(document.path, line, 1, "cited-source-exists", message, hint)


RULES = (
    no_html,
    safe_address,
    contact_reachable,
    short_summary,
    narrative_present,
    narrative_belongs,
    heading_form,
    citation_form,
    cited_source_exists,
)
