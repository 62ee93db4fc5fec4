"""What a test that never ends was at: told when the run is ended from outside."""

import faulthandler
import os
import signal

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Whoever ends a run that hangs is shown where each thread of each of its processes stands."""
    if hasattr(faulthandler, "register"):  # Windows has none
        # A descriptor of its own: the usual one is captured while a test runs.
        stderr = os.dup(2)
        config.add_cleanup(lambda: (faulthandler.unregister(signal.SIGTERM), os.close(stderr)))
        faulthandler.register(signal.SIGTERM, file=stderr, chain=True)
