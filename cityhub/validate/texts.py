"""Rules about texts and addresses: what would break a page, or lead a reader astray."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cityhub.load.content import Content
from cityhub.load.markdown_reader import definitions, fenced_lines
from cityhub.model.action import Action
from cityhub.model.diagnostic import Diagnostic
from cityhub.model.document import Document
from cityhub.model.programme import Initiative
from cityhub.model.project import Project
from cityhub.model.record import Origin
from cityhub.model.study_tour import Practice
from cityhub.model.walk import Leaf, leaves
from cityhub.model.words import Words
from cityhub.problem import Problem
from cityhub.validate.narratives import lines_of
from cityhub.validate.rule import Said, problem, problem_in_text

_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
WEB = re.compile(r"https?://[^\s<>\"'.]+\.[^\s<>\"']+")
MAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
_LINK = re.compile(r"\]\(\s*([^)]*)\)")
_ADDRESSES = {"url", "website", "archived", "text", "site_url", "repository"}
MOST_WORDS = 60


def _texts(content: Content) -> Iterator[tuple[Origin, Leaf]]:
    """Every leaf of every record and of the settings, with the origin that tells its place."""
    for record in content.records:
        for leaf in leaves(record):
            yield record.origin, leaf
    for leaf in leaves(content.settings) if content.settings else ():
        yield content.settings_origin, leaf


def no_html(content: Content) -> Iterator[Problem]:
    """A text holds no HTML; Markdown serves for emphasis and links."""
    for origin, leaf in _texts(content):
        if leaf.marker is Words and (found := _TAG.search(leaf.value)):
            yield problem_in_text(content, origin, leaf.pointer, found.group(), _html(found))
    for document in content.documents:
        for number, line in lines_of(document):
            if found := _TAG.search(line):
                yield Problem(document.path, number, found.start() + 1, *_html(found))


def _html(found: re.Match[str]) -> Said:
    return Said("no-html", f"the text holds HTML: `{found.group()}`.", "Write Markdown: *emphasis*, [words](address).")


def no_picture(content: Content) -> Iterator[Problem]:
    """A text holds no picture: no page of the site loads anything from elsewhere."""
    said = Said("no-picture", "the text holds a picture.", "Link to it instead: [what it shows](https://…).")
    for origin, leaf in _texts(content):
        if leaf.marker is Words and "![" in leaf.value:
            yield problem_in_text(content, origin, leaf.pointer, "![", said)
    for document in content.documents:
        for number, line in lines_of(document):
            if "![" in line:
                yield Problem(document.path, number, line.index("![") + 1, *said)


def safe_address(content: Content) -> Iterator[Problem]:
    """An address begins with https:// or http://, in a field, in a link, or where it is defined for links, as `[1]: …`.

    A text cannot link to a page of the site, whose address is another on every page that shows the text.
    """
    for origin, leaf in _texts(content):
        given = _LINK.findall(leaf.value) if leaf.marker is Words else []
        if leaf.marker is None and leaf.pointer[-1] in _ADDRESSES:
            given = [str(leaf.value)]
        for address in given:
            if not WEB.fullmatch(address):
                yield problem_in_text(content, origin, leaf.pointer, address or "(", _no_address(address))
    for document in content.documents:
        for first, text in _passages(document):
            for start, address in _addresses(text):
                if not WEB.fullmatch(address):
                    line, column = first + text.count("\n", 0, start), start - text.rfind("\n", 0, start)
                    yield Problem(document.path, line, column, *_no_address(address))


def _passages(document: Document) -> Iterator[tuple[int, str]]:
    """The headings and the texts of a narrative with their first lines; fenced code is left empty."""
    for section in document.sections:
        if section.heading:
            yield section.line, f"## {section.heading}"
        fenced = fenced_lines(section.text)
        lines = ("" if number in fenced else line for number, line in enumerate(section.text.split("\n")))
        yield section.line + bool(section.heading), "\n".join(lines)


def _addresses(text: str) -> Iterator[tuple[int, str]]:
    """The addresses of links in a text, which may go over several lines, and where each stands."""
    for link in _LINK.finditer(text):
        yield link.start(1), link[1]
    lines = text.split("\n")
    for begin, end in definitions(text):
        before = sum(len(line) + 1 for line in lines[:begin])
        if found := re.search(r"\]:[\s>]*([^\s>]+)", "\n".join(lines[begin:end])):
            yield before + found.start(1), found[1]


def _no_address(written: str) -> Said:
    return Said("safe-address", f'"{written}" is not a web address.', "Write it in full, from https:// on.")


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


RULES = (no_html, no_picture, safe_address, contact_reachable, short_summary)
