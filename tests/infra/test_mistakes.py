"""Mistakes of the kind that are made, put into a copy of the stack: each is found by its test."""

import copy
import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.infra import test_graph, test_hosting, test_policies
from tests.infra.stack.graph import Graph, Node
from tests.rehearsal.shapes import NotLikeAws, arguments

Change = Callable[[Graph], None]


def changed(graph: Graph, node: Node, **inputs: object) -> None:
    """Other inputs for one node; None takes one away."""
    given = {**copy.deepcopy(dict(node.inputs)), **inputs}
    kept = {key: value for key, value in given.items() if value is not None}
    graph.nodes[node.urn] = replace(node, inputs=kept)


def _wrong_action(graph: Graph) -> None:
    node = graph.one("iam/rolePolicy:RolePolicy", "api-function")
    changed(graph, node, policy=node.inputs["policy"].replace("s3vectors:Get", "s3vectors:Read"))


def _everything_allowed(graph: Graph) -> None:
    node = graph.one("iam/rolePolicy:RolePolicy", "page-role")
    policy = json.loads(node.inputs["policy"])
    policy["Statement"][-1]["Resource"] = "*"
    changed(graph, node, policy=json.dumps(policy))


def _no_permission(graph: Graph) -> None:
    del graph.nodes[graph.of("lambda/permission:Permission")[0].urn]


def _open_bucket(graph: Graph) -> None:
    node = graph.one("BucketPublicAccessBlock", "data-catalog")
    changed(graph, node, blockPublicPolicy=False)


def _unprotected(graph: Graph) -> None:
    node = graph.one("dynamodb/table:Table")
    graph.nodes[node.urn] = replace(node, protect=False)


def _too_early(graph: Graph) -> None:
    node = graph.one("s3/bucketNotification:BucketNotification")
    graph.nodes[node.urn] = replace(node, depends=frozenset(), uses={})


def _wrong_handler(graph: Graph) -> None:
    changed(graph, graph.one("lambda/function:Function", "ingestion"),
            handler="functions.ingest.handler.handle")  # fmt: skip


def _wrong_name(graph: Graph) -> None:
    node = graph.one("ecs/taskDefinition:TaskDefinition")
    text = node.inputs["containerDefinitions"].replace("STYLIST_TABLE", "STYLIST_TABLE_NAME")
    changed(graph, node, containerDefinitions=text)


def _wrong_container(graph: Graph) -> None:
    node = graph.one("ecs/service:Service")
    (balanced,) = node.inputs["loadBalancers"]
    changed(graph, node, loadBalancers=[{**balanced, "containerName": "web"}])


def _cached(graph: Graph) -> None:
    node = graph.one("cloudfront/distribution:Distribution")
    behaviour = node.inputs["defaultCacheBehavior"]
    optimised = {**behaviour, "cachePolicyId": "658327ea-f89d-4fab-a63d-7e88639e58f6"}
    changed(graph, node, defaultCacheBehavior=optimised)


def _secret_in_clear(graph: Graph) -> None:
    node = graph.one("lambda/function:Function", "api")
    changed(graph, node, description="weather-key-in-clear")


MISTAKES: list[tuple[Change, Callable[[Graph], None]]] = [
    (_wrong_action,
     test_policies.test_every_policy_says_what_aws_understands_and_no_more_than_is_needed),
    (_everything_allowed,
     test_policies.test_every_policy_says_what_aws_understands_and_no_more_than_is_needed),
    (_no_permission, test_graph.test_every_route_may_call_its_function),
    (_open_bucket, test_graph.test_every_bucket_is_closed_and_refuses_plain_http),
    (_unprotected, test_graph.test_what_holds_data_is_protected_and_kept),
    (_too_early, test_graph.test_what_lambda_is_told_may_be_told),
    (_wrong_handler, test_graph.test_every_handler_is_there_and_can_be_called),
    (_wrong_name, test_graph.test_the_page_gets_variables_that_it_reads_and_accepts),
    (_secret_in_clear, test_graph.test_no_secret_is_in_clear),
    (_wrong_container, test_hosting.test_the_service_names_a_container_and_a_port_that_there_are),
    (_cached, test_hosting.test_cloudfront_keeps_nothing_of_a_visit_and_passes_all_on),
]  # fmt: skip


@pytest.mark.parametrize(("mistake", "finds"), MISTAKES, ids=lambda one: one.__name__.strip("_"))
@pytest.mark.parametrize("combination", [("fargate", "none")], ids="-".join)
def test_a_mistake_is_found(
    captured: Graph, mistake: Change, finds: Callable[[Graph], None]
) -> None:
    graph = Graph(dict(captured.nodes), dict(captured.exports), captured.secret_exports)
    finds(graph)
    mistake(graph)
    with pytest.raises(Exception):  # noqa: B017 - whatever it is that the test trips over
        finds(graph)


@pytest.mark.parametrize(
    ("service", "operation", "given", "said"),
    [
        ("lambda", "CreateFunction", {"functionName": "f", "role": "arn:aws:iam::1:role/r",
         "code": {}, "runtime": "python3.99"}, "CreateFunction.Role"),
        ("sqs", "CreateQueue", {"queueNames": "q", "colour": "red"}, "CreateQueue.colour"),
        ("ecs", "CreateService", {"serviceName": "s", "launchType": "SPOT"}, "launchType"),
        ("apprunner", "AssociateCustomDomain", {"serviceArn": "x"}, "DomainName"),
    ],
)  # fmt: skip
def test_what_aws_would_refuse_is_refused_with_its_place(
    service: str, operation: str, given: dict[str, object], said: str
) -> None:
    with pytest.raises(NotLikeAws, match=r"(?i)" + said.replace(".", r"\.")):
        arguments(service, operation, given)
