"""Retrieve of a knowledge base: passages by the words they share with the question."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.operations import Refused


@dataclass(frozen=True)
class Passage:
    """A piece of a document. uri: where it lies, such as s3://guide/colors.md."""

    text: str
    uri: str
    metadata: dict[str, Any] = field(default_factory=dict)


def retrieve(passages: Sequence[Passage], body: dict[str, Any]) -> dict[str, Any]:
    """The nearest passages, best first. Raises Refused for what is not done here."""
    query = body["retrievalQuery"]
    if query.get("type", "TEXT") != "TEXT" or not query.get("text"):
        _refuse("The knowledge base takes text queries.")
    search = body.get("retrievalConfiguration", {}).get("vectorSearchConfiguration", {})
    if search.get("overrideSearchType", "SEMANTIC") != "SEMANTIC":
        _refuse("HYBRID search type is not supported for S3 Vectors.")
    asked = _words(query["text"])
    scored = [
        (len(asked & _words(passage.text)) / (len(asked) or 1), passage)
        for passage in passages
        if _passes(search.get("filter"), passage.metadata)
    ]
    scored.sort(key=lambda pair: -pair[0])
    return {
        "retrievalResults": [
            {
                "content": {"type": "TEXT", "text": passage.text},
                "location": {"type": "S3", "s3Location": {"uri": passage.uri}},
                "score": score,
                "metadata": {"x-amz-bedrock-kb-source-uri": passage.uri} | passage.metadata,
            }
            for score, passage in scored[: search.get("numberOfResults", 5)]
        ]
    }


def _passes(wanted: dict[str, Any] | None, metadata: dict[str, Any]) -> bool:
    if not wanted:
        return True
    ((operator, operand),) = wanted.items()
    if operator in ("andAll", "orAll"):
        passed = [_passes(part, metadata) for part in operand]
        return all(passed) if operator == "andAll" else any(passed)
    value = metadata.get(operand["key"])
    if operator == "equals":
        return bool(value == operand["value"])
    if operator == "notEquals":
        return bool(value != operand["value"])
    if operator == "in":
        return value in operand["value"]
    _refuse(f"The fake does not filter by {operator}.")
    return False


def _words(text: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"\w{3,}", text.lower())}


def _refuse(message: str) -> None:
    raise Refused("ValidationException", message)
