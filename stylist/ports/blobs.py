"""Files that outlive a process."""

from typing import Protocol


class Blobs(Protocol):
    """Photos and pictures by key: lower-case letters, digits, '.', '-', '_' and '/'."""

    def get(self, key: str) -> bytes:
        """The bytes.

        Raises:
            NotFound: There are none, or they have expired.
        """

    def exists(self, key: str) -> bool:
        """Whether `get` would give them."""

    def put(self, key: str, data: bytes, *, owner: str = "", seconds: float | None = None) -> None:
        """Write or replace them, whole or not at all. seconds: how long they live."""

    def delete(self, key: str) -> None:
        """Remove them; nothing happens when there are none."""

    def owned(self, owner: str) -> list[str]:
        """Keys of everything that is this owner's."""

    def expire(self) -> int:
        """Remove what has expired for good. Returns how many went."""
