"""The program run once for each way of hosting and signing in, with everything switched on."""

import functools

from tests.infra.stack.graph import Graph
from tests.infra.stack.made_up import MadeUp
from tests.infra.stack.program import EVERYTHING, run


@functools.cache
def graph_of(hosting: str, auth: str, preview: bool = False) -> Graph:
    """As the program describes it."""
    return run(MadeUp(preview), EVERYTHING | {"hosting": hosting, "auth": auth}, preview)
