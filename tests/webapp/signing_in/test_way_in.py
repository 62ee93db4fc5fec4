import logging
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.webapp.signing_in.signed import HOST, Visitor, application, settings_of


def cookies_set(answer):
    return answer.headers.get_list("set-cookie")


def test_who_signs_in_comes_to_the_page_that_was_asked_for(visitor):
    back = visitor.signs_in("/items/shirt?from=look")
    assert back.status_code == 303 and back.headers["location"] == "/items/shirt?from=look"
    assert visitor.get("/items/shirt").text == "here"


def test_the_provider_is_asked_for_a_code_with_pkce_state_and_nonce(visitor):
    address = visitor.sets_out()
    asked = parse_qs(urlsplit(address).query)
    assert asked["response_type"] == ["code"] and asked["scope"] == ["openid"]
    assert asked["redirect_uri"] == [f"{HOST}/auth/callback"]
    assert asked["code_challenge_method"] == ["S256"]
    assert all(len(asked[name][0]) == 43 for name in ("state", "nonce", "code_challenge"))
    again = parse_qs(urlsplit(visitor.sets_out()).query)
    assert all(asked[name] != again[name] for name in ("state", "nonce", "code_challenge"))


def test_cookies_are_kept_from_scripts_other_sites_and_plain_http(visitor):
    door = visitor.get("/auth/sign-in")
    back = visitor.signs_in()
    for cookie in [*cookies_set(door), *cookies_set(back)]:
        assert cookie.startswith("__Host-stylist-")
        assert {"HttpOnly", "Secure", "SameSite=lax", "Path=/"} <= set(cookie.split("; "))


def test_on_this_machine_cookies_also_travel_over_http(provider):
    host = "http://127.0.0.1:7860"
    visitor = Visitor(provider, application(settings_of(provider)), host)
    back = visitor.signs_in()
    assert not any("Secure" in cookie for cookie in cookies_set(back))
    assert visitor.get("/").text == "here"


def test_the_page_keeps_neither_code_nor_token(visitor, provider, caplog):
    with caplog.at_level(logging.DEBUG):
        address = visitor.signs_in_at(visitor.sets_out())
        back = visitor.comes_back(address)
    # The visitor's own log names where it goes.
    logged = "".join(line for line in caplog.messages if HOST not in line)
    seen = logged + back.text + str(back.headers) + str(dict(visitor.page.cookies))
    assert "/token" in logged
    assert len(provider.given) == 2
    assert not any(secret in seen for secret in provider.given)


def test_two_tabs_sign_in_at_once(visitor):
    first, second = visitor.sets_out("/items/a"), visitor.sets_out("/items/b")
    assert visitor.comes_back(visitor.signs_in_at(first)).headers["location"] == "/items/a"
    assert visitor.comes_back(visitor.signs_in_at(second)).headers["location"] == "/items/b"


def test_ways_that_nobody_came_back_from_do_not_pile_up(visitor):
    for _ in range(20):
        visitor.sets_out()
    assert len(visitor.page.cookies) <= 6
    assert visitor.signs_in().status_code == 303


@pytest.mark.parametrize("ahead", [
    "https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "evil",
    "/\r\nset-cookie: a=b", "/\u200b", "/" + "a" * 600, "",
])  # fmt: skip
def test_after_signing_in_nobody_is_sent_elsewhere(visitor, ahead):
    door = visitor.get("/auth/sign-in", params={"next": ahead})
    back = visitor.comes_back(visitor.signs_in_at(door.headers["location"]))
    assert back.headers["location"] == "/"


def test_another_replica_with_the_same_key_takes_up_the_way_and_the_session(provider, visitor):
    address = visitor.signs_in_at(visitor.sets_out())
    other, third = (Visitor(provider, application(settings_of(provider))) for _ in range(2))
    other.page.cookies = visitor.page.cookies
    assert other.comes_back(address).status_code == 303
    third.page.cookies = other.page.cookies
    assert other.get("/").text == third.get("/").text == "here"


def test_another_key_does_not(provider, visitor):
    visitor.signs_in()
    other = Visitor(provider, application(settings_of(provider, "another" * 8)))
    other.page.cookies = visitor.page.cookies
    assert other.get("/").status_code == 303


def test_a_session_that_was_changed_counts_for_nothing(visitor):
    visitor.signs_in()
    (name, value) = next(iter(visitor.page.cookies.items()))
    head, _, signature = value.split(".")
    for forged in (f"{head}.eyJleHAiOjk5OTk5OTk5OTl9.{signature}", "eyJhbGciOiJub25lIn0.e30.",
                   "x", value[:-2]):  # fmt: skip
        visitor.page.cookies.clear()
        answer = visitor.get("/", headers={"cookie": f"{name}={forged}"})
        assert answer.status_code == 303


def test_a_way_is_no_session(visitor):
    visitor.sets_out()
    way = next(value for name, value in visitor.page.cookies.items() if "way" in name)
    visitor.page.cookies.clear()
    answer = visitor.get("/", headers={"cookie": f"__Host-stylist-session={way}"})
    assert answer.status_code == 303


@pytest.mark.parametrize(("lifetime", "lasts"), [(600, 600), (86400, 8 * 3600)])
def test_a_session_ends_with_the_token_and_after_eight_hours_at_most(
    provider, visitor, clock, lifetime, lasts
):
    provider.lifetime = lifetime
    visitor.signs_in()
    kept = dict(visitor.page.cookies)
    clock.ahead = lasts - 5
    assert visitor.get("/").text == "here"
    clock.ahead = lasts + 5
    # A browser that keeps a cookie longer than it was told to.
    visitor.page.cookies = kept
    assert visitor.get("/").status_code == 303
