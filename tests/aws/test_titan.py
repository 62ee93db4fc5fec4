"""Titan over HTTP: what it is asked, what it costs, and every way it can fail."""

import io
import math
import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from PIL import Image

from stylist.aws.fitting import MOST_BYTES, MOST_SIDE, fitted_picture, fitted_text
from stylist.aws.kept_vectors import KeptVectors
from stylist.aws.pace import Pace
from stylist.aws.titan import PARALLEL, TitanEmbedder
from stylist.errors import InvalidRequest, ServiceUnavailable, UnreadablePicture
from stylist.local.blobs import FolderBlobs
from stylist.tally import current, use_case
from tests.aws.vector_index.catalogs import client_of
from tests.fakes import faults, picture
from tests.fakes.bedrock import FakeBedrock
from tests.fakes.titan import count_tokens

QUICK = 1000.0
"""Requests per second where a test is about something else."""


@pytest.fixture
def server():
    with FakeBedrock() as fake:
        yield fake


@pytest.fixture
def client(server):
    made = client_of("bedrock_runtime", server.url, read_seconds=2.0)
    yield made
    made.close()


class PatientPace(Pace):
    """Lets a back-off pass at once; notes how long it would have been."""

    def __init__(self):
        super().__init__(QUICK)
        self.held = []

    def hold(self, seconds):
        self.held.append(seconds)
        return False


@pytest.fixture
def pace():
    return PatientPace()


@pytest.fixture
def titan(client, pace):
    return TitanEmbedder(client, pace=pace)


def bodies(server):
    return [request.body["body"] for request in server.asked("InvokeModel")]


def noise(side):
    file = io.BytesIO()
    pixels = np.random.default_rng(0).integers(0, 255, (side, side, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(file, "PNG")
    return file.getvalue()


def test_words_and_pictures_are_asked_for_apart(server, titan):
    titan.embed_texts(["a red dress"])
    titan.embed_images([picture("red")])
    assert [sorted(body) for body in bodies(server)] == [
        ["embeddingConfig", "inputText"], ["embeddingConfig", "inputImage"],
    ]  # fmt: skip
    assert {body["embeddingConfig"]["outputEmbeddingLength"] for body in bodies(server)} == {1024}


@pytest.mark.parametrize("dimension", [256, 384, 1024])
def test_the_dimension_is_configured_and_part_of_the_name(client, pace, dimension):
    titan = TitanEmbedder(client, dimension=dimension, pace=pace)
    assert len(titan.embed_texts(["red"])[0]) == dimension == titan.dimension
    assert titan.embedder_id == f"amazon.titan-embed-image-v1/{dimension}"


def test_a_dimension_that_titan_has_not_is_refused_early(client):
    with pytest.raises(InvalidRequest, match=r"512.*1024, 384, 256"):
        TitanEmbedder(client, dimension=512)


def test_equal_inputs_are_paid_for_once(server, titan):
    vectors = titan.embed_images([picture("red"), picture("blue"), picture("red")])
    assert vectors[0] == vectors[2] != vectors[1]
    assert len(bodies(server)) == 2


@pytest.mark.parametrize(
    "text",
    ["dress " * 600, "x" * 5000, "платье " * 90, "👗" * 400, "a-b_c/" * 99, "12345 " * 200],
)
def test_a_long_text_is_cut_to_fewer_than_128_tokens(server, titan, text):
    titan.embed_texts([text])
    (body,) = bodies(server)
    assert 10 < count_tokens(body["inputText"]) < 128
    assert text.startswith(body["inputText"])


def test_a_usual_title_is_not_cut():
    title = "Women's double-breasted wool-blend coat with belt, navy blue, sizes XS to XXL, 2026"
    assert fitted_text(f" {title} ") == title


def test_a_plain_picture_within_the_limits_goes_as_it_is():
    for kind in ("JPEG", "PNG"):
        data = picture("red", kind, (300, 400))
        assert fitted_picture(data) is data


def test_a_large_picture_is_shrunk_in_proportion():
    small = Image.open(io.BytesIO(fitted_picture(picture("red", "JPEG", (4000, 1000)))))
    assert (small.size, small.format) == ((MOST_SIDE, MOST_SIDE // 4), "JPEG")


def test_a_picture_of_too_many_bytes_is_made_smaller():
    large = noise(2048)
    assert len(large) > MOST_BYTES
    assert len(fitted_picture(large)) <= MOST_BYTES


def test_webp_and_clear_pictures_are_made_anew_on_white(server, titan):
    file = io.BytesIO()
    Image.new("RGBA", (64, 64), (0, 0, 0, 0)).save(file, "WEBP", lossless=True)
    made = Image.open(io.BytesIO(fitted_picture(file.getvalue())))
    assert made.format == "JPEG" and min(made.getpixel((9, 9))) > 250
    titan.embed_images([file.getvalue(), picture("red", "WEBP")])


def test_never_more_than_the_bounded_number_of_calls_at_once(server, client):
    under_way, most, lock = 0, 0, threading.Lock()
    titan = TitanEmbedder(client, pace=Pace(10_000))
    invoke = client.invoke_model

    def counted(**given):
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
        try:
            return invoke(**given)
        finally:
            with lock:
                under_way -= 1

    client.invoke_model = counted
    server.delay("InvokeModel", 0.02)
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda n: titan.embed_texts([f"{n} {i}" for i in range(12)]), range(3)))
    assert len(bodies(server)) == 36
    assert 1 < most <= PARALLEL


def test_all_share_one_budget_of_requests():
    now, slept = [100.0], []
    pace = Pace(4, clock=lambda: now[0], sleep=slept.append)
    for _ in range(4):
        pace.wait()
    assert slept == [0.25, 0.5, 0.75]
    now[0] += 10
    pace.wait()
    assert slept == [0.25, 0.5, 0.75]


def test_one_who_is_told_to_slow_down_holds_back_all():
    now, slept = [100.0], []
    pace = Pace(4, clock=lambda: now[0], sleep=slept.append)
    assert pace.hold(2) is False
    pace.wait()
    pace.wait()
    assert slept == [2, 2.25]


PASSING = {
    "throttling": [faults.throttled()],
    "throttling-twice": [faults.throttled()] * 2,
    "their-fault": [faults.error("InternalServerException", status=500)],
    "unavailable": [faults.error("ServiceUnavailableException", status=503)],
    "not-ready": [faults.error("ModelNotReadyException", status=429)],
    "timeout": [faults.error("ModelTimeoutException", status=408)],
    "reset": [faults.reset()],
    "cut": [faults.cut()],
    "stall": [faults.stall()],
    "stall-within": [faults.stall(after_events=0)],
}


@pytest.mark.parametrize("answers", PASSING.values(), ids=PASSING)
def test_a_fault_that_passes_is_survived(server, titan, pace, answers):
    expected = titan.embed_texts(["blue"])
    server.script("InvokeModel", *answers)
    assert titan.embed_texts(["blue"]) == expected
    assert len(pace.held) == len(answers) and max(pace.held) <= 8
    assert not server.unused()


def test_throttling_for_ever_ends_in_a_sentence(server, titan, pace):
    server.always("InvokeModel", faults.throttled())
    with pytest.raises(ServiceUnavailable, match=r"slow down.*Service Quotas"):
        titan.embed_texts(["blue"])
    assert 2 <= len(bodies(server)) <= 6


LASTING = {
    "denied": (faults.error("AccessDeniedException"), "preflight"),
    "ended": (
        faults.error("ResourceNotFoundException", "This model version has reached the end of life"),
        "ended.*Set another model id",
    ),
    "expired": (faults.error("ExpiredTokenException", status=403), "expired.*Sign in"),
    "clock": (faults.error("InvalidSignatureException", status=403), "clock"),
    "unknown-model": (
        faults.error("ValidationException", "The provided model identifier is invalid."),
        "does not accept",
    ),
    "wrong-length": (faults.answer({"embedding": [1.0] * 7}), "7 numbers where 1024"),
    "zeros": (faults.answer({"embedding": [0.0] * 1024}), "no direction"),
    "words": (faults.answer({"embedding": ["a"] * 1024}), "not of numbers"),
    "no-json": (faults.raw(b"<html>"), "no JSON"),
    "no-object": (faults.raw(b"[]"), "no object"),
}


@pytest.mark.parametrize(("answer", "said"), LASTING.values(), ids=LASTING)
def test_a_fault_that_lasts_is_told_at_once_with_the_remedy(server, titan, answer, said):
    server.always("InvokeModel", answer)
    with pytest.raises(
        ServiceUnavailable, match=f"(?s)amazon.titan-embed-image-v1.*{said}"
    ) as told:
        titan.embed_images([picture("red")])
    assert len(bodies(server)) == 1
    assert "planted-secret" not in str(told.value)
    server.clear()
    assert titan.embed_images([picture("red")])


@pytest.mark.parametrize("answer", [
    faults.answer({"embedding": None, "message": "planted words of a shopper"}),
    faults.error("ValidationException", "planted words of a shopper"),
])  # fmt: skip
def test_a_refused_input_is_told_without_what_the_model_said(server, titan, answer):
    server.always("InvokeModel", answer)
    with pytest.raises(UnreadablePicture, match="another picture") as told:
        titan.embed_images([picture("red")])
    assert "planted" not in str(told.value)
    with pytest.raises(InvalidRequest, match="other words") as told:
        titan.embed_texts(["red"])
    assert "planted" not in str(told.value)


def test_nobody_there_is_told(pace):
    nobody = client_of("bedrock_runtime", "http://127.0.0.1:9")
    with pytest.raises(ServiceUnavailable, match=r"cannot be reached.*AWS_ENDPOINT_URL"):
        TitanEmbedder(nobody, pace=pace).embed_texts(["red"])


def test_a_clock_that_is_wrong_is_told(server, titan):
    server.clock_skew = 3600
    with pytest.raises(ServiceUnavailable, match="clock"):
        titan.embed_texts(["red"])


def test_one_failure_of_many_ends_the_others_and_leaves_no_thread(server, titan):
    before = threading.active_count()
    server.script("InvokeModel", faults.error("AccessDeniedException"))
    server.delay("InvokeModel", 0.01)
    with pytest.raises(ServiceUnavailable):
        titan.embed_texts([f"word {number}" for number in range(200)])
    assert len(bodies(server)) < 100
    assert not [t for t in threading.enumerate() if t.name.startswith("titan")]
    assert threading.active_count() <= before + PARALLEL  # the server's own


def test_what_several_vectors_cost_is_counted_for_who_asked_for_them(titan):
    with use_case("search"):
        titan.embed_texts(["red", "tan", "sky"])
        assert current().micros > 0
        once = current().micros
        titan.embed_texts(["red"])
        assert current().micros == pytest.approx(once * 4 / 3)


def test_vectors_have_unit_length_whatever_the_model_gives(server, titan):
    server.script("InvokeModel", faults.answer({"embedding": [3.0] * 1024, "message": None}))
    assert math.hypot(*titan.embed_texts(["red"])[0]) == pytest.approx(1)


def test_a_kept_picture_is_never_paid_for_again(server, titan, tmp_path):
    pictures = [picture("red"), picture("blue")]
    first = KeptVectors(titan, FolderBlobs(tmp_path)).embed_images(pictures)
    again = KeptVectors(titan, FolderBlobs(tmp_path)).embed_images([*pictures, picture("green")])
    assert len(bodies(server)) == 3
    assert again[0] == pytest.approx(first[0], abs=1e-6)


def test_kept_vectors_of_two_dimensions_never_mix(client, pace, tmp_path):
    for dimension in (256, 1024):
        titan = TitanEmbedder(client, dimension=dimension, pace=pace)
        kept = KeptVectors(titan, FolderBlobs(tmp_path))
        for _ in range(2):
            assert len(kept.embed_texts(["red"])[0]) == kept.dimension == dimension


class Shortened(FolderBlobs):
    """Gives back half of what it was given."""

    def get(self, key):
        data = super().get(key)
        return data[: len(data) // 2]


def test_a_kept_vector_that_is_damaged_is_made_anew(server, titan, tmp_path):
    kept = KeptVectors(titan, Shortened(tmp_path))
    assert kept.embed_texts(["red"]) == kept.embed_texts(["red"])
    assert len(bodies(server)) == 2
