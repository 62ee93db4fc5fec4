"""Guardrail, knowledge base and what a preflight reads."""

import pytest
from botocore.exceptions import ClientError

from tests.fakes import picture
from tests.fakes.bedrock import FakeBedrock
from tests.fakes.knowledge import Passage
from tests.test_fakes.conftest import Client

GUARD = {"guardrailIdentifier": "gr1", "guardrailVersion": "1", "source": "INPUT"}


def shown(data: bytes, kind: str = "png") -> list[dict[str, object]]:
    return [{"image": {"format": kind, "source": {"bytes": data}}}]


def test_the_guardrail_lets_through_what_it_was_not_told_of(
    bedrock: FakeBedrock, client: Client
) -> None:
    bedrock.guardrail.pictures = lambda data: data == picture("red")
    apply = client(bedrock).apply_guardrail
    assert apply(**GUARD, content=shown(picture("blue")))["action"] == "NONE"
    told = apply(**GUARD, content=shown(picture("red")))
    assert told["action"] == "GUARDRAIL_INTERVENED"
    assert told["outputs"] == [{"text": bedrock.guardrail.message}]


def test_the_guardrail_refuses_what_it_cannot_read(bedrock: FakeBedrock, client: Client) -> None:
    apply = client(bedrock).apply_guardrail
    with pytest.raises(ClientError, match="PNG or JPEG as said"):
        apply(**GUARD, content=shown(picture("red"), "jpeg"))
    with pytest.raises(ClientError, match="must be one of"):
        apply(**GUARD, content=shown(picture("red", "WEBP"), "webp"))
    bedrock.guardrail.ids = {"another"}
    with pytest.raises(ClientError, match="does not exist"):
        apply(**GUARD, content=shown(picture("red")))


def test_passages_come_by_shared_words_and_filters(bedrock: FakeBedrock, client: Client) -> None:
    bedrock.passages = [
        Passage("Wool keeps warm in winter.", "s3://guide/wool.md", {"kind": "fabric"}),
        Passage("Navy goes with white and tan.", "s3://guide/navy.md", {"kind": "color"}),
    ]
    knowledge = client(bedrock, "bedrock-agent-runtime")

    def ask(**search: object) -> list[str]:
        told = knowledge.retrieve(
            knowledgeBaseId="KB12345678",
            retrievalQuery={"text": "What goes with navy?"},
            retrievalConfiguration={"vectorSearchConfiguration": search},
        )
        return [one["location"]["s3Location"]["uri"] for one in told["retrievalResults"]]

    assert ask(numberOfResults=1) == ["s3://guide/navy.md"]
    fabric = {"equals": {"key": "kind", "value": "fabric"}}
    assert ask(filter=fabric) == ["s3://guide/wool.md"]
    with pytest.raises(ClientError, match="at most 100"):
        ask(numberOfResults=101)


def test_a_preflight_reads_lifecycle_access_profiles_and_quotas(
    bedrock: FakeBedrock, client: Client
) -> None:
    core = "stability.stable-image-core-v1:1"
    bedrock.models[core].access = False
    control = client(bedrock, "bedrock")
    ended = control.get_foundation_model(modelIdentifier="amazon.nova-canvas-v1:0")
    assert ended["modelDetails"]["modelLifecycle"]["status"] == "LEGACY"
    access = control.get_foundation_model_availability(modelId=core)
    assert access["agreementAvailability"]["status"] == "NOT_AVAILABLE"
    pages = control.get_paginator("list_inference_profiles").paginate()
    names = [
        one["inferenceProfileId"] for page in pages for one in page["inferenceProfileSummaries"]
    ]
    assert {"us.amazon.nova-2-lite-v1:0", "global.anthropic.claude-haiku-5-5"} <= set(names)
    quotas = client(bedrock, "service-quotas").get_paginator("list_service_quotas")
    counted = sum(len(page["Quotas"]) for page in quotas.paginate(ServiceCode="bedrock"))
    assert counted == len(bedrock.quotas)
    assert client(bedrock, "sts").get_caller_identity()["Account"] == "123456789012"
