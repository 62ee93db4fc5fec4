"""An account in which everything is there, and a look at it after a test has broken something."""

from dataclasses import replace

import pytest

from stylist.aws.clients import Clients
from stylist.aws.preflight import partial_settings, preflight
from stylist.aws.records import TABLE_SHAPE
from stylist.aws.vector_index.calls import Calls
from stylist.aws.vector_index.pointer import Pointer
from tests.fakes.knowledge import Passage

NAMES = {
    "STYLIST_TABLE": "stylist-test",
    "STYLIST_UPLOADS_BUCKET": "stylist-test-uploads",
    "STYLIST_CATALOG_BUCKET": "stylist-test-catalog",
    "STYLIST_VECTOR_BUCKET": "stylist-test-vectors",
    "STYLIST_KNOWLEDGE_BASE": "KB12345678",
    "STYLIST_GUARDRAIL": "gr1abc2def3g",
    "STYLIST_GUARDRAIL_VERSION": "1",
    "STYLIST_WEATHER_SECRET": "stylist/openweather",
}
PLANTED = "5ec7e70f0be72e7e5ec7e70f0be72e7e"
TITAN = "amazon.titan-embed-image-v1"


@pytest.fixture
def clients(aws_env):
    made = Clients("us-west-2", read_seconds=5)
    yield made
    made.close()


@pytest.fixture
def look(clients):
    """Looks with these settings beside the defaults; finds each check by its name."""

    def look(seconds=20.0, environ=None, **changes):
        settings = replace(partial_settings(environ or {}), **changes)
        report = preflight(clients, settings, seconds)
        return {one.name: one for one in report.findings}

    return look


@pytest.fixture
def account(ministack, aws_env, clients, bedrock):
    """All that NAMES names, as the stack makes it, with a catalog."""
    clients.dynamodb.create_table(TableName=NAMES["STYLIST_TABLE"], **TABLE_SHAPE)
    clients.dynamodb.update_time_to_live(
        TableName=NAMES["STYLIST_TABLE"],
        TimeToLiveSpecification={"Enabled": True, "AttributeName": "ttl"},
    )
    for name in ("STYLIST_UPLOADS_BUCKET", "STYLIST_CATALOG_BUCKET"):
        clients.s3.create_bucket(
            Bucket=NAMES[name], CreateBucketConfiguration={"LocationConstraint": "us-west-2"}
        )
    clients.s3vectors.create_vector_bucket(vectorBucketName=NAMES["STYLIST_VECTOR_BUCKET"])
    catalog(clients)
    clients.secretsmanager.create_secret(Name=NAMES["STYLIST_WEATHER_SECRET"], SecretString=PLANTED)
    bedrock.guardrail.ids = {NAMES["STYLIST_GUARDRAIL"]}
    bedrock.passages = [Passage("Navy goes with camel.", "s3://guide/navy.md")]
    return clients


@pytest.fixture
def look_at_all(account, look):
    """`look` with everything configured."""
    return lambda **changes: look(environ=NAMES, **changes)


def catalog(clients, generation="one", dimension=1024, metric="cosine", embedder=f"{TITAN}/1024"):
    """A catalog of no items."""
    table, bucket = NAMES["STYLIST_TABLE"], NAMES["STYLIST_VECTOR_BUCKET"]
    pointer = Pointer(clients.dynamodb, Calls(clients.dynamodb), table, "catalog")
    pointer.start(generation, embedder, dimension)
    clients.s3vectors.create_index(
        vectorBucketName=bucket, indexName=f"catalog-{generation}", dataType="float32",
        dimension=dimension, distanceMetric=metric,
    )  # fmt: skip
