"""The vectors of a catalog in S3 Vectors: one vector index for each generation of it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Final, NamedTuple

from stylist.aws.chunks import chunks
from stylist.aws.vector_index.calls import Calls
from stylist.aws.vector_index.facts import REVISION
from stylist.errors import EmbedderMismatch, RemoteFailed, ServiceUnavailable
from stylist.ports import Vector

MOST_TOP_K: Final = 10_000
_PUT_AT_ONCE: Final = 500
_GET_AT_ONCE: Final = 100
_LIST_AT_ONCE: Final = 1000
_PAYLOAD: Final = 18_000_000
"""Bytes of one request, below the limit of 20 MiB."""

_DIGITS: Final = 9
"""Behind the point: more than float32 tells apart in a unit vector, half of what Python writes."""

_DOING: Final = {
    "create_index": "create",
    "put_vectors": "write to",
    "delete_vectors": "remove from",
    "get_vectors": "read",
}

REMEDY: Final = "build it anew with `python -m stylist catalog build`"


class Hit(NamedTuple):
    """A vector near the query. similarity: their cosine, in [-1, 1]."""

    product_id: str
    similarity: float
    revision: str


class NewVector(NamedTuple):
    """A vector on its way in."""

    product_id: str
    numbers: Sequence[float]
    metadata: Mapping[str, Any]


class Vectors:
    """The vector indexes '<name>-<generation>' of one bucket, which somebody else has made."""

    def __init__(self, calls: Calls, bucket: str, name: str) -> None:
        self._calls = calls
        self._bucket = bucket
        self._name = name

    @property
    def place(self) -> str:
        """Where they are, as people say it."""
        return f"s3vectors://{self._bucket}/{self._name}"

    def create(self, generation: str, dimension: int) -> None:
        """Make an empty vector index."""
        self._ask(
            "create_index",
            generation,
            dataType="float32",
            dimension=dimension,
            distanceMetric="cosine",
            metadataConfiguration={"nonFilterableMetadataKeys": [REVISION]},
        )

    def drop(self, generation: str) -> None:
        """Remove a vector index; nothing happens where there is none."""
        try:
            self._calls.ask("delete_index", "remove an old vector index", **self._at(generation))
        except RemoteFailed as error:
            if error.code != "NotFoundException":
                raise

    def forgotten(self, used: set[str], age: timedelta) -> list[str]:
        """Generations older than `age` that nobody uses: of builds that died."""
        before = datetime.now(UTC) - age
        found = []
        own = {"vectorBucketName": self._bucket, "prefix": f"{self._name}-"}
        for page in self._calls.pages("list_indexes", "list the vector indexes", **own):
            for index in page["indexes"]:
                generation = index["indexName"].removeprefix(own["prefix"])
                if generation not in used and index["creationTime"] < before:
                    found.append(generation)
        return found

    def put(self, generation: str, vectors: Sequence[NewVector]) -> None:
        """Add or replace them."""
        if not vectors:
            return
        size = len(vectors[0].numbers) * (_DIGITS + 5) + 3000
        for some in chunks(vectors, min(_PUT_AT_ONCE, max(1, _PAYLOAD // size))):
            entries = [
                {
                    "key": one.product_id,
                    "data": {"float32": [round(number, _DIGITS) for number in one.numbers]},
                    "metadata": one.metadata,
                }
                for one in some
            ]
            self._ask("put_vectors", generation, vectors=entries)

    def delete(self, generation: str, product_ids: Sequence[str]) -> None:
        """Remove them; unknown ids do no harm."""
        for some in chunks(product_ids, _PUT_AT_ONCE):
            self._ask("delete_vectors", generation, keys=some)

    def get(self, generation: str, product_ids: Sequence[str]) -> dict[str, Vector]:
        """Vectors by id; unknown ids are left out."""
        found: dict[str, Vector] = {}
        for some in chunks(product_ids, _GET_AT_ONCE):
            answer = self._ask("get_vectors", generation, keys=some, returnData=True)
            found |= {one["key"]: one["data"]["float32"] for one in answer["vectors"]}
        return {name: found[name] for name in product_ids if name in found}

    def revisions_of(self, generation: str, product_ids: Sequence[str]) -> dict[str, str]:
        """As `revisions`, of these vectors; unknown ids are left out."""
        found: dict[str, str] = {}
        for some in chunks(product_ids, _GET_AT_ONCE):
            answer = self._ask("get_vectors", generation, keys=some, returnMetadata=True)
            found |= {one["key"]: _revision(one) for one in answer["vectors"]}
        return found

    def query(
        self, generation: str, vector: Vector, where: Mapping[str, Any] | None, most: int
    ) -> list[Hit]:
        """The nearest vectors that pass, best first; fewer than there are may come back."""
        limits = {"filter": where} if where else {}
        with self._explained(generation):
            pages = self._calls.pages(
                "query_vectors", f"search the vector index {self._index(generation)}",
                **self._at(generation), topK=most, queryVector={"float32": vector},
                returnMetadata=True, returnDistance=True, **limits,
            )  # fmt: skip
            return [_hit(one) for page in pages for one in page["vectors"]][:most]

    def revisions(self, generation: str) -> dict[str, str]:
        """product_id → revision of the record that its vector was stored with, of every vector."""
        with self._explained(generation):
            pages = self._calls.pages(
                "list_vectors", f"list the vector index {self._index(generation)}",
                **self._at(generation), maxResults=_LIST_AT_ONCE, returnMetadata=True,
            )  # fmt: skip
            return {one["key"]: _revision(one) for page in pages for one in page["vectors"]}

    def _ask(self, operation: str, generation: str, **given: Any) -> Any:
        doing = f"{_DOING[operation]} the vector index {self._index(generation)}"
        with self._explained(generation):
            return self._calls.ask(operation, doing, **self._at(generation), **given)

    @contextmanager
    def _explained(self, generation: str) -> Iterator[None]:
        """Says what to do about an index that is gone or of another dimension."""
        try:
            yield
        except RemoteFailed as error:
            if error.code == "NotFoundException":
                raise ServiceUnavailable(
                    f"The vector index {self._index(generation)} or its bucket {self._bucket} is "
                    f"gone; {REMEDY}."
                ) from error
            if error.code == "ValidationException" and "dimension" in str(error.__cause__).lower():
                raise EmbedderMismatch(
                    f"The vector index {self._index(generation)} is of another dimension than "
                    f"the embedder; {REMEDY}."
                ) from error
            raise

    def _index(self, generation: str) -> str:
        return f"{self._name}-{generation}"

    def _at(self, generation: str) -> dict[str, str]:
        return {"vectorBucketName": self._bucket, "indexName": self._index(generation)}


def _hit(found: Mapping[str, Any]) -> Hit:
    similarity = max(-1.0, min(1.0, 1 - found["distance"]))
    return Hit(found["key"], similarity, _revision(found))


def _revision(found: Mapping[str, Any]) -> str:
    return str((found.get("metadata") or {}).get(REVISION, ""))
