"""The stand-ins in a process of their own: what they work out takes none of our time."""

import multiprocessing
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Self

from tests.fakes.exchange import Request
from tests.fakes.rehearsal import Rehearsal
from tests.fakes.rehearsal_shop import open_shop
from tests.fakes.rehearsal_snapshot import bring_back, keep


@dataclass(frozen=True)
class Asked:
    """A request as a stand-in saw it. at, ended_at: seconds of the machine's own clock."""

    operation: str
    model_id: str
    body: dict[str, Any]
    at: float
    ended_at: float


class StandIns:
    """An empty shop on rehearsed AWS, served until the `with` block ends.

    environment: of a process that is to find it. is_filled: whether its catalog is there already.
    """

    def __init__(self, folder: str, **more: str) -> None:
        """folder: of the product's own data. more: variables, in place of the rehearsal's."""
        self._given = (folder, more)
        self.environment: dict[str, str] = {}
        self.is_filled = False

    def __enter__(self) -> Self:
        here, there = multiprocessing.Pipe()
        # A fork would have our threads and connections in it.
        self._process = multiprocessing.get_context("spawn").Process(
            target=_serve, args=(there, *self._given)
        )
        self._process.start()
        there.close()
        self._line = here
        self.environment, self.is_filled = self._line.recv()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._line.close()
        self._process.join()

    def slow(self, delays: Sequence[tuple[str, float, float]]) -> None:
        """Operation, seconds before its answers, seconds between the events of a stream."""
        self._do("slow", tuple(delays))

    def forget(self) -> None:
        """Drop what was recorded, and delays."""
        self._do("forget")

    def keep(self) -> None:
        """Have the catalog found by the next start."""
        self._do("keep")

    def asked(self) -> list[Asked]:
        """What was asked of models and vectors since the last call, in the order it came."""
        found: list[Asked] = self._do("asked")
        return found

    def _do(self, name: str, *given: Any) -> Any:
        self._line.send((name, *given))
        return self._line.recv()


def _serve(line: Connection, folder: str, more: dict[str, str]) -> None:
    """The other process: does what the line says until it ends."""
    with Rehearsal() as rehearsal:
        open_shop(rehearsal, STYLIST_DATA_DIR=folder, **more)
        filled = bring_back(rehearsal)
        line.send((rehearsal.environment(), filled))
        while True:
            try:
                name, *given = line.recv()
            except (EOFError, KeyboardInterrupt):
                return
            line.send(_DOES[name](rehearsal, *given))


def _slow(rehearsal: Rehearsal, delays: Sequence[tuple[str, float, float]]) -> None:
    for operation, first, between in delays:
        fake = next(one for one in (rehearsal.bedrock, rehearsal.s3vectors)
                    if operation in one.operations)  # fmt: skip
        fake.delay(operation, first, between=between)


def _forget(rehearsal: Rehearsal) -> None:
    rehearsal.bedrock.clear()
    rehearsal.s3vectors.clear()


def _asked(rehearsal: Rehearsal) -> list[Asked]:
    requests = [*rehearsal.bedrock.requests, *rehearsal.s3vectors.requests]
    rehearsal.bedrock.requests.clear()
    rehearsal.s3vectors.requests.clear()
    return sorted(map(_told, requests), key=lambda one: one.at)


def _told(one: Request) -> Asked:
    one.finished.wait(1.0)
    return Asked(one.operation, one.model_id or "", one.body, one.at, one.ended_at)


_DOES: dict[str, Callable[..., Any]] = {
    "slow": _slow,
    "forget": _forget,
    "keep": keep,
    "asked": _asked,
}
