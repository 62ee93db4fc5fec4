"""S3 Vectors: exact search, filters, limits."""

from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.fakes.s3_vectors import FakeS3Vectors
from tests.test_fakes.conftest import Client

HERE = {"vectorBucketName": "shop", "indexName": "items"}
ITEMS = {
    "shirt": ([1.0, 0.0, 0.0], {"price": 20, "size": ["S", "M"], "new": True, "title": "Shirt"}),
    "dress": ([0.8, 0.2, 0.0], {"price": 60, "size": ["M"], "new": False}),
    "boots": ([0.0, 0.0, 1.0], {"price": 90, "kind": "boots"}),
}


@pytest.fixture
def vectors(s3vectors: FakeS3Vectors, client: Client) -> Any:
    made = client(s3vectors, "s3vectors")
    made.create_vector_bucket(vectorBucketName="shop")
    made.create_index(
        **HERE, dataType="float32", dimension=3, distanceMetric="cosine",
        metadataConfiguration={"nonFilterableMetadataKeys": ["title"]},
    )  # fmt: skip
    put = [one(key, values, metadata) for key, (values, metadata) in ITEMS.items()]
    made.put_vectors(**HERE, vectors=put)
    return made


def one(key: str, values: list[float], metadata: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"key": key, "data": {"float32": values}, "metadata": metadata or {}}


def found(vectors: Any, **asked: Any) -> list[str]:
    asked = {"topK": 10, "queryVector": {"float32": [1.0, 0.0, 0.0]}} | asked
    return [hit["key"] for hit in vectors.query_vectors(**HERE, **asked)["vectors"]]


def test_the_nearest_come_first_with_what_was_asked(vectors: Any) -> None:
    told = vectors.query_vectors(
        **HERE, topK=2, queryVector={"float32": [2.0, 0.0, 0.0]},
        returnDistance=True, returnMetadata=True,
    )  # fmt: skip
    assert [hit["key"] for hit in told["vectors"]] == ["shirt", "dress"]
    assert told["vectors"][0]["distance"] == pytest.approx(0, abs=1e-6)
    assert told["vectors"][0]["metadata"] == ITEMS["shirt"][1]
    assert told["distanceMetric"] == "cosine"


@pytest.mark.parametrize(
    ("wanted", "keys"),
    [
        ({"price": {"$lte": 60, "$gt": 20}}, ["dress"]),
        ({"price": {"$lt": 60}}, ["shirt"]),
        ({"price": {"$gte": 60}}, ["dress", "boots"]),
        ({"size": "M"}, ["shirt", "dress"]),
        ({"size": {"$in": ["S", "XL"]}}, ["shirt"]),
        ({"size": {"$nin": ["S"]}}, ["dress", "boots"]),
        ({"new": {"$eq": True}}, ["shirt"]),
        ({"kind": {"$ne": "boots"}}, ["shirt", "dress"]),
        ({"kind": {"$exists": True}}, ["boots"]),
        ({"$or": [{"kind": "boots"}, {"price": 20}]}, ["shirt", "boots"]),
        ({"$and": [{"size": "M"}, {"new": False}]}, ["dress"]),
    ],
)
def test_a_filter_holds_before_the_nearest_are_counted(
    vectors: Any, wanted: dict[str, Any], keys: list[str]
) -> None:
    assert found(vectors, filter=wanted) == keys
    assert found(vectors, filter=wanted, topK=1) == keys[:1]


@pytest.mark.parametrize(
    "wanted",
    [
        {"title": "Shirt"}, {"price": {"$like": 2}}, {"price": {"$lt": "2"}}, {"$not": []},
        {"size": {"$in": []}}, {"kind": {"$exists": 1}}, {},
    ],
)  # fmt: skip
def test_a_filter_that_is_none_is_refused(vectors: Any, wanted: dict[str, Any]) -> None:
    with pytest.raises(ClientError, match="Invalid filter"):
        found(vectors, filter=wanted)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([one("a", [1.0, 0.0])], "invalid dimension"),
        ([one("a", [0.0, 0.0, 0.0])], "zero vector"),
        ([one("a", [1e39, 0.0, 0.0])], "finite float32"),
        ([one("k" * 1025, [1.0, 0.0, 0.0])], "at most 1024"),
        ([one("a", [1.0, 0.0, 0.0], {"text": "a" * 2050})], "Filterable metadata"),
        ([one("a", [1.0, 0.0, 0.0], {"title": "a" * 41_000})], "at most 40960 bytes"),
        ([one("a", [1.0, 0.0, 0.0], {f"k{at}": 1 for at in range(51)})], "at most 50 keys"),
        ([one("a", [1.0, 0.0, 0.0], {"a": {"b": 1}})], "must be text"),
        ([one(f"a{at}", [1.0, 0.0, 0.0]) for at in range(501)], "at most 500"),
    ],
)
def test_what_breaks_a_limit_is_not_put(
    vectors: Any, s3vectors: FakeS3Vectors, given: list[dict[str, Any]], said: str
) -> None:
    with pytest.raises(ClientError, match=said):
        vectors.put_vectors(**HERE, vectors=given)
    assert set(s3vectors.buckets["shop"].indexes["items"].vectors) == set(ITEMS)


def test_a_title_beyond_the_filterable_size_is_put(vectors: Any) -> None:
    vectors.put_vectors(**HERE, vectors=[one("a", [1.0, 0.0, 0.0], {"title": "a" * 4000})])
    assert found(vectors, topK=1) == ["a"]


def test_get_list_and_delete_go_by_key(vectors: Any) -> None:
    (got,) = vectors.get_vectors(**HERE, keys=["boots", "none"], returnData=True)["vectors"]
    assert got["data"]["float32"] == [0.0, 0.0, 1.0]
    with pytest.raises(ClientError, match="at most 100"):
        vectors.get_vectors(**HERE, keys=[str(at) for at in range(101)])
    vectors.delete_vectors(**HERE, keys=["boots", "none"])
    pages = vectors.get_paginator("list_vectors").paginate(**HERE, maxResults=1)
    assert [hit["key"] for page in pages for hit in page["vectors"]] == ["dress", "shirt"]


def test_what_is_not_there_is_not_found(vectors: Any) -> None:
    vectors.delete_index(**HERE)
    with pytest.raises(ClientError, match="index could not be found"):
        vectors.get_index(**HERE)
    with pytest.raises(ClientError, match="bucket could not be found"):
        vectors.get_index(vectorBucketName="none", indexName="items")


def test_more_than_ten_thousand_are_never_asked_for(vectors: Any) -> None:
    with pytest.raises(ClientError, match="at most 10000"):
        found(vectors, topK=10_001)
