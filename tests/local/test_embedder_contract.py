"""One suite over every embedder, so that the fake cannot lie about the real one."""

import io
import itertools
import math
import shutil
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from cachetools import TTLCache
from PIL import Image

from stylist.errors import BrokenModel, InvalidRequest, UnreadablePicture
from stylist.local.embedding import LocalEmbedder
from stylist.local.embedding import embedder as module
from stylist.local.embedding.files import MODEL_FOLDER
from stylist.local.remembering import RememberingEmbedder
from stylist.recent import recent
from tests.fakes import ColorEmbedder, picture
from tests.local.watched_lock import WatchedLock

LOCAL = LocalEmbedder()

EMBEDDERS = {
    "fake": ColorEmbedder(),
    "fake-remembered": RememberingEmbedder(ColorEmbedder()),
    "local": LOCAL,
    "local-remembered": RememberingEmbedder(LOCAL),
}


@pytest.fixture(params=EMBEDDERS)
def embedder(request):
    return EMBEDDERS[request.param]


@pytest.fixture(scope="module")
def local():
    return LOCAL


def cosine(first, second):
    return sum(a * b for a, b in zip(first, second, strict=True))


def pictures(*colors):
    return [picture(color, "JPEG", (64, 64)) for color in colors]


def png(image):
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


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


def test_half_a_character_is_refused_in_a_sentence(local):
    for embedder in (local, RememberingEmbedder(local)):
        with pytest.raises(InvalidRequest, match="half a character at position 3"):
            embedder.embed_texts(["a \ud83d dress"])


@pytest.mark.parametrize("data", [b"", b"no picture", b"\xff\xd8\xff\xe0broken"])
def test_bytes_that_are_no_picture_are_refused(embedder, data):
    with pytest.raises(UnreadablePicture):
        embedder.embed_images([data])


def test_a_remembered_picture_is_not_embedded_again():
    inner = ColorEmbedder()
    embedder = RememberingEmbedder(inner)
    for _ in range(3):
        embedder.embed_images(pictures("red", "blue"))
    assert inner.pictures_seen == 2


def test_a_vector_that_expires_while_it_is_looked_up_is_made_anew():
    now = itertools.count()  # every look at the clock takes its time
    kept = TTLCache(8, 2, timer=lambda: next(now))
    kept["key"] = "vector"
    assert {recent(kept, "key") for _ in range(4)} == {"vector", None}


def test_first_requests_at_once_open_each_network_once(monkeypatch):
    opened = []
    start, lock = threading.Barrier(8), WatchedLock(8)
    open_session = module.open_session

    def when_all_wait(network, threads):
        opened.append(len(network))
        assert lock.all_here.wait(10)
        return open_session(network, threads)

    def first(number):
        start.wait()
        model.embed_texts(["red"]) if number % 2 else model.embed_images(pictures("red"))

    monkeypatch.setattr(module, "open_session", when_all_wait)
    model = LocalEmbedder()
    monkeypatch.setattr(model, "_opening", lock)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(first, range(8)))
    assert len(opened) == len(set(opened)) == 2


@pytest.mark.parametrize(
    "words", ["x" * 5000, "💃 платье 服", "a\x00b", "' OR 1=1", "dress " * 600]
)
def test_any_words_can_be_embedded(local, words):
    assert math.hypot(*local.embed_texts([words])[0]) == pytest.approx(1, abs=1e-4)


@pytest.mark.parametrize("color", ["red", "green", "blue"])
def test_the_local_model_names_a_plain_colour(local, color):
    names = [name for name, _ in local.describe(picture(color, "JPEG", (200, 200))).colors]
    assert color in " ".join(names)


def test_a_clear_picture_is_seen_on_white(local):
    clear = Image.new("RGBA", (96, 96), (0, 0, 0, 0))
    clear.paste((200, 30, 40, 255), (30, 20, 66, 80))
    on_white = Image.new("RGBA", clear.size, "white")
    on_white.alpha_composite(clear)
    seen, expected = local.embed_images([png(clear), png(on_white.convert("RGB"))])
    assert seen == pytest.approx(expected, abs=1e-6)
    on_black = png(clear.convert("RGB"))
    assert cosine(seen, local.embed_images([on_black])[0]) < 0.99


@pytest.mark.parametrize("file", ["image_tower.onnx", "heads.npz", "tokenizer.json"])
def test_a_damaged_model_file_is_named_and_never_used(tmp_path, file):
    folder = tmp_path / "model"
    shutil.copytree(MODEL_FOLDER, folder)
    data = bytearray((folder / file).read_bytes())
    data[len(data) // 2] ^= 1
    (folder / file).write_bytes(data)
    damaged = LocalEmbedder(folder)
    with pytest.raises(BrokenModel, match=file):
        damaged.embed_images(pictures("red")), damaged.embed_texts(["red"])


def test_a_missing_model_file_is_named(tmp_path):
    folder = tmp_path / "model"
    shutil.copytree(MODEL_FOLDER, folder)
    (folder / "heads.npz").unlink()
    with pytest.raises(BrokenModel, match="heads"):
        LocalEmbedder(folder).embed_texts(["red"])


def test_the_id_follows_from_the_weights(tmp_path, local):
    folder = tmp_path / "model"
    shutil.copytree(MODEL_FOLDER, folder)
    assert LocalEmbedder(folder).embedder_id == local.embedder_id
    sums = (folder / "SHA256SUMS").read_text().replace("a", "b", 1)
    (folder / "SHA256SUMS").write_text(sums)
    assert LocalEmbedder(folder).embedder_id != local.embedder_id


def test_nothing_of_the_training_tools_is_needed_to_embed(root):
    probe = (
        "import sys\n"
        "for name in ('torch', 'scipy', 'resvg_py', 'requests', 'sentence_transformers'):\n"
        "    sys.modules[name] = None\n"
        "from stylist.local.embedding import LocalEmbedder\n"
        "print(len(LocalEmbedder().embed_texts(['a dress'])[0]))\n"
    )
    run = subprocess.run([sys.executable, "-c", probe], cwd=root, capture_output=True, text=True)
    assert run.stdout.strip() == "256", run.stderr
