"""The rooms: who may import whom, who may know the engine, and that no code knows a city or a language by name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from cityhub.load.content import load
from cityhub.model.city import City
from cityhub.model.vocabulary import Language, Place

ROOT = Path(__file__).resolve().parents[1]
CODE = sorted((ROOT / "cityhub").rglob("*.py"))
DOOR = sorted((ROOT / "hooks").rglob("*.py"))
TEMPLATES = [
    path
    for path in sorted((ROOT / "overrides").rglob("*"))
    if path.suffix in {".html", ".js", ".css"} and "languages" not in path.relative_to(ROOT).parts
]

RIVER = (
    "setup",
    "problem",
    "model",
    "load",
    "validate",
    "relate",
    "compare",
    "translate",
    "spell",
    "present",
    "cards",
    "search",
    "export",
    "pipeline",
    "commands",
    "cli",
    "__main__",
)
"""Each imports only what stands before it. `setup` uses nothing but Python, so that it runs on a bare machine."""
ENGINE = {"mkdocs", "material", "mkdocs_static_i18n", "i18n"}
OUTSIDE = {"socket", "ssl", "http", "urllib", "requests", "time", "random", "secrets"}
CLOCK = {"today", "now", "utcnow"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """The full name of every module that a file imports, wherever in the file."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(module: str) -> str:
    """The room of a module of the package: `translate` for `cityhub.translate.stamp`."""
    return [*module.split("."), ""][1]


def rooms_imported(path: Path) -> set[str]:
    return {room(module) for module in imports(path) if module.split(".")[0] == "cityhub" and room(module)} & {*RIVER}


def own_room(path: Path) -> str:
    return path.relative_to(ROOT / "cityhub").parts[0].removesuffix(".py")


def test_every_room_has_its_place_in_the_river() -> None:
    assert {own_room(path) for path in CODE} - {"__init__"} <= {*RIVER}


def test_a_stage_imports_only_what_stands_above_it() -> None:
    upstream = {
        name(path): sorted(other for other in rooms_imported(path) if RIVER.index(other) > RIVER.index(own_room(path)))
        for path in CODE
        if own_room(path) in RIVER
    }
    assert {path: rooms for path, rooms in upstream.items() if rooms} == {}


def test_set_up_uses_nothing_but_python() -> None:
    own = {"__future__", "collections", "hashlib", "json", "os", "pathlib"}
    own |= {"shutil", "subprocess", "sys", "tempfile", "venv"}
    assert {module.split(".")[0] for module in imports(ROOT / "cityhub" / "setup.py")} <= own


def test_only_the_door_knows_the_engine() -> None:
    knowing = {name(path): sorted({m.split(".")[0] for m in imports(path)} & ENGINE) for path in CODE}
    assert {path: modules for path, modules in knowing.items() if modules} == {}


def test_the_code_asks_neither_the_clock_nor_the_network() -> None:
    asking = {name(path): sorted({m.split(".")[0] for m in imports(path)} & OUTSIDE) for path in CODE}
    calls = {
        name(path): [node.func.attr for node in ast.walk(tree(path)) if _asks_the_clock(node)]  # type: ignore[attr-defined]
        for path in CODE
    }
    assert {path: modules for path, modules in asking.items() if modules} == {}
    assert {path: found for path, found in calls.items() if found} == {}


def _asks_the_clock(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCK


# Names


@pytest.fixture(scope="module")
def names() -> re.Pattern[str]:
    """Every id, code and name of the cities of the hub, of their countries and of the languages but the first.

    The first language is the one that the code itself is written in.
    """
    records = load(ROOT / "content").records
    cities = [record for record in records if isinstance(record, City)]
    languages = [record for record in records if isinstance(record, Language) and record.site][1:]
    places = {city.place for city in cities} | {city.country for city in cities}
    words = {city.id for city in cities} | places
    for place in (record for record in records if isinstance(record, Place) and record.id in places):
        words |= {case for cases in place.names.values() for case in (cases.name, cases.locative, cases.genitive)}
    for language in languages:
        words |= {language.id, language.endonym, str(language.name), language.locale, language.engine_locale}
    longest_first = sorted((re.escape(word) for word in words if word), key=len, reverse=True)
    return re.compile(rf"(?<![\w])(?:{'|'.join(longest_first)})(?![\w])", re.IGNORECASE)


def said_by_code(path: Path) -> Iterator[tuple[int, str]]:
    """The texts and names in a Python file that do something: neither comments nor docstrings."""
    module = tree(path)
    described = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in described:
            yield node.lineno, node.value
        elif isinstance(node, ast.Name):
            yield node.lineno, node.id.replace("_", " ")
        elif isinstance(node, ast.arg):
            yield node.lineno, node.arg.replace("_", " ")
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.lineno, node.name.replace("_", " ")


def test_no_code_knows_a_city_or_a_language_by_name(names: re.Pattern[str]) -> None:
    told = [
        f"{name(path)}:{line}: {found.group()}"
        for path in (*CODE, *DOOR)
        for line, text in said_by_code(path)
        if (found := names.search(text))
    ]
    assert told == []


def test_no_template_knows_a_city_or_a_language_by_name(names: re.Pattern[str]) -> None:
    told = []
    for path in TEMPLATES:
        text = re.sub(
            r"\{#.*?#\}", lambda m: "\n" * m.group().count("\n"), path.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        told += [
            f"{name(path)}:{number}: {found.group()}"
            for number, line in enumerate(text.splitlines(), start=1)
            if (found := names.search(line))
        ]
    assert told == []


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ('"""In Skopje."""\n', []),
        ("# In Skopje.\nx = 1\n", []),
        ('x = "skopje"\n', ["skopje"]),
        ('x = {"cnr": "sr"}\n', ["cnr"]),
        ('x = f"cities/{y}/tirana"\n', ["tirana"]),
        ("pristina_first = True\n", ["pristina"]),
        ("def sort_podgorica(): ...\n", ["podgorica"]),
        ('x = "mkdocs"\n', []),
        ('x = "във Скопје"\n', ["Скопје"]),
    ],
)
def test_this_test_finds_them(tmp_path: Path, names: re.Pattern[str], code: str, told: list[str]) -> None:
    path = tmp_path / "example.py"
    path.write_text(code, encoding="utf-8")
    assert [found.group() for _, text in said_by_code(path) if (found := names.search(text))] == told
