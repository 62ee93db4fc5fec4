"""What a stack's preflight asks for, and that a first deployment passes it."""

import json
import subprocess
from pathlib import Path

import pytest
from botocore.exceptions import ClientError

from stylist.aws.preflight import partial_settings
from tools import hosting, preflight
from tools.preflight import NoStack, configured, made


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Pulumi.yaml as it is, and a stack of the test's own."""
    described = (preflight.ROOT / "Pulumi.yaml").read_text("utf-8")
    (tmp_path / "Pulumi.yaml").write_text(described)
    return tmp_path


def test_the_stack_that_is_shipped_asks_for_the_defaults():
    found = configured("dev").variables
    assert partial_settings(found) == partial_settings({})
    assert found["STYLIST_REGION"] == "us-west-2"


def test_what_a_stack_configures_is_what_is_asked_for(project: Path):
    (project / "Pulumi.shop.yaml").write_text(
        "config:\n  aws:region: us-west-2\n  aws:profile: shop\n"
        "  stylist:chat_model: us.amazon.nova-lite-v1:0\n  stylist:embedding_dimension: 256\n"
        "  stylist:imagined_pictures: false\n"
    )
    found = configured("shop", project).variables
    settings = partial_settings(found)
    assert found["AWS_PROFILE"] == "shop"
    assert settings.chat_model == "us.amazon.nova-lite-v1:0"
    assert (settings.embedding_dimension, settings.picture_model) == (256, "")


@pytest.mark.parametrize(("written", "told"), [
    ("0123456789abcdef", True), ("{secure: v1:abc:def}", False), ('""', False),
])  # fmt: skip
def test_a_key_in_clear_is_told_and_never_repeated(project: Path, written: str, told: bool):
    (project / "Pulumi.shop.yaml").write_text(f"config:\n  stylist:weather_key: {written}\n")
    doubt = configured("shop", project).doubt
    assert ("pulumi config set --secret weather_key" in doubt) == told
    assert "0123456789abcdef" not in doubt


def test_a_stack_without_configuration_is_told_how_to_begin(project: Path):
    with pytest.raises(NoStack, match=r"cp Pulumi\.dev\.yaml Pulumi\.shop\.yaml"):
        configured("shop", project)


def test_a_stack_may_configure_nothing(project: Path):
    (project / "Pulumi.shop.yaml").write_text("")
    assert configured("shop", project).hosting == "apprunner"


def test_before_the_first_deployment_nothing_is_made(tmp_path: Path,
                                                     monkeypatch: pytest.MonkeyPatch):  # fmt: skip
    monkeypatch.setenv("PATH", str(tmp_path))
    assert made("dev") == {}


def test_what_pulumi_names_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    outputs = {"table": "stylist-dev", "guardrail": "gr1abc2def3g", "page_url": "https://x"}
    program = tmp_path / "pulumi"
    program.write_text(f"#!/bin/sh\ncat <<'END'\n{json.dumps(outputs)}\nEND\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert made("dev") == {"STYLIST_TABLE": "stylist-dev", "STYLIST_GUARDRAIL": "gr1abc2def3g"}


def test_a_variable_that_is_set_counts_instead(monkeypatch: pytest.MonkeyPatch):
    asked: list[dict[str, str]] = []

    def run(command: list[str], env: dict[str, str],
            **_: object) -> subprocess.CompletedProcess[str]:  # fmt: skip
        asked.append(env)
        return subprocess.CompletedProcess(command, 0, "")

    monkeypatch.setenv("STYLIST_CHAT_MODEL", "us.amazon.nova-lite-v1:0")
    monkeypatch.setenv("AWS_REGION", "eu-west-1")
    monkeypatch.setattr(preflight.subprocess, "run", run)
    monkeypatch.setattr(hosting, "doubts", lambda *_: "")
    assert preflight.main(["--only-needed"]) == 0
    settings = partial_settings(asked[0])
    assert (settings.chat_model, settings.region) == ("us.amazon.nova-lite-v1:0", "us-west-2")


class Runner:
    """App Runner, with so many services."""

    def __init__(self, services: int) -> None:
        self.services = services

    def list_services(self, MaxResults: int) -> dict[str, list[object]]:
        if self.services < 0:
            raise ClientError({"Error": {"Code": "AccessDeniedException"}}, "ListServices")
        return {"ServiceSummaryList": [{}] * min(self.services, MaxResults)}


@pytest.mark.parametrize(("chosen", "services", "tells"), [
    ("apprunner", 0, True), ("apprunner", 1, False), ("apprunner", -1, True),
    ("fargate", -1, False),
])  # fmt: skip
def test_who_may_not_know_app_runner_is_told_of_fargate_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    chosen: str, services: int, tells: bool,
) -> None:  # fmt: skip
    ended = subprocess.CompletedProcess[str]([], 0, "")
    monkeypatch.setattr(preflight.subprocess, "run", lambda *_, **__: ended)
    monkeypatch.setattr(hosting, "_client", lambda *_: Runner(services))
    stack = preflight.Configured(chosen, {"STYLIST_REGION": "us-west-2"})
    monkeypatch.setattr(preflight, "configured", lambda _: stack)
    assert preflight.main(["--only-needed"]) == 0
    said = capsys.readouterr().out
    assert ("pulumi config set hosting fargate" in said) is tells
    assert len(said.splitlines()) == tells


@pytest.mark.parametrize(("remedy", "tells"), [
    ("→ Set STYLIST_CHAT_MODEL to another.", True), ("→ Sign in.", False),
    ("– table not configured (STYLIST_TABLE)", False),
])  # fmt: skip
def test_a_remedy_that_names_a_variable_is_followed_by_how_a_stack_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], remedy: str, tells: bool
) -> None:
    ended = subprocess.CompletedProcess[str]([], 1, f"{remedy}\n")
    monkeypatch.setattr(preflight.subprocess, "run", lambda *_, **__: ended)
    monkeypatch.setattr(hosting, "doubts", lambda *_: "")
    assert preflight.main(["--only-needed"]) == 1
    said = capsys.readouterr().out
    assert said.startswith(remedy)
    assert ("pulumi config set chat_model" in said) is tells
