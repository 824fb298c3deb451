"""Presenter: renders pages of the hub in a language.

Bodies are Jinja templates in overrides/pages/. A body knows nothing of the frame around it; the frame
(path, notes, references, foot) is rendered after it, because only then it is known what was cited.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from cityhub.compare.timeliness import timeliness
from cityhub.model.action import Action
from cityhub.model.hub import Hub
from cityhub.model.project import Project
from cityhub.model.source import Source
from cityhub.model.vocabulary import Language, Place, Theme
from cityhub.present.colours import colours_of
from cityhub.present.compiled_templates import CompiledTemplates
from cityhub.present.desk import Desk
from cityhub.present.figures import Figures
from cityhub.present.footnote import mark_first_mention
from cityhub.present.page import Page, Rendered
from cityhub.present.reader import Reader
from cityhub.present.relations import Relations
from cityhub.present.voice import Voice
from cityhub.translate.catalogue import Catalogues
from cityhub.translate.interface import Interface

_ID = re.compile(r'\sid="([^"]+)"')


class Presenter:
    """Renders any page in one language. Reads the hub; keeps nothing of a page once it is rendered."""

    def __init__(
        self,
        hub: Hub,
        catalogues: Catalogues,
        language: Language,
        templates: Path,
        compiled: CompiledTemplates,
        pages: Iterable[Page],
        written: Mapping[str, str],
        today: dt.date,
    ) -> None:
        self.hub = hub
        self.language = language
        self.interface = Interface(catalogues, language.id)
        self.today = today
        self._pages = {page.address: page for page in pages}
        self._titles = dict(written)
        """Titles by address: of hand-written pages given, of the others rendered when first asked for."""
        self._colours = colours_of(hub.cities)
        voice = Voice(language, self.interface.gettext)
        self._desk = Desk(
            hub=hub,
            catalogues=catalogues,
            language=language,
            interface=self.interface,
            environment=_environment(templates, compiled, self.interface),
            figures=Figures(hub, voice),
            relations=Relations(hub, today),
            known=frozenset({*self._pages, *written}),
            title_of=self.title_of,
            today=today,
        )

    def read(self, address: str) -> Reader:
        """A fresh reading of the page at an address."""
        return Reader(self._desk, address)

    @property
    def site_name(self) -> str:
        """The name of the hub in this language."""
        return self._desk.catalogues.translate(self.hub.settings.name, self.language.id).text

    def render(self, page: Page) -> Rendered:
        """A page in the language of this presenter."""
        reader = self.read(page.address)
        values = self._values(page, reader)
        template = self._desk.environment.get_template(f"pages/{page.template}.html")
        context = template.new_context(values)
        blocks = {name: "".join(template.blocks[name](context)) for name in ("title", "description", "body")}
        title, description = (_one_line(blocks[name]) for name in ("title", "description"))
        html, links = self.frame(reader, title, blocks["body"], values)
        head = reader.label(page.record) if isinstance(page.record, Action | Project | Source) else title
        head = self.interface.gettext("%s (project)") % head if isinstance(page.record, Project) else head
        return Rendered(page, self.language.id, title, head, description, html, links, frozenset(_ID.findall(html)))

    def title_of(self, address: str) -> str:
        """The title of a page, for links that lead to it."""
        if address not in self._titles:
            page = self._pages[address]
            template = self._desk.environment.get_template(f"pages/{page.template}.html")
            context = template.new_context(self._values(page, self.read(address)))
            self._titles[address] = _one_line("".join(template.blocks["title"](context)))
        return self._titles[address]

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
        template = self._desk.environment.get_template("pages/frame.html")
        html = template.render({**values, "title": title, "body": Markup(body), "footnotes": footnotes})
        return html, frozenset(reader.links)

    def frame_document(self, page: Page, title: str, body: str, state: str) -> tuple[str, frozenset[str]]:
        """A hand-written page, already turned into HTML by the engine, in the same frame."""
        reader = self.read(page.address)
        reader.states[page.address, ""] = state
        shown = self.hub.languages[0] if state == "missing" else self.language
        reader.shown.add(shown.id)
        languages = {"shown_language": shown, "title_language": shown.id}
        return self.frame(reader, title, body, {**self._values(page, reader), **languages})

    def edit_url(self, path: str) -> str:
        """Where the file behind a page can be edited; empty where the hub names no repository."""
        repository = self.hub.settings.repository
        verb = "edit" if Path(path).suffix else "tree"
        return f"{repository.rstrip('/')}/{verb}/{self.hub.settings.branch}/{path}" if repository else ""

    def _values(self, page: Page, reader: Reader) -> dict[str, Any]:
        record = {page.record.kind.replace("-", "_"): page.record} if page.record else {}
        return {
            "hub": self.hub,
            "page": page,
            "record": page.record,
            "reader": reader,
            "figures": self._desk.figures,
            "relations": self._desk.relations,
            "colours": self._colours,
            "language": self.language,
            "shown_language": self.language,
            "title_language": self.language_of(page.address),
            "language_of": self.language_of,
            "today": self.today,
            "city": None,
            "timeliness": lambda action: timeliness(action, self.today),
            "edit_url": self.edit_url(page.path),
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


def _environment(templates: Path, compiled: CompiledTemplates, interface: Interface) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(templates),
        bytecode_cache=compiled,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
    )
    interface.install(environment)
    return environment


def _one_line(text: str) -> str:
    return " ".join(str(Markup(text).striptags()).split())
