"""The whole page over HTTP, as a browser speaks to it."""

import io
import re
from pathlib import Path
from urllib.parse import quote

import pytest
import requests
from PIL import Image


def file_value(path):
    return {"path": path, "meta": {"_type": "gradio.FileData"}}


@pytest.fixture
def ids(page):
    """Somebody who was never here."""
    return page.event("arrive", {}).json()["data"][0]


@pytest.fixture(scope="session")
def jpeg(parts):
    """A photo with a place in it: a catalog piece on a table, taken by a phone."""
    item = parts.index.fetch(["wrap-dress-navy"]) or parts.index.fetch(
        [sorted(parts.index.hashes())[0]]
    )
    drawn = Image.open(io.BytesIO(parts.pictures.read(item[0]))).convert("RGBA")
    photo = Image.new("RGB", drawn.size, (186, 160, 130))
    photo.paste(drawn, mask=drawn)
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    file = io.BytesIO()
    photo.save(file, "JPEG", exif=exif)
    return file.getvalue()


def test_the_page_is_ready_and_says_how_many_pieces_it_knows(page, parts):
    health = page.get("/healthz").json()
    assert health == {"status": "ok", "items": parts.index.info()["items"]}


def test_the_first_page_holds_title_starters_and_no_foreign_script(page):
    html = page.get("/").text
    assert "Virtual stylist" in html and "What are you dressing for?" in html
    scripts = re.findall(r"<script[^>]+src=[\"']([^\"']+)", html)
    assert scripts and all(not source.startswith(("http", "//")) for source in scripts)


def test_an_uploaded_jpeg_brings_cards_with_prices(page, ids, jpeg):
    (path,) = page.upload(jpeg).json()
    _, log, _, html, _, told = page.stream("photo", ids, file_value(path), "")
    assert 'class="card"' in html and "In your photo" in html and "&#36;" in html
    assert told == path and [line["role"] for line in log] == ["user", "assistant"]


def test_the_kept_photo_is_not_the_one_that_was_sent(page, jpeg):
    (path,) = page.upload(jpeg).json()
    kept = Path(path).read_bytes()
    assert b"SecretCamera" in jpeg and b"SecretCamera" not in kept
    uploads = Path(path).parents[1]
    assert not [file for file in uploads.rglob("*")
                if file.is_file() and b"SecretCamera" in file.read_bytes()]  # fmt: skip


def test_the_name_of_an_upload_is_ours(page, jpeg):
    (path,) = page.upload(jpeg, name="../../my-address.html").json()
    assert Path(path).name == "photo.jpg"


def test_words_bring_an_answer_and_cards(page, ids):
    data = {"words": "red dress", "turn": 1}
    _, log, _, html, fields = page.stream("say", ids, event_data=data)
    assert [line["role"] for line in log] == ["user", "assistant"]
    assert 'class="card"' in html and 'data-turn="1"' in html and "red" in fields["pieces"]


def test_a_conversation_is_there_again_for_whoever_has_its_ids(page, ids):
    page.stream("say", ids, event_data={"words": "red dress"})
    kept, log, _, html, _ = page.event("arrive", ids).json()["data"]
    assert kept == ids and "red dress" in str(log) and 'class="card"' in html
    other = page.event("arrive", {}).json()["data"]
    assert other[0] != ids and "red dress" not in str(other)


def test_a_correction_narrows_the_cards(page, ids, parts):
    page.stream("say", ids, event_data={"words": "red dress"})
    data = {"action": "set", "value": "max_price=100"}
    _, _, _, html, fields = page.event("correct", ids, event_data=data).json()["data"]
    shown = re.findall(r'data-action="more" data-value="([^"]+)"', html)
    assert shown and max(item.price.minor for item in parts.index.fetch(shown)) <= 10_000
    assert fields["max_price"] == "100"


def test_more_like_this_answers_with_similar_pieces(page, ids, parts):
    product_id = sorted(parts.index.hashes())[0]
    data = {"action": "more", "value": product_id}
    _, _, _, html, _ = page.event("act", ids, event_data=data).json()["data"]
    shown = re.findall(r'data-action="more" data-value="([^"]+)"', html)
    assert shown and product_id not in shown


def test_what_is_forgotten_is_not_there_any_more(page, ids, jpeg):
    page.stream("say", ids, event_data={"words": "red dress"})
    new, *_ = page.event("forget", ids).json()["data"]
    assert new["visitor"] != ids["visitor"]
    assert "red dress" not in page.event("arrive", ids).text


@pytest.mark.parametrize(
    ("data", "says"),
    [(b"", "Please"), (b"GIF89a but not really", "Please"), (b"<html>", "Please")],
)
def test_what_is_no_picture_is_refused_and_not_kept(page, parts, data, says):
    uploads = parts.settings.data_dir / "uploads"
    before = sorted(uploads.rglob("*"))
    answer = page.upload(data)
    assert answer.status_code == 400 and says in answer.text
    assert sorted(uploads.rglob("*")) == before


def test_two_files_at_once_are_refused(page, jpeg):
    files = [("files", ("a.jpg", jpeg)), ("files", ("b.jpg", jpeg))]
    answer = requests.post(page.url + "/gradio_api/upload", files=files, timeout=30)
    assert answer.status_code == 400


@pytest.mark.parametrize("kind", [None, "application/json", "multipart/form-data"])
def test_an_upload_that_is_no_form_is_refused(page, kind):
    headers = {"content-type": kind} if kind else {}
    url = page.url + "/gradio_api/upload"
    for body in (b"x", b""):
        answer = requests.post(url, data=body, headers=headers, timeout=30)
        assert answer.status_code == 400 and answer.text.endswith(".")


def test_a_damaged_form_is_refused(page):
    headers = {"content-type": "multipart/form-data; boundary=x"}
    answer = requests.post(page.url + "/gradio_api/upload", data=b"no form", headers=headers,
                           timeout=30)  # fmt: skip
    assert answer.status_code == 400


def test_an_upload_that_is_too_large_is_refused(page):
    answer = page.upload(b"\xff" * (21 * 1024 * 1024))
    assert answer.status_code == 413 and "20 MB" in answer.text


def forged_paths(uploads):
    return ["/etc/passwd", "requirements.txt", f"{uploads}/../index",
            f"{uploads}/{'a' * 64}/../../x",
            "http://127.0.0.1:1/x.jpg", "file:///etc/passwd", "", None, 7, [], {},
            f"{uploads}/{'a' * 63}/photo.jpg", f"{uploads}/{'a' * 64}/other.jpg"]  # fmt: skip


@pytest.mark.parametrize("place", range(13))
def test_a_forged_file_value_is_refused(page, parts, place):
    path = forged_paths(parts.settings.data_dir / "uploads")[place]
    answer = page.event("arrive", file_value(path))
    assert answer.status_code == 400 and "upload" in answer.text


@pytest.mark.parametrize(
    "changed",
    [{"url": "http://127.0.0.1:1/x"}, {"url": "/gradio_api/file=/etc/passwd"}, {"meta": {}},
     {"meta": None}, {"url": 7}, {"url": "http://["}],
)  # fmt: skip
def test_a_true_path_does_not_help_a_forged_address(page, jpeg, changed):
    (path,) = page.upload(jpeg).json()
    answer = page.event("arrive", file_value(path) | changed)
    assert answer.status_code == 400


def test_a_photo_that_is_gone_is_told_so(page, parts):
    gone = parts.settings.data_dir / "uploads" / ("0" * 64) / "photo.jpg"
    answer = page.event("arrive", file_value(str(gone)))
    assert answer.status_code == 400
    assert answer.json() == {"error": "The photo is not here any more. Please choose it again."}


def test_a_kept_photo_can_be_seen_and_no_other(page, jpeg):
    (path,) = page.upload(jpeg).json()
    address = "/gradio_api/file="
    assert page.get(address + path).status_code == 200
    assert page.get(address + quote(quote(path, safe=""))).status_code == 404


def test_a_file_hidden_deep_in_a_request_is_found(page):
    hidden = {"a": [{"b": file_value("/etc/passwd")}]}
    assert page.event("act", {}, event_data=hidden).status_code == 400


@pytest.mark.parametrize(
    "path",
    ["/config", "/gradio_api/info", "/gradio_api/openapi.json", "/gradio_api/heartbeat/x", "/docs",
     "/openapi.json", "/monitoring", "/gradio_api/queue/status", "/gradio_api/queue/data",
     "/gradio_api/proxy=http://127.0.0.1:1/", "/gradio_api/file=/etc/passwd", "/login",
     "/gradio_api/file=" + quote("http://127.0.0.1:1/x"), "/assets/../../../etc/passwd",
     "/page/../app.py", "/page/%2e%2e/app.py", "/gradio_api/deep_link", "/runs", "/nothing"],
)  # fmt: skip
def test_what_the_page_does_not_need_answers_404(page, path):
    # Sent as it stands: requests would tidy the dots away.
    request = requests.Request("GET", page.url).prepare()
    request.url = page.url + path
    with requests.Session() as session:
        assert session.send(request, timeout=30).status_code == 404


@pytest.mark.parametrize(
    "path", ["/gradio_api/queue/join", "/gradio_api/run/words", "/", "/healthz"]
)
def test_only_events_and_uploads_can_be_posted(page, path):
    assert requests.post(page.url + path, json={}, timeout=30).status_code == 404


def test_an_event_that_is_no_json_or_too_large_is_refused(page):
    url = page.url + "/gradio_api/run/predict"
    assert requests.post(url, data=b"{", timeout=30).status_code == 400
    assert requests.post(url, data=b"[" * 50_000, timeout=30).status_code == 400
    assert requests.post(url, data=b" " * (64 * 1024 + 1), timeout=30).status_code == 413


def test_every_answer_carries_the_security_headers(page):
    for path in ("/", "/healthz", "/nothing", "/page/page.css"):
        headers = page.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors 'self'" in headers["content-security-policy"]
        assert headers["referrer-policy"] == "same-origin"


def test_a_foreign_host_name_is_refused(page):
    answer = page.get("/", headers={"host": "evil.example"})
    assert answer.status_code == 400 and answer.headers["x-content-type-options"] == "nosniff"


def test_a_foreign_site_gets_no_cors_permission(page):
    answer = page.get("/", headers={"origin": "https://evil.example"})
    assert "access-control-allow-origin" not in answer.headers


def test_what_never_changes_may_be_kept_for_a_year(page):
    asset = re.search(r"assets/[A-Za-z0-9_.-]+\.js", page.get("/").text)
    assert asset and "immutable" in page.get("/" + asset[0]).headers["cache-control"]


def test_our_own_files_may_be_kept_for_a_year_under_the_mark_they_bear(page):
    own = re.findall(r"/page/[\w./]+\?v=[0-9a-f]{12}", page.get("/").text)
    assert len(own) >= 6
    for address in own:
        assert "immutable" in page.get(address).headers["cache-control"]
    for address in ("/page/page.css", "/page/page.css?v=000000000000"):
        assert page.get(address).headers["cache-control"] == "public, max-age=3600"


def test_an_example_photo_can_be_used_as_an_upload(page, ids):
    example = re.search(r"/page/examples/[\w.]+\?v=\w+", page.get("/").text)
    assert example
    (path,) = page.upload(page.get(example[0]).content).json()
    _, _, _, html, *_ = page.stream("photo", ids, file_value(path), "")
    assert 'class="card"' in html


def test_a_piece_has_a_page_and_a_picture_of_its_own(page, parts):
    product_id = sorted(parts.index.hashes())[0]
    item = parts.index.fetch([product_id])[0]
    assert item.title in page.get(f"/items/{product_id}").text.replace("&#39;", "'").replace(
        "&amp;", "&"
    )
    picture = page.get(f"/media/items/{product_id}")
    assert picture.headers["content-type"] == "image/webp"
    again = page.get(
        f"/media/items/{product_id}", headers={"if-none-match": picture.headers["etag"]}
    )
    assert again.status_code == 304 and again.content == b""


def test_a_piece_that_is_not_there_answers_with_a_problem(page):
    answer = page.get("/items/ghost")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert "ghost" in answer.json()["detail"]


def test_a_browser_that_asks_for_a_piece_that_is_gone_gets_a_page(page):
    answer = page.get("/items/ghost", headers={"accept": "text/html,*/*;q=0.8"})
    assert answer.status_code == 404 and answer.headers["content-type"].startswith("text/html")
    assert "This piece is not in the catalog any more" in answer.text
    assert 'href="/"' in answer.text


@pytest.mark.parametrize("path", ["/media/items/ghost", "/page/nothing.css"])
def test_plain_routes_refuse_with_a_problem(page, path):
    answer = page.get(path)
    assert answer.status_code == answer.json()["status"] == 404
    assert answer.headers["content-type"] == "application/problem+json"


def test_plain_routes_answer_head(page, parts):
    product_id = sorted(parts.index.hashes())[0]
    for path in ("/healthz", f"/items/{product_id}", f"/media/items/{product_id}"):
        answer = requests.head(page.url + path, timeout=30)
        assert answer.status_code == 200 and answer.content == b""
