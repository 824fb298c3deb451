"""Rules about narratives: the long texts of the diagnostics, their headings and their citations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cityhub.load.content import Content
from cityhub.load.markdown_reader import fenced_lines
from cityhub.model.diagnostic import Diagnostic
from cityhub.model.document import CITATION, Document
from cityhub.model.walk import leaves
from cityhub.model.words import Words
from cityhub.problem import Problem, closest, nearest
from cityhub.validate.citation import slips
from cityhub.validate.rule import Said, problem, problem_in_text
from cityhub.validate.whereabouts import where_kept


def lines_of(document: Document) -> Iterator[tuple[int, str]]:
    """The lines of a narrative with their numbers, fenced code left out."""
    for section in document.sections:
        if section.heading:
            yield section.line, f"## {section.heading}"
        fenced = fenced_lines(section.text)
        for place, line in enumerate(section.text.split("\n")):
            if place not in fenced:
                yield section.line + bool(section.heading) + place, line


def narrative_present(content: Content) -> Iterator[Problem]:
    """A diagnostic has its narrative beside it, in the language of the record."""
    there = {document.path for document in content.documents} | {found.path for found in content.problems}
    for record in content.records:
        if not isinstance(record, Diagnostic):
            continue
        beside = f"{content.root.name}/{record.narrative}"
        if not {f"{beside}.{record.language}.md", f"{beside}.md"} & there:
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
        for number, line, hint in wrong_headings(document):
            message = f'"{line.strip()[:40]}" is not a heading of a narrative.'
            yield Problem(document.path, number, 1, "heading-form", message, hint)


def wrong_headings(document: Document) -> Iterator[tuple[int, str, str]]:
    """The lines of a narrative that would be shown as headings and are none, and what to write instead."""
    above, text_above = 0, ""
    for number, line in lines_of(document):
        if re.match(r" {0,3}#", line) and not re.match(r"#{2,4} +\S", line):
            yield number, line, "Write `## Heading`, with two # and a space, at the start of the line."
        elif re.fullmatch(r" {0,3}(?:=+|-+) *", line) and above == number - 1 and text_above.strip():
            yield above, text_above, "Write `## Heading` instead, or leave an empty line above the dashes."
        above, text_above = number, line


def citation_form(content: Content) -> Iterator[Problem]:
    """A citation is `[@source-id]`, or `[@one; @two]`, and stands in the text of a narrative.

    Anything else would be shown as it stands: a citation without its brackets or its @, with capitals or a page
    number, in a heading, or in a record, which has its `sources:`.
    """
    sources = {key for kind, key in content.declared if kind == "source"}
    for document in content.documents:
        for section in document.sections:
            if "@" in section.heading:
                message = "a citation stands in a heading."
                column = section.heading.index("@") + 4
                hint = "Move it to the end of a sentence below."
                yield Problem(document.path, section.line, column, "citation-form", message, hint)
            first = section.line + bool(section.heading)
            for slip in slips(section.text, sources):
                place = _place(section.text, slip.start, first)
                message = f"`{slip.written}` is not a citation."
                yield Problem(document.path, *place, "citation-form", message, slip.hint)
    yield from _citations_in_records(content)


def _citations_in_records(content: Content) -> Iterator[Problem]:
    message, hint = "a citation stands in a record.", "Remove it, and name the source in `sources:` of the record."
    for record in content.records:
        for leaf in leaves(record):
            if leaf.marker is Words and (found := re.search(r"\[\s*@[\w-]+", leaf.value)):
                said = Said("citation-form", message, hint)
                yield problem_in_text(content, record.origin, leaf.pointer, found[0], said)


def _place(text: str, start: int, first: int) -> tuple[int, int]:
    """Line and column of a place in a text that begins on line `first`."""
    return first + text.count("\n", 0, start), start - text.rfind("\n", 0, start)


def cited_source_exists(content: Content) -> Iterator[Problem]:
    """A citation in a narrative names a source of the bibliography."""
    if "source" in content.unread:
        return
    sources = {key for kind, key in content.declared if kind == "source"}
    for document in content.documents:
        for line, column, cited in _citations(document):
            if cited not in sources:
                add = f"Mend the name, or add the source in {where_kept(content, 'source', '', cited)}."
                hint = nearest(cited, sources) if closest(cited, sources) else add
                message = f"there is no source `{cited}`."
                yield Problem(document.path, line, column, "cited-source-exists", message, hint)


def _citations(document: Document) -> Iterator[tuple[int, int, str]]:
    """Each cited source with the line and column of its name."""
    for section in document.sections:
        for citation in CITATION.finditer(section.text):
            for name in re.finditer(r"@([a-z0-9-]+)", citation[0]):
                place = _place(section.text, citation.start() + name.start(1), section.line + bool(section.heading))
                yield *place, name[1]


RULES = (
    narrative_present,
    narrative_belongs,
    heading_form,
    citation_form,
    cited_source_exists,
)
