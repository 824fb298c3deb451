"""What the engine is told before it builds anything, and how a mistake in a template stops it."""

from __future__ import annotations

import datetime as dt
import socket
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

import door
import hub
from cityhub.present.failed_page import FailedPageError
from cityhub.search.index import FailedIndexError


@pytest.mark.parametrize(("named", "day"), [("2026-11-21", dt.date(2026, 11, 21)), ("", None)])
def test_the_day_of_lateness_may_be_named_in_the_environment(
    monkeypatch: pytest.MonkeyPatch, named: str, day: dt.date | None
) -> None:
    monkeypatch.setenv("CITYHUB_AS_OF", named)
    assert hub._as_of() == day


def test_a_day_that_is_none_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CITYHUB_AS_OF", "yesterday")
    with pytest.raises(Abort) as stopped:
        hub._as_of()
    assert stopped.value.message == 'CITYHUB_AS_OF is "yesterday", which is not a day; write it as 2026-11-21.'


def test_an_address_that_another_program_holds_is_told_before_anything_is_built() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(Abort) as stopped:
            hub._refuse_taken("127.0.0.1", port)
    assert stopped.value.message.startswith(f"Nothing can be served at 127.0.0.1:{port} (")
    assert stopped.value.message.endswith("). Name another with --address.")
    hub._refuse_taken("127.0.0.1", port)


@pytest.mark.parametrize(
    "failure", [FailedPageError("The home page cannot be made."), FailedIndexError(Path("pagefind"), "ended with 1")]
)
def test_what_fails_stops_the_build_with_its_sentence_alone(failure: Exception) -> None:
    with pytest.raises(Abort) as stopped, door._told_without_traceback():
        raise failure
    assert stopped.value.message == str(failure)
    assert stopped.value.__suppress_context__
