"""The values of the stack, as AWS's schemas of CloudFormation and cfn-lint's rules allow them."""

import json
from collections.abc import Callable

import pytest

from tests.infra.lint.cloudformation import NotInCloudFormation, problems
from tests.infra.stack.combined import graph_of
from tests.infra.stack.graph import Graph
from tests.infra.test_mistakes import changed

EXCUSED = {"W3010 page-network-": "the stack is for one region, and says which zones it means"}
"""Beginning of a sentence → why it does not hold for us."""


Change = Callable[[Graph], None]


def said(graph: Graph) -> list[str]:
    return [one for one in problems(graph) if not one.startswith(tuple(EXCUSED))]


def test_every_value_is_one_that_aws_takes(captured: Graph) -> None:
    assert said(captured) == []


def _runtime(graph: Graph) -> None:
    changed(graph, graph.one("lambda/function:Function", "api"), runtime="python3.99")


def _old_runtime(graph: Graph) -> None:
    changed(graph, graph.one("lambda/function:Function", "ingestion"), runtime="python3.7")


def _memory(graph: Graph) -> None:
    changed(graph, graph.one("lambda/function:Function", "api"), memorySize=64)


def _period(graph: Graph) -> None:
    changed(graph, graph.of("cloudwatch/metricAlarm:MetricAlarm")[0], period=45)


def _comparison(graph: Graph) -> None:
    changed(graph, graph.of("cloudwatch/metricAlarm:MetricAlarm")[0], comparisonOperator="Greater")


def _retention(graph: Graph) -> None:
    changed(graph, graph.of("cloudwatch/logGroup:LogGroup")[0], retentionInDays=31)


def _processor(graph: Graph) -> None:
    changed(graph, graph.one("ecs/taskDefinition:TaskDefinition"), cpu="256", memory="8192")


def _one_subnet(graph: Graph) -> None:
    node = graph.one("lb/loadBalancer:LoadBalancer")
    changed(graph, node, subnets=node.inputs["subnets"][:1])


def _no_network(graph: Graph) -> None:
    node = graph.one("ecs/taskDefinition:TaskDefinition")
    changed(graph, node, networkMode="bridge")


def _origin(graph: Graph) -> None:
    node = graph.one("cloudfront/distribution:Distribution")
    behaviour = {**node.inputs["defaultCacheBehavior"], "targetOriginId": "pages"}
    changed(graph, node, defaultCacheBehavior=behaviour)


def _address_block(graph: Graph) -> None:
    changed(graph, graph.one("ec2/vpc:Vpc"), cidrBlock="10.20.0.0/8")


def _container(graph: Graph) -> None:
    node = graph.one("ecs/taskDefinition:TaskDefinition")
    containers = json.loads(node.inputs["containerDefinitions"])
    containers[0]["logConfiguration"]["logDriver"] = "awslog"
    changed(graph, node, containerDefinitions=json.dumps(containers))


MISTAKES: list[tuple[Change, str]] = [
    (_runtime, "api-function.Runtime"), (_old_runtime, "ingestion-function.Runtime"),
    (_memory, "MemorySize"), (_period, "Period"), (_comparison, "ComparisonOperator"),
    (_retention, "RetentionInDays"), (_processor, "Cpu"), (_one_subnet, "Subnets"),
    (_no_network, "NetworkMode"), (_origin, "TargetOriginId"), (_address_block, "CidrBlock"),
    (_container, "LogDriver"),
]  # fmt: skip


def test_wrong_values_are_found_each_at_its_place() -> None:
    """All at once: a look takes seconds, and says nothing of the stack without them."""
    whole = graph_of("fargate", "cognito")
    graph = Graph(dict(whole.nodes), dict(whole.exports), whole.secret_exports)
    for mistake, _ in MISTAKES:
        mistake(graph)
    found = "\n".join(said(graph))
    assert [place for _, place in MISTAKES if place not in found] == [], found


def test_a_name_that_cloudformation_does_not_have_is_no_silence() -> None:
    graph = graph_of("apprunner", "none")
    copy = Graph(dict(graph.nodes), dict(graph.exports), graph.secret_exports)
    changed(copy, copy.one("dynamodb/table:Table"), colour="red")
    with pytest.raises(NotInCloudFormation, match="colour"):
        problems(copy)
