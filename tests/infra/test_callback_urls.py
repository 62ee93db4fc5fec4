"""Sign-in learns where the page is, and the rest of its settings stays, in Cognito as MiniStack
has it."""

from typing import Any

import pytest

from infra.callback_urls import CallbackProvider
from tests.fakes.rehearsal import Rehearsal
from tests.fakes.rehearsal_shop import client

URL = "https://abc.us-west-2.awsapprunner.com"


@pytest.fixture
def props(rehearsal: Rehearsal, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Of a client whose page is nowhere yet."""
    for name, value in rehearsal.variables.items():
        if name.startswith("AWS_"):
            monkeypatch.setenv(name, value)
    cognito = client(rehearsal, "cognito-idp")
    pool = cognito.create_user_pool(PoolName="shop")["UserPool"]["Id"]
    made = cognito.create_user_pool_client(
        UserPoolId=pool, ClientName="page", GenerateSecret=False, AllowedOAuthFlows=["code"],
        AllowedOAuthScopes=["openid", "email"], AllowedOAuthFlowsUserPoolClient=True,
        CallbackURLs=["https://page.invalid/auth/callback"], LogoutURLs=["https://page.invalid/"],
        SupportedIdentityProviders=["COGNITO"], PreventUserExistenceErrors="ENABLED",
    )  # fmt: skip
    return {"user_pool": pool, "client": made["UserPoolClient"]["ClientId"], "settings": "1",
            "callback_url": URL + "/auth/callback", "logout_url": URL + "/",
            "region": "us-west-2", "profile": ""}  # fmt: skip


def found(rehearsal: Rehearsal, props: dict[str, Any]) -> dict[str, Any]:
    asked = {"UserPoolId": props["user_pool"], "ClientId": props["client"]}
    answer = client(rehearsal, "cognito-idp").describe_user_pool_client(**asked)
    return dict(answer["UserPoolClient"])


def test_the_addresses_are_written_and_all_else_stays(rehearsal: Rehearsal, props: dict[str, Any]):
    before = found(rehearsal, props)
    made = CallbackProvider().create(props)
    after = found(rehearsal, props)
    assert made.outs == props
    assert after["CallbackURLs"] == [URL + "/auth/callback"]
    assert after["LogoutURLs"] == [URL + "/"]
    changing = {"CallbackURLs", "LogoutURLs", "LastModifiedDate"}
    assert {name: value for name, value in after.items() if name not in changing} == {
        name: value for name, value in before.items() if name not in changing
    }


def test_a_page_that_moves_is_followed(rehearsal: Rehearsal, props: dict[str, Any]):
    CallbackProvider().create(props)
    moved = props | {"callback_url": "https://new.example/auth/callback"}
    assert CallbackProvider().diff("id", props, moved).changes
    CallbackProvider().update("id", props, moved)
    assert found(rehearsal, props)["CallbackURLs"] == ["https://new.example/auth/callback"]


def test_other_credentials_change_nothing(props: dict[str, Any]):
    assert not CallbackProvider().diff("id", props, props | {"profile": "other"}).changes
