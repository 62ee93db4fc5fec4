import pytest

from stylist.errors import InvalidRequest
from stylist.settings import Settings

KEY = "k" * 31 + "ey"
RIGHT = {
    "STYLIST_AUTH": "cognito",
    "STYLIST_OIDC_ISSUER": "https://cognito-idp.us-west-2.amazonaws.com/us-west-2_AbC123",
    "STYLIST_OIDC_CLIENT_ID": "1h57kf5cpq17m0eml12example",
    "STYLIST_OIDC_SIGN_OUT": "https://stylist-dev-1a2b.auth.us-west-2.amazoncognito.com",
    "STYLIST_SESSION_KEY": KEY,
}


def refusal(**changed):
    with pytest.raises(InvalidRequest) as told:
        Settings.from_env(RIGHT | changed)
    return str(told.value)


def test_everybody_may_use_the_page_unless_told_otherwise():
    assert Settings.from_env({}).sign_in is None
    assert Settings.from_env({"STYLIST_AUTH": "none"}).sign_in is None
    assert Settings.from_env({"STYLIST_AUTH": "", "STYLIST_SESSION_KEY": KEY}).sign_in is None


def test_who_signs_in_is_read_as_the_stack_gives_it():
    sign_in = Settings.from_env(RIGHT).sign_in
    assert sign_in.issuer == RIGHT["STYLIST_OIDC_ISSUER"]
    assert sign_in.client_id == RIGHT["STYLIST_OIDC_CLIENT_ID"]
    assert sign_in.sign_out == RIGHT["STYLIST_OIDC_SIGN_OUT"]
    assert sign_in.session_key == KEY


def test_the_key_is_never_shown():
    assert KEY not in repr(Settings.from_env(RIGHT))
    assert "short" not in refusal(STYLIST_SESSION_KEY="short")
    assert "32 characters" in refusal(STYLIST_SESSION_KEY="short")
    assert "no space" in refusal(STYLIST_SESSION_KEY="k " * 20)


def test_all_that_is_missing_is_named_at_once():
    told = refusal(STYLIST_OIDC_ISSUER="", STYLIST_SESSION_KEY="")
    assert "STYLIST_OIDC_ISSUER, STYLIST_SESSION_KEY:" in told


@pytest.mark.parametrize(("name", "value"), [
    ("STYLIST_AUTH", "Cognito"),
    ("STYLIST_OIDC_ISSUER", "http://pool.example/us-west-2_AbC123"),
    ("STYLIST_OIDC_ISSUER", "https://pool.example/a?b"),
    ("STYLIST_OIDC_ISSUER", "https://127.0.0.1@evil.example"),
    ("STYLIST_OIDC_ISSUER", "http://127.0.0.1.evil.example"),
    ("STYLIST_OIDC_CLIENT_ID", "a b"),
    ("STYLIST_OIDC_SIGN_OUT", "stylist.example"),
])  # fmt: skip
def test_what_cannot_be_right_is_refused_by_name(name, value):
    told = refusal(**{name: value})
    assert told.startswith(f"{name} is {value!r}") and told.count(name) == 1


def test_a_page_for_everybody_that_knows_how_to_sign_in_is_a_mistake():
    told = refusal(STYLIST_AUTH="none")
    assert "STYLIST_OIDC_ISSUER, STYLIST_OIDC_CLIENT_ID, STYLIST_OIDC_SIGN_OUT" in told
    assert "STYLIST_AUTH is 'none'" in told


def test_nobody_signs_in_over_plain_http():
    told = refusal(STYLIST_PUBLIC_URL="http://stylist.example")
    assert "STYLIST_PUBLIC_URL is 'http://stylist.example' and STYLIST_AUTH is 'cognito'" in told
    for public in ("https://stylist.example", "http://127.0.0.1:7860", "http://localhost:7860/"):
        assert Settings.from_env(RIGHT | {"STYLIST_PUBLIC_URL": public}).sign_in


def test_a_number_of_proxies_is_a_digit():
    assert Settings.from_env({}).proxies == 0
    assert Settings.from_env({"STYLIST_PROXIES": "2"}).proxies == 2
    assert "STYLIST_PROXIES is '-1'" in refusal(STYLIST_PROXIES="-1")
