"""MiniStack as tests use it: empty at the start of each, and alone with its own environment."""

from pathlib import Path

import pytest

from tests.fakes import ministack as module
from tests.fakes.ministack import MiniStack, MiniStackMissing, installed

pytestmark = pytest.mark.usefixtures("aws_env")


@pytest.mark.parametrize("turn", ["first", "second"])
def test_each_test_finds_it_empty(ministack: MiniStack, turn: str) -> None:
    import boto3

    s3, secrets = boto3.client("s3"), boto3.client("secretsmanager")
    assert s3.list_buckets()["Buckets"] == []
    assert secrets.list_secrets()["SecretList"] == []
    s3.create_bucket(Bucket="photos", CreateBucketConfiguration={"LocationConstraint": "us-west-2"})
    s3.put_object(Bucket="photos", Key=turn, Body=turn.encode())
    assert s3.get_object(Bucket="photos", Key=turn)["Body"].read() == turn.encode()
    secrets.create_secret(Name=turn, SecretString="kept")


def test_a_condition_on_a_write_holds(ministack: MiniStack) -> None:
    import boto3

    table = boto3.client("dynamodb")
    table.create_table(
        TableName="stylist", BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
    )  # fmt: skip
    new = {"Item": {"pk": {"S": "a"}}, "ConditionExpression": "attribute_not_exists(pk)"}
    table.put_item(TableName="stylist", **new)
    with pytest.raises(table.exceptions.ConditionalCheckFailedException):
        table.put_item(TableName="stylist", **new)


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="only Linux tells it")
def test_it_sees_nothing_of_our_environment(ministack_process: MiniStack) -> None:
    seen = Path(f"/proc/{ministack_process.pid}/environ").read_text().split("\0")
    names = {line.partition("=")[0] for line in seen if line}
    assert "PYTEST_CURRENT_TEST" not in names
    assert {"BIND_HOST=127.0.0.1", "AUTH=false"} <= set(seen)


def test_an_installation_that_fails_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_HOME", tmp_path)
    monkeypatch.setattr(module, "VERSION", "0.0.0.none")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    with pytest.raises(MiniStackMissing, match="Make sure that pip reaches a package index"):
        installed()
    assert not (tmp_path / "0.0.0.none" / "installed").exists()
