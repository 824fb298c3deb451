"""`cityhub serve`: an edited record shows by itself, and a broken one leaves what was there."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cityhub.pipeline import Folders

PATIENCE = 90.0
"""Seconds; generous, because it only bounds how long a failure takes."""


def wait_for(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.3)


@pytest.fixture
def served(copy: Folders, tmp_path: Path) -> Iterator[tuple[Folders, str, Path]]:
    """A copy of the project being served: its folders, its address, and what it prints."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path / "serve.log"
    environment = {**os.environ, "PYTHONPATH": str(copy.root)}
    command = [sys.executable, "-m", "cityhub", "serve", "--address", f"127.0.0.1:{port}"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=copy.root, env=environment, stdout=output, stderr=output, start_new_session=True
        )
    yield copy, f"http://127.0.0.1:{port}/", log
    os.killpg(process.pid, 15)
    process.wait()


def test_an_edited_record_shows_and_a_broken_one_leaves_the_last_good_site(served: tuple[Folders, str, Path]) -> None:
    folders, address, log = served
    record = min(folders.content.glob("cities/*/city.yml"))
    page = f"{address}cities/{record.parent.name}/"
    good = record.read_text(encoding="utf-8")

    def shows(text: str) -> bool:
        try:
            with urllib.request.urlopen(page, timeout=PATIENCE) as answer:  # noqa: S310  # our own server
                return text in answer.read().decode()
        except OSError:
            return False

    wait_for(lambda: shows("<h1"))
    record.write_text(good.replace("summary: >-\n", "summary: >-\n  Freshly edited.\n", 1), encoding="utf-8")
    wait_for(lambda: shows("Freshly edited."))
    record.write_text(good.replace("currency:", "curency:", 1), encoding="utf-8")
    wait_for(lambda: "The last good site stays" in log.read_text(encoding="utf-8"))
    assert shows("Freshly edited.")
