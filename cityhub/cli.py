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

FORMATS = ("text", "json", "github")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0, or 1 where something is wrong; wrong usage exits with 2."""
    parser = _parser()
    options, rest = parser.parse_known_args(arguments)
    if rest and options.command != "test":
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    if options.command == "translations" and options.language and options.act != "spell":
        parser.error("--language goes with `translations spell`")
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
            if options.act == "spell":
                return spell.run(folders, options.language)
            return translations.run(folders, options.act)
        case "test":
            return develop.test(folders.root, rest)
        case _:
            return develop.lint(folders.root)


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


def _add_content(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--content", type=Path, metavar="DIR", help="the folder of the content (default: content/ in this folder)"
    )


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
    words.description = "Without a word after it: how far each language has come. `update`: bring the catalogues in translations/ up to date with the content. `spell`: say which words of the site no dictionary knows; the first time, the dictionaries are installed."
    _add_content(words)
    words.add_argument("act", nargs="?", choices=("status", "update", "spell"), default="status")
    words.add_argument("--language", metavar="LANG", help="with `spell`: only this language")


def _add_schemas(commands: Commands) -> None:
    schema = commands.add_parser("schemas", help="write the schemas that help editors' programs, and the page of rules")
    schema.description = "Writes schemas/ from the model, with which editors' programs complete field names, and docs/rules.md from the rules."
    schema.add_argument("--check", action="store_true", help="only say whether they are up to date")


def _add_test(commands: Commands) -> None:
    test = commands.add_parser("test", help="run the tests (for developers)")
    test.description = "Runs all tests. Whatever follows is handed to pytest: cityhub test tests/compare -x."


def _add_lint(commands: Commands) -> None:
    commands.add_parser("lint", help="check style, types and schemas (for developers)")
