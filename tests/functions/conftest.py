"""A shop on AWS for every test of this folder that asks for one."""

import logging
from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.functions.shop import Shop


@pytest.fixture(autouse=True)
def _log_as_before() -> Iterator[None]:
    """The handlers set up the log of their process; here pytest listens."""
    from functions.api import handler as _api  # noqa: F401
    from functions.ingest import handler as _ingest  # noqa: F401
    from functions.knowledge_sync import handler as _sync  # noqa: F401

    root = logging.getLogger()
    kept = root.handlers[:]
    yield
    root.handlers[:] = kept


@pytest.fixture
def shop(aws_env, ministack, monkeypatch) -> Iterator[Shop]:
    """An empty catalog, and the function's environment."""
    from functions.api.parts import stylist
    from functions.ingest.parts import ingesting

    # All pictures here are younger than a few seconds; one test has them looked at for that.
    monkeypatch.setattr("stylist.feeds.keeping._CLOCKS_APART", timedelta(days=-1))
    monkeypatch.setattr("stylist.aws.pace.Pace.hold", lambda self, seconds: False)
    monkeypatch.setattr("random.random", lambda: 0.0)
    made = Shop()
    for name, value in made.variables.items():
        monkeypatch.setenv(name, value)
    ingesting.cache_clear()
    stylist.cache_clear()
    yield made
    ingesting.cache_clear()
    stylist.cache_clear()
    made.clients.close()
