"""The command line as a stranger drives it: a process, its streams, its exit status."""

import subprocess
from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def stylist(environment: dict[str, str], root: Any, python: str) -> Run:
    """Runs `python -m stylist …` over the tests' index."""

    def run(*words: str, stdin: str = "", **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [python, "-m", "stylist", *words], cwd=root, env=environment | more, input=stdin,
            capture_output=True, text=True, timeout=120,
        )  # fmt: skip

    return run
