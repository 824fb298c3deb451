"""Publish: the files a site has once, whatever its languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from xml.sax.saxutils import quoteattr

from markupsafe import escape

from cityhub.model.vocabulary import Language

STYLES = ("tokens", "fonts", "base", "shell", "page", "parts", "print")
"""The stylesheets in the order in which they are joined."""


@dataclass(frozen=True)
class Assets:
    """The stylesheet and the script, each one file whose name changes with its content."""

    stylesheet: str
    script: str

    @classmethod
    def of(cls, overrides: Path) -> Assets:
        styles = (overrides / "assets" / "styles" / f"{name}.css" for name in STYLES)
        return cls(
            "\n".join(path.read_text(encoding="utf-8") for path in styles),
            (overrides / "assets" / "hub.js").read_text(encoding="utf-8"),
        )

    @property
    def stylesheet_name(self) -> str:
        return f"assets/hub.{_digest(self.stylesheet)}.css"

    @property
    def script_name(self) -> str:
        return f"assets/hub.{_digest(self.script)}.js"

    def write(self, site_dir: Path) -> None:
        (site_dir / self.stylesheet_name).write_text(self.stylesheet, encoding="utf-8")
        (site_dir / self.script_name).write_text(self.script, encoding="utf-8")


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]


def sitemap(site_url: str, published: Mapping[str, Mapping[str, str]], languages: Iterable[Language]) -> str:
    """The sitemap, with absolute addresses of each page in each language.

    Montenegrin has no two-letter code, which search engines ask for, so a language may have several codes.
    """
    languages = tuple(languages)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for _, paths in sorted(published.items()):
        codes = versions(site_url, paths, languages)
        links = "".join(f'<xhtml:link rel="alternate" hreflang="{c}" href={quoteattr(url)}/>' for c, url in codes)
        lines += [f"<url><loc>{escape(site_url + _path(path))}</loc>{links}</url>" for path in paths.values()]
    return "\n".join([*lines, "</urlset>", ""])


def versions(site_url: str, paths: Mapping[str, str], languages: Sequence[Language]) -> list[tuple[str, str]]:
    """A page in each language: the code under which search engines know the language, and the whole address.

    `paths` are those of the page, by the id of the language. The first language stands in for all that are not named.
    """
    whole = {language: site_url + _path(path) for language, path in paths.items()}
    codes = [(code, whole[language.id]) for language in languages if language.id in whole for code in language.hreflang]
    default = languages[0].id
    return [*codes, *([("x-default", whole[default])] if default in whole else [])]


def robots(site_url: str) -> str:
    """Everything may be read; pages that shall not be found say so themselves. Names the sitemap where there is one."""
    lines = ["User-agent: *", "Allow: /"]
    return "\n".join([*lines, *(["", f"Sitemap: {site_url}sitemap.xml"] if site_url else []), ""])


def _path(url: str) -> str:
    return "" if url in {".", "./"} else url
