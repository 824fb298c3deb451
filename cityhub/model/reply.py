"""Reply: what a city or an organisation answers to what the hub says of it."""

from __future__ import annotations

from cityhub.model.date import ImpreciseDate
from cityhub.model.frozen import Frozen
from cityhub.model.reference import OrganisationRef, SourceRef
from cityhub.model.words import Words


class Reply(Frozen):
    organisation: OrganisationRef
    date: ImpreciseDate
    text: Words
    """The reply in full, in the words of who replies."""
    sources: tuple[SourceRef, ...]
    """Where the reply stands in public, so that a reader can see whose it is."""
