"""Small records that outlive a process."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

Change = Callable[[dict[str, Any] | None], Mapping[str, Any]]
"""Makes of a record, or of None, the one to take its place; looks at nothing else that changes."""


class Store(Protocol):
    """Small JSON records by kind and key: conversations, profiles, looks, spend.

    Any process sees what another wrote. An expired record is as if it were not there.
    """

    def get(self, kind: str, key: str) -> dict[str, Any] | None:
        """The record, or None."""

    def put(self, kind: str, key: str, record: Mapping[str, Any], *, owner: str = "",
            seconds: float | None = None) -> None:  # fmt: skip
        """Write or replace it. owner: whose it is. seconds: how long it lives; None for ever."""

    def put_all(self, kind: str, records: Mapping[str, Mapping[str, Any]], *, owner: str = "",
                seconds: float | None = None) -> None:  # fmt: skip
        """Write or replace several of one kind, by key, in the time of one."""

    def change(self, kind: str, key: str, made: Change, *, owner: str = "",
               seconds: float | None = None) -> dict[str, Any]:  # fmt: skip
        """Replace it by what `made` makes of it, or of None; the new record.

        Nothing that others write meanwhile is lost: where they do, `made` is asked again.
        """

    def delete(self, kind: str, key: str) -> None:
        """Remove it; nothing happens when it is not there."""

    def owned(self, owner: str) -> list[tuple[str, str]]:
        """(kind, key) of everything that is this owner's."""

    def add(self, kind: str, key: str, amount: int, *, seconds: float | None = None) -> int:
        """Count up, atomically; the new sum. A counter is the record {"sum": n}.

        seconds: how long it lives from its start.
        """

    def expire(self) -> int:
        """Remove what has expired for good. Returns how many records went."""
