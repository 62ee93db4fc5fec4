"""A world in which everything is made at once, with ids and ARNs of AWS's own forms."""

import base64
import hashlib
import json
from collections.abc import Mapping
from typing import Any

import dill

from tests.fakes.models import ACCOUNT, REGION
from tests.infra.stack.graph import SECRET_KIND, SECRET_MARK, Json, Node
from tests.infra.stack.kinds import KINDS


class MadeUp:
    """preview: nothing has an id or an output yet, as in the first preview of a stack."""

    def __init__(self, preview: bool = False) -> None:
        self.preview = preview

    def new(self, node: Node) -> tuple[str, dict[str, Json]]:
        """Fails for a kind that no table knows, so that no output is None without a word."""
        if self.preview:
            return "", {}
        return made(node)

    def call(self, token: str, arguments: Mapping[str, Json]) -> dict[str, Json]:
        """What AWS would answer of itself."""
        return answer(token, arguments)


def made(node: Node, given: str = "") -> tuple[str, dict[str, Json]]:
    """Id and outputs. given: the id that somebody else has made up already."""
    if node.token.startswith("pulumi:providers:"):
        return f"{node.name}-provider", {}
    if node.token == "pulumi-python:dynamic:Resource":
        return _done(node)
    assert node.token in KINDS, f"{node.token} is unknown: add it to tests/infra/stack/kinds.py."
    kind = KINDS[node.token]
    digits = hashlib.sha256(node.urn.encode()).hexdigest()
    named = next((node.inputs[key] for key in kind.named if node.inputs.get(key)), "")
    words = {
        "name": named or f"{node.name}-{digits[:7]}", "region": REGION, "account": ACCOUNT,
        "hex8": digits[:8], "hex10": digits[:10].upper(), "hex17": digits[:17],
        "uuid": f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:32]}",
    }  # fmt: skip
    words["id"] = given or kind.id.format(**words, **_texts(node.inputs))
    outputs = {
        name: form.format(**words, **_texts(node.inputs)) if isinstance(form, str) else form
        for name, form in kind.outputs.items()
    }
    if kind.named:
        outputs.setdefault(kind.named[0], words["name"])
    return words["id"], outputs


def provider_of(node: Node) -> Any:
    """The dynamic provider that Pulumi was handed with the resource."""
    return dill.loads(base64.b64decode(node.inputs["__provider"]))


def _done(node: Node) -> tuple[str, dict[str, Json]]:
    """What a dynamic provider would have done; those that touch nothing but numbers do it."""
    provider = provider_of(node)
    if type(provider).__name__ == "RandomKeyProvider":
        made = provider.create(dict(node.inputs))
        return made.id, {name: secret(value) for name, value in made.outs.items()}
    return f"{node.name}-done", {}


def secret(value: Json) -> Json:
    """Marked, as Pulumi marks what must not be seen."""
    return {SECRET_MARK: SECRET_KIND, "value": value}


def _texts(inputs: Mapping[str, Json]) -> dict[str, str]:
    """Inputs by the names that the forms may use, all of them texts."""
    return {f"in_{key}": str(value) for key, value in inputs.items()}


_ANSWERS: dict[str, dict[str, Any]] = {
    "aws:index/getCallerIdentity:getCallerIdentity": {
        "accountId": ACCOUNT, "arn": f"arn:aws:iam::{ACCOUNT}:user/tester", "id": ACCOUNT,
        "userId": "AIDATESTER",
    },
    "aws:index/getRegion:getRegion": {
        "name": REGION, "id": REGION, "region": REGION, "description": "US West (Oregon)",
        "endpoint": f"ec2.{REGION}.amazonaws.com",
    },
    "aws:index/getPartition:getPartition": {
        "partition": "aws", "id": "aws", "dnsSuffix": "amazonaws.com",
        "reverseDnsPrefix": "com.amazonaws",
    },
    "aws:index/getAvailabilityZones:getAvailabilityZones": {
        "names": [f"{REGION}{letter}" for letter in "abcd"], "id": REGION,
        "zoneIds": [f"usw2-az{number}" for number in (1, 2, 3, 4)],
    },
    "aws:ec2/getManagedPrefixList:getManagedPrefixList": {
        "id": "pl-82a045eb", "name": "com.amazonaws.global.cloudfront.origin-facing",
        "arn": f"arn:aws:ec2:{REGION}:aws:prefix-list/pl-82a045eb", "maxEntries": 55,
    },
    "aws:route53/getZone:getZone": {
        "id": "Z0123456789ABCDEFGHIJ", "zoneId": "Z0123456789ABCDEFGHIJ", "name": "example.com",
    },
}  # fmt: skip


def answer(token: str, arguments: Mapping[str, Json]) -> dict[str, Json]:
    """The data sources there are; another one fails."""
    assert token in _ANSWERS, f"{token} {json.dumps(dict(arguments), default=str)} is unknown."
    return {**arguments, **_ANSWERS[token]}
