"""What no emulator runs, held against botocore's model of it."""

import json

from tests.infra.stack.graph import Json, Node
from tests.infra.stack.made_up import made
from tests.rehearsal.shapes import arguments


def checked_task(node: Node, name: str) -> tuple[str, dict[str, Json]]:
    """The JSON of its containers too, into which nothing else looks."""
    containers = json.loads(node.inputs["containerDefinitions"])
    volumes = [{"name": one["name"]} for one in node.inputs.get("volumes", [])]
    arguments("ecs", "RegisterTaskDefinition", {
        **node.inputs, "containerDefinitions": containers, "volumes": volumes})  # fmt: skip
    return made(node)


def checked_service(node: Node, name: str) -> tuple[str, dict[str, Json]]:
    """As AWS's call has it."""
    kept = {key: value for key, value in node.inputs.items() if key not in (
        "deploymentCircuitBreaker", "deploymentMaximumPercent", "networkConfiguration",
        "deploymentMinimumHealthyPercent", "waitForSteadyState")}  # fmt: skip
    network = dict(node.inputs["networkConfiguration"])
    network["assignPublicIp"] = "ENABLED" if network.get("assignPublicIp") else "DISABLED"
    arguments("ecs", "CreateService", {
        **kept, "serviceName": name,
        "networkConfiguration": {"awsvpcConfiguration": network},
        "deploymentConfiguration": {
            "deploymentCircuitBreaker": node.inputs["deploymentCircuitBreaker"],
            "maximumPercent": node.inputs["deploymentMaximumPercent"],
            "minimumHealthyPercent": node.inputs["deploymentMinimumHealthyPercent"]},
    })  # fmt: skip
    return made(node)
