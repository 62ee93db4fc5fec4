import pytest

from webapp.problems import PROBLEM_TYPE

OPEN = ["/healthz", "/looks/0a1b", "/media/looks/0a1b.jpg", "/media/items/shirt", "/page/look.css",
        "/page/icon.svg", "/assets/index.js", "/robots.txt"]  # fmt: skip
CLOSED = ["/", "/items/shirt", "/media/outfits/0a.jpg", "/media/imagined/0a.jpg", "/api/docs",
          "/api/v1/search", "/theme.css", "/gradio_api/startup-events"]  # fmt: skip
EVENT = {"data": [], "fn_index": 0, "session_hash": "abc"}


@pytest.mark.parametrize("path", OPEN)
def test_what_a_shared_link_needs_is_for_everybody(visitor, path):
    assert visitor.get(path).text == "here"


@pytest.mark.parametrize("path", CLOSED)
def test_everything_else_needs_a_session(visitor, path):
    assert visitor.page.get(path).status_code == 401
    assert "here" not in visitor.get(path).text
    visitor.signs_in()
    assert visitor.page.get(path).text == "here"


def test_a_page_load_goes_to_signing_in_and_remembers_where_from(visitor):
    answer = visitor.get("/items/shirt?a=1&b=2")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/auth/sign-in?next=/items/shirt%3Fa%3D1%26b%3D2"
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/gradio_api/run/predict", "/gradio_api/queue/stream"])
def test_an_event_is_told_that_the_session_has_ended(visitor, path):
    answer = visitor.page.post(path, json=EVENT)
    assert answer.status_code == 401
    assert answer.json() == {"error": "Your session has ended.", "sign_in": "/auth/sign-in"}


def test_so_is_an_upload(visitor):
    answer = visitor.page.post("/gradio_api/upload", files={"files": ("a.jpg", b"x")})
    assert answer.status_code == 401 and answer.json()["sign_in"] == "/auth/sign-in"


@pytest.mark.parametrize("method", ["POST", "DELETE"])
def test_the_http_api_answers_with_a_problem(visitor, method):
    answer = visitor.page.request(method, "/api/v1/looks/0a", headers={"content-length": "0"})
    assert answer.status_code == 401
    assert answer.headers["content-type"] == PROBLEM_TYPE
    assert answer.json()["sign_in"] == "/auth/sign-in"


def test_the_guard_still_stands_before_the_door(visitor):
    visitor.signs_in()
    assert visitor.get("/gradio_api/info").status_code == 404
    assert visitor.page.post("/auth/sign-in").status_code == 404
    assert visitor.page.get("/auth/sign-out").status_code == 404
    assert visitor.page.get("/auth/else").status_code == 404
