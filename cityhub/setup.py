"""Set-up: a virtual environment with exactly the pinned requirements. Uses nothing but Python itself."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")


def enter_environment(arguments: Sequence[str]) -> int | None:
    """Run the command inside the project's environment, made first where it is missing.

    Returns its exit status, or None where this process is in a virtual environment already.
    """
    if sys.version_info < OLDEST:
        print(f"Python {OLDEST[0]}.{OLDEST[1]} or later is needed; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    if sys.prefix != sys.base_prefix:
        return None
    for_developers = arguments[:1] in (["test"], ["lint"])
    python = _environment(ROOT / ".venv", ROOT / ("requirements-dev.txt" if for_developers else "requirements.txt"))
    try:
        return subprocess.run([python, "-m", "cityhub", *arguments], check=False).returncode
    except KeyboardInterrupt:
        return 0


def _environment(folder: Path, requirements: Path) -> str:
    """The Python of the environment in `folder`, which holds what `requirements` and the project ask for."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / f"{requirements.stem}.installed"
    wanted = _digest(requirements)
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted and python.exists():
        return str(python)
    print(f"Setting up ({requirements.name}), once; this takes a minute …", file=sys.stderr)
    if not python.exists():
        venv.create(folder, with_pip=True, clear=folder.exists())
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(requirements)]
    subprocess.run(install, check=True, cwd=ROOT)
    stamp.write_text(wanted, encoding="utf-8")
    return str(python)


def _digest(requirements: Path) -> str:
    """Stands for everything that decides what is installed."""
    files = [requirements, ROOT / "requirements.txt", ROOT / "pyproject.toml"]
    text = b"".join(path.read_bytes() for path in files)
    return hashlib.sha256(text + sys.version.encode()).hexdigest()


def browser() -> str:
    """The path of a Chromium; installs the distribution's where there is none.

    Raises:
        RuntimeError: there is none, and none could be installed.

    """
    found = _browser_on_path()
    if found is None and shutil.which("apt-get"):
        print("Installing Chromium from the distribution, for the tests …", file=sys.stderr)
        become_root = [] if os.name != "nt" and os.geteuid() == 0 else ["sudo", "--non-interactive"]
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for step in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
            subprocess.run([*become_root, *step], check=False, env=environment, stdout=subprocess.DEVNULL)
        found = _browser_on_path()
    if found is None:
        raise RuntimeError("The tests need Chromium. Install your system's package, or set BROWSER_PATH to one.")
    return found


def _browser_on_path() -> str | None:
    named = os.environ.get("BROWSER_PATH")
    return named or next((path for name in BROWSERS if (path := shutil.which(name))), None)
