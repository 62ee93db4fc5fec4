"""What `ingest` is put together of."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from functions import catalog_parts, settings
from stylist.aws.clients import Clients
from stylist.aws.feeds import BucketShelf, QueueMessages, TableNotes
from stylist.feeds.keeping import Keeper
from stylist.feeds.settling import Settler


@dataclass(frozen=True)
class Ingesting:
    """What does the work. queue: that it works off. bucket: whose news it believes."""

    keeper: Keeper
    queue: QueueMessages
    bucket: str


@lru_cache(maxsize=1)
def ingesting() -> Ingesting:
    """Made at the first call, for all the calls of this process."""
    return open_ingesting(os.environ)


def open_ingesting(environ: Mapping[str, str]) -> Ingesting:
    """Over what the environment names.

    Raises:
        InvalidRequest: Names every variable that is missing or cannot be used.
    """
    named = settings.catalog_settings(environ, "table", "catalog_bucket", "vector_bucket")
    address = settings.queue(environ)
    clients = Clients(named.region)
    queue = QueueMessages(clients.sqs, address)
    settler = Settler(
        catalog_parts.embedder(clients, named),
        catalog_parts.index(clients, named),
        catalog_parts.pictures(clients, named),
    )
    notes = TableNotes(clients.dynamodb, named.table, named.vector_index)
    shelf = BucketShelf(clients.s3, named.catalog_bucket)
    keeper = Keeper(shelf, notes, queue, settler)
    return Ingesting(keeper, queue, named.catalog_bucket)
