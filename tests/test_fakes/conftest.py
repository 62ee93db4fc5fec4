"""Clients of the fakes as an adapter would make them: real boto3, one attempt."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.fakes.server import FakeAws

Client = Callable[..., Any]


@pytest.fixture(scope="session")
def aws_session() -> Any:
    """One for all: service descriptions are read once."""
    import boto3

    return boto3.Session("test", "test", region_name="us-west-2")


@pytest.fixture
def client(aws_session: Any) -> Client:
    """Makes a boto3 client of a service that a fake serves; `patience`: seconds of silence that
    are a timeout."""
    from botocore.config import Config

    def make(fake: FakeAws, service: str = "bedrock-runtime", patience: float = 20.0) -> Any:
        once = {"mode": "standard", "total_max_attempts": 1}
        config = Config(retries=once, read_timeout=patience)
        return aws_session.client(service, config=config, endpoint_url=fake.url)

    return make
