"""Pulumi's inputs as CloudFormation has them, led by its schemas, and what cfn-lint says of that.

Nothing is deployed this way: it is the only place where AWS says offline which values it takes.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from cfnlint.api import lint
from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER

from tests.fakes.models import REGION
from tests.infra.lint.kinds import KINDS, NO_KIND, As
from tests.infra.stack.graph import Graph, Node

_JSON = {"{": {"object"}, "[": {"array"}}
_DROPPED = {"region", "tags", "tagsAll", "forceDestroy", "forceDelete", "waitForSteadyState"}


class NotInCloudFormation(Exception):
    """CloudFormation has no such property, or the table does not say how it is named there."""


def problems(graph: Graph) -> list[str]:
    """What cfn-lint says of the stack, a sentence each."""
    resources = {
        f"R{number}": _resource(node, KINDS[node.token])
        for number, node in enumerate(graph.custom())
        if node.token not in NO_KIND and not node.token.startswith("pulumi")
    }
    names = {f"R{number}": node.name for number, node in enumerate(graph.custom())}
    found = lint(json.dumps({"Resources": resources}, indent=1), regions=[REGION])
    return sorted({_sentence(one, names) for one in found})


def _sentence(match: Any, names: Mapping[str, str]) -> str:
    path = [str(part) for part in match.path or ()]
    place = ".".join([names.get(path[1], path[1]), *path[3:]]) if len(path) > 1 else "the stack"
    return f"{match.rule.id} {place}: {match.message}"


def _resource(node: Node, kind: As) -> dict[str, Any]:
    schema = PROVIDER_SCHEMA_MANAGER.get_resource_schema(REGION, kind.type).schema
    given = {key: one for key, one in kind.shaped(node.inputs).items() if key not in _DROPPED}
    if kind.named:
        given = {kind.named: given.pop("name", node.name), **given}
    if kind.within:
        kept = {key: one for key, one in given.items() if kind.renamed.get(key) != ""}
        given = {kind.within: kept}
    made = _made(schema, schema, given, kind, node.name)
    return {"Type": kind.type, "Properties": made}


def _made(schema: Mapping[str, Any], part: Mapping[str, Any], value: Any, kind: As, at: str) -> Any:
    """The value as this part of the schema wants it."""
    parts = list(_resolved(schema, part))
    types = {one for found in parts for one in _types(found)}
    members = {key: one for found in parts for key, one in found.get("properties", {}).items()}
    if isinstance(value, str) and value[:1] in _JSON and types & _JSON[value[:1]]:
        value = json.loads(value)
    if "array" in types and "object" not in types and not isinstance(value, list):
        value = _listed(schema, parts, value)
    if isinstance(value, list) and "array" not in types and len(value) == 1:
        value = value[0]
    if isinstance(value, dict) and members:
        return _structure(schema, members, value, kind, at)
    if isinstance(value, list):
        item = next((found["items"] for found in parts if "items" in found), {})
        return [_made(schema, item, one, kind, f"{at}[{n}]") for n, one in enumerate(value)]
    return _scalar(types, value)


def _listed(schema: Mapping[str, Any], parts: list[Mapping[str, Any]], value: Any) -> list[Any]:
    """A block for a list of one; a map for a list of pairs."""
    item = next((found["items"] for found in parts if "items" in found), {})
    members = {key for found in _resolved(schema, item) for key in found.get("properties", {})}
    if isinstance(value, dict) and members == {"Name", "Value"}:
        return [{"name": key, "value": one} for key, one in value.items()]
    return [value]


def _structure(schema: Mapping[str, Any], members: Mapping[str, Any], value: Mapping[str, Any],
               kind: As, at: str) -> dict[str, Any]:  # fmt: skip
    known = {_bare(name): name for name in members}
    made = {}
    for key, one in value.items():
        if one is None or kind.renamed.get(key) == "":
            continue
        name = known.get(_bare(kind.renamed.get(key, key)))
        if name is None:
            raise NotInCloudFormation(f"{at}.{key}: {kind.type} has {', '.join(sorted(members))}.")
        made[name] = _made(schema, members[name], one, kind, f"{at}.{key}")
    return made


def _resolved(schema: Mapping[str, Any], part: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The part and whatever it stands for."""
    yield part
    if reference := part.get("$ref"):
        found: Any = schema
        for step in reference.removeprefix("#/").split("/"):
            found = found[step]
        yield from _resolved(schema, found)
    for group in ("oneOf", "anyOf", "allOf"):
        for one in part.get(group, ()):
            yield from _resolved(schema, one)


def _types(part: Mapping[str, Any]) -> list[str]:
    found = part.get("type", "object" if "properties" in part else [])
    return found if isinstance(found, list) else [found]


def _scalar(types: set[str], value: Any) -> Any:
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, str) and types & {"integer", "number"} and "string" not in types:
        return float(value) if "." in value else int(value)
    return str(value) if isinstance(value, int | float) and types == {"string"} else value


def _bare(name: str) -> str:
    return re.sub(r"s$", "", name.replace("_", "").lower())
