"""Every policy document of a stack: what it says, where it stands."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.infra.stack.graph import Graph, Node

_IDENTITY = {"iam/rolePolicy:RolePolicy": "policy", "iam/policy:Policy": "policy"}
_TRUST = {"iam/role:Role": "assumeRolePolicy"}
_RESOURCE = {
    "s3/bucketPolicy:BucketPolicy": "policy", "sqs/queuePolicy:QueuePolicy": "policy",
    "sqs/queue:Queue": "policy", "sns/topicPolicy:TopicPolicy": "policy",
    "sns/topic:Topic": "policy",
    "ecr/repositoryPolicy:RepositoryPolicy": "policy", "ec2/vpcEndpoint:VpcEndpoint": "policy",
    "cloudwatch/logResourcePolicy:LogResourcePolicy": "policyDocument",
}  # fmt: skip


@dataclass(frozen=True)
class Policy:
    """kind: 'identity', 'trust' or 'resource'."""

    node: Node
    kind: str
    statements: list[dict[str, Any]]


def policies(graph: Graph) -> Iterator[Policy]:
    """All of them, inline policies of roles included."""
    for kind, table in (("identity", _IDENTITY), ("trust", _TRUST), ("resource", _RESOURCE)):
        for token, field in table.items():
            for node in graph.of(token):
                if node.inputs.get(field):
                    yield Policy(node, kind, statements(node.inputs[field]))
    for node in graph.of("iam/role:Role"):
        for inline in node.inputs.get("inlinePolicies", []):
            yield Policy(node, "identity", statements(inline["policy"]))


def statements(document: str) -> list[dict[str, Any]]:
    """Those of a document, as JSON has them."""
    found = json.loads(document)["Statement"]
    return found if isinstance(found, list) else [found]


def listed(value: Any) -> list[Any]:
    """A text for itself, as IAM allows wherever it takes a list."""
    return value if isinstance(value, list) else [value]
