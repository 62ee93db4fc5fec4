"""Requests are held against botocore's models further than botocore itself holds them."""

from typing import Any

import pytest

from tests.fakes.operations import service_model
from tests.fakes.validation import problems

GOOD = {
    "modelId": "us.amazon.nova-2-lite-v1:0",
    "messages": [{"role": "user", "content": [{"text": "hello"}]}],
}
TOOL = {"name": "search_catalog", "inputSchema": {"json": {"type": "object"}}}


def converse(**changed: Any) -> list[str]:
    shape = service_model("bedrock-runtime").operation_model("Converse").input_shape
    return problems(shape, GOOD | changed)


def test_a_good_request_has_no_problem() -> None:
    assert converse() == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"messages": [{"content": []}]}, "'messages.0.role'"),
        ({"colour": "red"}, "extraneous key [colour]"),
        ({"messages": [{"role": "shopper", "content": []}]}, "must be one of"),
        ({"messages": [{"role": "user", "content": [{"text": 5}]}]}, "must be text"),
        ({"messages": [{"role": "user", "content": [{"text": "a", "cachePoint": {}}]}]},
         "exactly one of"),
        ({"inferenceConfig": {"maxTokens": 0}}, "at least 1"),
        ({"inferenceConfig": {"maxTokens": True}}, "a number"),
        ({"toolConfig": {"tools": [{"toolSpec": TOOL | {"name": "search catalog"}}]}}, "pattern"),
        ({"toolConfig": {"tools": [{"toolSpec": TOOL | {"name": "s" * 65}}]}}, "at most 64"),
        ({"modelId": "no model"}, "pattern"),
    ],
)  # fmt: skip
def test_a_wrong_request_is_told_where(changed: dict[str, Any], said: str) -> None:
    assert any(said in problem for problem in converse(**changed))


def test_unicode_categories_of_a_pattern_are_understood() -> None:
    tags = service_model("s3vectors").operation_model("CreateVectorBucket").input_shape
    assert problems(tags, {"vectorBucketName": "shop", "tags": {"größe": "Ω 5"}}) == []
    (told,) = problems(tags, {"vectorBucketName": "shop", "tags": {"size!": "5"}})
    assert "pattern" in told
