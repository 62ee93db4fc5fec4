"""Tables and buckets of a test, in MiniStack, reached through our own clients."""

import threading

from stylist.aws.blobs import S3Blobs
from stylist.aws.clients import Clients
from stylist.aws.records import TABLE_SHAPE
from stylist.aws.retrying import Patience
from stylist.aws.store import DynamoStore
from stylist.aws.table import Table
from tests.fakes.fixtures import environment

TABLE, BUCKET = "stylist-test", "stylist-test-uploads"

HURRIED = Patience(wait=lambda seconds: False)
"""Tries again at once."""


class Clock:
    """Time that a test moves on."""

    now = 1_800_000_000.0

    def __call__(self):
        return self.now


class Waits:
    """Notes how long it was asked to wait, and does not; stops after `most` times."""

    def __init__(self, most=None):
        self.seconds, self._most, self._lock = [], most, threading.Lock()

    def __call__(self, seconds):
        with self._lock:
            self.seconds.append(seconds)
            return self._most is not None and len(self.seconds) >= self._most


def clients_of(request, url, **more):
    """Our clients with everything at this url, closed at the test's end."""
    patch = request.getfixturevalue("monkeypatch")
    for name in ("AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_SESSION_TOKEN"):
        patch.delenv(name, raising=False)
    for name, value in environment(url, url, url).items():
        patch.setenv(name, value)
    made = Clients("us-west-2", **more)
    request.addfinalizer(made.close)
    return made


def store_on_aws(request, clock, clients=None):
    """A store over a new table."""
    clients = clients or clients_of(request, request.getfixturevalue("ministack").url)
    clients.dynamodb.create_table(TableName=TABLE, **TABLE_SHAPE)
    return DynamoStore(Table(clients.dynamodb, TABLE, HURRIED), clock)


def another_store_on_aws(request, clock):
    """A store over the table that is there, with clients of its own."""
    clients = clients_of(request, request.getfixturevalue("ministack").url)
    return DynamoStore(Table(clients.dynamodb, TABLE, HURRIED), clock)


def blobs_on_aws(request, clock, versioned=False):
    """Blobs over a new bucket and a new table."""
    clients = clients_of(request, request.getfixturevalue("ministack").url)
    clients.s3.create_bucket(
        Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "us-west-2"}
    )
    if versioned:
        clients.s3.put_bucket_versioning(
            Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"}
        )
    store = store_on_aws(request, clock, clients)
    return S3Blobs(clients.s3, BUCKET, store, clock=clock, patience=HURRIED)
