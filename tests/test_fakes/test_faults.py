"""Each scripted fault is what boto3 shows an adapter for it."""

from typing import Any

import pytest
from botocore.eventstream import ChecksumMismatch
from botocore.exceptions import (
    ClientError,
    ConnectionClosedError,
    EventStreamError,
    ReadTimeoutError,
    ResponseStreamingError,
)
from urllib3.exceptions import ProtocolError
from urllib3.exceptions import ReadTimeoutError as SilentStream

from tests.fakes import faults
from tests.fakes.bedrock import FakeBedrock
from tests.test_fakes.conftest import Client
from tests.test_fakes.test_server import talk

SHORT = 0.5
"""Seconds of silence that are a timeout."""


@pytest.mark.parametrize(
    ("fault", "shown", "said"),
    [
        (faults.throttled(), ClientError, "ThrottlingException"),
        (faults.error("ExpiredTokenException"), ClientError, "ExpiredTokenException"),
        (faults.reset(), ConnectionClosedError, ""),
        (faults.stall(), ReadTimeoutError, ""),
        (faults.stall(after_events=1), SilentStream, ""),
        (faults.cut(after_events=2), ProtocolError, ""),
        (faults.stream_error("ModelStreamErrorException"), EventStreamError,
         "modelStreamErrorException"),
        (faults.corrupt(), ChecksumMismatch, ""),
    ],
)  # fmt: skip
def test_a_stream_fails_as_scripted_and_only_once(
    bedrock: FakeBedrock, client: Client, fault: Any, shown: type[Exception], said: str
) -> None:
    bedrock.script("ConverseStream", fault)
    with pytest.raises(shown, match=said):
        talk(client(bedrock, patience=SHORT))
    assert "metadata" in talk(client(bedrock))[-1]


def test_a_stream_without_its_end_ends_in_silence(bedrock: FakeBedrock, client: Client) -> None:
    bedrock.script("ConverseStream", faults.no_message_stop())
    assert "contentBlockStop" in talk(client(bedrock))[-1]


@pytest.mark.parametrize(
    ("fault", "shown"),
    [
        (faults.cut(), ResponseStreamingError),
        (faults.stall(after_events=1), ReadTimeoutError),
        (faults.reset(), ConnectionClosedError),
    ],
)
def test_a_body_breaks_off_as_scripted(
    bedrock: FakeBedrock, client: Client, fault: Any, shown: type[Exception]
) -> None:
    bedrock.script("InvokeModel", fault, model="titan")
    with pytest.raises(shown):
        client(bedrock, patience=SHORT).invoke_model(
            modelId="amazon.titan-embed-image-v1", body=b'{"inputText": "red"}'
        )["body"].read()


def test_a_fault_that_is_always_there_stays(bedrock: FakeBedrock, client: Client) -> None:
    bedrock.always("ConverseStream", faults.throttled())
    for _ in range(3):
        with pytest.raises(ClientError, match="ThrottlingException"):
            talk(client(bedrock))


def test_half_a_json_answer_looks_empty_to_boto3(bedrock: FakeBedrock, client: Client) -> None:
    """botocore does not hold a body against its length: adapters have to."""
    bedrock.script("GetFoundationModel", faults.cut())
    told = client(bedrock, "bedrock").get_foundation_model(modelIdentifier="amazon.nova-lite-v1:0")
    assert set(told) == {"ResponseMetadata"}
