"""App Runner with sign-in: stands up, each call as AWS's own models have it, and is destroyed."""

import functools
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.infra.stack.program import run
from tests.rehearsal.removing import destroy, left
from tests.rehearsal.stack import Stack
from tests.rehearsal.stage import Stage
from tests.rehearsal.standing import Standing


@pytest.fixture(scope="module")
def stage(small_root: Path) -> Iterator[Stage]:
    """Empty."""
    from infra import seed_files, seeding

    with pytest.MonkeyPatch.context() as patch, Stage() as empty:
        patch.setattr(seeding, "seed_files", functools.partial(seed_files.seed_files, small_root))
        yield empty


def test_a_stack_that_is_destroyed_leaves_nothing(stage: Stage, small_root: Path) -> None:
    before = left(Stack(stage, Standing(stage), None, small_root))  # type: ignore[arg-type]
    world = Standing(stage)
    graph = run(world, {"hosting": "apprunner", "auth": "cognito"})
    stack = Stack(stage, world, graph, small_root)
    assert len(world.made) > 80
    destroy(stack)
    assert left(stack) == before
