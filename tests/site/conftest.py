"""The built site in a real browser. It is built once, from the real content, and served on this computer."""

from __future__ import annotations

import functools
import http.server
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cityhub.commands.engine import build_site
from cityhub.pipeline import Folders, Site, build
from tests.twelve import twelve_content

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("content", "translations", "docs", "hooks", "overrides", "cityhub", "mkdocs.yml", "package-lock.json")

ADDRESS = "https://hub.example/"
"""Where all sites are built for; nothing is there."""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and, as a host would, the 404 page of a language where there is none."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        language = self.path.strip("/").split("/")[0]
        root = Path(self.directory)
        page = root / language / "404.html" if (root / language / "404.html").exists() else root / "404.html"
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


class _Server(http.server.ThreadingHTTPServer):
    """A browser that leaves a page early is no error."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def closed_windows(request: pytest.FixtureRequest) -> Iterator[None]:
    """No test leaves a window open: a browser with hundreds of them is slow."""
    yield
    if "chromium" in request.fixturenames:
        for context in request.getfixturevalue("chromium").contexts:
            context.close()


@pytest.fixture(scope="session", autouse=True)
def _published() -> Iterator[None]:
    """Sites are built for an address, so that they hold all that needs one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", ADDRESS)
        yield


@pytest.fixture(scope="session")
def hub_site() -> Site:
    return build(Folders.of(ROOT))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    out = tmp_path_factory.mktemp("built") / "site"
    assert build_site(Folders.of(ROOT), out, None) == 0
    return out


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address at which a folder is served for a while."""
    server = _Server(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Where the built site is served."""
    with served(built) as url:
        yield url


@pytest.fixture(scope="session")
def twelve_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site of the twelve invented cities is served."""
    folder = tmp_path_factory.mktemp("twelve")
    content = twelve_content(folder / "content")
    assert build_site(Folders.of(ROOT, content), folder / "site", None) == 0
    with served(folder / "site") as url:
        yield url


@pytest.fixture
def copy(tmp_path: Path) -> Folders:
    """A copy of the project that a test may change."""
    for name in NEEDED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tmp_path / name)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    return Folders.of(tmp_path)
