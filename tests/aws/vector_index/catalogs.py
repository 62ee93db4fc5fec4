"""A catalog on S3 Vectors and DynamoDB, for tests: where it lies, and how to open it."""

import os
from typing import Any
from unittest.mock import patch

from stylist.aws.clients import Clients
from stylist.aws.retrying import Patience
from stylist.aws.vector_index import S3VectorsIndex
from tests.builders import DIMENSION, EMBEDDER
from tests.fakes.fixtures import environment
from tests.fakes.s3_vectors import FakeS3Vectors
from tests.fakes.vectors import VectorIndex

BUCKET, NAME, TABLE = "stylist-vectors", "catalog", "stylist-test"
PATIENT = Patience(wait=lambda seconds: False)
"""As often as in earnest, without the waiting."""

_KEYS = {"AWS_SECRET_ACCESS_KEY": "planted-secret"}


def client_of(service: str, url: str, read_seconds: float = 8.0) -> Any:
    """Our client of a service ('s3vectors', 'bedrock_runtime'), with its endpoint at the url."""
    with patch.dict(os.environ, environment(url, url, url) | _KEYS):
        return getattr(Clients("us-west-2", read_seconds=read_seconds), service)


class Place:
    """A vector bucket and a table, made at once; `open` as often as there are processes.

    ministack_url: where the table is. dynamodb_url: where the index asks for it, if elsewhere.
    """

    def __init__(
        self, s3vectors: FakeS3Vectors, ministack_url: str, dynamodb_url: str = ""
    ) -> None:
        self.server = s3vectors
        self.s3vectors = client_of("s3vectors", s3vectors.url)
        self.stored = client_of("dynamodb", ministack_url)
        self.dynamodb = client_of("dynamodb", dynamodb_url or ministack_url)
        self.s3vectors.create_vector_bucket(vectorBucketName=BUCKET)
        self.stored.create_table(
            TableName=TABLE,
            KeySchema=[
                {"AttributeName": "pk", "KeyType": "HASH"},
                {"AttributeName": "sk", "KeyType": "RANGE"},
            ],
            AttributeDefinitions=[
                {"AttributeName": "pk", "AttributeType": "S"},
                {"AttributeName": "sk", "AttributeType": "S"},
            ],
            BillingMode="PAY_PER_REQUEST",
        )

    def open(
        self, embedder: str = EMBEDDER, dimension: int = DIMENSION, **other: Any
    ) -> S3VectorsIndex:
        """The catalog as one more process sees it."""
        clients = {"s3vectors": self.s3vectors, "dynamodb": self.dynamodb, **other}
        return S3VectorsIndex(
            **clients, bucket=BUCKET, index=NAME, table=TABLE, embedder_id=embedder,
            dimension=dimension, patience=PATIENT,
        )  # fmt: skip

    def records(self) -> list[tuple[str, str]]:
        """(partition, product_id) of every item there is, of whichever generation."""
        pages = self.stored.get_paginator("scan").paginate(TableName=TABLE)
        keys = [(row["pk"]["S"], row["sk"]["S"]) for page in pages for row in page["Items"]]
        return sorted(key for key in keys if key[1] != "current")

    def lose_record(self, product_id: str) -> None:
        """Takes an item's record away, as a write that broke off would."""
        self.stored.delete_item(TableName=TABLE, Key=self.key_of(product_id))

    def spoil_record(self, product_id: str) -> None:
        """Writes over an item's record."""
        self.stored.update_item(
            TableName=TABLE, Key=self.key_of(product_id),
            UpdateExpression="SET #record = :junk", ExpressionAttributeNames={"#record": "record"},
            ExpressionAttributeValues={":junk": {"B": b"junk"}},
        )  # fmt: skip

    def key_of(self, product_id: str) -> Any:
        """The key of its record."""
        ((pk, sk),) = [key for key in self.records() if key[1] == product_id]
        return {"pk": {"S": pk}, "sk": {"S": sk}}

    @property
    def vectors(self) -> VectorIndex:
        """The one vector index there is, as the server keeps it."""
        (name,) = self.indexes()
        return self.server.buckets[BUCKET].indexes[name]

    def indexes(self) -> list[str]:
        """Names of the vector indexes there are."""
        return sorted(self.server.buckets[BUCKET].indexes)

    def close(self) -> None:
        """Let go of all connections."""
        self.s3vectors.close()
        self.stored.close()
        self.dynamodb.close()
