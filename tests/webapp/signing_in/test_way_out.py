import pytest
import requests

from tests.webapp.signing_in.signed import HOST


def leaves(visitor, **headers):
    return visitor.page.post("/auth/sign-out", headers=headers)


def test_signing_out_ends_the_session_here_and_at_the_provider(visitor, provider):
    visitor.signs_in()
    answer = leaves(visitor, origin=HOST)
    address = f"{provider.url}/logout?client_id=1h57kf5cpq17m0eml12stylist&amp;logout_uri="
    assert answer.status_code == 200 and address in answer.text
    assert '<meta http-equiv="refresh"' in answer.text and "<script" not in answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert not visitor.page.cookies
    assert visitor.get("/").status_code == 303


def test_the_provider_sends_back_to_the_page(visitor, provider):
    visitor.signs_in()
    address = leaves(visitor, origin=HOST).text.split("url=")[1].split('"')[0]
    answer = requests.get(address.replace("&amp;", "&"), allow_redirects=False, timeout=10)
    assert answer.status_code == 302 and answer.headers["location"] == f"{HOST}/"


@pytest.mark.parametrize("headers", [
    {"origin": "https://evil.example"}, {"origin": "null"}, {}, {"sec-fetch-site": "cross-site"},
    {"origin": "https://stylist.example.evil.example"},
])  # fmt: skip
def test_another_site_signs_nobody_out(visitor, headers):
    visitor.signs_in()
    answer = leaves(visitor, **headers)
    assert answer.status_code == 403 and "still signed in" in answer.text
    assert visitor.get("/").text == "here"
