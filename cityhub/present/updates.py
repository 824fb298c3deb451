"""Updates: what was last reported, dated, across the cities."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from cityhub.model.action import Action
from cityhub.model.date import ImpreciseDate
from cityhub.model.hub import Hub
from cityhub.model.project import Project
from cityhub.model.statement import Statement

SHOWN = 6


@dataclass(frozen=True)
class Update:
    record: Action | Project
    statement: Statement
    date: ImpreciseDate


def latest_updates(hub: Hub, today: dt.date, city: str = "") -> tuple[Update, ...]:
    """The newest dated updates, newest first; those of one city where it is named."""
    records: tuple[Action | Project, ...] = (*hub.all(Action), *hub.all(Project))
    found = [
        Update(record, statement, statement.date)
        for record in records
        for statement in record.updates
        if statement.date and statement.date.earliest <= today and city in {"", record.city}
    ]
    newest = sorted(found, key=lambda update: (update.date.earliest, update.record.key), reverse=True)
    once = {str(update.statement.text): update for update in reversed(newest)}
    return tuple(update for update in newest if once[str(update.statement.text)] is update)[:SHOWN]
