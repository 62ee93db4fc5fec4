"""A provider for each test."""

from collections.abc import Iterator

import pytest

from tests.fakes.oidc import FakeProvider
from tests.webapp.signing_in.signed import Clock, Visitor, application, settings_of


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    with FakeProvider() as running:
        yield running


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def visitor(provider: FakeProvider, clock: Clock) -> Visitor:
    return Visitor(provider, application(settings_of(provider), clock))
