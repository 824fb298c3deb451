"""The river: content becomes records, records a model, the model a hub, and the hub pages.

    load -> validate -> relate -> compare -> translate -> present, export

The order of work stands here and nowhere else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cityhub.compare.comparisons import Comparisons, compare
from cityhub.export.comparison_tables import comparison_tables
from cityhub.load.content import Content, files_of, load
from cityhub.load.version import version_of
from cityhub.model.hub import Hub
from cityhub.model.vocabulary import Language
from cityhub.present.compiled_templates import CompiledTemplates
from cityhub.present.edition import Edition
from cityhub.present.page import Page
from cityhub.present.pages import pages_of
from cityhub.present.presenter import Presenter
from cityhub.problem import ContentRefusedError, Problem
from cityhub.relate import relate
from cityhub.translate.catalogue import Catalogues
from cityhub.translate.check import check_translations
from cityhub.translate.coverage import Ages, coverage
from cityhub.translate.message import Message, messages_in
from cityhub.translate.passage import passages
from cityhub.translate.templates import template_messages
from cityhub.translate.written_pages import WrittenPages
from cityhub.validate.validate import validate


@dataclass(frozen=True)
class Folders:
    """Where the parts of a hub lie."""

    root: Path
    content: Path
    translations: Path
    templates: Path
    written: Path
    """The hand-written pages."""

    @classmethod
    def of(cls, root: Path, content: Path | None = None) -> Folders:
        return cls(root, content or root / "content", root / "translations", root / "overrides", root / "docs")


@dataclass(frozen=True)
class Site:
    """A hub with its translations and its pages, ready to be rendered."""

    hub: Hub
    catalogues: Catalogues
    written: WrittenPages
    pages: tuple[Page, ...]
    today: dt.date
    folders: Folders
    comparisons: Comparisons
    version: str = ""
    downloads: Mapping[str, str] = field(default_factory=dict, repr=False)
    """The data files that all languages share: path below the folder of data, and text."""
    address: str = ""
    """Where the site is published, as the one who builds it says; what the content says comes first."""
    compiled: CompiledTemplates = field(default_factory=CompiledTemplates, compare=False, repr=False)

    @property
    def site_url(self) -> str:
        """The whole address of the site, with a slash at its end; empty where nobody says it."""
        named = self.hub.settings.site_url or self.address
        return named.rstrip("/") + "/" if named else ""

    def presenter(self, language: Language, written: Mapping[str, str]) -> Presenter:
        """The presenter of one language; `written` gives address and title of each hand-written page."""
        edition = Edition(
            hub=self.hub,
            catalogues=self.catalogues,
            pages=self.pages,
            today=self.today,
            version=self.version,
            downloads=frozenset(self.downloads),
            site_url=self.site_url,
            templates=self.folders.templates,
            compiled=self.compiled,
        )
        return Presenter(edition, language, written)


def check(folders: Folders) -> tuple[Problem, ...]:
    """Everything that is wrong with the content and its translations, in order of file and line."""
    content = load(folders.content)
    return tuple(sorted(set(_problems(content, Catalogues(folders.translations), _written(folders, content)))))


def build(folders: Folders, today: dt.date | None = None, address: str = "", ages: Ages = lambda _: {}) -> Site:
    """Read the content, once for all languages, and plan its pages.

    `address` is where the site will be published, for a content that does not say it.

    `today` decides what is late; without it the newest day up to which a city's sources were read is taken, so
    that the same content always gives the same site. The commands give the day of the content's last commit.
    `ages` tells since when texts wait for a translation.

    Raises:
        ContentRefusedError: there are problems; nothing is to be published.

    """
    content = load(folders.content)
    catalogues = Catalogues(folders.translations)
    written = _written(folders, content)
    problems = set(_problems(content, catalogues, written))
    if problems:
        raise ContentRefusedError(problems)
    hub = relate(content)
    day = today or max((city.data_as_of.latest for city in hub.cities), default=dt.date.min)
    found = compare(hub, day)
    texts = messages_of(folders, content)
    progress = tuple(
        coverage(language, passages(content, catalogues, written, texts, language.id), ages)
        for language in hub.languages
    )
    return Site(
        hub=hub,
        catalogues=catalogues,
        written=written,
        pages=pages_of(hub, found, progress, day),
        today=day,
        folders=folders,
        comparisons=found,
        version=version_of((folders.content, files_of(folders.content)), (folders.translations, catalogues.files)),
        downloads=comparison_tables(found),
        address=address,
    )


def messages_of(folders: Folders, content: Content) -> tuple[Message, ...]:
    """Every text that gettext translates: those of records, then those of templates and code."""
    return (*messages_in(content), *template_messages(folders.templates, folders.root / "cityhub"))


def _written(folders: Folders, content: Content) -> WrittenPages:
    """The hand-written pages; none where no language of the site says which is the first."""
    languages = [record for record in content.records if isinstance(record, Language)]
    site = [language.id for language in languages if language.site]
    if not site:
        return WrittenPages({}, "")
    declared = {key for kind, key in content.declared if kind == Language.kind}
    broken = declared - {language.id for language in languages}
    known = [] if Language.kind in content.unread else [*site, *broken]
    return WrittenPages.read(folders.written, site[0], known)


def _problems(content: Content, catalogues: Catalogues, written: WrittenPages) -> Iterator[Problem]:
    yield from validate(content)
    yield from check_translations(catalogues, content, written)
    yield from written.problems
