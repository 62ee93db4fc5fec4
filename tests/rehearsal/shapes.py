"""Pulumi's inputs as the arguments of an AWS call, held against botocore's model of it.

Names are matched without case, underscores and a final "s"; a block of Terraform that AWS has as
one structure comes as a list of one. What the model does not know is an error with its place.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import botocore.session
from botocore.model import OperationModel, Shape
from botocore.validate import ParamValidator

DROPPED = ("region", "tags", "tagsAll", "timeouts", "waitForSteadyState", "__defaults")


class NotLikeAws(Exception):
    """AWS would refuse this; names the place."""


def arguments(service: str, operation: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """The call's arguments.

    Raises:
        NotLikeAws: A name, a kind, an enum or a pattern is not AWS's.
    """
    shape = model(service, operation).input_shape
    kept = {key: value for key, value in given.items() if key not in DROPPED and value is not None}
    made = _structure(shape, kept, operation)
    report = ParamValidator().validate(made, shape)
    if report.has_errors():
        raise NotLikeAws(f"{operation}: {report.generate_report()}")
    _check(shape, made, operation)
    return made


@cache
def model(service: str, operation: str) -> OperationModel:
    """botocore's model of an operation."""
    return _session().get_service_model(service).operation_model(operation)


@cache
def _session() -> Any:
    return botocore.session.get_session()


def _structure(shape: Any, value: Any, path: str) -> dict[str, Any]:
    if isinstance(value, list):
        if len(value) != 1:
            raise NotLikeAws(f"{path}: AWS takes one, there are {len(value)}.")
        value = value[0]
    if not isinstance(value, dict):
        raise NotLikeAws(f"{path}: {value!r} is no structure.")
    members = {_bare(name): name for name in shape.members}
    made = {}
    for key, one in value.items():
        if one is None:
            continue
        name = members.get(_bare(key))
        if name is None:
            raise NotLikeAws(f"{path}.{key}: AWS knows {', '.join(sorted(shape.members))}.")
        made[name] = _made(shape.members[name], one, f"{path}.{key}")
    return made


def _made(shape: Any, value: Any, path: str) -> Any:
    kind = shape.type_name
    if kind == "structure":
        return (
            value if getattr(shape, "is_document_type", False) else _structure(shape, value, path)
        )
    if kind == "list":
        values = _listed(shape, value)
        return [_made(shape.member, one, f"{path}[{at}]") for at, one in enumerate(values)]
    if kind == "map":
        return {key: _made(shape.value, one, f"{path}.{key}") for key, one in value.items()}
    if kind == "string":
        return str(value).lower() if isinstance(value, bool) else str(value)
    if kind in ("integer", "long"):
        return int(value)
    return float(value) if kind in ("float", "double") else value


def _listed(shape: Any, value: Any) -> list[Any]:
    """Terraform's maps are lists of pairs to some of AWS's calls."""
    if isinstance(value, list):
        return value
    pair = list(getattr(shape.member, "members", ()))
    if isinstance(value, dict) and pair == ["Name", "Value"] and set(value) != set(pair):
        return [{"Name": key, "Value": one} for key, one in value.items()]
    return [value]


def _check(shape: Any, value: Any, path: str) -> None:
    """Enums and patterns, which botocore itself does not look at."""
    kind = shape.type_name
    if kind == "structure" and not getattr(shape, "is_document_type", False):
        for name, one in value.items():
            _check(shape.members[name], one, f"{path}.{name}")
    elif kind == "list":
        for one in value:
            _check(shape.member, one, f"{path}[]")
    elif kind == "map":
        for key, one in value.items():
            _check(shape.value, one, f"{path}.{key}")
    elif kind == "string":
        _check_text(shape, value, path)


def _check_text(shape: Shape, value: str, path: str) -> None:
    allowed = getattr(shape, "enum", None)
    if allowed and value not in allowed:
        raise NotLikeAws(f"{path}: {value!r} is none of {', '.join(allowed)}.")
    pattern = shape.metadata.get("pattern")
    if pattern and not _pattern(pattern).search(value):
        raise NotLikeAws(f"{path}: {value!r} is not like {pattern}.")


@cache
def _pattern(text: str) -> re.Pattern[str]:
    # Python has no classes of scripts: any sign of a word is close enough to a letter.
    for java, python in ((r"\p{L}", r"\w"), (r"\p{Z}", r"\s"), (r"\p{N}", r"\d")):
        text = text.replace(java, python)
    try:
        # AWS means the whole value.
        return re.compile(rf"\A(?:{text})\Z")
    except re.error:
        # Java's; what Python cannot read is not checked.
        return re.compile("")


def _bare(name: str) -> str:
    return re.sub(r"s$", "", name.replace("_", "").lower())
