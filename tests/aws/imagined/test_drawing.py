"""One picture over HTTP: what each model is sent, and every answer that is none."""

import base64
import io
from dataclasses import replace

import pytest
from PIL import Image

from stylist.aws.imagined import Drawer, known_model
from stylist.aws.imagined.drawing import HEIGHT, WIDTH, Filtered
from stylist.errors import InvalidRequest, RemoteFailed, ServiceUnavailable
from tests.aws.imagined.outfits import outfit
from tests.aws.places import HURRIED
from tests.aws.vector_index.catalogs import client_of
from tests.fakes import faults, picture

CORE = "stability.stable-image-core-v1:1"
ULTRA = "stability.stable-image-ultra-v1:1"
LARGE = "stability.sd3-5-large-v1:0"


@pytest.fixture
def client(bedrock):
    made = client_of("bedrock_runtime", bedrock.url, read_seconds=2.0)
    yield made
    made.close()


@pytest.fixture
def drawer(client):
    return Drawer(client, known_model(CORE), HURRIED)


def answered(**changes):
    encoded = base64.b64encode(picture("red", "PNG", (40, 50))).decode()
    return faults.answer({"seeds": [7], "finish_reasons": [None], "images": [encoded]} | changes)


@pytest.mark.parametrize("model", [CORE, ULTRA, LARGE])
def test_each_model_is_asked_as_it_wants_to_be(bedrock, client, model):
    made = Drawer(client, known_model(model), HURRIED).draw(outfit())
    with Image.open(io.BytesIO(made)) as opened:
        assert (opened.format, opened.size) == ("JPEG", (WIDTH, HEIGHT))
        assert opened.info["comment"] == f"Imagined by {model}".encode()
    (request,) = bedrock.asked("InvokeModel")
    body = request.body["body"]
    assert request.body["modelId"] == model and body["aspect_ratio"] == "4:5"
    assert ("negative_prompt" in body) == (model != CORE)
    assert body.get("mode") == ("text-to-image" if model == LARGE else None)


@pytest.mark.parametrize(
    "model", ["", "stability.stable-image-core-v1:0", "amazon.nova-canvas-v1:0"]
)
def test_a_model_that_we_cannot_ask_is_refused_early(model):
    with pytest.raises(InvalidRequest, match=r"STYLIST_PICTURE_MODEL.*core-v1:1"):
        known_model(model)


def test_the_same_pieces_give_one_key_whoever_wants_them(client, drawer):
    assert drawer.key(outfit()) == drawer.key(outfit(mark="another", title="Other words"))
    other = Drawer(client, known_model(ULTRA))
    keys = {drawer.key(outfit()), drawer.key(outfit(color_raw="red")), other.key(outfit())}
    assert len(keys) == 3


@pytest.mark.parametrize(
    "reason", ["Filter reason: prompt", "Filter reason: output image", "Filter reason: input image"]
)
def test_a_picture_that_was_held_back_with_http_200_is_none(bedrock, drawer, reason):
    bedrock.script("InvokeModel", faults.filtered(reason))
    with pytest.raises(Filtered):
        drawer.draw(outfit())
    assert len(bedrock.asked("InvokeModel")) == 1


def test_a_filtered_answer_with_a_picture_is_none_either(bedrock, drawer):
    bedrock.script("InvokeModel", answered(finish_reasons=["Filter reason: output image"]))
    with pytest.raises(Filtered):
        drawer.draw(outfit())


@pytest.mark.parametrize(
    "answer",
    [
        answered(finish_reasons=["Inference error"]),
        answered(images=[]), answered(images=["no base64!"]), answered(images=[None]),
        answered(images=[base64.b64encode(b"no picture").decode()]),
        answered(images=[base64.b64encode(picture("red", "PNG")[:60]).decode()]),
        faults.raw(b"no json"), faults.raw(b"[]"),
    ],
)  # fmt: skip
def test_an_answer_that_is_none_is_told_with_a_remedy(bedrock, drawer, answer):
    bedrock.script("InvokeModel", answer)
    with pytest.raises(ServiceUnavailable, match="STYLIST_PICTURE_MODEL"):
        drawer.draw(outfit())


def test_who_was_told_to_slow_down_asks_again(bedrock, drawer):
    bedrock.script("InvokeModel", faults.throttled(), faults.throttled())
    assert drawer.draw(outfit())
    assert len(bedrock.asked("InvokeModel")) == 3


def test_throttled_for_ever_is_told(bedrock, drawer):
    bedrock.always("InvokeModel", faults.throttled())
    with pytest.raises(RemoteFailed, match="slow down") as failed:
        drawer.draw(outfit())
    assert failed.value.undone


@pytest.mark.parametrize(
    "answer",
    [faults.error("InternalServerException"), faults.reset(), faults.cut(), faults.stall()],
)
def test_a_picture_that_may_have_been_made_is_not_asked_for_again(bedrock, drawer, answer):
    bedrock.script("InvokeModel", answer)
    with pytest.raises(RemoteFailed) as failed:
        drawer.draw(outfit())
    assert not failed.value.undone and len(bedrock.asked("InvokeModel")) == 1


@pytest.mark.parametrize(
    ("code", "remedy"),
    [("AccessDeniedException", "preflight"), ("ExpiredTokenException", "Sign in again")],
)
def test_what_asking_again_does_not_mend_is_told_once(bedrock, drawer, code, remedy):
    bedrock.script("InvokeModel", faults.error(code))
    with pytest.raises(RemoteFailed, match=remedy):
        drawer.draw(outfit())
    assert len(bedrock.asked("InvokeModel")) == 1


def test_a_model_that_has_ended_is_told_with_what_to_do(bedrock, drawer):
    bedrock.models[CORE] = replace(bedrock.models[CORE], ended="2026-01-01T00:00:00+00:00")
    with pytest.raises(RemoteFailed, match="preflight") as failed:
        drawer.draw(outfit())
    assert failed.value.undone


def test_a_clock_that_is_wrong_is_told(bedrock, drawer):
    bedrock.clock_skew = 3600
    with pytest.raises(RemoteFailed, match="clock"):
        drawer.draw(outfit())


def test_where_nobody_listens_nothing_was_bought():
    client = client_of("bedrock_runtime", "http://127.0.0.1:9")
    with pytest.raises(RemoteFailed, match="Check the network") as failed:
        Drawer(client, known_model(CORE), HURRIED).draw(outfit())
    assert failed.value.undone
    client.close()
