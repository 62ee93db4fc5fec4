"""The stack that stands: what tests ask of it, in the words of whoever runs a shop."""

import json
import os
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import requests
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from tests.fakes.models import REGION
from tests.infra.stack.graph import Graph, Node
from tests.rehearsal.stage import Stage
from tests.rehearsal.standing import Standing

PATIENCE = 60.0
"""Seconds that a busy machine may need for what an idle one does in five."""
OPERATOR = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
FEED = "feeds/sample.jsonl"


@dataclass
class Stack:
    """root: of the project that its sample comes from."""

    stage: Stage
    world: Standing
    graph: Graph
    root: Path

    @property
    def bucket(self) -> str:
        return str(self.graph.exports["catalog_bucket"])

    def function(self, name: str) -> Node:
        """One of the three."""
        return self.graph.one("lambda/function:Function", name)

    def role_of(self, name: str) -> str:
        """The ARN of a function's role, or of the one that the page is run with."""
        if name != "page":
            return str(self.function(name).inputs["role"])
        if tasks := self.graph.of("ecs/taskDefinition:TaskDefinition"):
            return str(tasks[0].inputs["taskRoleArn"])
        service = self.graph.one("apprunner/service:Service").inputs
        return str(service["instanceConfiguration"]["instanceRoleArn"])

    def role_of_starter(self) -> str:
        """The ARN of the role that reads the page's secrets before it starts."""
        tasks = self.graph.of("ecs/taskDefinition:TaskDefinition")
        return str(tasks[0].inputs["executionRoleArn"]) if tasks else self.role_of("page")

    @cached_property
    def queue(self) -> str:
        return str(self.function("ingestion").inputs["environment"]["variables"]["STYLIST_QUEUE"])

    def sample(self) -> list[dict[str, Any]]:
        """The rows of the feed as it lies in the bucket."""
        body = self.stage.client("s3").get_object(Bucket=self.bucket, Key=FEED)["Body"].read()
        return [json.loads(line) for line in body.splitlines()]

    def upload(self, rows: Iterable[dict[str, Any]], key: str = FEED) -> None:
        """As the operator does it."""
        text = "".join(json.dumps(row) + "\n" for row in rows)
        self.stage.client("s3").put_object(Bucket=self.bucket, Key=key, Body=text.encode())

    def found(self) -> list[str]:
        """Items by their keys in the index that the pages search; one for each vector."""
        buckets = self.stage.vectors.buckets
        indexes = buckets[str(self.graph.exports["vector_bucket"])].indexes
        return sorted(
            key.partition("#")[0]
            for name, index in indexes.items() if name.startswith("catalog")
            for key in index.vectors
        )  # fmt: skip

    def signed(self, path: str, body: dict[str, Any], keys: dict[str, str]) -> requests.Response:
        """A request to the API with these credentials, as boto3 names them; none: unsigned."""
        api = self.graph.exports["api_url"].removeprefix("http://")
        data = json.dumps(body).encode()
        headers = {"host": api, "content-type": "application/json"}
        if keys:
            request = AWSRequest("POST", f"http://{api}{path}", data=data, headers=headers)
            owner = Credentials(keys["aws_access_key_id"], keys["aws_secret_access_key"],
                                keys.get("aws_session_token"))  # fmt: skip
            SigV4Auth(owner, "execute-api", REGION).add_auth(request)
            headers = dict(request.headers.items())
        here = self.stage.variables["AWS_ENDPOINT_URL"]
        return requests.post(f"{here}{path}", data=data, headers=headers, timeout=60)

    def borne(self, path: str, body: dict[str, Any], token: str) -> requests.Response:
        """A request to the API with a token of somebody who has signed in; '' for none."""
        headers = {"host": self.graph.exports["api_url"].partition("://")[2]}
        if token:
            headers["authorization"] = f"Bearer {token}"
        here = self.stage.variables["AWS_ENDPOINT_URL"]
        return requests.post(f"{here}{path}", json=body, headers=headers, timeout=60)

    def as_page(self) -> dict[str, str]:
        """Exactly what the stack hands the page, and where the stand-ins are."""
        from tests.infra.test_graph import page_secrets, page_variables

        keys = self.stage.become(self.role_of("page"))
        starter = self.stage.become(self.role_of_starter())
        secrets = self.stage.client("secretsmanager", **starter)
        shown = {name: secrets.get_secret_value(SecretId=arn)["SecretString"]
                 for name, arn in page_secrets(self.graph).items()}  # fmt: skip
        return {
            **page_variables(self.graph), **shown, **self.stage.variables,
            **{name.upper(): value for name, value in keys.items()},
            "PATH": os.environ["PATH"], "PYTHONUTF8": "1",
        }  # fmt: skip


def until(check: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    """Waits for it; fails with `what`."""
    ends, ticks = time.monotonic() + seconds, threading.Event()
    while not check():
        assert time.monotonic() < ends, what
        ticks.wait(0.2)
