"""Fargate with sign-in: stands up, its page starts of what the task definition says, its API takes
the tokens of its own sign-in, and destroyed it leaves nothing. The tests follow one another."""

import base64
import functools
import hashlib
import json
import secrets
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from tests.infra.stack.program import run
from tests.infra.test_graph import page_variables
from tests.rehearsal.removing import destroy, left
from tests.rehearsal.running import running
from tests.rehearsal.stack import Stack, until
from tests.rehearsal.stage import Stage
from tests.rehearsal.standing import Standing
from tests.rehearsal.test_services import judge
from tests.running_page import Page
from webapp.signing_in.seals import Seal

WORDS = {"text": "something warm for the winter", "limit": 3}
PASSWORD = "Long-enough-0"


@pytest.fixture(scope="module")
def on_fargate(small_root: Path) -> Iterator[Stack]:
    """With the small sample in it."""
    from infra import seed_files, seeding

    with pytest.MonkeyPatch.context() as patch, Stage() as stage:
        patch.setattr(seeding, "seed_files", functools.partial(seed_files.seed_files, small_root))
        world = Standing(stage)
        stack = Stack(
            stage, world, run(world, {"hosting": "fargate", "auth": "cognito"}), small_root
        )
        until(lambda: len(stack.found()) > 10, "there is nothing to be found")
        yield stack


@pytest.fixture(scope="module")
def page(on_fargate: Stack, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Under the task's role, its secrets read under the one that starts tasks."""
    with running(on_fargate, tmp_path_factory.mktemp("task")) as found:
        yield found


@pytest.fixture(scope="module")
def token(on_fargate: Stack) -> str:
    """Of somebody who signed in at the pool's own page, by a code and its PKCE verifier."""
    return signed_in(on_fargate)


def test_services_may_do_what_the_stack_has_them_do(on_fargate: Stack) -> None:
    judge(on_fargate)


def test_a_task_starts_and_is_healthy(page: Page) -> None:
    assert page.get("/healthz").ok


def test_nobody_gets_past_the_door_without_signing_in(page: Page) -> None:
    refused = requests.post(f"{page.url}/api/v1/search", json=WORDS, timeout=30)
    assert refused.status_code == 401, refused.text


def test_its_role_suffices_for_a_search(on_fargate: Stack, page: Page) -> None:
    """The session is sealed with the key that only the stack knows."""
    before = len(on_fargate.stage.rights.refused)
    given = on_fargate.as_page()
    whose = (given["STYLIST_OIDC_ISSUER"], given["STYLIST_OIDC_CLIENT_ID"])
    session = Seal(given["STYLIST_SESSION_KEY"], "session", *whose).close({}, time.time() + 60)
    answer = requests.post(f"{page.url}/api/v1/search", json=WORDS, timeout=60,
                           cookies={"stylist-session": session})  # fmt: skip
    assert answer.status_code == 200, answer.text
    assert 1 <= len(answer.json()["matches"]) <= 3
    assert on_fargate.stage.rights.refused[before:] == []


def test_the_task_itself_may_not_read_the_secret_that_it_was_started_with(
    on_fargate: Stack,
) -> None:
    secret = on_fargate.graph.one("secretsmanager/secret:Secret").outputs["arn"]
    role = on_fargate.role_of("page")
    assert not on_fargate.stage.rights.may(role, "secretsmanager:GetSecretValue", secret)


def test_the_api_answers_whoever_has_signed_in(on_fargate: Stack, token: str) -> None:
    answer = on_fargate.borne("/text", WORDS, token)
    assert answer.status_code == 200, answer.text
    assert 1 <= len(answer.json()["matches"]) <= 3


def test_a_program_gets_its_token_by_name_and_password(on_fargate: Stack) -> None:
    got = on_fargate.stage.client("cognito-idp").initiate_auth(
        ClientId=on_fargate.graph.exports["api_client"], AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": _somebody(on_fargate), "PASSWORD": PASSWORD},
    )  # fmt: skip
    answer = on_fargate.borne("/text", WORDS, got["AuthenticationResult"]["IdToken"])
    assert answer.status_code == 200, answer.text


def test_the_api_refuses_all_others(on_fargate: Stack, token: str) -> None:
    head, claims, seal = token.split(".")
    later = json.loads(base64.urlsafe_b64decode(claims + "=="))
    later["exp"] += 3600
    forged = base64.urlsafe_b64encode(json.dumps(later).encode()).decode().rstrip("=")
    for wrong in ("", "no.token.at-all", f"{head}.{forged}.{seal}", _of_another_client(on_fargate)):
        assert on_fargate.borne("/text", WORDS, wrong).status_code == 401, wrong


def test_destroyed_it_leaves_nothing(on_fargate: Stack) -> None:
    assert len(on_fargate.world.made) > 80
    destroy(on_fargate)
    assert left(on_fargate) == {}


def signed_in(stack: Stack, client: str = "") -> str:
    """An identity token. client: another one than the page's."""
    told, here = page_variables(stack.graph), stack.stage.variables["AWS_ENDPOINT_URL"]
    client = client or told["STYLIST_OIDC_CLIENT_ID"]
    back, verifier = told["STYLIST_PUBLIC_URL"] + "/auth/callback", secrets.token_urlsafe(48)
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode()
    form = {
        "client_id": client, "redirect_uri": back, "response_type": "code", "state": "s",
        "scope": "openid email", "code_challenge_method": "S256", "nonce": "n",
        "code_challenge": challenge.rstrip("="), "username": _somebody(stack), "password": PASSWORD,
    }  # fmt: skip
    sent = requests.post(f"{here}/login", data=form, allow_redirects=False, timeout=30)
    assert sent.status_code in (302, 303), sent.text
    code = parse_qs(urlsplit(sent.headers["location"]).query)["code"][0]
    got = requests.post(
        f"{here}/oauth2/token", timeout=30,
        data={"grant_type": "authorization_code", "client_id": client, "code": code,
              "redirect_uri": back, "code_verifier": verifier},
    )  # fmt: skip
    assert got.ok, got.text
    return str(got.json()["id_token"])


def _somebody(stack: Stack) -> str:
    """A shopper with an account of their own."""
    cognito, pool = stack.stage.client("cognito-idp"), stack.graph.exports["user_pool"]
    name = f"{secrets.token_hex(4)}@stylist.example"
    cognito.admin_create_user(UserPoolId=pool, Username=name, MessageAction="SUPPRESS",
                              UserAttributes=[{"Name": "email", "Value": name}])  # fmt: skip
    cognito.admin_set_user_password(UserPoolId=pool, Username=name, Password=PASSWORD,
                                    Permanent=True)  # fmt: skip
    return name


def _of_another_client(stack: Stack) -> str:
    back = page_variables(stack.graph)["STYLIST_PUBLIC_URL"] + "/auth/callback"
    made = stack.stage.client("cognito-idp").create_user_pool_client(
        UserPoolId=stack.graph.exports["user_pool"], ClientName="another", CallbackURLs=[back],
        AllowedOAuthFlows=["code"], AllowedOAuthScopes=["openid", "email"],
        AllowedOAuthFlowsUserPoolClient=True, SupportedIdentityProviders=["COGNITO"],
    )  # fmt: skip
    return signed_in(stack, made["UserPoolClient"]["ClientId"])
