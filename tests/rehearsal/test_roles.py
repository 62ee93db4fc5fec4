"""What each role of the stack must not do is refused, by the emulator and by our stand-ins."""

from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.rehearsal.stack import Stack

Trying = Callable[[Stack, dict[str, str]], Any]


def _table(stood: Stack) -> str:
    return str(stood.graph.exports["table"])


def _vectors(stood: Stack) -> dict[str, str]:
    return {"vectorBucketName": stood.graph.exports["vector_bucket"]}


def _secret(stood: Stack) -> str:
    return str(stood.graph.one("secretsmanager/secret:Secret").outputs["arn"])


FORBIDDEN: dict[str, Trying] = {
    "delete the table": lambda s, k: s.stage.client("dynamodb", **k).delete_table(
        TableName=_table(s)),
    "remove the catalog's bucket": lambda s, k: s.stage.client("s3", **k).delete_bucket(
        Bucket=s.bucket),
    "open the catalog's bucket": lambda s, k: s.stage.client("s3", **k).delete_public_access_block(
        Bucket=s.bucket),
    "remove the vectors' bucket": lambda s, k: s.stage.client("s3vectors", **k)
        .delete_vector_bucket(**_vectors(s)),
    "list buckets": lambda s, k: s.stage.client("s3", **k).list_buckets(),
    "make a role": lambda s, k: s.stage.client("iam", **k).create_role(
        RoleName="more", AssumeRolePolicyDocument="{}"),
    "change a function": lambda s, k: s.stage.client("lambda", **k).delete_function(
        FunctionName=s.function("api").outputs["name"]),
    "talk to another model": lambda s, k: s.stage.client("bedrock-runtime", **k).converse(
        modelId="us.anthropic.claude-sonnet-5-5",
        messages=[{"role": "user", "content": [{"text": "hello"}]}]),
}  # fmt: skip

OWN: dict[str, dict[str, Trying]] = {
    "api": {
        "write a record": lambda s, k: s.stage.client("dynamodb", **k).put_item(
            TableName=_table(s), Item={"pk": {"S": "x"}, "sk": {"S": "-"}}),
        "read the session key": lambda s, k: s.stage.client("secretsmanager", **k)
            .get_secret_value(SecretId=_secret(s)),
        "write to the catalog": lambda s, k: s.stage.client("s3", **k).put_object(
            Bucket=s.bucket, Key="x", Body=b"x"),
        "read what shoppers upload": lambda s, k: s.stage.client("s3", **k).list_objects_v2(
            Bucket=s.graph.exports["uploads_bucket"]),
    },
    "ingestion": {
        "read what shoppers upload": lambda s, k: s.stage.client("s3", **k).list_objects_v2(
            Bucket=s.graph.exports["uploads_bucket"]),
        "read the session key": lambda s, k: s.stage.client("secretsmanager", **k)
            .get_secret_value(SecretId=_secret(s)),
    },
    "knowledge-sync": {
        "read a record": lambda s, k: s.stage.client("dynamodb", **k).get_item(
            TableName=_table(s), Key={"pk": {"S": "x"}, "sk": {"S": "-"}}),
        "send to another queue": lambda s, k: s.stage.client("sqs", **k).send_message(
            QueueUrl=s.queue, MessageBody="{}"),
    },
    "page": {
        "write to the catalog": lambda s, k: s.stage.client("s3", **k).put_object(
            Bucket=s.bucket, Key="feeds/x.jsonl", Body=b"{}"),
        "remove from the catalog": lambda s, k: s.stage.client("s3", **k).delete_object(
            Bucket=s.bucket, Key="feeds/sample.jsonl"),
        "change a vector": lambda s, k: s.stage.client("s3vectors", **k).delete_vectors(
            **_vectors(s), indexName="catalog-x", keys=["x"]),
        "make a vector index": lambda s, k: s.stage.client("s3vectors", **k).create_index(
            **_vectors(s), indexName="catalog-x", dataType="float32", dimension=1024,
            distanceMetric="cosine"),
        "send to the queue": lambda s, k: s.stage.client("sqs", **k).send_message(
            QueueUrl=s.queue, MessageBody="{}"),
    },
}  # fmt: skip

CASES = [(role, what) for role in OWN for what in [*FORBIDDEN, *OWN[role]]]


@pytest.mark.parametrize(("role", "what"), CASES, ids=[" may not ".join(case) for case in CASES])
def test_a_role_may_not(stood: Stack, role: str, what: str) -> None:
    trying = (FORBIDDEN | OWN[role])[what]
    before = len(stood.stage.rights.refused)
    with pytest.raises(ClientError) as refused:
        trying(stood, stood.stage.become(stood.role_of(role)))
    assert refused.value.response["ResponseMetadata"]["HTTPStatusCode"] in (400, 403)
    assert "AccessDenied" in refused.value.response["Error"]["Code"]
    del stood.stage.rights.refused[before:]
