"""Our own kinds of resources in the process that Pulumi runs them in: found there by name, and
asked by gRPC whether there is something to do."""

import asyncio
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import grpc
import pytest
from pulumi.runtime import rpc
from pulumi.runtime.proto import provider_pb2, provider_pb2_grpc

from tests.infra.stack.graph import Graph
from tests.infra.stack.program import ROOT

Differs = Callable[[Mapping[str, Any], Mapping[str, Any]], int]


@pytest.fixture(scope="module")
def differs() -> Iterator[Differs]:
    """The real process, begun in the project's folder as the engine does it."""
    with subprocess.Popen(
        [sys.executable, "-m", "pulumi.dynamic"], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        port = process.stdout.readline().strip()
        with grpc.insecure_channel(f"127.0.0.1:{port}") as channel:
            provider = provider_pb2_grpc.ResourceProviderStub(channel)
            provider.Configure(provider_pb2.ConfigureRequest())

            def ask(olds: Mapping[str, Any], news: Mapping[str, Any]) -> int:
                asked = provider_pb2.DiffRequest(id="1", olds=_wire(olds), news=_wire(news))
                return int(provider.Diff(asked, timeout=60).changes)

            yield ask
        process.terminate()


def test_a_second_update_finds_nothing_to_do(captured: Graph, differs: Differs) -> None:
    resources = captured.of("pulumi-python:dynamic:Resource")
    assert len(resources) >= 4
    for node in resources:
        told = differs(node.inputs, node.inputs)
        assert told == provider_pb2.DiffResponse.DIFF_NONE, node.name


def test_a_preview_that_does_not_know_the_inputs_yet_bears_it(
    captured: Graph, differs: Differs
) -> None:
    for node in captured.of("pulumi-python:dynamic:Resource"):
        news = {name: value if name == "__provider" else rpc.UNKNOWN
                for name, value in node.inputs.items()}  # fmt: skip
        differs(node.inputs, news)


def _wire(values: Mapping[str, Any]) -> Any:
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(rpc.serialize_properties(dict(values), {}))
    finally:
        loop.close()
