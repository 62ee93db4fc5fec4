"""A command run against the fakes finds every service, and a model that uses the shop's tools."""

import subprocess
from pathlib import Path

from tests.fakes.bedrock import FakeBedrock
from tests.fakes.planned import planned, planner
from tests.test_fakes.conftest import Client

ASKS = """
import boto3
print(boto3.client("s3").list_buckets()["Buckets"])
print(boto3.client("dynamodb").list_tables()["TableNames"])
print(boto3.client("s3vectors").list_vector_buckets()["vectorBuckets"])
print(boto3.client("sts").get_caller_identity()["Account"])
"""


def test_a_command_finds_every_service(root: Path, python: str) -> None:
    ended = subprocess.run(
        [python, "-m", "tests.fakes", python, "-c", ASKS],
        cwd=root, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert ended.stdout.split("\n") == ["[]", "[]", "[]", "123456789012", ""], ended.stderr
    assert ended.returncode == 0


def test_the_planner_answers_behind_bedrock(bedrock: FakeBedrock, client: Client) -> None:
    planner()  # its files take longer to read than the client waits
    bedrock.answering = planned
    spec = {"name": "search_catalog", "inputSchema": {"json": {"type": "object"}}}
    told = client(bedrock).converse(
        modelId="us.amazon.nova-2-lite-v1:0",
        messages=[{"role": "user", "content": [{"text": "Show me blue linen shirts under $60"}]}],
        toolConfig={"tools": [{"toolSpec": spec}]},
    )
    assert told["stopReason"] == "tool_use"
    calls = [b["toolUse"] for b in told["output"]["message"]["content"] if "toolUse" in b]
    assert [call["name"] for call in calls] == ["search_catalog"]
    assert told["usage"]["outputTokens"] > 0
