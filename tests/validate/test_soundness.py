"""Of a sound content nothing is said; and one mistake is told once, where it was made."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.validate.changed import SOUNDVILLE, problems, said

RECORDS = sorted(path.relative_to(SOUNDVILLE).as_posix() for path in SOUNDVILLE.rglob("*.yml"))
FILES = sorted(
    path.relative_to(SOUNDVILLE).as_posix() for path in SOUNDVILLE.rglob("*") if path.suffix in {".yml", ".geojson"}
)


def test_nothing_is_said_about_a_sound_content(tmp_path: Path) -> None:
    assert said(tmp_path, {}) == []


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_is_the_only_thing_told(tmp_path: Path, name: str) -> None:
    found = problems(tmp_path, {name: b"\tThis is neither.\n"})
    assert [problem.path for problem in found] == [f"soundville/{name}"]


@pytest.mark.parametrize("name", FILES)
def test_an_empty_file_is_the_only_thing_told(tmp_path: Path, name: str) -> None:
    found = problems(tmp_path, {name: b""})
    assert [problem.path for problem in found] == [f"soundville/{name}"]


@pytest.mark.parametrize("name", RECORDS)
def test_a_field_too_many_is_the_only_thing_told(tmp_path: Path, name: str) -> None:
    text = (SOUNDVILLE / name).read_text(encoding="utf-8")
    line = text.splitlines()[0]
    odd = line.replace("}", ", nonsense: 1}", 1) if "}" in line else f"{line}\n{' ' * line.find('id:')}nonsense: 1"
    odd = f"{line}\nnonsense: 1" if name == "hub.yml" else odd
    found = problems(tmp_path, {name: text.replace(line, odd, 1)})
    assert [(problem.path, problem.rule) for problem in found] == [(f"soundville/{name}", "unknown-field")]


def test_a_narrative_that_cannot_be_read_is_not_said_to_be_missing(tmp_path: Path) -> None:
    found = problems(tmp_path, {"cities/soundville/diagnostic/urban.en.md": b"\xff"})
    assert [problem.rule for problem in found] == ["encoding"]
