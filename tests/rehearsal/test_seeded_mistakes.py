"""Mistakes that only running shows, made on the stack that stands, and mended again."""

import json

import pytest

from tests.infra.stack.graph import Node
from tests.rehearsal.stack import OPERATOR, Stack, until

WORDS = {"text": "a warm coat", "limit": 3}


@pytest.fixture(scope="module")
def shop(stood: Stack) -> Stack:
    """With pieces in it, and an API that answers."""
    until(lambda: len(stood.found()) > 10, "there is nothing to be found")
    assert stood.signed("/text", WORDS, OPERATOR).ok
    return stood


def test_a_right_that_is_missing_is_noticed(shop: Stack) -> None:
    node = shop.graph.one("iam/rolePolicy:RolePolicy", "api-function")
    lacking = json.loads(node.inputs["policy"])
    for one in lacking["Statement"]:
        one["Action"] = [name for name in one["Action"] if name != "s3vectors:QueryVectors"]
    lacking["Statement"] = [one for one in lacking["Statement"] if one["Action"]]
    before = len(shop.stage.rights.refused)
    try:
        _put(shop, node, json.dumps(lacking))
        assert shop.signed("/text", WORDS, OPERATOR).status_code >= 500
        refused = {need[0] for _, need in shop.stage.rights.refused[before:]}
        assert refused == {"s3vectors:QueryVectors"}
    finally:
        _put(shop, node, node.inputs["policy"])
        del shop.stage.rights.refused[before:]
    assert shop.signed("/text", WORDS, OPERATOR).ok


def test_a_variable_by_a_wrong_name_is_noticed(shop: Stack) -> None:
    node = shop.function("api")
    given = dict(node.inputs["environment"]["variables"])
    wrong = {name.replace("STYLIST_TABLE", "STYLIST_TABEL"): one for name, one in given.items()}
    client, name = shop.stage.client("lambda"), node.outputs["name"]
    try:
        client.update_function_configuration(FunctionName=name, Environment={"Variables": wrong})
        assert shop.signed("/text", WORDS, OPERATOR).status_code >= 500
    finally:
        client.update_function_configuration(FunctionName=name, Environment={"Variables": given})
    assert shop.signed("/text", WORDS, OPERATOR).ok


def _put(shop: Stack, node: Node, policy: str) -> None:
    name = node.outputs.get("name") or shop.world.made[node.urn].partition(":")[2]
    shop.stage.client("iam").put_role_policy(
        RoleName=node.inputs["role"], PolicyName=name, PolicyDocument=policy
    )
    shop.stage.rights.forget()
