"""GeneratedPage: a page whose body comes finished from the presenter, past Python-Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as EnginePage
from mkdocs.structure.toc import TableOfContents

from cityhub.present.page import Page

if TYPE_CHECKING:
    from door import Door


class GeneratedPage(EnginePage):
    def __init__(self, page: Page, file: File, config: MkDocsConfig, door: Door) -> None:
        super().__init__("", file, config)
        self.hub_page = page
        self.door = door

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        rendered = self.door.presenter.render(self.hub_page)
        self.title = rendered.title
        self.meta = {"description": rendered.description, "head_title": rendered.head_title}
        self.content = rendered.html
        self.toc = TableOfContents([])
        self.present_anchor_ids = set(rendered.anchors)
        self.links_to_anchors = {}
        self.door.note_links(self, rendered.links)
