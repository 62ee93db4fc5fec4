"""The command line as a stranger drives it: its streams, its exit status.

Each command runs in a process of its own at least once; where the process is not the point, it
runs in this one, whose imports are done.
"""

import contextlib
import logging
import os
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


@pytest.fixture(scope="session")
def command(environment: dict[str, str], root: Any) -> Run:
    """The same in this process, with parts of its own each time; what breaks is raised."""
    from typer.testing import CliRunner

    from stylist.commands import app

    ours = {name: None for name in os.environ if name.startswith("STYLIST_")}
    ours |= {name: value for name, value in environment.items() if name.startswith("STYLIST_")}

    def run(*words: str, stdin: str = "", **more: str) -> subprocess.CompletedProcess[str]:
        # It sets up the log of its process; here pytest listens.
        handlers = logging.root.handlers[:]
        try:
            with contextlib.chdir(root):
                ran = CliRunner().invoke(
                    app, words, input=stdin, env=ours | more, prog_name="python -m stylist",
                    catch_exceptions=False,
                )  # fmt: skip
        finally:
            logging.root.handlers[:] = handlers
        return subprocess.CompletedProcess(words, ran.exit_code, ran.stdout, ran.stderr)

    return run
