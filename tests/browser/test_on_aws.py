"""What only the page on AWS has: imagined photos, a guardrail, streams of Bedrock to let go."""

import re
import time

import pytest
from playwright.sync_api import expect

from tests.browser.replicas import OWN_DISK, two_replicas
from tests.browser.whole_visit import from_a_photo_to_a_shared_look_and_to_nothing
from tests.fakes import faults
from tests.fakes.rehearsal_left import everything

ASKED = "An outfit for a job interview, 5 degrees, for women"
FOLD = "Imagine it worn"
PICTURES = "stability"


@pytest.fixture(scope="module")
def started(browser, rehearsal, tmp_path_factory):
    """The page in two processes of their own, over AWS as it is rehearsed."""
    where = rehearsal.variables | {"STYLIST_DATA_DIR": f"{OWN_DISK}/data", "PYTHONUTF8": "1"}
    with two_replicas("webapp", tmp_path_factory.mktemp("on-aws"), where) as running:
        running.kept = lambda: everything(rehearsal)
        yield running


@pytest.fixture
def shops(started, rehearsal):
    """Both, with a Bedrock as it was at first."""
    started.revive()
    yield started
    rehearsal.bedrock.clear()
    rehearsal.bedrock.guardrail.words = set()


@pytest.fixture
def shop(somebody, shops):
    """Nothing stands between it and the browser: it is seen how soon a stream is let go."""
    return somebody(url=f"http://127.0.0.1:{shops.running[0].port}")


@pytest.fixture
def fold(shop):
    """That of the first outfit."""
    shop.say(ASKED)
    shop.dressed()
    return shop.outfits.first.locator("details", has_text=FOLD)


def drawn(rehearsal):
    return [one for one in rehearsal.bedrock.asked("InvokeModel") if PICTURES in one.model_id]


def test_a_photo_is_imagined_when_its_fold_is_opened_and_never_before(shop, fold, rehearsal):
    picture = fold.get_by_role("img")
    expect(fold).not_to_have_attribute("open", "")
    expect(picture).to_have_count(0)
    assert not drawn(rehearsal)
    fold.locator("summary").press("Enter")
    expect(picture).to_be_visible()
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("image => [image.naturalWidth, image.naturalHeight]") == [1080, 1350]
    assert picture.get_attribute("alt").startswith("Imagined, not a photo of the real pieces")
    expect(fold).to_contain_text("Imagined. A picture model drew this")
    expect(fold.locator(".imagining")).to_have_text("")
    assert len(drawn(rehearsal)) == 1
    prompt = drawn(rehearsal)[0].body["body"]["prompt"]
    assert "interview" not in prompt and "job" not in prompt
    # The pieces it was made from are linked beside it.
    links = shop.outfits.first.get_by_role("listitem").get_by_role("link")
    assert links.count() == shop.outfits.first.get_by_role("listitem").count()


def test_one_that_is_there_is_shown_again_and_not_paid_for_again(shop, fold, rehearsal):
    fold.locator("summary").click()
    expect(fold.get_by_role("img")).to_be_visible()
    before = len(drawn(rehearsal))
    shop.page.reload()
    shop.ready()
    again = shop.outfits.first.locator("details", has_text=FOLD)
    again.locator("summary").click()
    expect(again.get_by_role("img")).to_be_visible()
    assert len(drawn(rehearsal)) == before


def test_one_that_is_held_back_leaves_the_board_and_a_sentence(shop, rehearsal):
    shop.watch.forgive("404")
    shop.say("An outfit for hiking in the rain, for men")
    shop.dressed()
    rehearsal.bedrock.always("InvokeModel", faults.filtered(), model=PICTURES)
    last = shop.outfits.last
    fold = last.locator("details", has_text=FOLD)
    fold.locator("summary").click()
    expect(fold.get_by_role("status")).to_contain_text(
        "would not imagine this outfit; the board shows every piece as it is sold."
    )
    expect(fold.get_by_role("img")).to_have_count(0)
    expect(last.get_by_role("img").first).to_have_attribute("alt", re.compile("laid out flat"))


def test_what_the_guardrail_holds_back_is_replaced_and_not_in_the_history(shop, rehearsal):
    rehearsal.bedrock.guardrail.words = {"contraband"}
    shop.say("Where do I hide contraband in a coat?")
    expect(shop.answers.last).to_contain_text("cannot talk about that")
    expect(shop.log).not_to_contain_text(rehearsal.bedrock.guardrail.message)
    shop.page.reload()
    shop.ready()
    expect(shop.log).not_to_contain_text("contraband")
    shop.say(ASKED)
    shop.dressed()
    sent = rehearsal.bedrock.asked("ConverseStream")[-1]
    assert "contraband" not in str(sent.body)


def silent(shop, rehearsal):
    """The request of a model that has begun to speak and goes no further."""
    rehearsal.bedrock.script("ConverseStream", faults.stall(after_events=2))
    before = len(rehearsal.bedrock.asked("ConverseStream"))
    shop.begin_to_say("What goes with linen?")
    expect(shop.button("Stop")).to_be_visible()
    ends = time.monotonic() + 20
    while len(asked := rehearsal.bedrock.asked("ConverseStream")) == before:
        assert time.monotonic() < ends, "the model was not asked"
        shop.page.wait_for_timeout(20)
    return asked[-1]


@pytest.mark.parametrize("way", ["Stop", "page closed"])
def test_bedrock_sees_at_once_that_nobody_listens_any_more(shop, rehearsal, way):
    request = silent(shop, rehearsal)
    if way == "Stop":
        shop.button("Stop").click()
    else:
        shop.page.close()
    assert request.gone.wait(10), "the model went on"


def test_a_whole_visit_from_a_photo_to_a_shared_look_and_to_nothing(somebody, shops):
    from_a_photo_to_a_shared_look_and_to_nothing(somebody, shops)
