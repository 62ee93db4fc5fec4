"""Lets another thread cut a request of botocore's off, also before the answer has begun.

Closing a response does not wake the thread that waits for its next byte; shutting the socket
down does. Neither botocore nor urllib3 tells which connection a request runs on until the
answer's headers are there, and a model may think for long before that. So the connections of
one client are told whose request they carry. This reaches into private parts of botocore
(seen in 1.44.5); the tests hold it to them.
"""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import Any

from botocore.awsrequest import (
    AWSHTTPConnection,
    AWSHTTPConnectionPool,
    AWSHTTPSConnection,
    AWSHTTPSConnectionPool,
)

_CALLING: ContextVar["Line | None"] = ContextVar("calling", default=None)


class Line:
    """One request's way to the service. is_cut: whether it was cut."""

    def __init__(self) -> None:
        self.is_cut = False
        self._connection: _Tracked | None = None

    @contextmanager
    def calling(self) -> Iterator[None]:
        """A request that is begun within runs on this line."""
        before = _CALLING.set(self)
        try:
            yield
        finally:
            _CALLING.reset(before)

    def take(self, connection: "_Tracked") -> None:
        """The request runs on this connection.

        Raises:
            ConnectionAbortedError: The line was cut meanwhile.
        """
        self._connection = connection
        if self.is_cut:
            raise ConnectionAbortedError("The request was given up.")

    def cut(self) -> None:
        """Break the connection, whatever waits on it; nothing happens after `let_go`."""
        self.is_cut = True
        if connection := self._connection:
            connection.break_for(self)

    def let_go(self) -> None:
        """The answer is over: the connection may serve others."""
        connection, self._connection = self._connection, None
        if connection:
            connection.leave(self)


class _Tracked:
    """A connection that knows whose request it carries."""

    sock: socket.socket | None
    _owner: Line | None = None
    _wire: socket.socket | None = None

    def request(self, *given: Any, **named: Any) -> None:
        # Set anew with each request, or a line could break one that is not its own.
        with _OWNING:
            self._owner, self._wire = _CALLING.get(), None
        if self._owner:
            self._owner.take(self)
        super().request(*given, **named)  # type: ignore[misc]
        # The connection forgets its socket where the service means to close it.
        self._wire = self.sock

    def connect(self) -> None:
        super().connect()  # type: ignore[misc]
        if self._owner:
            self._owner.take(self)

    def break_for(self, line: Line) -> None:
        with _OWNING:
            wire = (self.sock or self._wire) if self._owner is line else None
            if wire is not None:
                with suppress(OSError):
                    wire.shutdown(socket.SHUT_RDWR)

    def leave(self, line: Line) -> None:
        with _OWNING:
            if self._owner is line:
                self._owner = self._wire = None


_OWNING = threading.Lock()


class _Plain(_Tracked, AWSHTTPConnection):  # type: ignore[misc]
    pass


class _Secure(_Tracked, AWSHTTPSConnection):  # type: ignore[misc]
    pass


class _PlainPool(AWSHTTPConnectionPool):  # type: ignore[misc]
    ConnectionCls = _Plain


class _SecurePool(AWSHTTPSConnectionPool):  # type: ignore[misc]
    ConnectionCls = _Secure


def track(client: Any) -> None:
    """Have the client's connections know whose requests they carry; twice does no harm."""
    session = client._endpoint.http_session
    kinds = session._pool_classes_by_scheme
    if kinds.get("https") is not _SecurePool:
        kinds.update(http=_PlainPool, https=_SecurePool)
        # Pools that were opened before hold connections of the old kind.
        session._manager.clear()
