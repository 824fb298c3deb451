"""Version: a short name for the state of the content, which changes when a file of it does."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path


def version_of(root: Path) -> str:
    """Eight hexadecimal digits over the names and the bytes of all files of the content."""
    digest = sha256()
    for path in sorted(root.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:8]
