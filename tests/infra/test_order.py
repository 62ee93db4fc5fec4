"""What has to be there before something else is made."""

import json

from tests.infra.stack.graph import Graph


def test_a_function_that_writes_to_its_own_queue_is_not_stopped_as_a_loop(captured: Graph) -> None:
    allowed = {node.inputs["functionName"]: node.urn for node in
               captured.of("lambda/functionRecursionConfig:FunctionRecursionConfig")
               if node.inputs["recursiveLoop"] == "Allow"}  # fmt: skip
    looping = [
        node
        for node in captured.of("lambda/eventSourceMapping:EventSourceMapping")
        if _may_send(captured, node.inputs["functionName"], node.inputs["eventSourceArn"])
    ]
    assert len(looping) == 2
    for node in looping:
        assert allowed[node.inputs["functionName"]] in captured.before(node), node.name


def test_whoever_tells_the_topic_may_do_so_already(captured: Graph) -> None:
    policy = captured.one("sns/topicPolicy:TopicPolicy")
    told = [captured.one("budgets/budget:Budget"),
            *captured.of("cloudwatch/metricAlarm:MetricAlarm")]  # fmt: skip
    assert all(policy.urn in captured.before(node) for node in told)


def test_the_page_waits_for_its_image_and_its_catalog(captured: Graph) -> None:
    service = next(
        node
        for node in captured.nodes.values()
        if node.token.endswith(("apprunner/service:Service", "ecs/service:Service"))
    )
    before = {captured.nodes[urn].token.rpartition(":")[2] + ":" + captured.nodes[urn].name
              for urn in captured.before(service)}  # fmt: skip
    dynamic = {name for name in before if name.startswith("Resource:")}
    assert any("sample" in name for name in dynamic), dynamic
    assert any("image" in name for name in dynamic), dynamic
    assert any(name.startswith("RolePolicy:page-role") for name in before), before


def _may_send(graph: Graph, function: str, queue: str) -> bool:
    (node,) = [one for one in graph.of("lambda/function:Function")
               if one.outputs["name"] == function]  # fmt: skip
    return any(
        queue in one["Resource"] and "sqs:SendMessage" in one["Action"]
        for policy in graph.of("iam/rolePolicy:RolePolicy")
        if policy.inputs["role"] == node.inputs["role"].rpartition("/")[2]
        for one in json.loads(policy.inputs["policy"])["Statement"]
    )
