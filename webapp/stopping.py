"""Serves until the process is told to end, and then ends: SIGTERM is how platforms say so.

Requests under way are answered to their end, new ones are not taken. Whatever takes longer is cut.
"""

import os
import signal
import threading
from types import FrameType
from typing import Final

import uvicorn
from starlette.types import ASGIApp

GRACE: Final = 20
"""Seconds for what is being answered, most often a few. Platforms wait for 30, then they kill."""
_THREADS_GRACE: Final = 5.0
"""Seconds for threads that wait for another service after everybody who asked has gone."""
KEEP_ALIVE: Final = 130
"""Seconds that a connection may lie idle: longer than a load balancer lets it (120 in our stack).
Otherwise the page closes what the balancer is about to use again, and a visitor reads 502."""


def end_on_sigterm() -> None:
    """From now on SIGTERM ends this process with status 0.

    As the first process of a container it would not even hear it: the system kills that one only
    by signals that it has asked for.
    """
    signal.signal(signal.SIGTERM, _end)


def serve(app: ASGIApp, host: str, port: int, grace: int = GRACE) -> None:
    """Answer requests until a signal comes. grace: seconds for what is under way then."""
    # Its own handlers would write past ours. It hands the signal on once it has stopped.
    uvicorn.run(app, host=host, port=port, log_level="warning", log_config=None,
                timeout_graceful_shutdown=grace, timeout_keep_alive=KEEP_ALIVE)  # fmt: skip


def _end(number: int, frame: FrameType | None) -> None:
    # The interpreter waits for all threads; one may be a minute in a call to a slow service.
    last = threading.Timer(_THREADS_GRACE, os._exit, (0,))
    last.daemon = True
    last.start()
    raise SystemExit(0)
