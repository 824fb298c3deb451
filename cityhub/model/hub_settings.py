"""HubSettings: who publishes this copy of the hub. What is absent hides its links."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from cityhub.model.frozen import Frozen
from cityhub.model.words import Words


class HubSettings(Frozen):
    name: Words
    disclaimer: Words | None = None
    """Whose work this is and whose it is not; stands at the foot of every page."""
    limits: Words | None = None
    """What the hub knows and what it does not, in a few sentences for the home page."""
    publisher: str | None = None
    contact: str | None = None
    """An e-mail address."""
    site_url: str | None = None
    repository: str | None = None
    """The address of the repository, for example https://git.example/hub."""
    branch: str = "main"
    """The branch that links for editing lead to."""
    edit_pattern: Annotated[str, StringConstraints(pattern=r"\{path\}")] = "{repository}/{action}/{branch}/{path}"
    """How the address of a file for editing is made, where it is not that of GitHub.

    {action} is `edit` for a file, `tree` for a folder, `blob` for a line of a file, `commits` for its history.
    For GitLab: {repository}/-/{action}/{branch}/{path}.
    """
    corrections: str | None = None
    """Where errors are reported: an address of a form or an e-mail address."""
    content_licence: str | None = None
    """SPDX identifier, for example CC-BY-4.0."""
