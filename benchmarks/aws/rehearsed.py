"""The AWS mode in this process, over the fakes, with its catalog built."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from stylist.bootstrap_aws import AwsParts
from stylist.settings import Settings
from stylist.talk.events import Event
from tests.fakes.rehearsal import Rehearsal
from tests.fakes.rehearsal_shop import open_shop
from tests.fakes.rehearsal_snapshot import bring_back, keep

CONVERSE = 0.6
"""Seconds before a model's first event; made up, as all delays here: no AWS was asked."""
BETWEEN = 0.01
"""Seconds between two events."""
TITAN = 0.15
VECTORS = 0.1


@dataclass(frozen=True)
class Shop:
    """The fakes, and the product over them."""

    rehearsal: Rehearsal
    parts: AwsParts

    def slow(self) -> None:
        """Every model and the vectors take their time from now on."""
        bedrock, vectors = self.rehearsal.bedrock, self.rehearsal.s3vectors
        bedrock.delay("ConverseStream", CONVERSE, between=BETWEEN)
        bedrock.delay("InvokeModel", TITAN)
        vectors.delay("QueryVectors", VECTORS)

    def forget(self) -> None:
        """Drop what the fakes have recorded, and delays."""
        self.rehearsal.bedrock.clear()
        self.rehearsal.s3vectors.clear()

    def turn(self, shopper: str, conversation: str, words: str) -> list[Event]:
        """All events of a turn."""
        return list(self.parts.talk.turn(shopper, conversation, words))


@contextlib.contextmanager
def shop(**more: str) -> Iterator[Shop]:
    """Opens it. more: variables besides those of the rehearsal, or in their place."""
    with tempfile.TemporaryDirectory() as folder, Rehearsal() as rehearsal:
        open_shop(rehearsal, STYLIST_DATA_DIR=folder, **more)
        before = dict(os.environ)
        os.environ.clear()
        os.environ.update(rehearsal.environment())
        try:
            parts = AwsParts(Settings.from_env(os.environ))
            known = bring_back(rehearsal)
            if not parts.catalog_is_current() or not known:
                parts.build_catalog(lambda done, of: None)
                keep(rehearsal)
            parts.stylist.warm_up()
            yield Shop(rehearsal, parts)
            parts.clients.close()
        finally:
            os.environ.clear()
            os.environ.update(before)


def folder_of_docs() -> Path:
    """Where reports are kept."""
    return Path(__file__).parents[2] / "docs"
