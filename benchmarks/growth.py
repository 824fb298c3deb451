"""How checking and building grow with the content, measured side by side in one run.

Each city is copied until the hub has once, twice and four times as many cities. Then the records inside each city
are copied, those in a list within their file, until there are once, four times and ten times as many; these are
only checked. Each size is measured in turn, several times over; the tables give medians, and ratios to the content
as it is. Run it from the root:

    python -m cityhub lint  # makes the environment
    .venv/bin/python benchmarks/growth.py
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from cityhub.setup import indexer

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("content", "translations", "docs", "hooks", "overrides", "cityhub", "mkdocs.yml", "package-lock.json")
SIZES = (1, 2, 4)
RECORDS = (1, 4, 10)
LISTS = ("content/cities/*/observations.yml", "content/sources/*.yml")
FILES = ("content/cities/*/actions/*.yml", "content/cities/*/projects/*.yml")


@dataclass(frozen=True)
class Measure:
    seconds: float
    megabytes: float


def project(folder: Path) -> Path:
    """A copy of the project."""
    folder.mkdir()
    for name in PARTS:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, folder / name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


def with_cities(folder: Path, times: int) -> Path:
    """A copy of the project with `times` as many cities."""
    project(folder)
    cities = sorted(path.parent for path in folder.glob("content/cities/*/city.yml"))
    for city in cities:
        for number in range(1, times):
            _add_city(folder, city, f"{city.name}-{number}")
    return folder


def with_records(folder: Path, times: int) -> Path:
    """A copy of the project with `times` as many records in each city."""
    project(folder)
    for path in (path for pattern in LISTS for path in folder.glob(pattern)):
        text = path.read_text(encoding="utf-8")
        copies = (re.sub(r"^- id: (.*)$", rf"- id: \1-copy-{n}", text, flags=re.MULTILINE) for n in range(1, times))
        path.write_text("\n".join([text, *copies]), encoding="utf-8")
    for path in [path for pattern in FILES for path in folder.glob(pattern)]:
        text = path.read_text(encoding="utf-8")
        for n in range(1, times):
            copy = re.sub(r"^id: .*$", f"id: {path.stem}-copy-{n}", text, flags=re.MULTILINE)
            path.with_stem(f"{path.stem}-copy-{n}").write_text(copy, encoding="utf-8")
    return folder


def _add_city(folder: Path, model: Path, name: str) -> None:
    shutil.copytree(model, model.with_name(name))
    record = model.with_name(name) / "city.yml"
    text = record.read_text(encoding="utf-8")
    record.write_text(
        re.sub(rf"^(id|place): {model.name}$", rf"\1: {name}", text, flags=re.MULTILINE), encoding="utf-8"
    )
    places = folder / "content" / "vocabulary" / "places.yml"
    entry = re.search(rf"^- id: {model.name}\n(?: .*\n)*", places.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert entry is not None
    with places.open("a", encoding="utf-8") as file:
        file.write(entry.group().replace(f"id: {model.name}\n", f"id: {name}\n", 1))


def measure(folder: Path, *arguments: str) -> Measure:
    """Wall time, and peak memory of the largest process, of one command."""
    command = [sys.executable, "-m", "cityhub", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    begin = time.perf_counter()
    with (folder / "output.log").open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=output, stderr=output)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, (folder / "output.log").read_text(encoding="utf-8")[-2000:]
    return Measure(time.perf_counter() - begin, usage.ru_maxrss / 1024)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=3, help="how often each size is measured (default: 3)")
    parser.add_argument("--only", choices=("cities", "records"), help="measure the growth of these alone")
    options = parser.parse_args()
    indexer()  # so that no size pays for its installation
    for what, sizes, make, commands in (
        ("cities", SIZES, with_cities, ("check", "site")),
        ("records", RECORDS, with_records, ("check",)),
    ):
        if options.only in (None, what):
            with tempfile.TemporaryDirectory() as workshop:
                projects = {size: make(Path(workshop) / str(size), size) for size in sizes}
                found = measure_all(projects, commands, options.rounds)
                pages = {size: sum(1 for _ in (folder / "site").rglob("*.html")) for size, folder in projects.items()}
            report(what, found, pages)


def measure_all(
    projects: dict[int, Path], commands: tuple[str, ...], rounds: int
) -> dict[tuple[str, int], list[Measure]]:
    """Each command on each size, in turn."""
    for folder in projects.values():
        measure(folder, "check")  # compiles the code, so that no size pays for it
    found: dict[tuple[str, int], list[Measure]] = {}
    for _ in range(rounds):
        for command in commands:
            for size, folder in projects.items():
                found.setdefault((command, size), []).append(measure(folder, command))
    return found


def report(what: str, found: dict[tuple[str, int], list[Measure]], pages: dict[int, int]) -> None:
    """Print medians, and their ratios to the smallest size."""
    print(f"{'command':<8}{what:>8}{'pages':>8}{'seconds':>10}{'ratio':>8}{'MB':>8}{'ratio':>8}")
    for (command, size), measures in sorted(found.items()):
        seconds, megabytes = _medians(measures)
        base = _medians(found[command, 1])
        time_and_memory = f"{seconds:>10.2f}{seconds / base[0]:>8.2f}{megabytes:>8.0f}{megabytes / base[1]:>8.2f}"
        print(f"{command:<8}{'x' + str(size):>8}{pages[size] or '':>8}{time_and_memory}")


def _medians(measures: list[Measure]) -> tuple[float, float]:
    return statistics.median(m.seconds for m in measures), statistics.median(m.megabytes for m in measures)


if __name__ == "__main__":
    main()
