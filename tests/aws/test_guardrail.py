"""A guardrail over HTTP: what it is shown, what it refuses, and what happens when it is away."""

import io

import numpy as np
import pytest
from PIL import Image

from stylist.aws.guardrail import MOST_BYTES, GuardedCleaner, GuardrailModerator
from stylist.errors import (
    InvalidRequest,
    RefusedPhoto,
    RemoteFailed,
    ServiceUnavailable,
    UnreadablePicture,
)
from stylist.photo.cleaner import Cleaner
from tests.aws.places import HURRIED
from tests.aws.vector_index.catalogs import client_of
from tests.fakes import TrustingCleaner, WordGate, faults, picture


@pytest.fixture
def gate(bedrock):
    client = client_of("bedrock_runtime", bedrock.url, read_seconds=1)
    yield GuardrailModerator(client, "gr1abc2def3g", "2", HURRIED)
    client.close()


def shown(bedrock):
    (request,) = bedrock.asked("ApplyGuardrail")
    assert request.body["guardrailIdentifier"] == "gr1abc2def3g"
    assert request.body["guardrailVersion"] == "2" and request.body["source"] == "INPUT"
    (block,) = request.body["content"]
    return block


def noise(kind, size):
    file = io.BytesIO()
    pixels = np.random.default_rng(0).integers(0, 255, (*size, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_photo_that_fits_goes_as_it_is(bedrock, gate, kind):
    photo = picture("blue", kind, (300, 400))
    gate.check(photo)
    image = shown(bedrock)["image"]
    assert image["format"] == kind.lower() and image["source"]["bytes"] == photo


@pytest.mark.parametrize(
    "photo", [noise("PNG", (1300, 1300)), picture("red", "JPEG", (9000, 20)),
              picture("red", "WEBP", (64, 64))],
    ids=["bytes", "side", "kind"],
)  # fmt: skip
def test_a_photo_past_the_limits_is_made_to_fit(bedrock, gate, photo):
    gate.check(photo)
    image = shown(bedrock)["image"]
    assert image["format"] == "jpeg" and len(image["source"]["bytes"]) <= MOST_BYTES
    assert max(Image.open(io.BytesIO(image["source"]["bytes"])).size) <= 2048


@pytest.mark.parametrize("photo", [b"", b"no picture", b"\xff\xd8\xff\xe0broken"])
def test_what_is_no_picture_is_told_so_and_not_sent(bedrock, gate, photo):
    with pytest.raises(UnreadablePicture, match="JPEG, PNG or WebP"):
        gate.check(photo)
    assert not bedrock.asked("ApplyGuardrail")


def test_a_photo_that_it_refuses_is_refused_kindly(bedrock, gate, caplog):
    caplog.set_level("INFO")
    bedrock.guardrail.pictures = lambda data: True
    bedrock.guardrail.message = "PLANTED words of the guardrail"
    with pytest.raises(RefusedPhoto, match="Please choose") as refused:
        gate.check(picture("red", "JPEG"))
    assert "PLANTED" not in str(refused.value)
    assert "refused: image" in caplog.text and "PLANTED" not in caplog.text


def test_words_are_checked_likewise(bedrock, gate, caplog):
    bedrock.guardrail.words = {"planted"}
    gate.check_words("a red dress")
    with pytest.raises(InvalidRequest, match="other words") as refused:
        gate.check_words("planted words")
    assert "planted" not in str(refused.value) + caplog.text


@pytest.mark.parametrize("words", ["", "  \n", "\ud83d"])
def test_blank_words_are_not_asked_about(bedrock, gate, words):
    gate.check_words(words)
    assert not bedrock.asked("ApplyGuardrail")


@pytest.mark.parametrize(
    "answer", [faults.throttled(), faults.error("InternalServerException"), faults.reset(),
               faults.cut(), faults.stall()]
)  # fmt: skip
def test_a_fault_that_passes_does_not_let_a_photo_through_unseen(bedrock, gate, answer):
    bedrock.guardrail.pictures = lambda data: True
    bedrock.script("ApplyGuardrail", answer)
    with pytest.raises(RefusedPhoto):
        gate.check(picture("red", "JPEG"))


@pytest.mark.parametrize(
    "answer", [faults.throttled(), faults.error("AccessDeniedException"),
               faults.error("ResourceNotFoundException")]
)  # fmt: skip
def test_what_cannot_be_checked_is_not_let_through(bedrock, gate, answer):
    bedrock.always("ApplyGuardrail", answer)
    with pytest.raises(RemoteFailed, match=r"guardrail.*\. "):
        gate.check(picture("red", "JPEG"))


@pytest.mark.parametrize("body", [b"no json", b'{"usage": {}, "outputs": [], "assessments": []}'])
def test_no_decision_is_no_leave(bedrock, gate, body):
    bedrock.always("ApplyGuardrail", faults.raw(body))
    with pytest.raises(ServiceUnavailable, match=r"no decision|damaged"):
        gate.check(picture("red", "JPEG"))


class Hider:
    """Covers everything, and notes when."""

    def hide(self, picture, people):
        return Image.new("RGB", picture.size, "black")


class Nobody:
    def find(self, picture):
        return []


def test_the_photo_leaves_this_process_only_when_its_faces_are_covered(bedrock, gate):
    cleaner = GuardedCleaner(Cleaner(Nobody(), Hider(), WordGate()), gate)
    kept = cleaner.clean(picture("red", "JPEG", (64, 64)))
    sent = shown(bedrock)["image"]["source"]["bytes"]
    assert sent == kept
    assert np.asarray(Image.open(io.BytesIO(sent))).max() < 10


def test_what_the_gate_of_this_machine_refuses_never_leaves_it(bedrock, gate):
    class Refuses:
        def check(self, photo):
            raise RefusedPhoto("Please choose another.")

    with pytest.raises(RefusedPhoto):
        GuardedCleaner(Cleaner(Nobody(), Hider(), Refuses()), gate).clean(picture("red", "JPEG"))
    assert not bedrock.requests


def test_nothing_is_kept_of_what_the_guardrail_refuses(bedrock, gate):
    bedrock.guardrail.pictures = lambda data: True
    with pytest.raises(RefusedPhoto):
        GuardedCleaner(TrustingCleaner(), gate).clean(picture("red", "JPEG"))
