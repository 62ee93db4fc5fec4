"""What the local model promises beyond the contract: its files, its colours, its threads."""

import io
import shutil
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from PIL import Image

from stylist.errors import BrokenModel
from stylist.local.embedding import LocalEmbedder
from stylist.local.embedding import embedder as module
from stylist.local.embedding.files import MODEL_FOLDER
from tests.fakes import picture
from tests.local.watched_lock import WatchedLock


@pytest.fixture(scope="module")
def local():
    return LocalEmbedder()


def cosine(first, second):
    return sum(a * b for a, b in zip(first, second, strict=True))


def pictures(*colors):
    return [picture(color, "JPEG", (64, 64)) for color in colors]


def png(image):
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


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
