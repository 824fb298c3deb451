"""Build and serve the site, by running the engine as a program of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from cityhub import pipeline
from cityhub.commands.content_day import content_day
from cityhub.pipeline import Folders
from cityhub.problem import counted

OURS = ("robots.txt", "sitemap.xml")
"""Files by which a folder is known to hold a site."""


def build_site(folders: Folders, out: Path, as_of: str | None) -> int:
    """Write the site to `out`, all of it or nothing: it is built beside `out` and then put in its place."""
    out = out.resolve()
    _bring_back(out)
    problems = pipeline.check(folders)
    if problems:
        print(*problems, sep="\n")
        print(f"{counted(len(problems), 'problem')}: no site was written, the last one stays.", file=sys.stderr)
        return 1
    if not _may_replace(out, folders):
        print(f"{out} holds something else than a site of the hub; name another folder with --out.", file=sys.stderr)
        return 1
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        workshop = tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent)
    except OSError as error:
        print(f"No folder can be made at {out} ({error.strerror}); name another with --out.", file=sys.stderr)
        return 1
    with workshop as folder:
        return _build(folders, out, Path(folder) / "site", as_of)


def _build(folders: Folders, out: Path, fresh: Path, as_of: str | None) -> int:
    if _mkdocs(folders, "build", "--strict", "--site-dir", str(fresh), as_of=as_of):
        print("The site was not written; the last one stays.", file=sys.stderr)
        return 1
    _replace(out, fresh)
    pages = sum(1 for _ in out.rglob("*.html"))
    print(f"{pages} pages in {out}", file=sys.stderr)
    return 0


def _may_replace(out: Path, folders: Folders) -> bool:
    """Only an empty folder, or a site of the hub, that holds neither the project nor its content."""
    holds_project = any(part.resolve().is_relative_to(out) for part in (folders.root, folders.content))
    ours = not out.exists() or (
        out.is_dir() and (not any(out.iterdir()) or any((out / name).is_file() for name in OURS))
    )
    return ours and not holds_project


def _replace(out: Path, fresh: Path) -> None:
    """Put the fresh site where the old one was; where anything comes between, the old one is put back.

    Both lie on the same disk, so this is a matter of names. The old site is kept until the fresh one stands.
    """
    before = _before(out)
    try:
        if out.exists():
            out.rename(before)
        fresh.rename(out)
    except BaseException:
        _bring_back(out)
        raise
    shutil.rmtree(before, ignore_errors=True)


def _bring_back(out: Path) -> None:
    """The old site to its place, where an exchange was broken off; remove it where the new one stands there."""
    before = _before(out)
    if before.exists() and not out.exists():
        before.rename(out)
    shutil.rmtree(before, ignore_errors=True)


def _before(out: Path) -> Path:
    """Where the old site lies during the exchange."""
    return out.parent / f".{out.name}-before"


def serve(folders: Folders, address: str) -> int:
    """Serve the site on this computer until it is stopped."""
    try:
        return _mkdocs(folders, "serve", "--dev-addr", address, as_of=None)
    except KeyboardInterrupt:
        return 0


def _mkdocs(folders: Folders, *arguments: str, as_of: str | None) -> int:
    environment = {**os.environ, "CITYHUB_CONTENT": str(folders.content.resolve()), "NO_MKDOCS_2_WARNING": "1"}
    day = as_of or os.environ.get("CITYHUB_AS_OF") or content_day(folders.content)
    if day:
        environment["CITYHUB_AS_OF"] = str(day)
    configuration = str(folders.root / "mkdocs.yml")
    command = [sys.executable, "-m", "mkdocs", arguments[0], "--config-file", configuration, *arguments[1:]]
    return subprocess.run(command, env=environment, check=False).returncode
