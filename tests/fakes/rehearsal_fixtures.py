"""pytest's fixture of a whole shop on rehearsed AWS. Imports stay inside: most tests need none."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.fakes.rehearsal import Rehearsal

_EVERY = 5
"""Of the sample catalog, one piece in so many: some of each slot, and embedded in seconds."""

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def small_feed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Part of the sample catalog."""
    from stylist.settings import SAMPLE_FEED

    folder = tmp_path_factory.mktemp("small-feed")
    lines = SAMPLE_FEED.read_text().splitlines()[::_EVERY]
    for line in lines:
        picture = json.loads(line)["image_url"]
        (folder / picture).parent.mkdir(exist_ok=True)
        shutil.copyfile(SAMPLE_FEED.parent / picture, folder / picture)
    (folder / "feed.jsonl").write_text("\n".join(lines))
    return folder / "feed.jsonl"


@pytest.fixture(scope="session")
def rehearsal(
    tmp_path_factory: pytest.TempPathFactory, small_feed: Path, root: Path, python: str
) -> Iterator[Rehearsal]:
    """All of AWS with a shop of part of the sample catalog, built by the command line.

    Its `variables` let any process of ours find it.
    """
    from tests.fakes.rehearsal import Rehearsal
    from tests.fakes.rehearsal_shop import open_shop

    with Rehearsal() as rehearsal:
        open_shop(rehearsal, STYLIST_DATA_DIR=str(tmp_path_factory.mktemp("rehearsal")))
        ended = _runner(rehearsal, root, python)("catalog", "build", "--feed", str(small_feed))
        assert ended.returncode == 0, ended.stderr
        yield rehearsal


@pytest.fixture(scope="session")
def stylist_on_aws(rehearsal: Rehearsal, root: Path, python: str) -> Run:
    """Runs `python -m stylist …` in that shop."""
    return _runner(rehearsal, root, python)


def _runner(rehearsal: Rehearsal, root: Path, python: str) -> Run:
    # Nothing of the tester's own: neither an account nor settings.
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("STYLIST_", "AWS_"))}  # fmt: skip

    def run(*words: str, stdin: str = "", **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [python, "-m", "stylist", *words], cwd=root, input=stdin, capture_output=True,
            env=kept | rehearsal.variables | more, text=True, timeout=120,
        )  # fmt: skip

    return run
