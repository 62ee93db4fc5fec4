"""One index of the sample catalog for all tests that need the whole product."""

import os
import sys
from pathlib import Path

import pytest

from stylist.bootstrap import Parts
from stylist.settings import Settings


@pytest.fixture(scope="session")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    """The real local adapters over the whole sample catalog, in a folder of their own."""
    built = Parts(Settings(data_dir=tmp_path_factory.mktemp("stylist")))
    built.build_catalog(lambda done, of: None)
    return built


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
