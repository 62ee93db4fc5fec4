"""Nothing that a shopper said or showed, and no key, is in the log of a whole visit."""

import base64
import json
import logging

import pytest

from stylist.aws.chat import BedrockChat
from stylist.aws.clients import Clients
from stylist.aws.prices import ChatPrices
from stylist.domain import Pick
from stylist.errors import StylistError
from stylist.logs import set_up
from stylist.search.query import SearchQuery
from stylist.talk.conversations import Conversations
from stylist.talk.events import Done
from stylist.talk.spend import Caps, Spend
from tests.fakes import picture
from tests.fakes.faults import cut, error
from tests.fakes.talking import says, uses
from tests.talk.shop import CONVERSATION, SHOPPER, Shop

PHRASE = "my divorce party in Grimsby"
KEY = "PLANTEDsecretPLANTEDsecret"
MODEL = "us.amazon.nova-2-lite-v1:0"
LOGGERS = ("", "stylist", "webapp", "botocore", "urllib3")


@pytest.fixture
def log(capsys):
    """All of it, from the least word on, as JSON."""
    root = logging.getLogger()
    handlers, levels = root.handlers[:], {name: logging.getLogger(name).level for name in LOGGERS}
    yield lambda: capsys.readouterr().err
    root.handlers[:] = handlers
    logging.raiseExceptions = True
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


@pytest.fixture
def shop():
    return Shop()


@pytest.fixture
def talk(aws_env, bedrock, monkeypatch, shop):
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", KEY)
    model = BedrockChat(Clients("us-west-2").bedrock_runtime, MODEL)
    money = Spend(shop.store, ChatPrices.of(MODEL), Caps(0.25, 10.0))
    return Conversations(shop.services(), model, spend=money)


def visit(shop, talk, bedrock, photo):
    """Looks, asks, meets every kind of fault, presses a button, is forgotten."""
    arguments = {"text": PHRASE, "pieces": ["dress"]}
    key = "photos/" + "b" * 32 + ".jpg"
    shop.blobs.put(key, shop.stylist.receive(photo), owner=SHOPPER)
    bedrock.script(
        "ConverseStream", error("ThrottlingException", PHRASE), cut(after_events=2),
        uses([("search_catalog", arguments)], f"For {PHRASE}:"), says(f"{PHRASE}, then."),
        uses([("search_catalog", json.dumps(arguments)[:-3]), (PHRASE.replace(" ", "_"), {})]),
        says("Well."), error("AccessDeniedException", f"{PHRASE} {KEY}"),
    )  # fmt: skip
    reasons = []
    for asked in ({"photo": key}, {}, {}):
        events = list(talk.turn(SHOPPER, CONVERSATION, PHRASE, **asked))
        reasons += [event.reason for event in events if isinstance(event, Done)]
    list(talk.act(SHOPPER, CONVERSATION, {"do": "more", "product_id": "dress-red"}))
    shop.stylist.search(SearchQuery(text=PHRASE, photo=photo, pick=Pick()))
    talk.forget(SHOPPER)
    return reasons


def test_a_whole_visit_leaves_no_word_picture_key_or_opening_id_in_the_log(
    shop, talk, bedrock, log
):
    set_up("json", logging.INFO)
    logging.getLogger("stylist").setLevel(logging.DEBUG)
    photo = picture("red")
    try:
        reasons = visit(shop, talk, bedrock, photo)
    except StylistError as failure:
        pytest.fail(f"the visit itself: {failure}")
    told = log()
    assert reasons == ["end_turn", "end_turn", "failed"]
    for planted in (PHRASE, "divorce", "Grimsby", KEY, SHOPPER, CONVERSATION,
                    base64.b64encode(photo).decode()[:40], repr(photo)[2:40]):  # fmt: skip
        assert planted.lower() not in told.lower()
    lines = [json.loads(line) for line in told.splitlines()]
    turns = [line for line in lines if line["event"] == "turn"]
    assert [line["outcome"] for line in turns] == reasons
    first = turns[0]
    # Of the fake's scripted answers nobody tells the tokens, so each counts in full.
    assert first["level"] == "info" and first["calls"] == 4 and first["dollars"] > 0
    assert len(first["requests"]) >= 4 and all(one.startswith("fake-") for one in first["requests"])
    warned = [line["event"] for line in lines if line["level"] == "warning"]
    assert any("ThrottlingException (request fake-" in event for event in warned)
    assert {"act", "search", "photo"} <= {line["event"] for line in lines}
