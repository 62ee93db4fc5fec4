"""Titan and Stability by InvokeModel: their JSON to the letter."""

import base64
import io
import json
from typing import Any

import numpy as np
import pytest
from botocore.exceptions import ClientError
from PIL import Image

from tests.fakes import faults, picture
from tests.fakes.bedrock import FakeBedrock
from tests.test_fakes.conftest import Client

TITAN = "amazon.titan-embed-image-v1"
CORE = "stability.stable-image-core-v1:1"
SD35 = "stability.sd3-5-large-v1:0"


def encoded(data: bytes) -> str:
    return base64.b64encode(data).decode()


def invoke(runtime: Any, model: str, **body: Any) -> dict[str, Any]:
    told = runtime.invoke_model(modelId=model, body=json.dumps(body))
    return dict(json.loads(told["body"].read()))


def test_like_pictures_and_their_words_lie_near(bedrock: FakeBedrock, client: Client) -> None:
    runtime = client(bedrock)
    red, again, blue, words = (
        np.array(invoke(runtime, TITAN, **body)["embedding"])
        for body in (
            {"inputImage": encoded(picture("red"))},
            {"inputImage": encoded(picture("red", "JPEG", (300, 200)))},
            {"inputImage": encoded(picture("blue"))},
            {"inputText": "a red dress"},
        )
    )
    assert np.linalg.norm(red) == pytest.approx(1)
    assert red @ again > 0.99
    assert red @ again > red @ words > red @ blue


@pytest.mark.parametrize("length", [256, 384, 1024])
def test_a_vector_has_the_length_asked_for(
    bedrock: FakeBedrock, client: Client, length: int
) -> None:
    config = {"outputEmbeddingLength": length}
    told = invoke(client(bedrock), TITAN, inputText="red dress", embeddingConfig=config)
    assert len(told["embedding"]) == length
    assert told["inputTextTokenCount"] == 3


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({}, "At least one"),
        ({"inputText": "red", "dimensions": 256}, "extraneous key"),
        ({"inputText": "red", "embeddingConfig": {"outputEmbeddingLength": 512}}, "512"),
        ({"inputText": "dress " * 65}, "Too many input tokens"),
        ({"inputImage": encoded(picture("red", size=(2049, 4)))}, "2048x2048"),
        ({"inputImage": encoded(picture("red", "WEBP"))}, "JPEG or PNG"),
        ({"inputImage": "not base64!"}, "not base64"),
    ],
)
def test_titan_refuses(
    bedrock: FakeBedrock, client: Client, body: dict[str, Any], said: str
) -> None:
    with pytest.raises(ClientError, match=said):
        invoke(client(bedrock), TITAN, **body)


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_a_picture_has_the_shape_and_format_asked_for(
    bedrock: FakeBedrock, client: Client, kind: str
) -> None:
    told = invoke(
        client(bedrock), CORE, prompt="a navy blazer", aspect_ratio="4:5", output_format=kind
    )
    assert told["finish_reasons"] == [None]
    drawn = Image.open(io.BytesIO(base64.b64decode(told["images"][0])))
    assert drawn.format == kind.upper()
    assert drawn.width / drawn.height == pytest.approx(0.8, abs=0.02)


@pytest.mark.parametrize(
    ("model", "body"),
    [
        (CORE, {"prompt": "a hat", "output_format": "PNG"}),
        (CORE, {"prompt": "a hat", "aspect_ratio": "3:4"}),
        (CORE, {"prompt": "a" * 10_001}),
        (CORE, {"prompt": ""}),
        (CORE, {"prompt": "a hat", "seed": -1}),
        (CORE, {"prompt": "a hat", "mode": "text-to-image"}),
        (CORE, {"text_prompts": []}),
        (SD35, {"prompt": "a hat", "mode": "image-to-image", "strength": 0.5}),
        (SD35, {"prompt": "a hat", "strength": 0.5}),
    ],
)
def test_stability_refuses(
    bedrock: FakeBedrock, client: Client, model: str, body: dict[str, Any]
) -> None:
    with pytest.raises(ClientError, match="Malformed input request"):
        invoke(client(bedrock), model, **body)


def test_a_filtered_picture_is_a_good_answer_without_one(
    bedrock: FakeBedrock, client: Client
) -> None:
    bedrock.script("InvokeModel", faults.filtered(), model="stability")
    runtime = client(bedrock)
    assert invoke(runtime, TITAN, inputText="hat")["embedding"]
    told = invoke(runtime, CORE, prompt="a hat")
    assert (told["images"], told["finish_reasons"]) == ([], ["Filter reason: prompt"])
