"""The server under the fakes: signatures, connections, threads, its own faults."""

import json
import threading
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.fakes import faults
from tests.fakes.bedrock import FakeBedrock
from tests.fakes.timing import at_once
from tests.test_fakes.conftest import Client

MODEL = "us.amazon.nova-2-lite-v1:0"
ASKED = [{"role": "user", "content": [{"text": "hello"}]}]


def talk(bedrock_runtime: Any) -> list[dict[str, Any]]:
    return list(bedrock_runtime.converse_stream(modelId=MODEL, messages=ASKED)["stream"])


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ({}, "MissingAuthenticationTokenException"),
        ({"Authorization": "AWS4-HMAC-SHA256 Credential=a/b/us-west-2/s3/aws4_request, "
          "Signature=c"}, "InvalidSignatureException"),
    ],
)  # fmt: skip
def test_a_request_without_the_services_signature_is_refused(
    bedrock: FakeBedrock, header: dict[str, str], code: str
) -> None:
    url = f"{bedrock.url}/model/{MODEL}/converse"
    request = urllib.request.Request(url, json.dumps({"messages": ASKED}).encode(), header)
    with pytest.raises(urllib.error.HTTPError) as told:
        urllib.request.urlopen(request)
    assert (told.value.code, told.value.headers["x-amzn-ErrorType"]) == (403, code)


def test_a_clock_that_is_wrong_by_an_hour_is_refused(bedrock: FakeBedrock, client: Client) -> None:
    bedrock.clock_skew = 3600
    with pytest.raises(ClientError, match="Signature expired"):
        talk(client(bedrock))


def test_a_connection_serves_one_request_after_another(
    bedrock: FakeBedrock, client: Client
) -> None:
    runtime = client(bedrock)
    talk(runtime)
    runtime.converse(modelId=MODEL, messages=ASKED)
    assert bedrock.connections == 1
    assert [request.model_id for request in bedrock.requests] == [MODEL, MODEL]


def test_a_client_that_leaves_a_stream_is_noticed(bedrock: FakeBedrock, client: Client) -> None:
    bedrock.delay("ConverseStream", 0, between=5)
    stream = client(bedrock).converse_stream(modelId=MODEL, messages=ASKED)["stream"]
    assert "messageStart" in next(iter(stream))
    stream.close()
    (request,) = bedrock.asked("ConverseStream")
    assert request.gone.wait(1)
    assert not request.finished.is_set()


def test_how_many_were_served_at_once_is_told(bedrock: FakeBedrock, client: Client) -> None:
    bedrock.delay("Converse", 0.1)
    runtime = client(bedrock)

    def ask(_: int) -> None:
        runtime.converse(modelId=MODEL, messages=ASKED)

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(ask, range(3)))
    ask(0)
    assert at_once(bedrock.asked("Converse")) == 3
    assert at_once(bedrock.asked("Converse")[3:]) == 1


def test_closing_ends_what_is_still_waiting_and_leaves_no_thread() -> None:
    before = set(threading.enumerate())
    with FakeBedrock() as server:
        server.always("GetCallerIdentity", faults.stall())
        sign = "AWS4-HMAC-SHA256 Credential=a/b/c/sts/aws4_request, Signature=d"
        now = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
        form = b"Action=GetCallerIdentity&Version=2011-06-15"
        request = urllib.request.Request(
            server.url, form, {"Authorization": sign, "X-Amz-Date": now}
        )
        failed: list[BaseException] = []

        def ask() -> None:
            try:
                urllib.request.urlopen(request, timeout=60)
            except OSError as error:
                failed.append(error)

        asking = threading.Thread(target=ask)
        asking.start()
        while not server.requests and asking.is_alive():
            time.sleep(0.005)
    asking.join(10)
    assert failed
    assert set(threading.enumerate()) <= before


def test_an_answer_that_aws_never_gives_is_told_when_the_fake_ends(client: Client) -> None:
    with pytest.raises(AssertionError, match="never answers so"), FakeBedrock() as server:
        server.script("Converse", {"output": {"text": "hello"}})
        runtime = client(server)
        with pytest.raises(ClientError, match="The fake failed"):
            runtime.converse(modelId=MODEL, messages=ASKED)
