"""Stands the real program up: every resource that the emulator has is made in it."""

import hashlib
import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import pulumi

from tests.fakes.models import ACCOUNT, REGION
from tests.infra.stack.graph import Json, Node
from tests.infra.stack.made_up import answer, made, provider_of, secret
from tests.rehearsal.call import Call
from tests.rehearsal.checked import checked_service, checked_task
from tests.rehearsal.reshaping import RESHAPED
from tests.rehearsal.shapes import NotLikeAws, arguments
from tests.rehearsal.stage import Stage, within
from tests.rehearsal.table import CALLS, UNLIKE

Making = Callable[[Node, str], tuple[str, dict[str, Json]]]


class Standing:
    """The world of a rehearsal. made: id of each node by URN,
    in the order of making; unchecked: kinds that were let through."""

    def __init__(self, stage: Stage) -> None:
        self.variables, self.rights, self.client = stage.variables, stage.rights, stage.client
        self.made: dict[str, str] = {}
        self.unchecked: set[str] = set()
        self._zips: dict[int, bytes] = {}
        self._special: dict[str, Making] = {
            "aws:dynamodb/table:Table": self._table,
            "aws:sqs/queue:Queue": self._queue,
            "aws:lambda/function:Function": self._function,
            "aws:cloudwatch/logGroup:LogGroup": self._log_group,
            "aws:s3/bucketObjectv2:BucketObjectv2": self._object,
            "aws:ecs/taskDefinition:TaskDefinition": checked_task,
            "aws:ecs/service:Service": checked_service,
            "pulumi-python:dynamic:Resource": self._dynamic,
        }

    def new(self, node: Node) -> tuple[str, dict[str, Json]]:
        """Make it. Raises NotLikeAws, or whatever boto3 raises."""
        name = f"{node.name}-{hashlib.sha256(node.urn.encode()).hexdigest()[:7]}"
        if node.token in self._special:
            found = self._special[node.token](node, name)
        elif node.token in CALLS:
            found = self._called(node, CALLS[node.token], name)
        else:
            if node.token not in UNLIKE and not node.token.startswith("pulumi:providers:"):
                raise NotLikeAws(f"{node.token} stands in no table of the rehearsal.")
            self.unchecked.add(node.token)
            found = made(node)
        self.made[node.urn] = found[0]
        return found

    def call(self, token: str, given: Mapping[str, Json]) -> dict[str, Json]:
        """What AWS answers of itself."""
        return answer(token, given)

    def _called(self, node: Node, call: Call, name: str) -> tuple[str, dict[str, Json]]:
        given = arguments(call.service, call.operation, _inputs(node, call, name))
        made_up, outputs = made(node)
        if not call.real:
            return made_up, outputs
        client = self.client(call.service)
        found = getattr(client, _snake(client, call.operation))(**given)
        told = {key: _at(found, path) for key, path in call.outputs.items()}
        if call.id:
            return made(node, _at(found, call.id))[0], _with_id(node, _at(found, call.id)) | told
        return made_up, outputs | told

    def _table(self, node: Node, name: str) -> tuple[str, dict[str, Json]]:
        given, client = node.inputs, self.client("dynamodb")
        keys = [("HASH", given["hashKey"]), ("RANGE", given.get("rangeKey"))]
        client.create_table(**arguments("dynamodb", "CreateTable", {
            "TableName": name, "BillingMode": given["billingMode"],
            "AttributeDefinitions": [
                {"AttributeName": one["name"], "AttributeType": one["type"]}
                for one in given["attributes"]],
            "KeySchema": [{"AttributeName": key, "KeyType": kind} for kind, key in keys if key],
            "DeletionProtectionEnabled": given.get("deletionProtectionEnabled", False),
        }))  # fmt: skip
        client.update_time_to_live(**arguments("dynamodb", "UpdateTimeToLive", {
            "TableName": name, "TimeToLiveSpecification": given["ttl"]}))  # fmt: skip
        return name, {"name": name, "arn": f"arn:aws:dynamodb:{REGION}:{ACCOUNT}:table/{name}"}

    def _queue(self, node: Node, name: str) -> tuple[str, dict[str, Json]]:
        names = {
            "visibilityTimeoutSeconds": "VisibilityTimeout", "redrivePolicy": "RedrivePolicy",
            "messageRetentionSeconds": "MessageRetentionPeriod", "policy": "Policy",
            "sqsManagedSseEnabled": "SqsManagedSseEnabled",
        }  # fmt: skip
        attributes = {names[key]: value for key, value in node.inputs.items() if key in names}
        given = arguments("sqs", "CreateQueue", {"QueueName": name, "Attributes": attributes})
        url = self.client("sqs").create_queue(**given)["QueueUrl"]
        return url, {"url": url, "name": name, "arn": f"arn:aws:sqs:{REGION}:{ACCOUNT}:{name}"}

    def _function(self, node: Node, name: str) -> tuple[str, dict[str, Json]]:
        kept = {key: value for key, value in node.inputs.items() if key != "code"}
        client = self.client("lambda")
        found = client.create_function(
            **arguments(
                "lambda",
                "CreateFunction",
                {**kept, "functionName": name, "code": {"ZipFile": self._zip(node.inputs["code"])}},
            )
        )
        self.rights.of_function(found["FunctionArn"], node.inputs["role"])
        _, outputs = made(node)
        arn = found["FunctionArn"]
        outputs["invokeArn"] = (
            f"arn:aws:apigateway:{REGION}:lambda:path/2015-03-31/functions/{arn}/invocations"
        )
        return name, outputs | {"name": name, "arn": arn}

    def _zip(self, archive: pulumi.AssetArchive) -> bytes:
        names = tuple(sorted(archive.assets))
        if hash(names) not in self._zips:
            packed = io.BytesIO()
            with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as out:
                for name in names:
                    out.write(archive.assets[name].path, name)  # type: ignore[union-attr]
            self._zips[hash(names)] = packed.getvalue()
        return self._zips[hash(names)]

    def _log_group(self, node: Node, name: str) -> tuple[str, dict[str, Json]]:
        prefix = node.inputs.get("namePrefix", "")
        name = node.inputs.get("name") or (f"{prefix}{name[-7:]}" if prefix else name)
        client = self.client("logs")
        client.create_log_group(**arguments("logs", "CreateLogGroup", {"logGroupName": name}))
        client.put_retention_policy(**arguments("logs", "PutRetentionPolicy", {
            "logGroupName": name, "retentionInDays": node.inputs["retentionInDays"]}))  # fmt: skip
        return name, {"name": name, "arn": f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:{name}"}

    def _object(self, node: Node, name: str) -> tuple[str, dict[str, Json]]:
        packed = b"the page's sources"
        self.client("s3").put_object(
            Bucket=node.inputs["bucket"], Key=node.inputs["key"], Body=packed
        )
        return made(node)

    def _dynamic(self, node: Node, name: str) -> tuple[str, dict[str, Json]]:
        """Runs for real, as Pulumi would run it in a process of its own."""
        given = {key: value for key, value in node.inputs.items() if key != "__provider"}
        with within(self.variables):
            result = provider_of(node).create(given)
        hides = node.hidden & set(result.outs or {})
        return result.id, {
            key: secret(value) if key in hides else value
            for key, value in (result.outs or {}).items()
        }


def _inputs(node: Node, call: Call, name: str) -> dict[str, Json]:
    """The inputs by the names of the arguments, with what the provider adds."""
    outer: dict[str, Json] = dict(call.fixed)
    inner: dict[str, Json] = {}
    for key, value in RESHAPED.get(node.token, dict)(node.inputs).items():
        target = call.renamed.get(key, key)
        if target:
            into = outer if not call.within or _is_outer(target) else inner
            into[target] = value
    if call.named and call.named not in outer:
        given = node.inputs.get("name")
        outer.pop("name", None)
        outer[call.named] = given or name
    return outer | ({call.within: inner} if call.within else {})


def _is_outer(target: str) -> bool:
    return target in ("Bucket", "QueueUrl", "ContentMD5", "VersioningConfiguration")


def _with_id(node: Node, known: str) -> dict[str, Json]:
    """Outputs that hold the id which the emulator gave instead of the made-up one."""
    old, outputs = made(node)
    return {
        key: value.replace(old, known) if isinstance(value, str) else value
        for key, value in outputs.items()
    }


def _snake(client: Any, operation: str) -> str:
    return next(name for name, one in client.meta.method_to_api_mapping.items() if one == operation)


def _at(found: Json, path: str) -> Json:
    for name in path.split("."):
        found = found[name]
    return found
