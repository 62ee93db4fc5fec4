"""The metadata filters of S3 Vectors.

A list as metadata matches where one of its values does.
Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-vectors-metadata-filtering.html
"""

from collections.abc import Collection
from typing import Any

from tests.fakes.operations import Refused

Filter = dict[str, Any]

_ORDER = {"$gt", "$gte", "$lt", "$lte"}
_KNOWN = _ORDER | {"$eq", "$ne", "$in", "$nin", "$exists"}


def check_filter(wanted: Any, hidden: Collection[str]) -> None:
    """Raises Refused for an unknown operator, a wrong operand or a key that cannot be filtered."""
    if not isinstance(wanted, dict) or not wanted:
        _refuse("Invalid filter: a filter is an object with at least one key")
    for key, condition in wanted.items():
        if key in ("$and", "$or"):
            if not isinstance(condition, list) or not condition:
                _refuse(f"Invalid filter: {key} takes a list of at least one filter")
            for part in condition:
                check_filter(part, hidden)
        elif key.startswith("$"):
            _refuse(f"Invalid filter: unknown operator {key}")
        elif key in hidden:
            _refuse(f"Invalid filter: metadata key {key} is not filterable")
        else:
            _check_condition(key, condition)


def _check_condition(key: str, condition: Any) -> None:
    conditions = condition if isinstance(condition, dict) else {"$eq": condition}
    if not conditions:
        _refuse(f"Invalid filter: no operator for {key}")
    for operator, operand in conditions.items():
        if operator not in _KNOWN:
            _refuse(f"Invalid filter: unknown operator {operator}")
        elif operator in _ORDER and not _number(operand):
            _refuse(f"Invalid filter: {operator} takes a number")
        elif operator == "$exists" and not isinstance(operand, bool):
            _refuse("Invalid filter: $exists takes true or false")
        elif operator in ("$in", "$nin"):
            if not isinstance(operand, list) or not operand or not all(map(_plain, operand)):
                _refuse(f"Invalid filter: {operator} takes a list of text, numbers or booleans")
        elif operator in ("$eq", "$ne") and not _plain(operand):
            _refuse(f"Invalid filter: {operator} takes text, a number or a boolean")


def passes(metadata: dict[str, Any], wanted: Filter) -> bool:
    """Whether all of a checked filter holds."""
    return all(_holds(metadata, key, condition) for key, condition in wanted.items())


def _holds(metadata: dict[str, Any], key: str, condition: Any) -> bool:
    if key == "$and":
        return all(passes(metadata, part) for part in condition)
    if key == "$or":
        return any(passes(metadata, part) for part in condition)
    conditions = condition if isinstance(condition, dict) else {"$eq": condition}
    return all(_meets(metadata, key, *one) for one in conditions.items())


def _meets(metadata: dict[str, Any], key: str, operator: str, operand: Any) -> bool:
    if operator == "$exists":
        return (key in metadata) == operand
    values = metadata.get(key)
    held = values if isinstance(values, list) else [] if values is None else [values]
    if operator in _ORDER:
        return any(_number(value) and _ordered(operator, value, operand) for value in held)
    asked = operand if isinstance(operand, list) else [operand]
    found = any(_same(value, one) for value in held for one in asked)
    return found if operator in ("$eq", "$in") else not found


def _ordered(operator: str, value: float, operand: float) -> bool:
    if operator == "$gt":
        return value > operand
    if operator == "$gte":
        return value >= operand
    return value < operand if operator == "$lt" else value <= operand


def _same(value: Any, other: Any) -> bool:
    return bool(value == other) and isinstance(value, bool) == isinstance(other, bool)


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _plain(value: Any) -> bool:
    return isinstance(value, str | bool) or _number(value)


def _refuse(message: str) -> None:
    raise Refused("ValidationException", message)
