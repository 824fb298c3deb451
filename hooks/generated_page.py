"""GeneratedPage: a page whose body comes finished from the presenter, past Python-Markdown."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as EnginePage
from mkdocs.structure.toc import TableOfContents

from cityhub.present.page import Rendered

NoteLinks = Callable[[EnginePage, frozenset[str]], None]


class GeneratedPage(EnginePage):
    """`finish` renders the page when the engine asks for it; `note_links` hands its links on to be checked."""

    def __init__(self, file: File, config: MkDocsConfig, finish: Callable[[], Rendered], note_links: NoteLinks) -> None:
        super().__init__("", file, config)
        self.finish = finish
        self.note_links = note_links

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        rendered = self.finish()
        self.title = rendered.title
        self.meta = {
            "description": rendered.description,
            "head_title": rendered.head_title,
            "part": rendered.page.part,
            "kind": rendered.page.template,
            "card": rendered.card,
            "structured_data": rendered.structured_data,
        }
        self.content = rendered.html
        self.toc = TableOfContents([])
        self.present_anchor_ids = set(rendered.anchors)
        self.links_to_anchors = {}
        self.note_links(self, rendered.links)
