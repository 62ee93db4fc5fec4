import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from gradio.route_utils import get_root_url
from starlette.requests import Request

from webapp.public_address import PublicAddress, base_of


def told(host, headers=None, **how):
    """What the page takes a request for: who asked, for which address, and what Gradio makes of
    it."""
    app = FastAPI()

    @app.get("/")
    def here(request: Request) -> dict[str, str]:
        return {
            "asker": request.client.host,
            "base": base_of(request.scope, ""),
            "starlette": str(request.base_url).rstrip("/"),
            "gradio": get_root_url(request, "/", None),
        }

    app.add_middleware(PublicAddress, **how)
    client = TestClient(app, f"http://{host}", client=("10.0.0.9", 1234))
    return client.get("/", headers=headers or {}).json()


def addresses(answer):
    return {answer[name] for name in ("base", "starlette", "gradio")}


def test_without_a_proxy_a_request_is_what_it_says():
    assert addresses(told("127.0.0.1:7860")) == {"http://127.0.0.1:7860"}
    assert addresses(told("laptop.local:7860")) == {"http://laptop.local:7860"}


def test_a_load_balancer_that_was_asked_over_http_hides_no_https():
    """CloudFront speaks https to the world and http to the load balancer, which says so."""
    answer = told("d123.cloudfront.net", {"x-forwarded-proto": "http"},
                  public_url="https://d123.cloudfront.net", proxies=2)  # fmt: skip
    assert addresses(answer) == {"https://d123.cloudfront.net"}


def test_where_the_name_is_not_known_before_it_goes_by_the_host_asked_for():
    answer = told("abc.us-west-2.awsapprunner.com", proxies=1)
    assert addresses(answer) == {"https://abc.us-west-2.awsapprunner.com"}
    assert addresses(told("shop.example", by_https=True)) == {"https://shop.example"}


def test_nobody_makes_the_page_write_another_host():
    answer = told("shop.example", {"x-forwarded-host": "evil.example"}, proxies=1)
    assert addresses(answer) == {"https://shop.example"}
    answer = told("127.0.0.1:7860", {"x-forwarded-host": "evil.example"})
    assert addresses(answer) == {"http://127.0.0.1:7860"}


@pytest.mark.parametrize(
    "host", ["127.0.0.1:7860", "localhost:7860", "[::1]:7860", "10.0.1.7:7860"]
)
def test_who_asks_by_address_or_sits_here_is_not_asked_for_https(host):
    answer = told(host, public_url="https://shop.example", proxies=2, by_https=True)
    assert addresses(answer) == {f"http://{host}"}


@pytest.mark.parametrize(("proxies", "forwarded", "asker"), [
    (0, "203.0.113.7", "10.0.0.9"),
    (1, "203.0.113.7", "203.0.113.7"),
    (1, "198.51.100.66, 203.0.113.7", "203.0.113.7"),
    (2, "203.0.113.7, 130.176.0.1", "203.0.113.7"),
    (2, "198.51.100.66, 203.0.113.7, 130.176.0.1", "203.0.113.7"),
    (2, "203.0.113.7", "10.0.0.9"),
    (2, "", "10.0.0.9"),
])  # fmt: skip
def test_who_asks_is_whom_the_outermost_proxy_saw(proxies, forwarded, asker):
    """What stands before that in the list, whoever asks wrote himself."""
    assert told("shop.example", {"x-forwarded-for": forwarded}, proxies=proxies)["asker"] == asker


def test_a_header_that_a_proxy_adds_below_that_of_who_asks_counts():
    headers = [("x-forwarded-for", "198.51.100.66"), ("x-forwarded-for", "203.0.113.7")]
    assert told("shop.example", headers, proxies=1)["asker"] == "203.0.113.7"
