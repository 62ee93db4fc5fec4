"""What every embedder promises, so that no fake can lie about a real one."""

import math

import pytest

from stylist.aws.kept_vectors import KeptVectors
from stylist.aws.pace import Pace
from stylist.aws.titan import TitanEmbedder
from stylist.errors import InvalidRequest, UnreadablePicture
from stylist.local.blobs import FolderBlobs
from stylist.local.embedding import LocalEmbedder
from stylist.local.remembering import RememberingEmbedder
from tests.aws.vector_index.catalogs import client_of
from tests.fakes import ColorEmbedder, picture

LOCAL = LocalEmbedder()

EMBEDDERS = {
    "fake": ColorEmbedder(),
    "fake-remembered": RememberingEmbedder(ColorEmbedder()),
    "local": LOCAL,
    "local-remembered": RememberingEmbedder(LOCAL),
}


def titan(request):
    client = client_of("bedrock_runtime", request.getfixturevalue("bedrock").url)
    request.addfinalizer(client.close)
    return TitanEmbedder(client, pace=Pace(1000))


def titan_kept(request):
    return KeptVectors(titan(request), FolderBlobs(request.getfixturevalue("tmp_path")))


MADE = {"titan": titan, "titan-kept": titan_kept}
READING = ["local", "local-remembered", *MADE]
"""Those that look at each character."""


@pytest.fixture(params=[*EMBEDDERS, *MADE])
def embedder(request):
    return EMBEDDERS.get(request.param) or MADE[request.param](request)


def cosine(first, second):
    return sum(a * b for a, b in zip(first, second, strict=True))


def pictures(*colors):
    return [picture(color, "JPEG", (64, 64)) for color in colors]


def test_it_says_who_it_is(embedder):
    assert embedder.embedder_id and embedder.dimension > 0


def test_vectors_have_unit_length_and_the_promised_dimension(embedder):
    vectors = embedder.embed_texts(["a red dress"]) + embedder.embed_images(pictures("blue"))
    for vector in vectors:
        assert len(vector) == embedder.dimension
        assert math.hypot(*vector) == pytest.approx(1, abs=1e-4)


def test_answers_come_in_the_order_asked(embedder):
    red, blue = embedder.embed_texts(["red"])[0], embedder.embed_texts(["blue"])[0]
    assert embedder.embed_texts(["blue", "red", "blue"])[1] == pytest.approx(red, abs=1e-4)
    assert embedder.embed_texts(["red", "blue"])[1] == pytest.approx(blue, abs=1e-4)


def test_a_picture_embeds_alike_alone_and_in_company(embedder):
    alone = embedder.embed_images(pictures("green"))[0]
    among = embedder.embed_images(pictures("red", "green", "blue"))[1]
    assert among == pytest.approx(alone, abs=1e-4)


def test_a_colour_in_words_lies_nearest_to_that_colour_in_a_picture(embedder):
    red, blue = embedder.embed_images(pictures("red", "blue"))
    words = embedder.embed_texts(["red"])[0]
    assert cosine(words, red) > cosine(words, blue)


def test_nothing_asked_is_nothing_answered(embedder):
    assert embedder.embed_texts([]) == []
    assert embedder.embed_images([]) == []


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_a_blank_text_is_refused(embedder, text):
    with pytest.raises(InvalidRequest):
        embedder.embed_texts([text])


@pytest.mark.parametrize("embedder", READING, indirect=True)
def test_half_a_character_is_refused_in_a_sentence(embedder):
    with pytest.raises(InvalidRequest, match="half a character at position 3"):
        embedder.embed_texts(["a \ud83d dress"])


@pytest.mark.parametrize("data", [b"", b"no picture", b"\xff\xd8\xff\xe0broken"])
def test_bytes_that_are_no_picture_are_refused(embedder, data):
    with pytest.raises(UnreadablePicture):
        embedder.embed_images([data])


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_kinds_of_picture_of_a_shop_are_all_taken(embedder, kind):
    red, blue = embedder.embed_images([picture("red", kind, (64, 64)), picture("blue", kind)])
    assert cosine(red, embedder.embed_images(pictures("red"))[0]) > cosine(red, blue)


@pytest.mark.parametrize(
    "words", ["x" * 5000, "💃 платье 服", "a\x00b", "' OR 1=1", "dress " * 600]
)
def test_any_words_can_be_embedded(embedder, words):
    assert math.hypot(*embedder.embed_texts([words])[0]) == pytest.approx(1, abs=1e-4)
