"""The engine door: where MkDocs, Material and mkdocs-static-i18n meet the hub.

static-i18n builds the whole site once a language, the other languages from within the first build's
last event. The content is read once, in the outermost build; each build then asks for its language.
Every cure here has its cause in decisions/0004-one-door-to-the-engine.md.
"""

from __future__ import annotations

import datetime as dt
import os
import socket
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from cityhub.commands.ages import ages
from cityhub.pipeline import Folders, build
from cityhub.problem import ContentRefusedError, verdict
from door import Door, i18n_of

log = get_plugin_logger("cityhub")

_doors: list[Door] = []
"""The door of the running build; filled anew by each outermost build."""


_commands: list[str] = []
"""What the engine was started for: serve or build."""


def _door() -> Door:
    return _doors[-1]


def _as_of() -> dt.date | None:
    """The day on which lateness is judged, where one is named."""
    day = os.environ.get("CITYHUB_AS_OF")
    try:
        return dt.date.fromisoformat(day) if day else None
    except ValueError:
        raise Abort(f'CITYHUB_AS_OF is "{day}", which is not a day; write it as 2026-11-21.') from None


def on_startup(command: str, dirty: bool) -> None:  # noqa: FBT001  # the engine gives it so
    """Before anything is built."""
    _commands[:] = [command]
    _doors.clear()


def _refuse_taken(host: str, port: int) -> None:
    """Say before the first build, and not after it, that another program holds the address of the server."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, int(os.name != "nt"))
        try:
            trial.bind((host, port))
        except OSError as error:
            reason = error.strerror or str(error)
            raise Abort(f"Nothing can be served at {host}:{port} ({reason}). Name another with --address.") from None


@event_priority(100)
def _before_i18n(config: MkDocsConfig) -> None:
    if i18n_of(config).building:
        return
    if _commands == ["serve"] and not _doors:
        _refuse_taken(config.dev_addr.host, config.dev_addr.port)
    root = Path(config.config_file_path or "mkdocs.yml").parent
    content = os.environ.get("CITYHUB_CONTENT")
    try:
        folders = Folders.of(root, Path(content) if content else None)
        site = build(folders, _as_of(), os.environ.get("SITE_URL", ""), partial(ages, root))
    except ContentRefusedError as refusal:
        for problem in refusal.problems:
            log.error(str(problem))
        raise Abort(verdict(refusal.problems)) from None
    _doors[:] = [Door(site, config, served=_commands == ["serve"])]
    _door().prepare(config)


@event_priority(-200)
def _after_i18n(config: MkDocsConfig) -> None:
    _door().enter_language(config)


on_config = CombinedEvent(_before_i18n, _after_i18n)


@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    return _door().add_pages(files, config)


@event_priority(-200)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    return _door().frame(html, page)


@event_priority(-200)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    return _door().equip(env)


@event_priority(-200)
def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    return {**context, "shell": _door().shell_of(page)}


@event_priority(-200)
def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    return {**context, "shell": _door().shell_of_missing_page(), "page": None}


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str | None:
    return _door().keep_template(output_content, template_name)


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    if not i18n_of(config).building:
        _door().close(Path(config.site_dir))


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., Any]) -> LiveReloadServer:
    """Watch the content that is really built, and keep the last good site while it is being mended."""

    def build_or_keep() -> None:
        try:
            builder()
        except Abort:
            log.error("The last good site stays. Mend the content and save it again.")

    server.builder = build_or_keep
    server.watch(str(_door().site.folders.content))
    return server
