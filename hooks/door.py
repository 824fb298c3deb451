"""Door: one build of the site, in all its languages, as the engine goes through it."""

from __future__ import annotations

import re
import types
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as EnginePage

from cityhub.cards.painter import Painter
from cityhub.model.search_rules import SearchRules
from cityhub.model.vocabulary import Place
from cityhub.pipeline import Site
from cityhub.present.card import Card
from cityhub.present.failed_page import FailedPageError
from cityhub.present.page import Page, Rendered
from cityhub.present.presenter import Presenter
from cityhub.present.redirects import redirects
from cityhub.search.analysis import Analysis
from cityhub.search.index import FailedIndexError, Index
from cityhub.search.search_page import SearchPage, search_page_of, search_page_of_document
from cityhub.setup import indexer
from generated_page import GeneratedPage
from publish import Assets, robots, sitemap, versions
from shell import Alternate, Found, Shell

log = get_plugin_logger("cityhub")

UNPUBLISHED = ("assets/styles/", "assets/scheme.js", "assets/hub.js", "assets/card.typ", "sitemap.xml")
"""What the site holds in another form, and the plugin's template of a sitemap."""

_H1 = re.compile(r"<h1[^>]*>.*?</h1>", re.DOTALL)


def i18n_of(config: MkDocsConfig) -> Any:
    """The language plugin, whose attributes MkDocs does not declare."""
    return config.plugins["i18n"]


@contextmanager
def _told_without_traceback() -> Iterator[None]:
    """What fails in a template or in the search index stops the build with the sentence that says so, and no more."""
    try:
        yield
    except (FailedPageError, FailedIndexError) as error:
        raise Abort(str(error)) from None


class Door:
    """Holds what must outlive the build of one language; a fresh one stands at each outermost build."""

    def __init__(self, site: Site, config: MkDocsConfig, *, served: bool = False) -> None:
        """`served` says that the site is shown on this computer and not written to be published."""
        self.site = site
        self.served = served
        self.languages = site.hub.languages
        self.default = self.languages[0]
        self.language = self.default
        self.presenter: Presenter
        self.assets = Assets.of(Path(config.theme.custom_dir or ""))
        self.address = site.site_url
        """Of the site. A site that is written without one takes that of the configuration, at which it is tried."""
        self.root = "/"
        """From the root of the host to the root of the site."""
        self.files: dict[str, File] = {}
        """Of the language being built: by address."""
        self.published: dict[str, dict[str, str]] = {}
        """For the sitemap: by address, the path of the page in each language."""
        self.missing_pages: dict[str, str] = {}
        """The finished 404 page of each language."""
        self.search_pages: dict[str, list[SearchPage]] = {language.id: [] for language in self.languages}
        """What can be found, by language."""
        self.indexer = _indexer()
        self.painter = Painter.of(self.site.hub, Path(config.theme.custom_dir or ""))
        self.cards: set[Card] = set()
        """The pictures that pages of any language name."""

    # Configuration

    def prepare(self, config: MkDocsConfig) -> None:
        """Before static-i18n looks at the configuration, once a site."""
        if self.site.site_url:
            config.site_url = self.site.site_url
        elif not self.served and config.site_url:
            self.address = config.site_url
            log.info("No address is given (site_url in hub.yml, or SITE_URL), so pages name %s as theirs", self.address)
        self.root = urlsplit(config.site_url or "/").path or "/"
        config.site_name = str(self.site.hub.settings.name)
        by_engine = {language.engine_locale or language.id: language for language in self.languages}
        for declared in i18n_of(config).config.languages:
            language = by_engine.get(declared.locale)
            if language and language.id != declared.locale:  # the plugin refuses three-letter codes such as cnr
                declared.locale = language.id
                declared.link = f"/{language.id}/"
        self._hold_against({declared.locale for declared in i18n_of(config).config.languages})
        config.theme.static_templates -= {"sitemap.xml"}  # the plugin's own leaves out generated pages

    def _hold_against(self, declared: set[str]) -> None:
        """Refuse a language that only the content or only mkdocs.yml names: its links would lead nowhere."""
        known = {language.id for language in self.languages}
        told = [f"{name} is missing in mkdocs.yml" for name in sorted(known - declared)]
        told += [f"{name} is not a language of the site in languages.yml" for name in sorted(declared - known)]
        if told:
            raise Abort(f"The languages of the site do not agree: {', '.join(told)}.")

    def enter_language(self, config: MkDocsConfig) -> None:
        """After static-i18n has chosen the language of this build."""
        current = i18n_of(config).current_language
        self.language = next(language for language in self.languages if language.id == current)
        config.nav = [{"Home": "index.md"}]
        config.theme["language"] = self.language.id  # which of Material's partials speaks

    # Files

    def add_pages(self, files: Files, config: MkDocsConfig) -> Files:
        """Put the generated pages among the files of this language, and take Material's assets out."""
        theme = Path(config.theme.custom_dir or "")
        for file in list(files):
            foreign = file.src_uri.startswith("assets/") and not (theme / file.src_uri).exists()
            if foreign or file.src_uri.startswith(UNPUBLISHED):
                files.remove(file)
        written = {self._address(file.dest_uri): file for file in files.documentation_pages()}
        titles = {address: self._title_of(file) for address, file in written.items()}
        self.presenter = self.site.presenter(self.language, titles)
        self.files = dict(written)
        for page in self.site.pages:
            self.files[page.address] = self._generated(page, config)
            files.append(self.files[page.address])
        embedded = {page.address for page in self.site.pages if page.part}
        for address, file in self.files.items():
            if address in embedded:
                continue
            self.published.setdefault(address, {})[self.language.id] = file.url
        return files

    def _title_of(self, file: File) -> str:
        """The title that a hand-written page gives in its head."""
        return self.site.written.title(Path(file.src_uri).name.split(".")[0], self.language.id)

    def _generated(self, page: Page, config: MkDocsConfig) -> File:
        file = File(page.uri, None, config.site_dir, config.use_directory_urls, inclusion=InclusionLevel.NOT_IN_NAV)
        base = file.dest_uri
        file.dest_uri = self.site.hub.prefix(self.language) + base
        file.generated_by = "cityhub"
        file.content_string = ""
        extra: Any = file  # static-i18n keeps what it knows of a file on the file itself
        extra.locale = extra.localization = extra.locale_alternate_of = self.language.id
        extra.norm_src_uri = page.uri
        extra.alternates = {
            language.id: types.SimpleNamespace(url=self.site.hub.prefix(language) + page.address or "./")
            for language in self.languages
        }
        GeneratedPage(file, config, partial(self._render, page), self.note_links)
        return file

    def _render(self, page: Page) -> Rendered:
        with _told_without_traceback():
            rendered = self.presenter.render(page)
        found = search_page_of(rendered, self.site.hub)
        self.search_pages[self.language.id] += [found] if found else []
        return rendered

    def _address(self, dest_uri: str) -> str:
        return dest_uri.removeprefix(self.site.hub.prefix(self.language)).removesuffix("index.html")

    # Pages

    def frame(self, html: str, page: EnginePage) -> str:
        """Put a hand-written page into the frame that generated pages stand in."""
        if isinstance(page, GeneratedPage):
            return html
        address = self._address(page.file.dest_uri)
        source = Path(page.file.abs_src_path or "").relative_to(self.site.folders.root.resolve()).as_posix()
        page.edit_url = self.presenter.repository.edit(source)
        state = self.site.written.state(Path(source).name.split(".")[0], self.language.id)
        own, title = _H1.sub("", html, count=1), str(page.title)
        description = str(page.meta.get("description", ""))
        self.search_pages[self.language.id].append(search_page_of_document(address, title, description, own))
        document = Page(address, "", source)
        page.meta["card"] = self.presenter.card()
        page.meta["structured_data"] = self.presenter.structured_data(document, title, description)
        with _told_without_traceback():
            body, links = self.presenter.frame_document(document, title, own, state)
        self.note_links(page, links)
        return body

    def note_links(self, page: EnginePage, links: frozenset[str]) -> None:
        """Hand the links of a page to the engine, which checks their anchors when all pages are known."""
        anchors: dict[File, dict[str, str]] = dict(page.links_to_anchors or {})
        for link in sorted(links):
            address, _, anchor = link.partition("#")
            target = self.files.get(address)
            if target is None:
                log.warning(f"{page.file.dest_uri}: links to '{link}', which does not exist")
            elif anchor:
                anchors.setdefault(target, {})[anchor] = link
        page.links_to_anchors = anchors

    # The shell

    def equip(self, env: Environment) -> Environment:
        """Teach the engine's templates the words of the interface."""
        self.presenter.interface.install(env)
        env.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
        return env

    def shell_of(self, page: EnginePage) -> Shell:
        address = self._address(page.file.dest_uri)
        root = "../" * page.file.dest_uri.count("/") or "./"
        home = "../" * address.count("/") or "./"
        title = str(page.meta.get("head_title") or page.title or "")
        found = self._found(address, page.meta) if address in self.published else None
        return self._shell(address, title, str(page.meta.get("description", "")), root, home, found)

    def shell_of_missing_page(self) -> Shell:
        """A page that answers at any depth needs addresses from the root of the site."""
        title = self.presenter.interface.gettext("This page does not exist")
        return self._shell("404", title, "", self.root, self.root + self.site.hub.prefix(self.language), None)

    def _found(self, address: str, meta: Mapping[str, Any]) -> Found:
        """What a page that may be found tells of itself; what needs a whole address only where the hub has one."""
        found = Found(meta["structured_data"], meta["card"].title)
        if not self.address:
            return found
        paths = {language.id: self.site.hub.prefix(language) + address for language in self.languages}
        self.cards.add(meta["card"])
        return replace(
            found,
            canonical=self.address + paths[self.language.id],
            versions=tuple(versions(self.address, paths, self.languages)),
            picture=self.address + self.painter.path(meta["card"]),
        )

    def _shell(self, address: str, title: str, description: str, root: str, home: str, found: Found | None) -> Shell:
        page = "" if address == "404" else address
        alternates = tuple(
            Alternate(language, f"{root}{self.site.hub.prefix(language)}{page}" or "./") for language in self.languages
        )
        return Shell(
            language=self.language,
            address=address,
            title=title,
            description=description,
            site_name=self.presenter.site_name,
            root=root,
            home=home,
            stylesheet=self.assets.stylesheet_name,
            script=self.assets.script_name,
            alternates=alternates,
            known=frozenset(self.files),
            settings=self.site.hub.settings,
            disclaimer=self.presenter.disclaimer,
            found=found,
        )

    # Publishing

    def keep_template(self, output: str, name: str) -> str | None:
        """Keep the 404 page: every nested build would write it over the first one."""
        if name == "404.html":
            self.missing_pages[self.site.hub.prefix(self.language)] = output
        return output

    def close(self, site_dir: Path) -> None:
        """When all languages are written: what the site has once."""
        self.assets.write(site_dir)
        for prefix, html in self.missing_pages.items():
            (site_dir / prefix / "404.html").write_text(html, encoding="utf-8")
        self._write_for_engines(site_dir)
        for path, text in self.site.downloads.items():
            (site_dir / "data" / path).parent.mkdir(parents=True, exist_ok=True)
            (site_dir / "data" / path).write_text(text, encoding="utf-8", newline="")
        self._write_indexes(site_dir / "find")
        self._write_redirects(site_dir)

    def _write_for_engines(self, site_dir: Path) -> None:
        """What search engines and networks ask for; without the address of the site, only what needs none."""
        site_url = self.address
        (site_dir / "robots.txt").write_text(robots(site_url), encoding="utf-8")
        if site_url:
            text = sitemap(site_url, self.published, self.languages)
            (site_dir / "sitemap.xml").write_text(text, encoding="utf-8")
            with _told_without_traceback():
                self.painter.paint(self.cards, site_dir)

    def _write_redirects(self, site_dir: Path) -> None:
        moved = tuple(redirects(self.site.hub, self.site.pages))
        for language in self.languages if moved else ():
            prefix, presenter = self.site.hub.prefix(language), self.site.presenter(language, {})
            for old, new in moved:
                target = site_dir / prefix / old / "index.html"
                target.parent.mkdir(parents=True, exist_ok=True)
                whole = f"{self.address}{prefix}{new}" if self.address else ""
                target.write_text(presenter.redirect(old, new, whole), encoding="utf-8")

    def _write_indexes(self, folder: Path) -> None:
        """The search index of each language, and the rules by which a browser analyses the words of a query."""
        hub = self.site.hub
        for language in self.languages:
            rules = hub.find(SearchRules, language.id) or SearchRules(id=language.id)
            analysis = Analysis.of(rules, hub.all(Place))
            with _told_without_traceback():
                Index(analysis.index_text, self.indexer).write(self.search_pages[language.id], folder / language.id)
            (folder / language.id / "words.json").write_text(analysis.as_json(), encoding="utf-8")


def _indexer() -> Path:
    try:
        return indexer()
    except RuntimeError as error:
        raise Abort(str(error)) from None
