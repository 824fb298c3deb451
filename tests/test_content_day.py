"""The day of the content: that of its last commit, wherever git can tell."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from pathlib import Path

import pytest

from cityhub.commands.content_day import content_day
from tests.present.drawing import draw

JANUARY, MAY = dt.date(2026, 1, 15), dt.date(2026, 5, 2)


def git(folder: Path, *words: str, at: str = "2026-01-01T12:00:00+00:00") -> None:
    """Run git as somebody, with both clocks of a commit at a moment."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    somebody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    clocks = {"GIT_AUTHOR_DATE": "2020-02-02T12:00:00+00:00", "GIT_COMMITTER_DATE": at}
    name = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(
        ["git", "-C", str(folder), *name, *words], env={**own, **somebody, **clocks}, check=True, capture_output=True
    )


def commit(folder: Path, at: str, files: dict[str, str]) -> None:
    draw(folder, files)
    git(folder, "add", "--all")
    git(folder, "commit", "--message", "A change", at=at)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose content was changed in January and whose page in docs/ in May."""
    folder = tmp_path / "hub"
    folder.mkdir()
    git(folder, "init", "--quiet")
    commit(folder, "2025-11-20T12:00:00+00:00", {"content/hub.yml": "name: Hub", "docs/about.md": "About."})
    commit(folder, "2026-01-15T12:00:00+00:00", {"content/hub.yml": "name: Small hub"})
    commit(folder, "2026-05-02T12:00:00+00:00", {"docs/about.md": "About the hub."})
    return folder


def test_it_is_the_day_of_the_last_commit_that_changed_the_content(repository: Path) -> None:
    assert content_day(repository / "content") == JANUARY
    assert content_day(repository) == MAY


def test_the_day_is_that_of_the_committers_clock_on_any_machine(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(repository, "2026-06-30T23:30:00-09:00", {"content/hub.yml": "name: Late hub"})
    for zone in ("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"):
        monkeypatch.setenv("TZ", zone)
        assert content_day(repository / "content") == dt.date(2026, 6, 30)


def test_what_is_not_committed_does_not_count(repository: Path) -> None:
    draw(repository, {"content/hub.yml": "name: Another", "content/new.yml": "id: new"})
    assert content_day(repository / "content") == JANUARY


def test_a_removed_file_is_a_change(repository: Path) -> None:
    commit(repository, "2026-07-01T12:00:00+00:00", {"content/old.yml": "id: old"})
    git(repository, "rm", "--quiet", "content/old.yml")
    git(repository, "commit", "--message", "Gone", at="2026-08-01T12:00:00+00:00")
    assert content_day(repository / "content") == dt.date(2026, 8, 1)


def test_a_hook_of_another_repository_does_not_mislead_it(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_WORK_TREE", str(repository / "docs"))
    assert content_day(repository / "content") == JANUARY


def test_the_words_git_adds_for_signatures_are_kept_out(repository: Path) -> None:
    git(repository, "config", "log.showSignature", "true")
    assert content_day(repository / "content") == JANUARY


@pytest.mark.parametrize(("depth", "expected"), [("1", None), ("2", None), ("3", JANUARY)])
def test_a_shallow_clone_tells_only_what_it_can_know(
    repository: Path, tmp_path: Path, depth: str, expected: dt.date | None
) -> None:
    git(tmp_path, "clone", "--quiet", "--depth", depth, repository.as_uri(), "shallow")
    assert content_day(tmp_path / "shallow" / "content") == expected


def test_a_repository_with_one_commit_tells_its_day(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, "2026-01-15T12:00:00+00:00", {"content/hub.yml": "name: Hub"})
    assert content_day(tmp_path / "content") == JANUARY


def test_without_a_repository_there_is_no_such_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draw(tmp_path, {"content/hub.yml": "name: Hub"})
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert content_day(tmp_path / "content") is None
    assert content_day(tmp_path / "nowhere") is None


def test_without_a_commit_of_the_content_there_is_no_such_day(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, "2026-01-15T12:00:00+00:00", {"docs/about.md": "About."})
    draw(tmp_path, {"content/hub.yml": "name: Hub"})
    assert content_day(tmp_path / "content") is None


def test_without_git_there_is_no_such_day(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    assert content_day(repository / "content") is None
