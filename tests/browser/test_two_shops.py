"""The whole page on two replicas with disks of their own, one store behind them."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.between import held
from tests.browser.pictures import photo_of
from tests.browser.replicas import OWN_DISK, two_shops
from tests.browser.shop import ACT
from tests.browser.watch import Watch
from tests.browser.whole_visit import from_a_photo_to_a_shared_look_and_to_nothing


@pytest.fixture(scope="module")
def started(browser, parts, environment, tmp_path_factory):
    folder = tmp_path_factory.mktemp("shops")
    with two_shops(folder, parts.settings.data_dir, environment) as running:
        running.kept = lambda: files_below(folder / "shared")
        yield running


def files_below(folder):
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def shops(started):
    started.revive()
    return started


@pytest.fixture
def visitor(browser, shops):
    """The page as somebody sees it who was never here."""
    context = browser.new_context(base_url=shops.url, reduced_motion="reduce")
    context.set_default_timeout(20_000)
    watch = Watch(shops.url)
    watch.over(context)
    page = context.new_page()
    page.goto("/")
    expect(page.locator("#stage section[data-turn]:not([data-turn=''])")).to_be_attached()
    page.watch = watch
    yield page
    context.close()
    watch.judge()


def say(page, words):
    """Says it, and waits for the end of the answer."""
    said, answers = (page.locator(f"#log [data-testid={who}]") for who in ("user", "bot"))
    before = said.count()
    page.locator("#message").fill(words)
    page.locator("#message").press("Enter")
    expect(said).to_have_count(before + 1)
    expect(said.last).to_have_text(words)
    settled(page)
    expect(answers).to_have_count(before + 1)


def settled(page):
    expect(page.locator("body.talking")).to_have_count(0)


def test_a_conversation_goes_on_wherever_its_turns_land(visitor, shops):
    # In turns the same replica might get all the answers, and the other all the pictures.
    wishes = ("a navy dress for a summer wedding", "cheaper", "and shoes to go with it")
    for shops.asked, words in zip((0, 1, 0), wishes, strict=True):
        say(visitor, words)
    assert shops.who_served("/queue/stream") == [0, 1, 0]
    expect(visitor.locator("#refusal")).to_be_hidden()


def test_after_a_replica_died_the_other_knows_the_conversation(visitor, shops):
    visitor.watch.forgive("ERR_|Failed to load")
    say(visitor, "a red skirt under 80 dollars")
    shops.running[shops.who_served("/queue/stream")[-1]].kill()
    say(visitor, "the same in green")
    visitor.reload()
    expect(visitor.locator("#log")).to_contain_text("a red skirt under 80 dollars")
    expect(visitor.locator("#log")).to_contain_text("the same in green")


def uploads(page):
    return [one for one in page.watch.requests
            if one.url.split("?")[0].endswith("/gradio_api/upload")]  # fmt: skip


def test_a_photo_is_known_to_the_replica_that_did_not_get_it(visitor, shops):
    shops.asked = 0
    visitor.locator("#photo input[type=file]").set_input_files(photo_of("a-line-midi-cherry"))
    expect(visitor.locator("#stage")).to_contain_text(re.compile("photo", re.I))
    settled(visitor)
    shops.asked = 1
    assert not list(shops.running[1].folder.rglob("photo.jpg"))
    (sent,) = shops.running[0].folder.rglob("photo.jpg")
    path = f"{OWN_DISK}/data/uploads/{sent.parent.name}/photo.jpg"
    answer = visitor.request.get(f"/gradio_api/file={path}")
    assert answer.status == 200 and answer.body() == sent.read_bytes()
    assert list(shops.running[1].folder.rglob("photo.jpg"))


def test_a_photo_chosen_before_anything_is_known_waits_for_whose_it_is(visitor):
    with visitor.expect_request("**/gradio_api/upload?*") as upload, held(visitor, ACT):
        visitor.context.clear_cookies()
        visitor.evaluate("localStorage.clear()")
        visitor.reload()
        photo = visitor.locator("#photo input[type=file]")
        photo.set_input_files(photo_of("a-line-midi-cherry"))
        expect(visitor.locator("body[data-busy=sending]")).to_be_attached()
        assert not uploads(visitor)
    assert re.fullmatch("[0-9a-f]{32}", upload.value.headers["x-stylist-visitor"])
    settled(visitor)


def test_a_photo_that_was_deleted_is_gone_on_both(visitor, shops):
    def copies(number):
        return list(shops.running[number].folder.rglob("photo.jpg"))

    before = [set(copies(number)) for number in (0, 1)]
    shops.asked = 0
    with visitor.expect_response("**/queue/stream*"):
        visitor.locator("#photo input[type=file]").set_input_files(photo_of("a-line-midi-cherry"))
    settled(visitor)
    (mine,) = set(copies(0)) - before[0]
    address = f"/gradio_api/file={OWN_DISK}/data/uploads/{mine.parent.name}/photo.jpg"
    shops.asked = 1
    assert visitor.request.get(address).status == 200
    visitor.get_by_role("button", name="Delete my photos and chat").click()
    visitor.get_by_role("button", name="Delete everything").click()
    expect(visitor.locator("#stage")).not_to_contain_text(re.compile("in your photo", re.I))
    expect(visitor.locator("#waiting .said")).to_contain_text(re.compile("delet|eras|forgot", re.I))
    assert not set(copies(1)) - before[1]
    for number in (0, 1):
        shops.asked = number
        assert visitor.request.get(address).status == 404
    assert not set(copies(0)) - before[0]


def test_a_whole_visit_from_a_photo_to_a_shared_look_and_to_nothing(somebody, shops):
    from_a_photo_to_a_shared_look_and_to_nothing(somebody, shops)
