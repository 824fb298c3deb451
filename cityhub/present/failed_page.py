"""FailedPage: what went wrong in a template, said to a designer: on which page, in which template, on which line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError

from cityhub.present.page import Page


class FailedPageError(Exception):
    """A page could not be rendered. Its text is one sentence, which names the template and the line in it."""


@contextmanager
def told_of(page: Page, environment: Environment, templates: Path) -> Iterator[None]:
    """Tell whatever goes wrong inside as a `FailedPageError`; `templates` is the folder of the templates."""
    try:
        yield
    except Exception as error:
        place = _place(error, environment, templates)
        where = f"The page {page.address}" if page.address else "The home page"
        raise FailedPageError(f"{where} cannot be made: {place}{_what(error)}.") from error


def _what(error: Exception) -> str:
    """The error in words; of some, the message alone does not say what it is about."""
    if isinstance(error, TemplateNotFound):
        return f"there is no template {error.name}"
    message = " ".join(str(error).split()).rstrip(".")
    plain = isinstance(error, TemplateSyntaxError) or type(error).__module__.startswith("jinja2")
    return message if plain and message else f"{type(error).__name__} {message}".strip()


def _place(error: Exception, environment: Environment, templates: Path) -> str:
    """The template and the line that an error comes from: the innermost one, where templates use each other.

    Nothing where it comes from no template.
    """
    if isinstance(error, TemplateSyntaxError):
        return f"{templates.name}/{error.name}, line {error.lineno}: "
    found = ""
    for path, line in _steps(_in_templates(environment)):
        if path.is_relative_to(templates):
            found = f"{templates.name}/{path.relative_to(templates).as_posix()}, line {line}: "
    return found


def _in_templates(environment: Environment) -> TracebackType | None:
    """The way of the error that is being handled, with the lines of templates instead of those of compiled Python."""
    try:
        environment.handle_exception()
    except Exception as rewritten:
        return rewritten.__traceback__


def _steps(way: TracebackType | None) -> Iterator[tuple[Path, int]]:
    while way is not None:
        yield Path(way.tb_frame.f_code.co_filename), way.tb_lineno
        way = way.tb_next
