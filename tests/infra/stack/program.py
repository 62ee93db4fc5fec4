"""Runs the real `__main__.py` in a world that is made up or rehearsed, and captures its graph."""

import asyncio
import json
import runpy
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

import pulumi
import yaml
from pulumi.runtime import mocks, rpc, settings
from pulumi.runtime.proto import resource_pb2

from tests.infra.stack.graph import Graph, Json, Node, is_secret, plain

ROOT = Path(__file__).parents[3]
COMBINATIONS = [(hosting, auth) for hosting in ("apprunner", "fargate")
                for auth in ("none", "cognito")]  # fmt: skip
EVERYTHING = {
    "alert_email": "shop@stylist.example", "custom_domain": "stylist.example.com",
    "protect_data": "true", "weather_key": "weather-key-in-clear",
    "kms_key": "arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
}  # fmt: skip
"""What is off by default, on: no resource is left out of a test because a value was not set."""


class World(Protocol):
    """Where resources are made."""

    def new(self, node: Node) -> tuple[str, dict[str, Json]]:
        """Its id, '' where there is none yet, and its outputs beside the inputs."""
        ...

    def call(self, token: str, arguments: Mapping[str, Json]) -> dict[str, Json]:
        """What a data source answers."""
        ...


class _Nothing(mocks.Mocks):
    """MockMonitor wants one; ours asks the world itself."""

    def call(self, args: mocks.MockCallArgs) -> tuple[dict[str, Any], None]:
        return {}, None

    def new_resource(self, args: mocks.MockResourceArgs) -> tuple[str | None, dict[str, Any]]:
        return None, {}


class Monitor(mocks.MockMonitor):
    """Pulumi's own stand-in for the engine, of which the whole request is kept."""

    def __init__(self, world: World) -> None:
        super().__init__(_Nothing())
        self.world, self.graph = world, Graph()
        self._one_at_a_time = threading.Lock()

    def Invoke(self, request: Any) -> Any:
        arguments = plain(rpc.deserialize_properties(request.args))
        with self._one_at_a_time:
            answer = self.world.call(request.tok, arguments)
        return resource_pb2.ResourceInvokeResponse(**{"return": _wire(answer)})

    def RegisterResource(self, request: Any) -> Any:
        urn = self.make_urn(request.parent, request.type, request.name)
        if request.type == "pulumi:pulumi:Stack":
            return resource_pb2.RegisterResourceResponse(urn=urn)
        raw = rpc.deserialize_properties(request.object, keep_unknowns=True)
        node = _node(urn, request, raw)
        with self._one_at_a_time:
            assert urn not in self.graph.nodes, f"{urn} is asked for twice."
            self.graph.nodes[urn] = node
            made, outputs = self.world.new(node) if node.custom else ("", {})
        node.outputs.update(outputs)
        self.resources[urn] = mocks.MockMonitor.ResourceRegistration(urn, made, outputs)
        return resource_pb2.RegisterResourceResponse(
            urn=urn, id=made, object=_wire({**raw, **outputs})
        )


def run(world: World, config: Mapping[str, str], preview: bool = False) -> Graph:
    """The graph of the program with these values over those of Pulumi.dev.yaml."""
    values = {**stack_file(), **{f"stylist:{key}": text for key, text in config.items()}}
    secret = [key for key in values if key == "stylist:weather_key"]
    monitor = Monitor(world)
    asyncio.set_event_loop(asyncio.new_event_loop())
    settings.set_root_resource(None)  # type: ignore[arg-type]
    mocks.set_mocks(_Nothing(), "stylist", "dev", preview, monitor=monitor)
    pulumi.runtime.set_all_config(values, secret)
    found: dict[str, tuple[Json, bool]] = {}

    @pulumi.runtime.test
    def program() -> pulumi.Output[None]:
        runpy.run_path(str(ROOT / "__main__.py"), run_name="__main__")
        root = settings.get_root_resource()
        return pulumi.Output.from_input(_settled(dict(root.outputs), found))  # type: ignore

    program()
    monitor.graph.exports = {name: value for name, (value, _) in found.items()}
    monitor.graph.secret_exports = frozenset(name for name, (_, hidden) in found.items() if hidden)
    return monitor.graph


def stack_file() -> dict[str, str]:
    """Pulumi.dev.yaml as the command line hands it to the program: objects as JSON."""
    given = yaml.safe_load((ROOT / "Pulumi.dev.yaml").read_text("utf-8"))["config"]
    return {
        key if ":" in key else f"stylist:{key}": value if isinstance(value, str) else
        json.dumps(value) for key, value in given.items()
    }  # fmt: skip


def schema() -> dict[str, dict[str, Any]]:
    """What Pulumi.yaml declares: key → type, default, description."""
    declared: dict[str, dict[str, Any]] = yaml.safe_load((ROOT / "Pulumi.yaml").read_text("utf-8"))[
        "config"
    ]
    return declared


async def _settled(outputs: dict[str, Any], found: dict[str, tuple[Json, bool]]) -> None:
    for name, value in outputs.items():
        output = pulumi.Output.from_input(value)
        found[name] = (await output.future(with_unknowns=True), await output.is_secret())


def _node(urn: str, request: Any, raw: dict[str, Json]) -> Node:
    uses = {
        name: frozenset(some.urns)
        for name, some in request.propertyDependencies.items()
        if some.urns
    }
    used = frozenset[str]().union(*uses.values())
    return Node(
        urn=urn, token=request.type, name=request.name, parent=request.parent,
        custom=request.custom, inputs=plain(raw),
        secret=frozenset(name for name, value in raw.items() if is_secret(value)),
        protect=request.protect, depends=frozenset(request.dependencies) - used, uses=uses,
        provider=request.provider, ignores=frozenset(request.ignoreChanges),
        hidden=frozenset(request.additionalSecretOutputs),
    )  # fmt: skip


def _wire(values: Mapping[str, Json]) -> Any:
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(rpc.serialize_properties(dict(values), {}))
    finally:
        loop.close()
