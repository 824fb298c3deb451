"""Presenter: renders pages of the hub in a language.

Bodies are Jinja templates in overrides/pages/. A body knows nothing of the frame around it; the frame
(path, notes, references, foot) is rendered after it, because only then it is known what was cited.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from cityhub.compare.timeliness import BEHIND, timeliness
from cityhub.model.action import Action
from cityhub.model.city import City
from cityhub.model.project import Project
from cityhub.model.source import Source
from cityhub.model.vocabulary import Language, Place, Theme
from cityhub.present.card import Card
from cityhub.present.colours import colours_of
from cityhub.present.desk import Desk
from cityhub.present.edition import Edition
from cityhub.present.failed_page import told_of
from cityhub.present.figures import Figures
from cityhub.present.footnote import mark_first_mention
from cityhub.present.page import Page, Rendered
from cityhub.present.reader import Reader
from cityhub.present.reasons import Reasons
from cityhub.present.relations import Relations
from cityhub.present.repository_links import RepositoryLinks
from cityhub.present.status_bar import status_bar
from cityhub.present.structured_data import Node, structured_data
from cityhub.present.voice import Voice
from cityhub.present.what_changed import what_changed
from cityhub.translate.interface import Interface

UNLISTED = {"source", "search", "a_to_z"}
"""Templates of pages that the list from A to Z leaves out; sources have a list of their own."""

_ID = re.compile(r'\sid="([^"]+)"')


class Presenter:
    """Renders any page in one language. Reads the hub; keeps nothing of a page once it is rendered."""

    def __init__(self, edition: Edition, language: Language, written: Mapping[str, str]) -> None:
        """`written` gives address and title of each hand-written page."""
        self.hub = edition.hub
        self.language = language
        self.interface = Interface(edition.catalogues, language.id)
        self.today = edition.today
        self._templates = edition.templates
        self._pages = {page.address: page for page in edition.pages}
        self._lines: dict[tuple[str, str], str] = {("title", address): title for address, title in written.items()}
        """Titles and descriptions by address: of hand-written pages given, of others rendered when first asked for."""
        self.repository = RepositoryLinks(edition.hub.settings)
        self._reasons = Reasons(self.interface.gettext)
        self._colours = colours_of(edition.hub.cities)
        self._desk = self._lay_desk(edition, written)

    def _lay_desk(self, edition: Edition, written: Iterable[str]) -> Desk:
        return Desk(
            hub=edition.hub,
            catalogues=edition.catalogues,
            language=self.language,
            interface=self.interface,
            environment=_environment(edition, self.interface),
            figures=Figures(edition.hub, Voice(self.language, self.interface.gettext)),
            relations=Relations(edition.hub, edition.today),
            known=frozenset({*self._pages, *written}),
            title_of=self.title_of,
            description_of=self.description_of,
            today=edition.today,
            version=edition.version,
            downloads=edition.downloads,
            site_url=edition.site_url,
            listed=tuple(page for page in edition.pages if not page.part and page.template not in UNLISTED),
        )

    def read(self, address: str) -> Reader:
        """A fresh reading of the page at an address."""
        return Reader(self._desk, address)

    @property
    def site_name(self) -> str:
        """The name of the hub in this language."""
        return self._desk.catalogues.translate(self.hub.settings.name, self.language.id).text

    @property
    def disclaimer(self) -> str:
        """Whose work the hub is, as safe HTML, marked where it is not translated; empty where it does not say."""
        words = self.hub.settings.disclaimer
        return self.read("").say(words) if words else ""

    def render(self, page: Page) -> Rendered:
        """A page in the language of this presenter.

        Raises:
            FailedPageError: a template of the page is wrong; the error says where.

        """
        with told_of(page, self._desk.environment, self._templates):
            return self._rendered(page)

    def _rendered(self, page: Page) -> Rendered:
        reader = self.read(page.address)
        values = self._values(page, reader)
        blocks = self._blocks(page, values)
        title, description = (_one_line("".join(blocks[name]())) for name in ("title", "description"))
        body = "".join(blocks[page.part or "body"]())
        html, links = self.frame(reader, title, body, values)
        head = self._head_title(page, reader, title)
        return Rendered(
            page=page,
            language=self.language.id,
            title=title,
            head_title=head,
            description=description,
            html=html,
            links=links,
            anchors=frozenset(_ID.findall(html)),
            body=body,
            card=self.card(page, _one_line("".join(blocks["kind"]())) if "kind" in blocks else title),
            structured_data=self.structured_data(page, title, description),
        )

    def card(self, page: Page | None = None, title: str = "") -> Card:
        """The picture beside a shared link to a page; without one, that of the hub."""
        city = page.record.id if page and isinstance(page.record, City) else ""
        return Card(self.language.id, self.site_name, title or self.site_name, city)

    def structured_data(self, page: Page, title: str, description: str) -> Node:
        """What the page is about, for programs."""
        return structured_data(page, title, description, self.read(page.address))

    def _head_title(self, page: Page, reader: Reader, title: str) -> str:
        """The title that tells the page from all others."""
        gettext = self.interface.gettext
        head = reader.label(page.record) if isinstance(page.record, Action | Project | Source) else title
        if isinstance(page.record, Project):
            return gettext("%s (project)") % head
        parts = {"table": gettext("%s (table)"), "picture": gettext("%s (picture)")}
        return parts[page.part] % head if page.part else head

    def _blocks(self, page: Page, values: Mapping[str, Any]) -> Mapping[str, Callable[[], Iterator[str]]]:
        """The blocks of a page's template, each to be rendered when it is called."""
        template = self._desk.environment.get_template(f"pages/{page.template}.html")
        context = template.new_context(dict(values))
        return {name: partial(block, context) for name, block in template.blocks.items()}

    def title_of(self, address: str) -> str:
        """The title of a page, for links that lead to it."""
        return self._line("title", address)

    def description_of(self, address: str) -> str:
        """The sentence that describes a page."""
        return self._line("description", address)

    def _line(self, name: str, address: str) -> str:
        if (name, address) not in self._lines:
            page = self._pages[address]
            blocks = self._blocks(page, self._values(page, self.read(address)))
            self._lines[name, address] = _one_line("".join(blocks[name]()))
        return self._lines[name, address]

    def language_of(self, address: str) -> str:
        """The language in which the title of a page can be shown."""
        page = self._pages.get(address)
        record = page.record if page else None
        if isinstance(record, Source):
            return record.title_language
        words = record.name if isinstance(record, Theme) else getattr(record, "title", None)
        words = words if address else self.hub.settings.name
        return self._desk.catalogues.translate(words, self.language.id).language if words else self.language.id

    def frame(self, reader: Reader, title: str, body: str, values: Mapping[str, Any]) -> tuple[str, frozenset[str]]:
        """The body with its frame, the footnotes it needs, and the links both hold."""
        body, footnotes = self._footnotes(body, reader.shown)
        page = values["page"]
        template = self._desk.environment.get_template("pages/embed.html" if page.part else "pages/frame.html")
        html = template.render({**values, "title": title, "body": Markup(body), "footnotes": footnotes})
        return html, frozenset(reader.links)

    def frame_document(self, page: Page, title: str, body: str, state: str) -> tuple[str, frozenset[str]]:
        """A hand-written page, already turned into HTML by the engine, in the same frame."""
        reader = self.read(page.address)
        reader.states[page.address, ""] = state
        shown = self.hub.languages[0] if state == "missing" else self.language
        reader.shown.add(shown.id)
        languages = {"shown_language": shown, "title_language": shown.id}
        with told_of(page, self._desk.environment, self._templates):
            return self.frame(reader, title, body, {**self._values(page, reader), **languages})

    def redirect(self, old: str, new: str, canonical: str) -> str:
        """The page at an old address that leads to a new one, whose whole address is `canonical`, if it is known."""
        values = {
            "language": self.language,
            "title": self.title_of(new),
            "title_language": self.language_of(new),
            "relative": "../" * old.count("/") + new,
            "canonical": canonical,
        }
        return self._desk.environment.get_template("pages/redirect.html").render(values)

    def _values(self, page: Page, reader: Reader) -> dict[str, Any]:
        record = {page.record.kind.replace("-", "_"): page.record} if page.record else {}
        return {
            "hub": self.hub,
            "page": page,
            "record": page.record,
            "reader": reader,
            "figures": self._desk.figures,
            "relations": self._desk.relations,
            "reasons": self._reasons,
            "colours": self._colours,
            "language": self.language,
            "shown_language": self.language,
            "title_language": self.language_of(page.address),
            "language_of": self.language_of,
            "today": self.today,
            "city": None,
            "timeliness": lambda action: timeliness(action, self.today),
            "not_kept": BEHIND,
            "bar_parts": status_bar,
            "edit_url": self.repository.edit(page.path),
            "repository": self.repository,
            "what_changed": what_changed,
            **record,
            **page.values,
        }

    def _footnotes(self, body: str, languages: Collection[str]) -> tuple[str, tuple[Place, ...]]:
        """Mark the first mention of each place that needs a note, in whichever of the languages it is named."""
        noted = []
        for place in self.hub.all(Place):
            if place.footnote is None:
                continue
            named = [place.names[language] for language in languages if language in place.names]
            names = {name for cases in named for name in (cases.name, cases.locative, cases.genitive)}
            mark = self._desk.environment.get_template("pages/parts/footnote_mark.html").render(place=place)
            body, found = mark_first_mention(body, names, mark.strip())
            if found or f'data-note="{place.id}"' in body:
                noted.append(place)
        return body, tuple(noted)


def _environment(edition: Edition, interface: Interface) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(edition.templates),
        bytecode_cache=edition.compiled,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    interface.install(environment)
    return environment


def _one_line(text: str) -> str:
    return " ".join(str(Markup(text).striptags()).split())
