"""Secrets, read over HTTP and shown to nobody."""

import json
import logging

import pytest

from stylist.aws.secrets import Secrets
from stylist.errors import NotFound, ServiceUnavailable
from tests.aws.faulty import error
from tests.aws.places import HURRIED, Clock, clients_of


@pytest.fixture
def made(request, line):
    client = clients_of(request, line.url).secretsmanager
    client.create_secret(Name="stylist/weather", SecretString=json.dumps({"key": "PLANTED"}))
    clock = Clock()
    return Secrets(client, HURRIED, clock), client, clock


def test_a_field_or_the_whole_is_read(made):
    assert made[0].read("stylist/weather", "key") == "PLANTED"
    assert json.loads(made[0].read("stylist/weather")) == {"key": "PLANTED"}


def test_a_secret_is_asked_for_once_in_five_minutes(made, line):
    secrets, client, clock = made
    secrets.read("stylist/weather")
    client.put_secret_value(SecretId="stylist/weather", SecretString='{"key": "NEWER"}')
    before = line.seen
    assert secrets.read("stylist/weather", "key") == "PLANTED" and line.seen == before
    clock.now += 301
    assert secrets.read("stylist/weather", "key") == "NEWER"


@pytest.mark.parametrize("field", ["token", "0"])
def test_a_field_that_is_not_there_is_named_without_the_secret(made, field):
    with pytest.raises(NotFound, match=field) as failed:
        made[0].read("stylist/weather", field)
    assert "PLANTED" not in str(failed.value)
    assert failed.value.__cause__ is None and failed.value.__suppress_context__


def test_a_secret_that_cannot_be_read_is_named_with_its_remedy(made, line):
    with pytest.raises(ServiceUnavailable, match=r"read the secret 'stylist/other': .*not exist"):
        made[0].read("stylist/other")
    line.always = error("AccessDeniedException", 400)
    with pytest.raises(ServiceUnavailable, match="Allow the action"):
        made[0].read("stylist/weather")


def test_no_secret_is_logged_nor_shown(made, caplog):
    caplog.set_level(logging.DEBUG, "stylist")
    made[0].read("stylist/weather", "key")
    assert "PLANTED" not in caplog.text + repr(made[0])
