"""Version: a short name for the state of the content, which changes when a file that is read does."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path


def version_of(*read: tuple[Path, Iterable[Path]]) -> str:
    """Eight hexadecimal digits over the names, from their folder on, and the bytes of files; given folder by folder."""
    digest = sha256()
    for folder, paths in read:
        for path in paths:
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:8]
