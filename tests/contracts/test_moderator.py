"""What every gate promises, here and on AWS. No picture that one should refuse is kept or was
tried: the refusing path is walked with networks that say what they are told to."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from stylist.aws.guardrail import GuardrailModerator
from stylist.errors import RefusedPhoto
from stylist.local import moderation
from stylist.local.moderation import NsfwGate
from tests.aws.places import HURRIED
from tests.aws.vector_index.catalogs import client_of
from tests.fakes import WordGate, picture

PHOTO = picture("red", "JPEG")


class Naked:
    """A network that takes every picture for one of a naked person."""

    def run(self, outputs, inputs):
        return [np.array([[0.1, 0.9]], np.float32)]


def guardrail(request):
    bedrock = request.getfixturevalue("bedrock")
    client = client_of("bedrock_runtime", bedrock.url)
    request.addfinalizer(client.close)
    return GuardrailModerator(client, "gr1abc2def3g", "1", HURRIED)


@pytest.fixture(params=["fake", "local", "guardrail"])
def gate(request):
    if request.param == "guardrail":
        return guardrail(request)
    return WordGate() if request.param == "fake" else NsfwGate()


@pytest.fixture(params=["fake", "local", "guardrail"])
def gate_and_what_it_refuses(request, monkeypatch):
    if request.param == "fake":
        return WordGate(), b"naked"
    if request.param == "guardrail":
        request.getfixturevalue("bedrock").guardrail.pictures = lambda data: data == PHOTO
        return guardrail(request), PHOTO
    monkeypatch.setattr(moderation, "open_session", lambda network, threads: Naked())
    return NsfwGate(), PHOTO


def test_an_ordinary_photo_passes(gate):
    assert gate.check(picture("blue", "JPEG", (300, 200))) is None


def test_a_photo_to_refuse_is_refused_kindly(gate_and_what_it_refuses):
    gate, photo = gate_and_what_it_refuses
    with pytest.raises(RefusedPhoto, match="Please choose"):
        gate.check(photo)


def test_a_gate_keeps_nothing_of_one_photo_for_the_next(gate_and_what_it_refuses):
    gate, photo = gate_and_what_it_refuses
    for _ in range(2):
        with pytest.raises(RefusedPhoto):
            gate.check(photo)


def test_photos_checked_at_once_do_not_mix(gate):
    photos = [picture(color, "JPEG", (64, 64)) for color in ("red", "green", "blue")] * 4
    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(gate.check, photos)) == [None] * 12
