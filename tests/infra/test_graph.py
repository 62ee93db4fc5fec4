"""Guards that must stand beside the risk, whatever the hosting and the sign-in."""

import dataclasses
import importlib
import json
from collections.abc import Iterator, Mapping

from infra.config import Config
from stylist.settings import Settings
from tests.infra.stack.graph import Graph, Node
from tests.infra.stack.program import EVERYTHING, schema, stack_file

_TLS = {"Bool": {"aws:SecureTransport": "false"}}
_KEPT = ("s3/bucket:Bucket", "dynamodb/table:Table", "s3/vectorsVectorBucket:VectorsVectorBucket")
_OUTPUTS = {"page_url", "api_url", "catalog_bucket", "dashboard_url"}


def test_every_bucket_is_closed_and_refuses_plain_http(captured: Graph) -> None:
    closed = _by_bucket(captured, "s3/bucketPublicAccessBlock:BucketPublicAccessBlock")
    policies = _by_bucket(captured, "s3/bucketPolicy:BucketPolicy")
    for node in captured.of("s3/bucket:Bucket"):
        bucket = node.outputs["bucket"]
        flags = [value for key, value in closed[bucket].inputs.items() if key.startswith(
            ("block", "ignore", "restrict"))]  # fmt: skip
        assert flags == [True] * 4, node.name
        denied = [one for one in json.loads(policies[bucket].inputs["policy"])["Statement"]
                  if one["Effect"] == "Deny" and one["Condition"] == _TLS]  # fmt: skip
        assert denied and set(denied[0]["Resource"]) == {
            node.outputs["arn"], f"{node.outputs['arn']}/*"}, node.name  # fmt: skip


def test_what_holds_data_is_protected_and_kept(captured: Graph) -> None:
    catalog_data = [node for token in _KEPT for node in captured.of(token)
                    if captured.within(node, "infra:Data")]  # fmt: skip
    assert len(catalog_data) == 4
    assert all(node.protect for node in catalog_data)
    assert not [node.name for node in catalog_data if node.inputs.get("forceDestroy")]
    table = captured.one("dynamodb/table:Table").inputs
    assert table["ttl"] == {"attributeName": "ttl", "enabled": True}
    assert table["pointInTimeRecovery"]["enabled"] and table["deletionProtectionEnabled"]


def test_a_trial_stack_can_be_destroyed_whole(bare: Graph) -> None:
    assert not [node.name for node in bare.nodes.values() if node.protect]
    for token in ("s3/bucket:Bucket", "s3/vectorsVectorBucket:VectorsVectorBucket"):
        assert [node.inputs.get("forceDestroy") for node in bare.of(token)] == [True] * len(
            bare.of(token)
        )
    assert all(node.inputs["forceDelete"] for node in bare.of("ecr/repository:Repository"))
    assert not bare.one("dynamodb/table:Table").inputs.get("deletionProtectionEnabled")


def test_every_function_has_a_log_with_retention(captured: Graph) -> None:
    groups = {node.outputs["name"]: node for node in captured.of("cloudwatch/logGroup:LogGroup")}
    for node in captured.of("lambda/function:Function"):
        group = groups[node.inputs["loggingConfig"]["logGroup"]]
        assert group.urn in captured.before(node), node.name
        assert node.inputs["loggingConfig"]["logFormat"] == "JSON"
    assert all(node.inputs["retentionInDays"] > 0 for node in groups.values())


def test_every_handler_is_there_and_can_be_called(captured: Graph) -> None:
    handlers = [node.inputs["handler"] for node in captured.of("lambda/function:Function")]
    assert len(handlers) == 3
    for handler in handlers:
        module, _, name = handler.rpartition(".")
        assert callable(getattr(importlib.import_module(module), name))


def test_the_page_gets_variables_that_it_reads_and_accepts(captured: Graph) -> None:
    given = page_variables(captured) | dict.fromkeys(page_secrets(captured), "k" * 64)
    settings = Settings.from_env(given)
    assert settings.aws is not None
    assert settings.aws.table == captured.exports["table"]
    assert settings.aws.guardrail_version == "1"
    unread = [name for name in given if name.startswith("STYLIST_") and not _read_by(name)]
    assert not unread


def test_a_key_of_ones_own_seals_photos_alone(captured: Graph, bare: Graph) -> None:
    key = EVERYTHING["kms_key"]
    assert page_variables(captured)["STYLIST_KMS_KEY"] == key
    policy = json.loads(captured.one("iam/rolePolicy:RolePolicy", "page-role").inputs["policy"])
    (seals,) = [one for one in policy["Statement"] if key in one["Resource"]]
    assert set(seals["Action"]) == {"kms:Decrypt", "kms:GenerateDataKey"}
    assert seals["Condition"] == {"StringEquals": {"kms:ViaService": "s3.us-west-2.amazonaws.com"}}
    assert page_variables(bare)["STYLIST_KMS_KEY"] == ""
    assert "kms" not in bare.one("iam/rolePolicy:RolePolicy", "page-role").inputs["policy"]


def test_every_function_gets_variables_that_are_read(captured: Graph) -> None:
    for node in captured.of("lambda/function:Function"):
        given = node.inputs["environment"]["variables"]
        assert given
        unread = [name for name in given if not _read_by(name)]
        assert not unread, (node.name, unread)


def test_no_secret_is_in_clear(captured: Graph) -> None:
    assert not [name for name in captured.exports if "secret" in name or "key" in name]
    kept = captured.of("secretsmanager/secretVersion:SecretVersion")
    assert len(kept) == 2 and all("secretString" in node.secret for node in kept)
    everything = json.dumps(
        [node.inputs for node in captured.nodes.values() if node not in kept], default=str
    )
    assert "weather-key-in-clear" not in everything
    made = [node.outputs["value"]["value"] for node in captured.nodes.values()
            if "value" in node.outputs]  # fmt: skip
    assert made and not [key for key in made if key in json.dumps(page_variables(captured))]


def test_what_lambda_is_told_may_be_told(captured: Graph) -> None:
    """A mapping or a notification that is made before the rights it needs is refused by AWS."""
    for mapping in captured.of("lambda/eventSourceMapping:EventSourceMapping"):
        policies = [node for node in captured.of("iam/rolePolicy:RolePolicy")
                    if mapping.inputs["eventSourceArn"] in node.inputs["policy"]]  # fmt: skip
        assert policies and {node.urn for node in policies} <= captured.before(mapping)
    for notification in captured.of("s3/bucketNotification:BucketNotification"):
        for target in _targets(notification):
            opens = [node for node in captured.of("sqs/queuePolicy:QueuePolicy")
                     if target in node.inputs["policy"]]  # fmt: skip
            assert opens and opens[0].urn in captured.before(notification)


def test_every_route_may_call_its_function(captured: Graph) -> None:
    arns = {node.inputs["sourceArn"].partition("/*/")[2].replace("/", " /", 1)
            for node in captured.of("lambda/permission:Permission")
            if node.inputs["principal"] == "apigateway.amazonaws.com"}  # fmt: skip
    routes = captured.of("apigatewayv2/route:Route")
    assert len(routes) == 3 and {node.inputs["routeKey"] for node in routes} <= arns


def test_every_route_asks_who_calls(captured: Graph) -> None:
    signs_in = bool(captured.of("cognito/userPool:UserPool"))
    for node in captured.of("apigatewayv2/route:Route"):
        assert node.inputs["authorizationType"] == ("JWT" if signs_in else "AWS_IAM")
        assert bool(node.inputs.get("authorizerId")) == signs_in


def test_a_poison_message_ends_in_the_dead_letters_and_rings(captured: Graph) -> None:
    watched = json.dumps(
        [node.inputs for node in captured.of("cloudwatch/metricAlarm:MetricAlarm")]
    )
    redriven = [node for node in captured.of("sqs/queue:Queue") if node.inputs.get("redrivePolicy")]
    assert len(redriven) == 2
    for node in redriven:
        policy = json.loads(node.inputs["redrivePolicy"])
        dead = policy["deadLetterTargetArn"].rpartition(":")[2]
        assert dead in watched and int(policy["maxReceiveCount"]) >= 2
        assert node.inputs["visibilityTimeoutSeconds"] >= 6 * 60


def test_every_alarm_tells_the_one_topic(captured: Graph) -> None:
    topic = captured.one("sns/topic:Topic").outputs["arn"]
    alarms = captured.of("cloudwatch/metricAlarm:MetricAlarm")
    assert len(alarms) >= 3
    assert all(node.inputs["alarmActions"] == [topic] for node in alarms)


def test_tags_are_given_once_for_everything(captured: Graph) -> None:
    tags = json.loads(stack_file()["aws:defaultTags"])["tags"]
    assert tags["project"] == "stylist" and "stack" in tags
    for node in captured.of("pulumi:providers:aws"):
        assert json.loads(node.inputs.get("defaultTags", "{}")).get("tags") == tags, node.name


def test_the_configuration_that_is_described_is_the_one_that_is_read() -> None:
    declared = schema()
    read = {field.name: field for field in dataclasses.fields(Config)}
    assert set(declared) == set(read)
    kinds = {"boolean": bool, "integer": int}
    for name, field in read.items():
        default = declared[name]["default"]
        assert declared[name]["description"] and declared[name]["type"]
        assert isinstance(default, kinds.get(declared[name]["type"], str)), name
        if field.default is not None:
            assert type(field.default)(default) == field.default, name
    assert {key for key in stack_file() if key.startswith("stylist:")} <= {
        f"stylist:{name}" for name in declared
    }


def test_what_is_exported_is_whole_and_no_secret(captured: Graph) -> None:
    assert set(captured.exports) >= _OUTPUTS
    assert not captured.secret_exports
    assert all(captured.exports[name] for name in _OUTPUTS)
    assert captured.exports["page_url"].startswith("https://")


def test_the_budget_and_the_alarms_reach_the_operator(captured: Graph) -> None:
    budget = captured.one("budgets/budget:Budget").inputs
    assert budget["notifications"] and float(budget["limitAmount"]) > 0
    addresses = [node.inputs["endpoint"] for node in
                 captured.of("sns/topicSubscription:TopicSubscription")]  # fmt: skip
    assert addresses == ["shop@stylist.example"]


def page_variables(graph: Graph) -> dict[str, str]:
    """The environment of the page without its secrets, as the hosting hands it over."""
    tasks = graph.of("ecs/taskDefinition:TaskDefinition")
    if tasks:
        (container,) = json.loads(tasks[0].inputs["containerDefinitions"])
        return {one["name"]: one["value"] for one in container["environment"]}
    source = graph.one("apprunner/service:Service").inputs["sourceConfiguration"]
    given: dict[str, str] = source["imageRepository"]["imageConfiguration"][
        "runtimeEnvironmentVariables"
    ]
    return given


def page_secrets(graph: Graph) -> dict[str, str]:
    """Variable → ARN of the secret that fills it when the page starts."""
    tasks = graph.of("ecs/taskDefinition:TaskDefinition")
    if tasks:
        (container,) = json.loads(tasks[0].inputs["containerDefinitions"])
        return {one["name"]: one["valueFrom"] for one in container["secrets"]}
    source = graph.one("apprunner/service:Service").inputs["sourceConfiguration"]
    given: dict[str, str] = source["imageRepository"]["imageConfiguration"][
        "runtimeEnvironmentSecrets"
    ]
    return given


def _read_by(name: str) -> bool:
    """Whether some line of the product reads it; that it is accepted, others test."""
    return name in _NAMES


def _names() -> Iterator[str]:
    from stylist.settings_aws import AwsSettings
    from tests.infra.stack.program import ROOT

    for field in dataclasses.fields(AwsSettings):
        yield f"STYLIST_{field.name.upper()}"
    for folder in ("stylist", "webapp", "functions"):
        for path in (ROOT / folder).rglob("*.py"):
            for word in path.read_text("utf-8").split('"')[1::2]:
                if word.startswith("STYLIST_"):
                    yield word


_NAMES: Mapping[str, None] = dict.fromkeys(_names())


def _by_bucket(graph: Graph, token: str) -> dict[str, Node]:
    return {node.inputs["bucket"]: node for node in graph.of(token)}


def _targets(notification: Node) -> list[str]:
    return [one["queueArn"] for one in notification.inputs.get("queues", [])]
