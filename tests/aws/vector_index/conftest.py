"""A catalog's place for every test of this folder."""

from collections.abc import Iterator

import pytest

from tests.aws.vector_index.between import Between
from tests.aws.vector_index.catalogs import Place, client_of
from tests.fakes.ministack import MiniStack
from tests.fakes.s3_vectors import FakeS3Vectors


@pytest.fixture
def dynamodb(ministack: MiniStack) -> Iterator[Between]:
    """DynamoDB, with a script of faults."""
    client = client_of("dynamodb", ministack.url)
    with Between(client) as between:
        yield between
    client.close()


@pytest.fixture
def place(s3vectors: FakeS3Vectors, ministack: MiniStack, dynamodb: Between) -> Iterator[Place]:
    """A bucket and a table, empty."""
    made = Place(s3vectors, ministack.url, dynamodb.url)
    yield made
    made.close()
