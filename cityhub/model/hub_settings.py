"""HubSettings: who publishes this copy of the hub. What is absent hides its links."""

from __future__ import annotations

from cityhub.model.frozen import Frozen
from cityhub.model.words import Words


class HubSettings(Frozen):
    name: Words
    publisher: str | None = None
    contact: str | None = None
    """An e-mail address."""
    site_url: str | None = None
    repository: str | None = None
    """The address of the repository, for example https://git.example/hub."""
    branch: str = "main"
    corrections: str | None = None
    """Where errors are reported: an address of a form or an e-mail address."""
    content_licence: str | None = None
    """SPDX identifier, for example CC-BY-4.0."""
