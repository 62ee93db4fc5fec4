"""Imagined photos, made beside the conversation and kept for whoever has the same outfit."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Final

from stylist.aws import prices
from stylist.aws.imagined.desk import Desk, Money
from stylist.aws.imagined.drawing import Drawer, Filtered
from stylist.domain import Outfit
from stylist.errors import NotFound, RemoteFailed, StylistError
from stylist.ports import Blobs, Store
from stylist.tally import use_case

log = logging.getLogger(__name__)

PARALLEL: Final = 2
"""Of this process: an account was seen throttled at three."""
MOST_WAITING: Final = 8
KEPT_PICTURE: Final = 30 * 24 * 3600.0

BOARD_STANDS: Final = "the board shows every piece as it is sold."
USED_UP: Final = f"The imagined photos are used up for now; {BOARD_STANDS}"
BUSY: Final = f"Too many photos are being imagined right now; {BOARD_STANDS}"
HELD_BACK: Final = f"The picture model would not imagine this outfit; {BOARD_STANDS}"
FAILED: Final = f"No photo could be imagined this time; {BOARD_STANDS}"


class Imaginer:
    """An `OutfitImaginer`. A picture is paid for once, whichever process is asked for it, and all
    of them begin no more than `most_a_day` (UTC) that `money` has room for.
    """

    def __init__(self, drawer: Drawer, blobs: Blobs, store: Store, most_a_day: int, money: Money,
                 now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:  # fmt: skip
        price = prices.picture(drawer.model.model_id) / 1e6
        self._drawer = drawer
        self._blobs = blobs
        self._desk = Desk(store, most_a_day, price, money, now)
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
        """Begin no more; what is being made is made."""
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
        if not self._desk.buy():
            raise NotFound(USED_UP)
        with self._lock:
            job = self._jobs[key] = self._pool.submit(self._worked, key, outfit)
        return job

    def _kept(self, key: str) -> bytes | None:
        try:
            return self._blobs.get(_blob(key))
        except NotFound:
            return None

    def _worked(self, key: str, outfit: Outfit) -> bytes:
        """The picture, kept. What goes wrong is noted before anybody is told."""
        paid = True
        try:
            with use_case("imagine", picture=key[:12], model=self._drawer.model.model_id):
                picture = self._drawer.draw(outfit)
                self._blobs.put(_blob(key), picture, seconds=KEPT_PICTURE)
                return picture
        except Filtered as error:
            raise self._refusing(key, HELD_BACK, forever=True) from error
        except Exception as error:
            paid = not (isinstance(error, RemoteFailed) and error.undone)
            told = error if isinstance(error, StylistError) else type(error).__name__
            log.warning("no imagined photo %s: %s", key[:12], told)
            raise self._refusing(key, FAILED) from error
        finally:
            self._over(key, paid)

    def _refusing(self, key: str, sentence: str, forever: bool = False) -> NotFound:
        try:
            self._desk.refuse(key, sentence, forever)
        except StylistError as error:
            log.warning("no imagined photo %s: %s", key[:12], error)
        return NotFound(sentence)

    def _over(self, key: str, paid: bool) -> None:
        with self._lock:
            self._jobs.pop(key, None)
        try:
            if not paid:
                self._desk.take_back()
            self._desk.release(key)
        except StylistError as error:  # the claim ends by itself
            log.warning("no end of imagining %s: %s", key[:12], error)


def _blob(key: str) -> str:
    return f"imagined/{key}.jpg"
