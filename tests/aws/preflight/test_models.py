"""Models: alive, allowed, reached."""

import datetime as dt

import pytest

from tests.fakes import faults

NOVA2, TITAN = "amazon.nova-2-lite-v1:0", "amazon.titan-embed-image-v1"
CORE, HAIKU = "stability.stable-image-core-v1:1", "anthropic.claude-haiku-5-5"
PROFILE = "arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/a1b2c3d4e5f6"
ALL = ("chat model", "chat access", "chat route", "chat call", "embedding model",
       "embedding access", "embedding route", "embedding call", "picture model", "picture access",
       "picture route")  # fmt: skip


def test_the_models_that_we_ship_with_pass(look):
    found = look()
    assert {found[name].state for name in ALL} == {"ok"}
    assert found["chat model"].said == "Nova 2 Lite, active"
    assert found["chat route"].said == "profile us.amazon.nova-2-lite-v1:0 to us-west-2"
    assert found["embedding route"].said == "on demand, needs no profile"
    assert found["embedding call"].said.startswith("a vector of 1024 in ")


def test_an_ended_model_says_when_and_what_to_set_instead(look, bedrock):
    for model in (NOVA2, TITAN, CORE):
        bedrock.models[model].ended = "2026-09-30T00:00:00Z"
    looked = look()
    for name in ("chat", "embedding", "picture"):
        found = looked[f"{name} model"]
        assert found.state == "failed" and found.said.endswith("ended on 2026-09-30")
        assert f"Set STYLIST_{name.upper()}_MODEL" in found.remedy


def test_a_legacy_model_fails_with_its_dates(look, bedrock):
    bedrock.script("GetFoundationModel", legacy, legacy, legacy)
    found = look()["chat model"]
    assert found.state == "failed"
    assert found.said == (
        "Nova is Legacy since 2026-10-08 until 2999-04-08: closed to new customers"
    )


def legacy(request):
    return {
        "modelDetails": {
            "modelArn": f"arn:aws:bedrock:us-west-2::foundation-model/{NOVA2}",
            "modelId": NOVA2, "modelName": "Nova",
            "modelLifecycle": {
                "status": "LEGACY", "legacyTime": "2026-10-08T00:00:00Z",
                "endOfLifeTime": "2999-04-08T00:00:00Z",
            },
        }
    }  # fmt: skip


def test_a_model_whose_end_is_announced_says_until_when(look, bedrock):
    ends = dt.datetime.now(dt.UTC) + dt.timedelta(days=300)
    bedrock.models[NOVA2].ended = ends.isoformat()
    assert look()["chat model"].said == f"Nova 2 Lite, active until {ends:%Y-%m-%d}"


def test_a_model_that_the_region_does_not_know_is_told(look):
    found = look(chat_model="us.amazon.nova-9-lite-v1:0")
    for name in ("chat model", "chat access", "chat route", "chat call"):
        assert found[name].state == "failed", name
        assert "Set STYLIST_CHAT_MODEL" in found[name].remedy
    assert found["chat quota"].state == "skipped"


@pytest.mark.parametrize("model", [NOVA2, f"arn:aws:bedrock:us-west-2::foundation-model/{NOVA2}"])
def test_a_model_that_needs_a_profile_is_told_which(look, model):
    found = look(chat_model=model)
    assert found["chat model"].state == "ok"
    assert found["chat route"].said == "can only be reached through an inference profile"
    assert found["chat route"].remedy == f"Set STYLIST_CHAT_MODEL=us.{NOVA2}."
    assert found["chat call"].state == "failed"


def test_a_profile_that_the_region_has_not_is_told_with_those_it_has(look):
    found = look(chat_model=f"eu.{NOVA2}")["chat route"]
    assert found.said == f"us-west-2 has no inference profile eu.{NOVA2}"
    assert f"us.{NOVA2} or global.{NOVA2}" in found.remedy


def test_an_applications_own_profile_is_followed_to_its_model(look, bedrock):
    leads = {
        "inferenceProfileName": "own", "inferenceProfileId": "a1b2c3d4e5f6", "status": "ACTIVE",
        "inferenceProfileArn": PROFILE, "type": "APPLICATION",
        "models": [{"modelArn": f"arn:aws:bedrock:us-west-2::foundation-model/{NOVA2}"}],
    }  # fmt: skip
    bedrock.script("GetInferenceProfile", faults.answer(leads))
    found = look(chat_model=PROFILE)
    assert found["chat model"].said == "Nova 2 Lite, active"
    assert found["chat route"].said == f"by an application's profile to {NOVA2}"
    assert len(bedrock.asked("GetInferenceProfile")) == 1


@pytest.mark.parametrize(
    ("form", "remedy"),
    [(None, "AWS Marketplace|aws-marketplace:Subscribe"), ("missing", "form|Fill it in")],
)
def test_claude_without_access_is_told_about_its_form_or_the_marketplace(
    look, bedrock, form, remedy
):
    bedrock.models[HAIKU].access = False
    sent_in = {"formData": "eyJmb3JtIjogImlzIGluIn0="}
    bedrock.operations["GetUseCaseForModelAccess"] = lambda request: sent_in
    if form:
        bedrock.script("GetUseCaseForModelAccess", faults.error("ResourceNotFoundException"))
    found = look(chat_model=f"us.{HAIKU}")["chat access"]
    assert found.state == "failed"
    assert any(word in found.said + found.remedy for word in remedy.split("|"))
    assert ("form" in found.said) == bool(form)


def test_a_picture_model_without_subscription_is_told_about_the_marketplace(look, bedrock):
    bedrock.models[CORE].access = False
    found = look()["picture access"]
    assert "not subscribed" in found.said and "payment method" in found.remedy


@pytest.mark.parametrize(
    ("changed", "said", "remedy"),
    [
        ({"agreementAvailability": {"status": "PENDING"}}, "under way", "15 minutes"),
        ({"authorizationStatus": "NOT_AUTHORIZED"}, "not authorized", "bedrock:InvokeModel"),
        ({"regionAvailability": "NOT_AVAILABLE"}, "not available in us-west-2", "STYLIST_CHAT"),
        ({"entitlementAvailability": "NOT_AVAILABLE"}, "not entitled", "STYLIST_CHAT_MODEL"),
    ],
)
def test_each_way_of_having_no_access_has_its_remedy(look, bedrock, changed, said, remedy):
    known = {
        "modelId": NOVA2, "agreementAvailability": {"status": "AVAILABLE"},
        "authorizationStatus": "AUTHORIZED", "entitlementAvailability": "AVAILABLE",
        "regionAvailability": "AVAILABLE",
    }  # fmt: skip

    def answered(request):
        return known | (changed if request.model_id == NOVA2 else {})

    bedrock.always("GetFoundationModelAvailability", answered)
    found = look()
    assert said in found["chat access"].said and remedy in found["chat access"].remedy
    assert found["embedding access"].state == "ok"


def test_what_may_not_be_asked_names_the_action_to_allow(look, bedrock):
    actions = {
        "chat model": ("GetFoundationModel", "bedrock:GetFoundationModel"),
        "chat access": ("GetFoundationModelAvailability", "bedrock:GetFoundationModelAvailab"),
        "chat route": ("ListInferenceProfiles", "bedrock:ListInferenceProfiles"),
        "region": ("ListFoundationModels", "bedrock:ListFoundationModels"),
        "chat call": ("ConverseStream", "bedrock:InvokeModelWithResponseStream"),
        "embedding call": ("InvokeModel", f"bedrock:InvokeModel on {TITAN}"),
    }
    for operation, _ in actions.values():
        bedrock.always(operation, faults.error("AccessDeniedException"))
    looked = look()
    for check, (_, action) in actions.items():
        found = looked[check]
        assert found.state == "failed" and f"Allow {action}" in found.remedy
        assert "as scripted" not in found.said + found.remedy


def test_pictures_that_are_off_are_not_looked_for(look):
    found = look(picture_model="")
    for name in ("picture model", "picture access", "picture route"):
        assert (found[name].state, found[name].said) == ("skipped", "off (STYLIST_PICTURE_MODEL)")
