"""The program run once for each way of hosting and signing in. Imports stay inside: most tests of
the project need none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.infra.stack.graph import Graph

COMBINATIONS = [("apprunner", "none"), ("apprunner", "cognito"), ("fargate", "none"),
                ("fargate", "cognito")]  # fmt: skip


@pytest.fixture(params=COMBINATIONS, ids="-".join)
def combination(request: pytest.FixtureRequest) -> tuple[str, str]:
    """Hosting and sign-in."""
    found: tuple[str, str] = request.param
    return found


@pytest.fixture
def captured(combination: tuple[str, str]) -> Graph:
    """The stack with everything switched on, as the program describes it."""
    from tests.infra.stack.combined import graph_of

    return graph_of(*combination)


@pytest.fixture
def previewed(combination: tuple[str, str]) -> Graph:
    """The same in the first preview: nothing has an id yet."""
    from tests.infra.stack.combined import graph_of

    return graph_of(*combination, preview=True)


@pytest.fixture(scope="session")
def bare() -> Graph:
    """The stack of Pulumi.dev.yaml as it is."""
    from tests.infra.stack.made_up import MadeUp
    from tests.infra.stack.program import run

    return run(MadeUp(), {})
