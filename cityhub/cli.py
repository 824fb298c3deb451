"""The command line of the hub: check, site, serve, translations, schemas, and test and lint for developers."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cityhub import pipeline
from cityhub.commands import develop, engine, schemas, spell, translations
from cityhub.pipeline import Folders
from cityhub.problem import verdict
from cityhub.translate.stamp import NAME

FORMATS = ("text", "json", "github")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0, or 1 where something is wrong; wrong usage exits with 2."""
    parser = _parser()
    options, rest = parser.parse_known_args(arguments)
    if rest and options.command != "test":
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    folders = Folders.of(Path.cwd(), getattr(options, "content", None))
    match options.command:
        case "check":
            return _check(folders, options.format)
        case "site":
            return engine.build_site(folders, options.out, options.as_of)
        case "serve":
            return engine.serve(folders, options.address)
        case "schemas":
            return schemas.write(folders.root, check=options.check)
        case "translations":
            return _translations(folders, options)
        case "test":
            return develop.test(folders.root, rest)
        case _:
            return develop.lint(folders.root)


def _translations(folders: Folders, options: argparse.Namespace) -> int:
    match options.act:
        case "update":
            return translations.update(folders)
        case "confirm":
            return translations.confirm(folders, options.language, options.names)
        case "spell":
            return spell.run(folders, options.language)
        case "review":
            day = dt.date.fromisoformat(options.day)
            return translations.review(folders, options.language, options.names, options.by, day)
        case _:
            return translations.status(folders, getattr(options, "group", "language"))


def _name(text: str) -> str:
    """A name as a stamp can hold it."""
    if not NAME.fullmatch(text):
        raise argparse.ArgumentTypeError(f'"{text}" is not a name; write letters, spaces, points and hyphens only')
    return text


def _day(text: str) -> str:
    """A day as it is written on the command line."""
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise argparse.ArgumentTypeError(f'"{text}" is not a day; write it as 2026-11-21') from error


def _check(folders: Folders, form: str) -> int:
    problems = pipeline.check(folders)
    if form == "json":
        print(json.dumps([problem.as_dict() for problem in problems], ensure_ascii=False, indent=2))
    else:
        for problem in problems:
            print(problem.as_annotation() if form == "github" else problem)
    print(verdict(problems) if problems else "The content is sound.", file=sys.stderr)
    return 1 if problems else 0


if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # argparse gives it no public name


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cityhub",
        description="Turns the content of the hub (facts and words in content/, translations in translations/) into its site.",
        epilog="Each command explains itself: cityhub COMMAND --help.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for add in (_add_check, _add_site, _add_serve, _add_translations, _add_schemas, _add_test, _add_lint):
        add(commands)
    return parser


def _add_content(command: argparse.ArgumentParser, default: str | None = None) -> None:
    told = "the folder of the content (default: content/ in this folder)"
    command.add_argument("--content", type=Path, metavar="DIR", help=told, default=default)


def _add_check(commands: Commands) -> None:
    check = commands.add_parser("check", help="say everything that is wrong with the content")
    check.description = "Reads the whole content and says everything that is wrong with it: file, line, column, what is wrong, what to write instead. Takes seconds and changes nothing."
    _add_content(check)
    check.add_argument("--format", choices=FORMATS, default="text", help="text, json, or marks on a pull request")


def _add_site(commands: Commands) -> None:
    site = commands.add_parser("site", help="write the site")
    site.description = (
        "Checks the content and writes the site. If anything is wrong, the last good site stays as it is."
    )
    _add_content(site)
    site.add_argument(
        "--out", type=Path, metavar="DIR", default=Path("site"), help="where to write it (default: site/)"
    )
    site.add_argument(
        "--as-of",
        metavar="DAY",
        type=_day,
        help="the day on which lateness is judged, as 2026-11-21 (default: that of the last commit of the content; without git the newest data_as_of of a city)",
    )


def _add_serve(commands: Commands) -> None:
    serve = commands.add_parser("serve", help="show the site on this computer")
    serve.description = "Builds the site, shows it on this computer and builds it anew whenever a record is saved."
    _add_content(serve)
    serve.add_argument("--address", metavar="HOST:PORT", default="127.0.0.1:8000", help="default: 127.0.0.1:8000")


def _add_translations(commands: Commands) -> None:
    words = commands.add_parser("translations", help="see and update translations")
    words.description = "Without a word after it: how far each language has come."
    _add_content(words)
    acts = words.add_subparsers(dest="act", metavar="ACT")
    status = acts.add_parser("status", help="how far each language has come")
    status.add_argument(
        "--by", dest="group", choices=translations.GROUPS, default="language", help="count by this in each language"
    )
    fresh = acts.add_parser("update", help="bring the catalogues in translations/ up to date with the content")
    for act in (status, fresh, _confirm(acts), _review(acts), _spell(acts)):
        _add_content(act, default=argparse.SUPPRESS)  # it may stand before the act, too


def _confirm(acts: Commands) -> argparse.ArgumentParser:
    confirm = acts.add_parser("confirm", help="say that outdated translations still hold")
    confirm.description = "After a small change of the original: says that the translations of these texts still say the same. Whoever reviewed them stays."
    _add_chosen(confirm)
    return confirm


def _review(acts: Commands) -> argparse.ArgumentParser:
    review = acts.add_parser("review", help="record that you have read translations beside their original")
    review.description = "Marks the translations of these texts as reviewed, with your name and the day. Only the person who has read them may do this; the name is published with the file."
    _add_chosen(review)
    review.add_argument(
        "--by", required=True, type=_name, metavar="NAME", help="your name or initials, as you agree to have them shown"
    )
    review.add_argument(
        "--on",
        dest="day",
        required=True,
        type=_day,
        metavar="DAY",
        help="the day on which you read them, as 2026-11-21",
    )
    return review


def _spell(acts: Commands) -> argparse.ArgumentParser:
    words = acts.add_parser("spell", help="say which words of the site no dictionary knows")
    words.description = "Holds every word of the site against dictionaries and the lists in translations/words/. The first time, the dictionaries are installed."
    words.add_argument("--language", metavar="LANGUAGE", help="the id of one language (default: all)")
    return words


def _add_chosen(act: argparse.ArgumentParser) -> None:
    act.add_argument("--language", required=True, metavar="LANGUAGE", help="the id of the language of the translations")
    act.add_argument(
        "names",
        nargs="+",
        metavar="TEXT",
        help="a file of translations, a line of it (FILE:12), a record (content/…/city.yml) or one field of it (…/city:summary), as msgctxt in the catalogues names it",
    )


def _add_schemas(commands: Commands) -> None:
    schema = commands.add_parser("schemas", help="write the schemas that help editors' programs, and the page of rules")
    schema.description = "Writes schemas/ from the model, with which editors' programs complete field names, and docs/rules.md from the rules."
    schema.add_argument("--check", action="store_true", help="only say whether they are up to date")


def _add_test(commands: Commands) -> None:
    test = commands.add_parser("test", help="run the tests (for developers)")
    test.description = "Runs all tests. Whatever follows is handed to pytest: cityhub test tests/compare -x."


def _add_lint(commands: Commands) -> None:
    commands.add_parser("lint", help="check style, types and schemas (for developers)")
