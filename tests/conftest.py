"""One index of the sample catalog, and one running page, for all tests that need the product."""

import gc
import logging
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from stylist.bootstrap import Parts
from stylist.settings import Settings
from tests.running_page import Page, free_port, wait_for
from tests.together import group_of, longest_first
from webapp.no_stubs import without_stubs

pytest_plugins = ["tests.stuck", "tests.fakes.fixtures", "tests.fakes.rehearsal_fixtures"]
without_stubs()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection() -> Generator[None, object, object]:
    """Imports and tests stay: to look through them again and again takes a fifth of this."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Several processes begin with what takes longest."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        items[:] = [items[place] for place in longest_first([item.nodeid for item in items])]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """One process takes all files of a group."""
    from xdist.scheduler import LoadScopeScheduling

    class Together(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return group_of(nodeid)

    return Together(config, log) if config.getvalue("dist") == "loadfile" else None


@pytest.fixture(autouse=True)
def log_records_as_they_were() -> Iterator[None]:
    """What a process that serves does to its log does not reach the next test."""
    made, handlers = logging.getLogRecordFactory(), set(logging.root.handlers)
    level, raises = logging.root.level, logging.raiseExceptions
    yield
    logging.setLogRecordFactory(made)
    logging.root.setLevel(level)
    logging.raiseExceptions = raises
    for handler in {*logging.root.handlers} - handlers:
        # It writes to a stderr that pytest closes after the test.
        if type(handler) is logging.StreamHandler:
            logging.root.removeHandler(handler)


@pytest.fixture(scope="session")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    """The real local adapters over the whole sample catalog, in a folder of their own."""
    folder = tmp_path_factory.mktemp("stylist")
    if "PYTEST_XDIST_WORKER" not in os.environ:
        build_sample(folder)
    else:
        # Whichever process of this run comes first builds it; each has a copy of its own.
        shared = tmp_path_factory.getbasetemp().parent / "sample"
        with FileLock(f"{shared}.lock"):
            if not shared.exists():
                build_sample(folder)
                copied = shutil.copytree(folder, f"{shared}.part", dirs_exist_ok=True)
                Path(copied).rename(shared)
            else:
                shutil.copytree(shared, folder, dirs_exist_ok=True)
    return Parts(Settings(data_dir=folder))


def build_sample(folder: Path) -> None:
    """The whole sample catalog, embedded and indexed."""
    Parts(Settings(data_dir=folder)).build_catalog(lambda done, of: None)


@pytest.fixture(scope="session")
def environment(parts: Parts) -> dict[str, str]:
    """What a process of ours needs to use the same index, and nothing of the tester's own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("STYLIST_")}
    return kept | {"STYLIST_DATA_DIR": str(parts.settings.data_dir), "PYTHONUTF8": "1"}


@pytest.fixture(scope="session")
def root() -> Path:
    """Where the project lies."""
    return Path(__file__).parent.parent


@pytest.fixture(scope="session")
def python() -> str:
    """The interpreter that runs the tests."""
    return sys.executable


@pytest.fixture(scope="session")
def page(environment: dict[str, str], root: Path, python: str) -> Iterator[Page]:
    """`python -m webapp` on a free port, ready when /healthz answers."""
    port = free_port()
    process = subprocess.Popen(
        [python, "-m", "webapp"], cwd=root, env=environment | {"STYLIST_PORT": str(port)},
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    said: list[str] = []
    threading.Thread(target=lambda: said.extend(process.stderr or []), daemon=True).start()
    url = f"http://127.0.0.1:{port}"
    try:
        wait_for(url, process, said)
        yield Page(url)
    finally:
        process.terminate()
        process.wait(timeout=20)
