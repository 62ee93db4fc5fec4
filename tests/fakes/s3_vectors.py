"""A local S3 Vectors: buckets, indexes and vectors in memory, exact search, its limits enforced.

Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-vectors-limitations.html
"""

import datetime as dt
import re
import threading
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.exchange import Request
from tests.fakes.models import ACCOUNT, REGION
from tests.fakes.operations import Refused
from tests.fakes.server import FakeAws
from tests.fakes.vector_filters import check_filter
from tests.fakes.vectors import Held, VectorIndex, check_vector

_NAME = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
_MOST_NEAREST = 10_000
_PAGE_OF_NEAREST = 1_000


@dataclass
class _Bucket:
    indexes: dict[str, VectorIndex] = field(default_factory=dict)
    created: float = field(default_factory=lambda: dt.datetime.now(dt.UTC).timestamp())


class FakeS3Vectors(FakeAws):
    """Serves s3vectors; `buckets` is what it holds."""

    services = ("s3vectors",)

    def __init__(self) -> None:
        super().__init__()
        self.buckets: dict[str, _Bucket] = {}
        self._writing = threading.RLock()
        self.operations = {
            "CreateVectorBucket": self._create_bucket,
            "GetVectorBucket": self._get_bucket,
            "ListVectorBuckets": self._list_buckets,
            "DeleteVectorBucket": self._delete_bucket,
            "CreateIndex": self._create_index,
            "GetIndex": self._get_index,
            "ListIndexes": self._list_indexes,
            "DeleteIndex": self._delete_index,
            "PutVectors": self._put,
            "GetVectors": self._get,
            "ListVectors": self._list,
            "QueryVectors": self._query,
            "DeleteVectors": self._delete,
        }

    def perform(self, request: Request) -> Any:
        """One at a time, so that a write is seen whole or not at all."""
        with self._writing:
            return super().perform(request)

    def _create_bucket(self, request: Request) -> dict[str, Any]:
        name = _named(request.body["vectorBucketName"])
        if name in self.buckets:
            raise Refused("ConflictException", "A vector bucket with this name exists.")
        self.buckets[name] = _Bucket()
        return {"vectorBucketArn": _arn(name)}

    def _get_bucket(self, request: Request) -> dict[str, Any]:
        return {"vectorBucket": _told(*self._bucket(request.body))}

    def _list_buckets(self, request: Request) -> dict[str, Any]:
        prefix = request.body.get("prefix", "")
        kept = [pair for pair in self.buckets.items() if pair[0].startswith(prefix)]
        return {"vectorBuckets": [_told(*pair) for pair in kept]}

    def _delete_bucket(self, request: Request) -> dict[str, Any]:
        name, bucket = self._bucket(request.body)
        if bucket.indexes:
            raise Refused("ConflictException", "The vector bucket holds indexes.")
        del self.buckets[name]
        return {}

    def _create_index(self, request: Request) -> dict[str, Any]:
        body = request.body
        bucket, held = self._bucket(body)
        name = _named(body["indexName"])
        if name in held.indexes:
            raise Refused("ConflictException", "An index with this name exists.")
        hidden = body.get("metadataConfiguration", {}).get("nonFilterableMetadataKeys", [])
        held.indexes[name] = VectorIndex(body["dimension"], body["distanceMetric"], tuple(hidden))
        return {"indexArn": f"{_arn(bucket)}/index/{name}"}

    def _get_index(self, request: Request) -> dict[str, Any]:
        bucket, name, index = self._index(request.body)
        told: dict[str, Any] = {
            "vectorBucketName": bucket, "indexName": name, "dataType": "float32",
            "indexArn": f"{_arn(bucket)}/index/{name}", "creationTime": index.created,
            "dimension": index.dimension, "distanceMetric": index.metric,
        }  # fmt: skip
        if index.hidden:
            told["metadataConfiguration"] = {"nonFilterableMetadataKeys": list(index.hidden)}
        return {"index": told}

    def _list_indexes(self, request: Request) -> dict[str, Any]:
        bucket, held = self._bucket(request.body)
        prefix = request.body.get("prefix", "")
        return {
            "indexes": [
                {"vectorBucketName": bucket, "indexName": name, "creationTime": index.created,
                 "indexArn": f"{_arn(bucket)}/index/{name}"}
                for name, index in held.indexes.items() if name.startswith(prefix)
            ]
        }  # fmt: skip

    def _delete_index(self, request: Request) -> dict[str, Any]:
        bucket, name, _ = self._index(request.body)
        del self.buckets[bucket].indexes[name]
        return {}

    def _put(self, request: Request) -> dict[str, Any]:
        index = self._index(request.body)[2]
        index.put([Held.of(given, index) for given in request.body["vectors"]])
        return {}

    def _get(self, request: Request) -> dict[str, Any]:
        index, body = self._index(request.body)[2], request.body
        found = [index.vectors[key] for key in body["keys"] if key in index.vectors]
        return {"vectors": [held.told(body) for held in found]}

    def _list(self, request: Request) -> dict[str, Any]:
        index, body = self._index(request.body)[2], request.body
        keys = sorted(index.vectors)[body.get("segmentIndex", 0) :: body.get("segmentCount", 1)]
        kept = [key for key in keys if key > body.get("nextToken", "")]
        page = kept[: body.get("maxResults", 500)]
        answer = {"vectors": [index.vectors[key].told(body) for key in page]}
        return answer | ({"nextToken": page[-1]} if len(kept) > len(page) else {})

    def _query(self, request: Request) -> dict[str, Any]:
        index, body = self._index(request.body)[2], request.body
        if body["topK"] > _MOST_NEAREST:
            _refuse(f"topK must be at most {_MOST_NEAREST}")
        if "queryVector" not in body:
            _refuse("queryVector must be given: the fake searches by vector only")
        wanted = body.get("filter")
        if wanted is not None:
            check_filter(wanted, index.hidden)
        vector = check_vector(body["queryVector"]["float32"], index, "Query vector")
        nearest = index.nearest(vector, wanted, body["topK"])
        begin = int(body.get("nextToken", 0))
        end = begin + _PAGE_OF_NEAREST
        asked = {"returnMetadata": body.get("returnMetadata", False)}
        answer: dict[str, Any] = {"distanceMetric": index.metric, "vectors": []}
        for distance, held in nearest[begin:end]:
            extra = {"distance": distance} if body.get("returnDistance") else {}
            answer["vectors"].append(held.told(asked) | extra)
        return answer | ({"nextToken": str(end)} if end < len(nearest) else {})

    def _delete(self, request: Request) -> dict[str, Any]:
        self._index(request.body)[2].drop(request.body["keys"])
        return {}

    def _bucket(self, body: dict[str, Any]) -> tuple[str, _Bucket]:
        arn = body.get("vectorBucketArn", "") or body.get("indexArn", "")
        name = body.get("vectorBucketName") or arn.partition(":bucket/")[2].partition("/")[0]
        if not name:
            _refuse("Either a bucket's name or an ARN must be given")
        if name not in self.buckets:
            raise Refused("NotFoundException", "The specified vector bucket could not be found")
        return name, self.buckets[name]

    def _index(self, body: dict[str, Any]) -> tuple[str, str, VectorIndex]:
        bucket, held = self._bucket(body)
        name = body.get("indexName") or body.get("indexArn", "").rpartition("/")[2]
        if name not in held.indexes:
            raise Refused("NotFoundException", "The specified index could not be found")
        return bucket, name, held.indexes[name]


def _told(name: str, bucket: _Bucket) -> dict[str, Any]:
    told = {"vectorBucketName": name, "vectorBucketArn": _arn(name)}
    return told | {"creationTime": bucket.created}


def _arn(bucket: str) -> str:
    return f"arn:aws:s3vectors:{REGION}:{ACCOUNT}:bucket/{bucket}"


def _named(name: str) -> str:
    if not _NAME.fullmatch(name):
        _refuse(f"Invalid name: {name}")
    return name


def _refuse(message: str) -> None:
    raise Refused("ValidationException", message)
