"""The six services that a shopper's visit depends on, each behind a line that can be broken."""

import os
import re
import socket
from dataclasses import dataclass
from datetime import UTC, datetime
from unittest.mock import patch

from stylist.aws.blobs import S3Blobs
from stylist.aws.imagined import Drawer, Imaginer, known_model
from stylist.aws.imagined.desk import AGAIN_SECONDS
from stylist.aws.pace import Pace
from stylist.aws.store import DynamoStore
from stylist.aws.table import Table
from stylist.aws.titan import TitanEmbedder
from stylist.domain import Filters
from stylist.errors import NotFound, ServiceUnavailable
from tests.aws.chat.talking import Talk
from tests.aws.faulty import FaultyLine
from tests.aws.imagined.outfits import Shared, outfit
from tests.aws.places import BUCKET, HURRIED, TABLE, Clock, store_on_aws
from tests.aws.vector_index.catalogs import Place, client_of
from tests.builders import varied_entries, vector
from tests.fakes.fixtures import environment
from tests.fakes.memory_store import MemoryStore
from tests.talk.talking import join_readers, notices, shown

KEY = "planted-secret"
WORDS = "planted words of a shopper"


@dataclass(frozen=True)
class Codes:
    """What a service calls its faults, each with its HTTP status."""

    throttled: tuple[str, int] = ("ThrottlingException", 429)
    fault: tuple[str, int] = ("InternalServerException", 500)
    away: tuple[str, int] = ("ServiceUnavailableException", 503)
    denied: tuple[str, int] = ("AccessDeniedException", 403)
    gone: tuple[str, int] = ("ResourceNotFoundException", 404)
    expired: tuple[str, int] = ("ExpiredTokenException", 403)
    clock: tuple[str, int] = ("InvalidSignatureException", 403)


class Side:
    """One service. `use` gives an answer, or raises an error of ours whose words are for whoever
    asked; `again` is what makes a second try possible."""

    codes = Codes()
    repeats = True
    """Whether what may have been done is asked for again."""
    tells_operators = True
    """Whether the remedy is told to whoever asked, or they are only asked to come back."""

    def again(self):
        """Nothing."""

    def check(self):
        """What has to be so after every fault."""


class Chat(Side):
    tells_operators = False

    def __init__(self, request, line, seconds, url=""):
        self.bedrock = request.getfixturevalue("bedrock")
        where = environment(url or line.url, url or line.url, url or line.url)
        with patch.dict(os.environ, where | {"AWS_SECRET_ACCESS_KEY": KEY}):
            self.talk = Talk(self.bedrock, read_seconds=seconds)

    def use(self):
        told = self.talk.turn(WORDS)
        join_readers()
        if said := notices(told):
            raise ServiceUnavailable(*said)
        return shown(told)

    def check(self):
        self.talk.check()


class Embedding(Side):
    def __init__(self, request, line, seconds, url=""):
        client = client_of("bedrock_runtime", url or line.url, seconds)
        request.addfinalizer(client.close)
        pace = Pace(1000.0)
        pace.hold = lambda seconds: False
        self.titan = TitanEmbedder(client, pace=pace)

    def use(self):
        return self.titan.embed_texts([WORDS])


class Picture(Side):
    repeats = tells_operators = False

    def __init__(self, request, line, seconds, url=""):
        client = client_of("bedrock_runtime", url or line.url, seconds)
        self.shared = Shared()
        drawer = Drawer(client, known_model("stability.stable-image-core-v1:1"), HURRIED)
        self.imaginer = Imaginer(
            drawer, self.shared.blobs, self.shared.store, 100, self.shared.money,
            lambda: datetime.fromtimestamp(self.shared.clock(), UTC),
        )  # fmt: skip
        request.addfinalizer(client.close)
        request.addfinalizer(self.imaginer.close)

    def use(self):
        try:
            return self.imaginer.imagine(outfit(title=WORDS), 20.0)[:3]
        except NotFound as none:
            raise ServiceUnavailable(str(none)) from none

    def again(self):
        """Another hour, and the picture is not there yet."""
        self.shared.clock.now += AGAIN_SECONDS + 1
        self.shared.blobs._kept.clear()


class Vectors(Side):
    codes = Codes(throttled=("TooManyRequestsException", 429))

    def __init__(self, request, line, seconds, url=""):
        ministack = request.getfixturevalue("ministack")
        self.place = Place(request.getfixturevalue("s3vectors"), ministack.url)
        self.place.open().upsert(varied_entries(9))
        client = client_of("s3vectors", url or line.url, seconds)
        self.index = self.place.open(s3vectors=client)
        request.addfinalizer(self.place.close)
        request.addfinalizer(client.close)

    def use(self):
        found = self.index.nearest(vector(0), Filters(in_stock=False), 5)
        return [one.item.product_id for one in found]


class Records(Side):
    codes = Codes(throttled=("ProvisionedThroughputExceededException", 400),
                  fault=("InternalServerError", 500), away=("ServiceUnavailable", 503))  # fmt: skip

    def __init__(self, request, line, seconds, url=""):
        store_on_aws(request, Clock())
        client = client_of("dynamodb", url or line.url, seconds)
        request.addfinalizer(client.close)
        self.store = DynamoStore(Table(client, TABLE, HURRIED), Clock())

    def use(self):
        self.store.put("look", "one", {"words": WORDS}, owner="ann")
        return self.store.get("look", "one"), self.store.owned("ann")


class Files(Side):
    codes = Codes(
        throttled=("SlowDown", 503), fault=("InternalError", 500),
        away=("ServiceUnavailable", 503), denied=("AccessDenied", 403), gone=("NoSuchBucket", 404),
        expired=("ExpiredToken", 400), clock=("RequestTimeTooSkewed", 403),
    )  # fmt: skip

    def __init__(self, request, line, seconds, url=""):
        there = client_of("s3", request.getfixturevalue("ministack").url)
        there.create_bucket(
            Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "us-west-2"}
        )
        there.close()
        client = client_of("s3", url or line.url, seconds)
        request.addfinalizer(client.close)
        self.blobs = S3Blobs(client, BUCKET, MemoryStore(), patience=HURRIED)

    def use(self):
        self.blobs.put("uploads/a.jpg", WORDS.encode() * 99, owner="ann", seconds=60)
        return self.blobs.get("uploads/a.jpg"), self.blobs.owned("ann")


SIDES = {
    "chat": Chat, "embedding": Embedding, "picture": Picture, "vectors": Vectors,
    "store": Records, "blobs": Files,
}  # fmt: skip
_SERVERS = {"vectors": "s3vectors", "store": "ministack", "blobs": "ministack"}


def line_to(request, name):
    """A line to the service of this side, that breaks when told."""
    server = request.getfixturevalue(_SERVERS.get(name, "bedrock"))
    line = FaultyLine(server.url)
    line.__enter__()
    request.addfinalizer(lambda: line.__exit__(None, None, None))
    return line


def nowhere(request):
    """An address at which nobody listens, for as long as the test goes."""
    taken = socket.socket()
    request.addfinalizer(taken.close)
    taken.bind(("127.0.0.1", 0))
    return f"http://127.0.0.1:{taken.getsockname()[1]}"


def plain(error):
    """One sentence of what is wrong, and what to do: nothing of a traceback or a shopper in it."""
    said = str(error)
    assert said.endswith(".") and "\n" not in said and len(said) < 400, said
    assert not re.search(r"Traceback|botocore|urllib3|object at 0x|planted", said), said
    return said
