"""The drawing of the architecture has what the program makes, and nothing else."""

import re

from tests.infra.stack.graph import Graph
from tests.infra.stack.program import ROOT

_PEOPLE = {"shopper", "programs", "operator"}
_ONLY_FARGATE = {"page-cdn", "page-cdn-domain", "page-balancer", "page-network"}
_GROUPS = {"only-fargate"}


def test_every_component_is_a_box_of_the_drawing_and_every_box_a_component(captured: Graph) -> None:
    made = {node.name for node in captured.components()} | {"sample"}
    drawn = boxes() - _PEOPLE - _GROUPS
    if not captured.of("ecs/service:Service"):
        drawn -= _ONLY_FARGATE
    if not captured.of("cognito/userPool:UserPool"):
        drawn -= {"page-auth"}
    assert drawn == made


def test_every_line_joins_boxes_that_are_drawn() -> None:
    joined = {end for line in _drawing().splitlines() if re.search(r"--|-\.-", line)
              for end in re.split(r"\s*(?:-- \w+ -->|-->|-\.->|---)\s*", line.strip())}  # fmt: skip
    assert joined <= {name.replace("-", "_") for name in boxes()}


def boxes() -> set[str]:
    """Names of all boxes and groups: what their labels begin with."""
    text = _drawing()
    labels = re.findall(r'^\s*(?:subgraph )?(\w+)(?:\["([\w-]+)|\[([\w-]+)\]|\(\()', text, re.M)
    return {quoted or plain or name.replace("_", "-")
            for name, quoted, plain in labels}  # fmt: skip


def _drawing() -> str:
    page = (ROOT / "README.md").read_text("utf-8")
    return page.partition("```mermaid\n")[2].partition("```")[0]
