"""The image's build as part of an update, against AWS's own protocol over HTTP."""

import json
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from infra.build_trigger import BuildFailed, BuildProvider, build

PROPS = {"project": "page", "repository": "page-images", "tag": "abc-arm64",
         "source": "bucket/src/abc.zip", "region": "us-west-2", "profile": ""}  # fmt: skip


class Aws:
    """CodeBuild, ECR and CloudWatch Logs in one. builds: the statuses each build goes through."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.tags: set[str] = set()
        self.builds: list[list[str]] = [["IN_PROGRESS", "IN_PROGRESS", "SUCCEEDED"]]
        self.phase = "BUILD"
        self.log = ["Step 4/9 : RUN pip install", "ERROR: No matching distribution found"]
        self.busy = 0
        self._running: list[str] = []

    def calls(self, name: str) -> list[dict[str, Any]]:
        return [body for operation, body in self.asked if operation == name]

    def answer(self, operation: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        self.asked.append((operation, body))
        if operation == "DescribeImages":
            if body["imageIds"][0]["imageTag"] in self.tags:
                return 200, {"imageDetails": [{"imageTags": sorted(self.tags)}]}
            return 400, {"__type": "ImageNotFoundException", "message": "no such image"}
        if operation == "StartBuild":
            if self.busy:
                self.busy -= 1
                return 400, {"__type": "AccountLimitExceededException",
                             "message": "Cannot have more than 1 builds in queue"}  # fmt: skip
            self._running = self.builds.pop(0)
            return 200, {"build": self._build()}
        if operation == "BatchGetBuilds":
            return 200, {"builds": [self._build()]}
        return 200, {"events": [{"message": line + "\n"} for line in self.log]}

    def _build(self) -> dict[str, Any]:
        status = self._running[0]
        if len(self._running) > 1:
            self._running.pop(0)
        said = [{"message": "Error while executing command: docker build"}]
        failed = [{"phaseType": "SUBMITTED", "phaseStatus": "SUCCEEDED"},
                  {"phaseType": self.phase, "phaseStatus": "FAILED", "contexts": said}]  # fmt: skip
        return {"id": "page:1", "buildStatus": status,
                "phases": failed if status == "FAILED" else [],
                "logs": {"groupName": "page-log", "streamName": "1"}}  # fmt: skip


@pytest.fixture
def aws(monkeypatch: pytest.MonkeyPatch) -> Iterator[Aws]:
    fake = Aws()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            operation = self.headers["x-amz-target"].rpartition(".")[2]
            status, answer = fake.answer(operation, body)
            data = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{server.server_port}")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    monkeypatch.delenv("AWS_PROFILE", raising=False)
    yield fake
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def run(waits: list[float]) -> Callable[[], None]:
    """Builds; time passes by being waited for."""
    return lambda: build(PROPS, waits.append, lambda: sum(waits))


def test_a_build_is_started_with_tag_and_source_and_waited_for(aws: Aws, run, waits):
    run()
    (started,) = aws.calls("StartBuild")
    assert started["projectName"] == "page"
    assert started["sourceLocationOverride"] == "bucket/src/abc.zip"
    assert started["environmentVariablesOverride"] == [
        {"name": "IMAGE_TAG", "value": "abc-arm64", "type": "PLAINTEXT"}
    ]
    assert len(aws.calls("BatchGetBuilds")) == len(waits) == 2


def test_nothing_is_built_where_the_tag_is_there(aws: Aws, run):
    aws.tags = {"abc-arm64"}
    run()
    assert [name for name, _ in aws.asked] == ["DescribeImages"]


def test_a_failed_build_is_told_with_the_end_of_its_log_and_not_tried_again(aws: Aws, run):
    aws.builds = [["IN_PROGRESS", "FAILED"], ["SUCCEEDED"]]
    with pytest.raises(BuildFailed) as told:
        run()
    assert "ended as FAILED" in str(told.value)
    assert "docker build" in str(told.value)
    assert "ERROR: No matching distribution found" in str(told.value)
    assert len(aws.calls("StartBuild")) == 1


def test_a_build_that_failed_before_anything_of_ours_ran_is_tried_again(aws: Aws, run):
    aws.phase, aws.builds = "DOWNLOAD_SOURCE", [["FAILED"], ["FAILED"], ["SUCCEEDED"]]
    run()
    assert len(aws.calls("StartBuild")) == 3


def test_a_role_that_never_holds_is_told_in_the_end(aws: Aws, run):
    aws.phase, aws.builds = "DOWNLOAD_SOURCE", [["FAILED"]] * 9
    with pytest.raises(BuildFailed, match="ended as FAILED"):
        run()
    assert len(aws.calls("StartBuild")) == 4


def test_a_busy_account_is_waited_for(aws: Aws, run):
    aws.busy = 2
    run()
    assert len(aws.calls("StartBuild")) == 3


def test_an_account_that_stays_busy_is_told_plainly(aws: Aws, run):
    aws.busy = 99
    with pytest.raises(BuildFailed, match="Cannot have more than 1 builds in queue"):
        run()


def test_a_build_without_end_is_given_up(aws: Aws, run, waits):
    aws.builds = [["IN_PROGRESS"]]
    with pytest.raises(BuildFailed, match="has not ended after 45 minutes"):
        run()
    assert sum(waits) < 46 * 60


def test_the_provider_gives_back_what_it_was_given(aws: Aws):
    aws.tags = {"abc-arm64", "def-arm64"}
    made = BuildProvider().create(dict(PROPS))
    assert made.outs == PROPS
    other = PROPS | {"tag": "def-arm64"}
    assert BuildProvider().update(made.id, made.outs, other).outs == other


@pytest.mark.parametrize(("change", "expected"), [
    ({}, False), ({"profile": "other"}, False), ({"tag": "def-arm64"}, True),
    ({"source": "bucket/src/def.zip"}, True), ({"repository": "other"}, True),
])  # fmt: skip
def test_another_image_is_an_update_and_other_credentials_are_not(change, expected: bool):
    found = BuildProvider().diff("id", dict(PROPS), PROPS | change)
    assert found.changes is expected
    assert not found.replaces
