"""Bedrock's stand-in, and an environment in which boto3 finds nothing else."""

from collections.abc import Iterator

import pytest

from tests.fakes.bedrock import FakeBedrock


@pytest.fixture
def bedrock(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeBedrock]:
    with FakeBedrock() as server:
        for name, value in {
            "AWS_ACCESS_KEY_ID": "AKIATESTTESTTESTTEST", "AWS_SECRET_ACCESS_KEY": "test-secret",
            "AWS_REGION": "us-west-2", "AWS_DEFAULT_REGION": "us-west-2",
            "AWS_EC2_METADATA_DISABLED": "true", "AWS_CONFIG_FILE": "/dev/null",
            "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
            "AWS_ENDPOINT_URL_BEDROCK_RUNTIME": server.url,
        }.items():  # fmt: skip
            monkeypatch.setenv(name, value)
        yield server
