"""How checking and building grow with the content, measured side by side in one run.

The first city is copied until the hub has once, twice and four times as many cities. Each size is measured in
turn, several times over; the table gives medians, and ratios to the content as it is. Run it from the root:

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

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("content", "translations", "docs", "hooks", "overrides", "cityhub", "mkdocs.yml")
SIZES = (1, 2, 4)


@dataclass(frozen=True)
class Measure:
    seconds: float
    megabytes: float


def project(folder: Path, times: int) -> Path:
    """A copy of the project with `times` as many cities."""
    for name in PARTS:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, folder / name)
    cities = sorted(path.parent for path in folder.glob("content/cities/*/city.yml"))
    for city in cities:
        for number in range(1, times):
            _add_city(folder, city, f"{city.name}-{number}")
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
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as workshop:
        projects = {size: project(Path(workshop) / str(size), size) for size in SIZES if _made(workshop, size)}
        for folder in projects.values():
            measure(folder, "check")  # compiles the code, so that no size pays for it
        found: dict[tuple[str, int], list[Measure]] = {}
        for _ in range(rounds):
            for command in ("check", "site"):
                for size, folder in projects.items():
                    found.setdefault((command, size), []).append(measure(folder, command))
        pages = {size: sum(1 for _ in (folder / "site").rglob("*.html")) for size, folder in projects.items()}
    print(f"{'command':<8}{'cities':>8}{'pages':>8}{'seconds':>10}{'ratio':>8}{'MB':>8}{'ratio':>8}")
    for (command, size), measures in sorted(found.items()):
        seconds, megabytes = (
            statistics.median(getattr(m, name) for m in measures) for name in ("seconds", "megabytes")
        )
        base = found[command, 1]
        ratios = (
            seconds / statistics.median(m.seconds for m in base),
            megabytes / statistics.median(m.megabytes for m in base),
        )
        time_and_memory = f"{seconds:>10.2f}{ratios[0]:>8.2f}{megabytes:>8.0f}{ratios[1]:>8.2f}"
        print(f"{command:<8}{'x' + str(size):>8}{pages[size]:>8}{time_and_memory}")


def _made(workshop: str, size: int) -> bool:
    (Path(workshop) / str(size)).mkdir()
    return True


if __name__ == "__main__":
    main()
