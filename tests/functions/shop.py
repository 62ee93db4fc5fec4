"""A shop on AWS for the functions: its bucket, queue, table, and somebody who delivers messages."""

import gzip
import io
import json
import logging
from typing import Any
from urllib.parse import quote_plus

from PIL import Image

from functions.ingest import handler as ingest
from functions.ingest.parts import ingesting
from stylist.aws.clients import Clients
from stylist.aws.records import TABLE_SHAPE
from stylist.aws.vector_index import S3VectorsIndex
from stylist.domain import Filters

TABLE, CATALOG, VECTORS = "stylist-test", "stylist-test-catalog", "stylist-test-vectors"
DIMENSION = 256
WHEN = "2026-11-23T10:00:00.000Z"


def row(product_id: str, **changes: Any) -> dict[str, Any]:
    """A line of a feed: a linen shirt of $49."""
    return {
        "product_id": product_id, "title": f"Linen shirt {product_id}",
        "url": f"https://shop.example/{product_id}", "image_url": f"images/{product_id}.jpg",
        "price_minor": 4900, "currency": "USD", "availability": "in_stock", "category": "shirt",
        "sizes": [{"size": "M", "system": "alpha", "available": True}], "color_family": "blue",
    } | changes  # fmt: skip


def picture(color: str = "blue", kind: str = "JPEG", side: int = 64) -> bytes:
    """A picture of one colour."""
    file = io.BytesIO()
    Image.new("RGB", (side, side), color).save(file, kind)
    return file.getvalue()


class Context:
    """What Lambda says of a call. lots: how many may be begun before time runs out."""

    aws_request_id = "call-1"

    def __init__(self, lots: int = 1000) -> None:
        self._lots = lots

    def get_remaining_time_in_millis(self) -> int:
        self._lots -= 1
        return 100_000 if self._lots > 0 else 1000


class Shop:
    """Its files go straight into the bucket; news of them only when a test delivers it."""

    def __init__(self) -> None:
        self.clients = Clients("us-west-2")
        self.s3, self.sqs = self.clients.s3, self.clients.sqs
        where = {"CreateBucketConfiguration": {"LocationConstraint": "us-west-2"}}
        self.s3.create_bucket(Bucket=CATALOG, **where)
        self.clients.dynamodb.create_table(TableName=TABLE, **TABLE_SHAPE)
        self.clients.s3vectors.create_vector_bucket(vectorBucketName=VECTORS)
        self.dead = self.sqs.create_queue(QueueName="dead")["QueueUrl"]
        asked = {"QueueUrl": self.dead, "AttributeNames": ["QueueArn"]}
        redrive = {
            "deadLetterTargetArn": self.sqs.get_queue_attributes(**asked)["Attributes"]["QueueArn"],
            "maxReceiveCount": "3",
        }
        attributes = {"RedrivePolicy": json.dumps(redrive), "VisibilityTimeout": "900"}
        made = self.sqs.create_queue(QueueName="ingest", Attributes=attributes)
        self.queue = made["QueueUrl"]
        self.index = S3VectorsIndex(
            self.clients.s3vectors, self.clients.dynamodb, bucket=VECTORS, index="catalog",
            table=TABLE, embedder_id=f"amazon.titan-embed-image-v1/{DIMENSION}",
            dimension=DIMENSION,
        )  # fmt: skip
        self.variables = {
            "STYLIST_TABLE": TABLE, "STYLIST_CATALOG_BUCKET": CATALOG,
            "STYLIST_VECTOR_BUCKET": VECTORS, "STYLIST_EMBEDDING_DIMENSION": str(DIMENSION),
            "STYLIST_EMBEDDINGS_PER_SECOND": "1000", "STYLIST_QUEUE": self.queue,
        }  # fmt: skip

    def put(self, key: str, data: bytes) -> dict[str, Any]:
        """Puts a file; the news of it."""
        self.s3.put_object(Bucket=CATALOG, Key=key, Body=data)
        return news(key)

    def put_feed(self, *rows: dict[str, Any] | str, key: str = "feeds/shop.jsonl") -> Any:
        """Puts a feed, packed where the key says so; the news of it."""
        lines = [one if isinstance(one, str) else json.dumps(one) for one in rows]
        data = "".join(f"{line}\n" for line in lines).encode()
        return self.put(key, gzip.compress(data) if key.endswith(".gz") else data)

    def put_pictures(self, *names: str, color: str = "blue") -> None:
        """Puts the pictures of these items."""
        for name in names:
            self.put(f"images/{name}.jpg", picture(color))

    def remove(self, key: str) -> dict[str, Any]:
        """Removes a file; the news of it."""
        self.s3.delete_object(Bucket=CATALOG, Key=key)
        return news(key, "ObjectRemoved:Delete")

    def deliver(self, *bodies: Any, context: Any = None) -> list[str]:
        """One call of the function with these messages; those that are to come again."""
        texts = [body if isinstance(body, str) else json.dumps(body) for body in bodies]
        return self.call([record(str(n), text) for n, text in enumerate(texts)], context)

    def call(self, records: list[dict[str, Any]], context: Any = None) -> list[str]:
        """One call of the function with these records."""
        answer = ingest.handler({"Records": records}, context or Context())
        return [one["itemIdentifier"] for one in answer["batchItemFailures"]]

    def work(self, *bodies: Any, context: Any = None) -> int:
        """Delivers these and then all that the function sends itself, each alone, as often as
        the queue allows. Returns how many calls that took."""
        for body in bodies:
            self.sqs.send_message(QueueUrl=self.queue, MessageBody=json.dumps(body))
        calls = 0
        while messages := self._received():
            for message in messages:
                calls += 1
                one = record(message["MessageId"], message["Body"],
                             message["Attributes"]["ApproximateReceiveCount"])  # fmt: skip
                handle = {"QueueUrl": self.queue, "ReceiptHandle": message["ReceiptHandle"]}
                if self.call([one], context):
                    self.sqs.change_message_visibility(**handle, VisibilityTimeout=0)
                else:
                    self.sqs.delete_message(**handle)
        return calls

    def waiting(self) -> list[dict[str, Any]]:
        """What the function has sent itself, taken out of the queue."""
        found = []
        while messages := self._received():
            for message in messages:
                found.append(json.loads(message["Body"]))
                self.sqs.delete_message(QueueUrl=self.queue, ReceiptHandle=message["ReceiptHandle"])
        return found

    def dead_letters(self) -> int:
        """How many messages nobody could work off."""
        asked = {"QueueUrl": self.dead, "AttributeNames": ["ApproximateNumberOfMessages"]}
        return int(self.sqs.get_queue_attributes(**asked)["Attributes"][asked["AttributeNames"][0]])

    def ids(self) -> list[str]:
        """Everything in the catalog, as a reader of the page's adapter sees it."""
        return sorted(self.index.hashes())

    def whole(self) -> list[str]:
        """Ids of the catalog, once nothing of it is amiss."""
        assert not self.index.gaps()
        names = self.ids()
        assert self.index.count(Filters(in_stock=False)) == len(names)
        return names

    def restart(self) -> None:
        """Has the next call find a new process."""
        ingesting.cache_clear()

    def _received(self) -> list[dict[str, Any]]:
        answer = self.sqs.receive_message(
            QueueUrl=self.queue, MaxNumberOfMessages=10, AttributeNames=["ApproximateReceiveCount"]
        )
        return list(answer.get("Messages", []))


def news(key: str, name: str = "ObjectCreated:Put", bucket: str = CATALOG) -> dict[str, Any]:
    """What S3 says of an object."""
    return {"Records": [{
        "eventVersion": "2.1", "eventSource": "aws:s3", "awsRegion": "us-west-2",
        "eventTime": WHEN, "eventName": name,
        "s3": {"bucket": {"name": bucket}, "object": {"key": quote_plus(key, safe="/")}},
    }]}  # fmt: skip


def record(message_id: str, body: str, count: str = "1") -> dict[str, Any]:
    """A message as Lambda gets it."""
    return {"messageId": message_id, "body": body, "eventSource": "aws:sqs",
            "attributes": {"ApproximateReceiveCount": count}}  # fmt: skip


def said(caplog: Any, level: int = logging.WARNING) -> str:
    """What the log says at this level and above."""
    return "\n".join(one.getMessage() for one in caplog.records if one.levelno >= level)
