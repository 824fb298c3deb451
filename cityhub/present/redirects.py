"""Redirects: from the addresses that records had under their former ids to those they have now."""

from __future__ import annotations

from collections.abc import Iterator

from cityhub.model.hub import Hub
from cityhub.present.address import address_of


def redirects(hub: Hub) -> Iterator[tuple[str, str]]:
    """Old and new address of each renamed record that has a page of its own."""
    for records in hub.records.values():
        for record in records.values():
            for former in record.former_ids:
                old = address_of(record.model_copy(update={"id": former}), hub)
                new = address_of(record, hub)
                if old and new and not new.anchor:
                    yield old.page, new.page
