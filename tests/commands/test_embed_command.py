import json
import math
import subprocess

import pytest


def lines(*asked):
    return "".join(json.dumps(one) + "\n" for one in asked)


def answers(run):
    assert run.returncode == 0, run.stderr
    return [json.loads(line) for line in run.stdout.splitlines()]


@pytest.fixture(scope="session")
def picture_path(parts, tmp_path_factory):
    item = parts.index.fetch(sorted(parts.index.hashes()))[0]
    path = tmp_path_factory.mktemp("embed") / "piece.webp"
    path.write_bytes(parts.pictures.read(item))
    return path


def test_texts_and_pictures_come_back_as_unit_vectors_in_order(stylist, picture_path):
    asked = [{"text": "a dress"}, {"image": str(picture_path)}, {"text": "a red hat"}] * 8
    vectors = [answer["vector"] for answer in answers(stylist("embed", stdin=lines(*asked)))]
    assert [len(vector) for vector in vectors] == [256] * 24
    assert all(math.isclose(math.hypot(*vector), 1, abs_tol=1e-3) for vector in vectors)
    assert vectors[0] == pytest.approx(vectors[3], abs=1e-4)
    assert vectors[1] == pytest.approx(vectors[4], abs=1e-4)
    assert vectors[0] != pytest.approx(vectors[2], abs=1e-2)


def test_a_line_that_cannot_be_embedded_gives_an_error_and_the_rest_goes_on(stylist, tmp_path):
    (tmp_path / "empty.jpg").write_bytes(b"")
    (tmp_path / "text.jpg").write_text("no picture")
    bad = [
        {"image": "/nowhere.jpg"}, {"image": str(tmp_path / "empty.jpg")},
        {"image": str(tmp_path / "text.jpg")}, {"image": str(tmp_path)}, {"image": "a\0b"},
        {"text": ""}, {"text": "   "}, {"text": 7}, {}, [], None,
    ]  # fmt: skip
    stdin = lines(*bad) + "not json\n" + "[" * 5000 + "\n" + lines({"text": "a dress"})
    found = answers(stylist("embed", stdin=stdin))
    assert len(found) == len(bad) + 3
    assert all(answer.get("error") for answer in found[:-1])
    assert len(found[-1]["vector"]) == 256


def test_bytes_that_are_no_text_spoil_their_line_only(environment, root, python):
    given = b'{"text": "a"}\n\xff\xfe\n{"text": "b"}\n'
    strict = environment | {"PYTHONUTF8": "0", "PYTHONIOENCODING": "utf-8:strict"}
    run = subprocess.run([python, "-m", "stylist", "embed"], cwd=root, env=strict, input=given,
                         capture_output=True, timeout=60)  # fmt: skip
    found = [json.loads(line) for line in run.stdout.splitlines()]
    assert ["vector" in answer for answer in found] == [True, False, True]


def test_no_input_gives_no_output(stylist):
    assert answers(stylist("embed", stdin="")) == []


def test_a_peer_that_waits_for_each_answer_gets_it(environment, root, python):
    with subprocess.Popen(
        [python, "-m", "stylist", "embed"], cwd=root, env=environment, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as talk:  # fmt: skip
        assert talk.stdin and talk.stdout
        for words in ("a dress", "a hat"):
            talk.stdin.write(lines({"text": words}))
            talk.stdin.flush()
            assert len(json.loads(talk.stdout.readline())["vector"]) == 256
        talk.stdin.close()
