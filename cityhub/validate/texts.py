"""Rules about texts and addresses: what would break a page, or lead a reader astray."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cityhub.load.content import Content
from cityhub.model.action import Action
from cityhub.model.diagnostic import Diagnostic
from cityhub.model.programme import Initiative
from cityhub.model.project import Project
from cityhub.model.study_tour import Practice
from cityhub.model.walk import leaves
from cityhub.model.words import Words
from cityhub.problem import Problem, nearest
from cityhub.validate.rule import problem

_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_ADDRESSES = {"url", "website", "text", "archived", "site_url", "repository"}
MOST_WORDS = 60


def no_html(content: Content) -> Iterator[Problem]:
    """A text holds no HTML; Markdown serves for emphasis and links."""
    for record in content.records:
        for leaf in leaves(record):
            if leaf.marker is Words and (found := _TAG.search(leaf.value)):
                message = f"the text holds HTML: `{found.group()}`."
                yield problem(record, leaf.pointer, "no-html", message, "Write Markdown: *emphasis*, [words](address).")


def safe_address(content: Content) -> Iterator[Problem]:
    """An address begins with https:// or http://."""
    for record in content.records:
        for leaf in leaves(record):
            if leaf.pointer[-1] in _ADDRESSES and not str(leaf.value).startswith(("https://", "http://")):
                if leaf.marker is Words and leaf.pointer[-1] == "text":
                    continue
                message = f'"{leaf.value}" is not a web address.'
                yield problem(record, leaf.pointer, "safe-address", message, "Write it in full, from https:// on.")


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
    documents = {(document.key, document.language) for document in content.documents}
    for record in content.records:
        key = f"cities/{record.city}/diagnostic/{record.id}"
        if isinstance(record, Diagnostic) and (key, record.language) not in documents:
            message = f"the narrative `{record.id}.{record.language}.md` is missing."
            yield problem(record, (), "narrative-present", message, "Write it beside this file.")


def narrative_belongs(content: Content) -> Iterator[Problem]:
    """A narrative belongs to a diagnostic, and has an original in the language of that diagnostic."""
    keys = {f"cities/{r.city}/diagnostic/{r.id}" for r in content.records if isinstance(r, Diagnostic)}
    for document in content.documents:
        if document.key not in keys:
            stem = document.key.rsplit("/", 1)[-1]
            message = f"no record `{stem}.yml` stands beside this document."
            hint = nearest(stem, (key.rsplit("/", 1)[-1] for key in keys))
            yield Problem(document.path, 0, 0, "narrative-belongs", message, hint)


def cited_source_exists(content: Content) -> Iterator[Problem]:
    """A citation in a narrative names a source of the bibliography."""
    sources = {key for kind, key in content.declared if kind == "source"}
    for document in content.documents:
        for section in document.sections:
            for line, cited in section.citations():
                if cited not in sources:
                    message = f"there is no source `{cited}`."
                    yield Problem(document.path, line, 1, "cited-source-exists", message, nearest(cited, sources))


RULES = (no_html, safe_address, short_summary, narrative_present, narrative_belongs, cited_source_exists)
