"""The first preview: nothing has an id or an output yet, and the program has to bear that."""

from tests.infra.stack.graph import Graph


def test_the_first_preview_knows_every_resource(previewed: Graph) -> None:
    assert len(list(previewed.custom())) > 80


def test_the_first_preview_asks_for_what_the_update_asks_for(
    previewed: Graph, captured: Graph
) -> None:
    """Whatever is made inside of an `apply` would be missing from the preview."""
    assert set(previewed.nodes) == set(captured.nodes)
