"""pytest's fixtures of the fakes. Imports stay inside: most tests need none of it."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.fakes.bedrock import FakeBedrock
    from tests.fakes.ministack import MiniStack
    from tests.fakes.s3_vectors import FakeS3Vectors

_BEDROCK = ("BEDROCK", "BEDROCK_RUNTIME", "BEDROCK_AGENT_RUNTIME", "SERVICE_QUOTAS", "STS")
_NOWHERE = "http://127.0.0.1:9"


@pytest.fixture(autouse=True, scope="session")
def one_loader() -> Iterator[None]:
    """Has AWS's service models read once, not for every client of every test."""
    from botocore import session

    kept = session.create_loader
    session.create_loader = functools.cache(kept)
    yield
    session.create_loader = kept


@pytest.fixture
def bedrock() -> Iterator[FakeBedrock]:
    """Bedrock, its agent runtime and control plane, service quotas and STS at one url."""
    from tests.fakes.bedrock import FakeBedrock

    with FakeBedrock() as server:
        yield server


@pytest.fixture
def s3vectors() -> Iterator[FakeS3Vectors]:
    """S3 Vectors without a bucket yet."""
    from tests.fakes.s3_vectors import FakeS3Vectors

    with FakeS3Vectors() as server:
        yield server


@pytest.fixture(scope="session")
def ministack_process() -> Iterator[MiniStack]:
    """One MiniStack for all tests; `ministack` empties it between them."""
    from tests.fakes.ministack import MiniStack

    with MiniStack() as process:
        yield process


@pytest.fixture
def ministack(ministack_process: MiniStack) -> MiniStack:
    """S3, DynamoDB and Secrets Manager, empty."""
    ministack_process.reset()
    return ministack_process


@pytest.fixture
def aws_env(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    bedrock: FakeBedrock,
    s3vectors: FakeS3Vectors,
) -> dict[str, str]:
    """The process's environment as the fakes want it: test credentials, us-west-2, endpoints.

    What no fake serves goes to a port where nobody listens, never to AWS. MiniStack is the general
    endpoint for tests that ask for `ministack`. Returns the variables set, for child processes.
    """  # fmt: skip
    import boto3

    general = _NOWHERE
    if "ministack" in request.fixturenames:
        general = request.getfixturevalue("ministack").url
    variables = environment(bedrock.url, s3vectors.url, general)
    for name in ("AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_SESSION_TOKEN",
                 "AWS_BEARER_TOKEN_BEDROCK"):  # fmt: skip
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", None)
    return variables


def environment(bedrock: str, s3vectors: str, general: str) -> dict[str, str]:
    """What a process needs to find the fakes at these urls and nothing of the tester's own."""
    endpoints = {f"AWS_ENDPOINT_URL_{name}": bedrock for name in _BEDROCK}
    return endpoints | {
        "AWS_ENDPOINT_URL": general, "AWS_ENDPOINT_URL_S3VECTORS": s3vectors,
        "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_REGION": "us-west-2", "AWS_DEFAULT_REGION": "us-west-2",
        "AWS_EC2_METADATA_DISABLED": "true", "AWS_CONFIG_FILE": "/dev/null",
        "AWS_SHARED_CREDENTIALS_FILE": "/dev/null", "NO_PROXY": "127.0.0.1",
    }  # fmt: skip
