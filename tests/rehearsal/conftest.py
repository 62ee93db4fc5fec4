"""One stack, stood up once for all tests here. Imports stay inside: most tests need none of it."""

from __future__ import annotations

import functools
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.rehearsal.stack import Stack

PIECES = 24
"""Of the sample catalog: enough for several portions, and embedded in seconds."""


@pytest.fixture(scope="session")
def small_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose sample catalog is a part of ours."""
    from stylist.settings import SAMPLE_FEED

    root = tmp_path_factory.mktemp("project")
    data, ours = root / "stylist" / "data", SAMPLE_FEED.parent
    (data / "catalog" / "images").mkdir(parents=True)
    shutil.copytree(ours.parent / "guide", data / "guide")
    lines = SAMPLE_FEED.read_text("utf-8").splitlines()
    lines = lines[:: len(lines) // PIECES][:PIECES]
    for line in lines:
        picture = json.loads(line)["image_url"]
        shutil.copyfile(ours / picture, data / "catalog" / picture)
    (data / "catalog" / "feed.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    return root


@pytest.fixture(scope="session")
def stood(small_root: Path) -> Iterator[Stack]:
    """The stack on App Runner without sign-in, and the small sample in it."""
    from infra import seed_files, seeding
    from tests.infra.stack.program import run
    from tests.rehearsal.stack import Stack
    from tests.rehearsal.stage import Stage
    from tests.rehearsal.standing import Standing

    with pytest.MonkeyPatch.context() as patch, Stage() as stage:
        patch.setattr(seeding, "seed_files", functools.partial(seed_files.seed_files, small_root))
        world = Standing(stage)
        yield Stack(stage, world, run(world, {"hosting": "apprunner"}), small_root)
