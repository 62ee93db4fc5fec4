"""Imagined photos, made beside the conversation and kept for whoever has the same outfit."""

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Final

from stylist.aws.imagined.desk import Desk
from stylist.aws.imagined.drawing import Drawer, Filtered
from stylist.domain import Outfit
from stylist.errors import NotFound, RemoteFailed, StylistError
from stylist.ports import Blobs, Store

log = logging.getLogger(__name__)

PARALLEL: Final = 2
"""Of this process: an account was seen throttled at three."""
MOST_WAITING: Final = 8
KEPT_PICTURE: Final = 30 * 24 * 3600.0

BOARD_STANDS: Final = "the board shows every piece as it is sold."
USED_UP: Final = f"Today's imagined photos are used up; {BOARD_STANDS}"
BUSY: Final = f"Too many photos are being imagined right now; {BOARD_STANDS}"
HELD_BACK: Final = f"The picture model would not imagine this outfit; {BOARD_STANDS}"
FAILED: Final = f"No photo could be imagined this time; {BOARD_STANDS}"


def _free(dollars: float) -> None:
    """Nobody counts."""


class Imaginer:
    """An `OutfitImaginer`. A picture is paid for once, whichever process is asked for it, and no
    more than `most_a_day` (UTC) are begun by all of them.

    paid: is told the dollars of each picture.
    """

    def __init__(
        self, drawer: Drawer, blobs: Blobs, store: Store, most_a_day: int,
        paid: Callable[[float], None] = _free,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:  # fmt: skip
        self._drawer = drawer
        self._blobs = blobs
        self._desk = Desk(store, most_a_day, now)
        self._paid = paid
        self._pool = ThreadPoolExecutor(PARALLEL, "imagining")
        self._lock = threading.Lock()
        self._jobs: dict[str, Future[bytes]] = {}

    def imagine(self, outfit: Outfit, seconds: float = 0.0) -> bytes | None:
        """See `OutfitImaginer.imagine`."""
        key = self._drawer.key(outfit)
        if kept := self._kept(key):
            return kept
        with self._lock:
            job = self._jobs.get(key)
        job = job or self._begun(key, outfit)
        try:
            return job.result(seconds) if job else None
        except TimeoutError:
            return None

    def close(self) -> None:
        """Begin no more; those at work come to their end."""
        self._pool.shutdown(cancel_futures=True)

    def _begun(self, key: str, outfit: Outfit) -> Future[bytes] | None:
        """The work on it; None where another thread or process is at it.

        Raises:
            NotFound: It is not to be begun.
        """
        if refused := self._desk.refused(key):
            raise NotFound(refused)
        if len(self._jobs) >= MOST_WAITING:
            raise NotFound(BUSY)
        if not self._desk.claim(key):
            return None
        try:
            return self._claimed(key, outfit)
        except BaseException:
            self._desk.release(key)
            raise

    def _claimed(self, key: str, outfit: Outfit) -> Future[bytes]:
        # Another may have come to its end between our look and our claim.
        if kept := self._kept(key):
            self._desk.release(key)
            done: Future[bytes] = Future()
            done.set_result(kept)
            return done
        if not self._desk.count():
            raise NotFound(USED_UP)
        with self._lock:
            job = self._jobs[key] = self._pool.submit(self._made, key, outfit)
        return job

    def _kept(self, key: str) -> bytes | None:
        try:
            return self._blobs.get(_blob(key))
        except NotFound:
            return None

    def _made(self, key: str, outfit: Outfit) -> bytes:
        """The picture, kept. What goes wrong is noted before anybody is told."""
        began = time.monotonic()
        try:
            picture = self._drawer.draw(outfit)
            self._tell_paid()
            self._blobs.put(_blob(key), picture, seconds=KEPT_PICTURE)
        except Filtered as error:
            log.warning("no imagined photo %s: %s", key[:12], error)
            raise self._refusing(key, HELD_BACK, forever=True) from error
        except Exception as error:
            told = error if isinstance(error, StylistError) else type(error).__name__
            log.warning("no imagined photo %s: %s", key[:12], told)
            if isinstance(error, RemoteFailed) and error.undone:
                self._desk.uncount()
            raise self._refusing(key, FAILED) from error
        else:
            model = self._drawer.model
            log.info("imagined a photo %s: %s, %.1f s, $%.3f", key[:12], model.model_id,
                     time.monotonic() - began, model.usd)  # fmt: skip
            return picture
        finally:
            self._over(key)

    def _tell_paid(self) -> None:
        try:
            self._paid(self._drawer.model.usd)
        except StylistError as error:  # what is paid for is shown
            log.warning("$%.3f of an imagined photo not counted: %s", self._drawer.model.usd, error)

    def _refusing(self, key: str, sentence: str, forever: bool = False) -> NotFound:
        try:
            self._desk.refuse(key, sentence, forever)
        except StylistError as error:
            log.warning("no imagined photo %s: %s", key[:12], error)
        return NotFound(sentence)

    def _over(self, key: str) -> None:
        with self._lock:
            self._jobs.pop(key, None)
        try:
            self._desk.release(key)
        except StylistError as error:  # the claim ends by itself
            log.warning("no end of imagining %s: %s", key[:12], error)


def _blob(key: str) -> str:
    return f"imagined/{key}.jpg"
