"""The AWS mode in this process, over stand-ins in another, with its catalog built."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.aws.standins import StandIns
from stylist.bootstrap_aws import AwsParts
from stylist.settings import Settings
from stylist.talk.events import Event

CONVERSE = 0.6
"""Seconds before a model's first event; made up, as all delays here: no AWS was asked."""
BETWEEN = 0.01
"""Seconds between two events."""
TITAN = 0.15
VECTORS = 0.1
DELAYS = (
    ("ConverseStream", CONVERSE, BETWEEN), ("InvokeModel", TITAN, 0.0),
    ("QueryVectors", VECTORS, 0.0),
)  # fmt: skip


@dataclass(frozen=True)
class Shop:
    """The stand-ins, and the product over them."""

    standins: StandIns
    parts: AwsParts

    def slow(self) -> None:
        """Every model and the vectors take their time from now on."""
        self.standins.slow(DELAYS)

    def turn(self, shopper: str, conversation: str, words: str) -> list[Event]:
        """All events of a turn."""
        return list(self.parts.talk.turn(shopper, conversation, words))


@contextlib.contextmanager
def shop(**more: str) -> Iterator[Shop]:
    """Opens it. more: variables besides those of the rehearsal, or in their place."""
    with tempfile.TemporaryDirectory() as folder, StandIns(folder, **more) as standins:
        before = dict(os.environ)
        os.environ.clear()
        os.environ.update(standins.environment)
        try:
            parts = AwsParts(Settings.from_env(os.environ))
            if not parts.catalog_is_current() or not standins.is_filled:
                parts.build_catalog(lambda done, of: None)
                standins.keep()
            parts.stylist.warm_up()
            yield Shop(standins, parts)
            parts.clients.close()
        finally:
            os.environ.clear()
            os.environ.update(before)


def folder_of_docs() -> Path:
    """Where reports are kept."""
    return Path(__file__).parents[2] / "docs"
