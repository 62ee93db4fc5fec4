import logging
import time

import pytest

from tests.webapp.signing_in.signed import Visitor, application, settings_of

HEADING = "Signing in did not work"


def did_not_work(answer, visitor):
    """A page without script that says so, quotes nothing and leads on; and nobody is in."""
    assert HEADING in answer.text and "<script" not in answer.text
    assert 'href="/auth/sign-in?next=/">Try again' in answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "my secret" not in answer.text
    assert not any(secret in answer.text for secret in visitor.provider.given)
    assert visitor.get("/").status_code == 303
    return answer.status_code


@pytest.mark.parametrize("claims", [
    {"aud": "another"}, {"aud": ["another", "third"]}, {"aud": None}, {"aud": []},
    {"aud": ["1h57kf5cpq17m0eml12stylist", "another"]},
    {"azp": "another"}, {"iss": "https://evil.example"}, {"iss": None}, {"nonce": "mine"},
    {"nonce": None}, {"nonce": ""}, {"exp": -5}, {"exp": -900},
    {"exp": None}, {"exp": "never"}, {"iat": 900}, {"iat": None},
    {"nbf": 900}, {"token_use": "access"},
], ids=str)  # fmt: skip
def test_a_token_that_is_not_for_this_sign_in_is_refused(visitor, provider, claims):
    """Whole numbers are seconds from now."""
    provider.faults.claims = {name: time.time() + value if isinstance(value, int) else value
                              for name, value in claims.items()}  # fmt: skip
    assert did_not_work(visitor.signs_in(), visitor) == 400


@pytest.mark.parametrize("how", ["unsigned", "strange_key"])
def test_a_token_that_the_provider_did_not_sign_is_refused(visitor, provider, how):
    setattr(provider.faults, how, True)
    assert did_not_work(visitor.signs_in(), visitor) == 400


def test_a_key_that_is_new_is_asked_for(visitor, provider):
    visitor.signs_in()
    provider.changes_its_key()
    visitor.page.cookies.clear()
    assert visitor.signs_in().status_code == 303
    assert provider.asked.count("/jwks.json") == 2


def test_the_clock_of_the_provider_may_be_a_little_ahead(visitor, provider):
    provider.faults.claims = {"iat": time.time() + 30}
    assert visitor.signs_in().status_code == 303


@pytest.mark.parametrize("state", ["", "wrong", "é", None])
def test_a_state_that_this_browser_did_not_take_along_is_refused(visitor, provider, state):
    address = visitor.signs_in_at(visitor.sets_out())
    right = address.rpartition("state=")[2]
    changed = right[:-1] + ("A" if right[-1] != "A" else "B") if state is None else state
    answer = visitor.comes_back(address.replace(right, changed))
    assert did_not_work(answer, visitor) == 400
    assert "/token" not in provider.asked


def test_what_was_begun_in_another_browser_is_refused(visitor, provider):
    address = visitor.signs_in_at(visitor.sets_out())
    other = Visitor(provider, application(settings_of(provider)))
    assert did_not_work(other.comes_back(address), other) == 400


def test_a_way_lasts_ten_minutes(visitor, clock):
    address = visitor.signs_in_at(visitor.sets_out())
    clock.ahead = 601
    assert did_not_work(visitor.comes_back(address), visitor) == 400


def test_a_code_works_once(visitor, provider):
    address = visitor.signs_in_at(visitor.sets_out())
    kept = dict(visitor.page.cookies)
    assert visitor.comes_back(address).status_code == 303
    visitor.page.cookies = kept
    assert did_not_work(visitor.comes_back(address), visitor) == 400
    assert provider.asked.count("/token") == 2


def test_who_is_refused_by_the_provider_is_told_and_may_try_again(visitor, provider, caplog):
    provider.faults.refuses = "access_denied<b>"
    assert did_not_work(visitor.signs_in(), visitor) == 403
    assert "access_denied" not in caplog.text


@pytest.mark.parametrize("path", ["/token", "/jwks.json"])
@pytest.mark.parametrize("fault", ["silent", "broken"])
def test_a_provider_that_fails_on_the_way_back_is_told_in_a_sentence(provider, path, fault, caplog):
    setattr(provider.faults, fault, (path,))
    visitor = Visitor(provider, application(settings_of(provider), patience=0.3))
    with caplog.at_level(logging.WARNING):
        answer = visitor.signs_in()
    assert did_not_work(answer, visitor) == 503
    assert "does not answer at the moment" in answer.text
    assert "signing in failed: provider: " in caplog.text
    assert not any(secret in caplog.text for secret in provider.given)


@pytest.mark.parametrize("fault", ["silent", "broken"])
def test_a_provider_that_is_down_is_told_in_a_sentence_and_asked_again(provider, fault):
    setattr(provider.faults, fault, ("/.well-known/openid-configuration",))
    visitor = Visitor(provider, application(settings_of(provider), patience=0.3))
    answer = visitor.get("/auth/sign-in")
    assert answer.status_code == 503 and HEADING in answer.text
    setattr(provider.faults, fault, ())
    assert visitor.signs_in().status_code == 303


def test_a_provider_that_names_itself_otherwise_is_not_trusted(provider):
    settings = settings_of(provider)
    object.__setattr__(settings, "issuer", provider.url.replace("127.0.0.1", "localhost"))
    answer = Visitor(provider, application(settings)).get("/auth/sign-in")
    assert answer.status_code == 502 and HEADING in answer.text
