"""What the stack's roles may do, held against what AWS knows."""

import pytest

from tests.infra.lint.iam import problems
from tests.infra.lint.policies import Policy, listed, policies
from tests.infra.stack.graph import Graph, Node

WILDCARDS = {
    "aws-marketplace:Subscribe": "AWS knows no resource of it",
}
"""Actions that AWS could limit to a resource and that we do not, with the reason."""

_MAKES_ROLES_ACT = "sts:AssumeRole"


def test_every_policy_says_what_aws_understands_and_no_more_than_is_needed(captured: Graph) -> None:
    found = [one for policy in policies(captured) for one in problems(policy, WILDCARDS)]
    assert not found, "\n".join(found)


def test_every_role_is_taken_on_by_a_service_alone(captured: Graph) -> None:
    for policy in policies(captured):
        if policy.kind == "trust":
            for one in policy.statements:
                assert one["Action"] == [_MAKES_ROLES_ACT], policy.node.name
                assert set(one["Principal"]) == {"Service"}, policy.node.name
                assert all(name.endswith(".amazonaws.com") for name in
                           listed(one["Principal"]["Service"])), policy.node.name  # fmt: skip


def test_a_service_that_may_use_a_resource_may_do_so_for_this_account_only(captured: Graph) -> None:
    """Otherwise a stranger's bucket could fill our queue by way of S3."""
    open_doors = [
        f"{policy.node.name}: {one['Principal']}"
        for policy in policies(captured)
        if policy.kind == "resource"
        for one in policy.statements
        if one["Effect"] == "Allow" and not _limited(one)
    ]
    permissions = [
        node.name
        for node in captured.of("lambda/permission:Permission")
        if not node.inputs.get("sourceArn") and not node.inputs.get("sourceAccount")
    ]
    assert not open_doors + permissions


def test_no_role_has_a_managed_policy(captured: Graph) -> None:
    """Those of AWS name no resources, and change without us."""
    attached = captured.of("iam/rolePolicyAttachment:RolePolicyAttachment")
    given = [node for node in captured.of("iam/role:Role") if node.inputs.get("managedPolicyArns")]
    assert not [node.name for node in [*attached, *given]]


def test_no_two_functions_share_a_role(captured: Graph) -> None:
    functions = captured.of("lambda/function:Function")
    assert len({node.inputs["role"] for node in functions}) == len(functions) >= 3


def test_nobody_but_the_operator_hands_out_rights(captured: Graph) -> None:
    allowed = [
        action
        for policy in policies(captured)
        if policy.kind == "identity"
        for one in policy.statements
        if one["Effect"] == "Allow"
        for action in listed(one["Action"])
    ]
    assert not [one for one in allowed if one.startswith(("iam:", "sts:", "organizations:"))]


def _limited(statement: dict[str, object]) -> bool:
    keys = {
        key.lower()
        for operands in dict(statement.get("Condition", {})).values()  # type: ignore[call-overload]
        for key in operands
    }
    return bool(keys & {"aws:sourcearn", "aws:sourceaccount"})


_GOOD = {
    "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::shop/images/*"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, ""),
        ({"Action": "bedrock:Converse"}, "no action of AWS"),
        ({"Action": "s3:*"}, "more than is named"),
        ({"Resource": ["arn:aws:s3:::shop"]}, "grant nothing"),
        ({"Resource": ["arn:aws:dynamodb:us-west-2:123456789012:table/x"]}, "named by no action"),
        ({"Resource": "*"}, "could be limited"),
        ({"Action": ["ecr:GetAuthorizationToken"]}, "works on '*' alone"),
        ({"Condition": {"StringEqual": {"aws:SourceAccount": "1"}}}, "no operator"),
        ({"Condition": {"StringEquals": {"s3:prefixes": "x"}}}, "condition key of none"),
        ({"Condition": {"StringEquals": {"s3:ExistingObjectTag/team": "x"}}}, ""),
        ({"Principal": {"AWS": "*"}}, "principal"),
        ({"Effect": "allow"}, "effect"),
    ],
)
def test_the_reading_of_policies_finds_what_is_wrong(change: dict[str, object], said: str) -> None:
    node = Node("", "", "mistake", "", True, {}, frozenset(), False, frozenset(), {})
    found = list(problems(Policy(node, "identity", [{**_GOOD, **change}]), {}))
    assert bool(found) == bool(said) and all(isinstance(one, str) for one in found)
    assert said in " ".join(found)
