"""Names that AWS takes, whatever a stack is called."""

import re

import pytest

from infra import naming
from infra.naming import full_name, sign_in_name


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch):
    """Calls the stack so."""
    monkeypatch.setattr(naming.pulumi, "get_project", lambda: "stylist")
    return lambda name: monkeypatch.setattr(naming.pulumi, "get_stack", lambda: name)


def test_a_name_that_aws_takes_stays(called):
    called("dev")
    assert full_name("page", most=40) == "stylist-dev-page"
    assert sign_in_name(most=50) == "stylist-dev"


@pytest.mark.parametrize("stack", ["My_Shop", "prod.eu", "a" * 100, "dev.", "a__b"])
def test_every_stack_has_a_name_of_its_own_that_aws_takes(called, stack):
    called(stack)
    name = full_name("vectors", most=32)
    assert re.fullmatch("[a-z0-9](-?[a-z0-9])*", name) and len(name) <= 32
    called(stack.replace("_", "-").replace(".", "-").rstrip("a") + "x")
    assert full_name("vectors", most=32) != name


def test_two_stacks_do_not_become_one(called):
    called("my_shop")
    name = full_name(most=50)
    called("my-shop")
    assert full_name(most=50) != name


@pytest.mark.parametrize("stack", ["aws", "aws-test", "cognito", "amazon.shop", "aawsws"])
def test_a_sign_in_page_does_not_sound_like_one_of_aws(called, stack):
    called(stack)
    name = sign_in_name(most=50)
    assert not re.search("aws|amazon|cognito", name)
    assert re.fullmatch("[a-z0-9](-?[a-z0-9])*", name) and len(name) <= 50
