"""Two replicas with disks of their own, taken in turns, under one page in the browser."""

import pytest
from playwright.sync_api import expect

from tests.browser.between import cut_off
from tests.browser.replicas import two_replicas
from tests.browser.watch import Watch
from webapp.same_build import OLD_PAGE
from webapp.told import PHOTO_GONE

LOST = "Connection lost. Please send again."


@pytest.fixture(scope="module")
def started(browser, tmp_path_factory):
    """Both replicas, for all tests here."""
    folder = tmp_path_factory.mktemp("replicas")
    (folder / "gates").mkdir()
    environment = {"STYLIST_STORE_DIR": str(folder / "shared"),
                   "TEST_GATES": str(folder / "gates"),
                   "GRADIO_ANALYTICS_ENABLED": "False", "HF_HUB_OFFLINE": "1"}  # fmt: skip
    with two_replicas("tests.browser.small_replica", folder, environment) as running:
        yield running, folder / "gates"


@pytest.fixture
def gates(started):
    """While the file 'open' is here, answers go on to their end; 'closed' tells that one ended."""
    for name in ("open", "closed"):
        (started[1] / name).unlink(missing_ok=True)
    return started[1]


@pytest.fixture
def replicas(started, gates):
    started[0].revive()
    return started[0]


@pytest.fixture
def visitor(browser, replicas):
    """The page as somebody sees it who was never here."""
    context = browser.new_context(base_url=replicas.url)
    context.set_default_timeout(20_000)
    watch = Watch(replicas.url)
    watch.over(context)
    page = context.new_page()
    page.goto("/")
    expect(page.get_by_label("Words")).to_be_visible()
    page.watch = watch
    yield page
    context.close()
    watch.judge()


def say(page, words):
    page.get_by_label("Words").fill(words)
    page.get_by_label("Words").press("Enter")


def answer(page):
    return page.get_by_label("Answer")


def refused(page):
    return page.locator("body[data-refused]")


def send_photo(page, size):
    with page.expect_response("**/gradio_api/upload*"):
        page.locator("input[type=file]").first.set_input_files(
            {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": b"x" * size}
        )


def test_turns_stream_on_whichever_replica_they_land(visitor, replicas, gates):
    for number in range(4):
        (gates / "open").unlink(missing_ok=True)
        say(visitor, f"turn {number}")
        expect(answer(visitor)).to_have_value(f"turn {number}: early")
        (gates / "open").touch()
        expect(answer(visitor)).to_have_value(f"turn {number}: early last")
    assert set(replicas.who_served("/queue/stream")) == {0, 1}
    assert not replicas.who_served("/queue/join") and not replicas.who_served("/queue/data")


def test_a_photo_sent_to_one_replica_is_there_on_the_other(visitor, replicas, gates):
    def copies(number):
        return len(list(replicas.running[number].folder.rglob("photo.jpg")))

    replicas.asked = 0
    send_photo(visitor, 1234)
    expect(answer(visitor)).to_have_value("1234")
    assert copies(0) == 1 and copies(1) == 0
    (gates / "open").touch()
    say(visitor, "between")
    expect(answer(visitor)).to_have_value("between: early last")
    replicas.asked = 1
    visitor.get_by_role("button", name="Size").click()
    expect(answer(visitor)).to_have_value("1234")
    assert copies(1) == 1


def test_when_a_replica_dies_only_its_turn_fails(visitor, replicas, gates):
    visitor.watch.forgive("ERR_|Failed to load|status of 50|Unexpected error")
    say(visitor, "first")
    expect(answer(visitor)).to_have_value("first: early")
    replicas.running[replicas.who_served("/queue/stream")[0]].kill()
    expect(refused(visitor)).to_have_attribute("data-refused", LOST)
    expect(answer(visitor)).to_have_value("first: early")
    (gates / "open").touch()
    for words in ("second", "third"):
        say(visitor, words)
        expect(answer(visitor)).to_have_value(f"{words}: early last")
    loads = [one for one in visitor.watch.requests if one.is_navigation_request()]
    assert len(loads) == 1


def test_stop_ends_the_turn_here_and_there_and_what_was_said_stays(visitor, replicas, gates):
    say(visitor, "first")
    expect(answer(visitor)).to_have_value("first: early")
    visitor.get_by_role("button", name="Stop").click()
    for _ in range(200):
        if (gates / "closed").exists():
            break
        visitor.wait_for_timeout(20)
    assert (gates / "closed").exists() and not (gates / "open").exists()
    expect(answer(visitor)).to_have_value("first: early")
    expect(refused(visitor)).to_have_count(0)
    (gates / "open").touch()
    say(visitor, "second")
    expect(answer(visitor)).to_have_value("second: early last")


def test_a_page_from_before_an_update_is_told_to_reload(visitor):
    visitor.watch.forgive("status of 409")
    visitor.evaluate("stylist.build = '000000000000'")
    say(visitor, "first")
    expect(refused(visitor)).to_have_attribute("data-refused", OLD_PAGE)


def test_a_turn_that_reaches_nobody_says_so_and_the_next_one_works(visitor, gates):
    visitor.watch.forgive("ERR_FAILED|app_id|status of 503")
    with cut_off(visitor, "**/queue/stream*"):
        say(visitor, "first")
        expect(refused(visitor)).to_have_attribute("data-refused", LOST)
    (gates / "open").touch()
    say(visitor, "second")
    expect(answer(visitor)).to_have_value("second: early last")


def test_a_photo_is_sent_with_the_id_of_whose_it_is_and_used_for_nobody_else(visitor):
    visitor.watch.forgive("status of 400")
    visitor.evaluate("stylist.visitor = 'a'.repeat(32)")
    send_photo(visitor, 99)
    (upload,) = (one for one in visitor.watch.requests
                 if one.url.split("?")[0].endswith("/gradio_api/upload"))  # fmt: skip
    assert upload.headers["x-stylist-visitor"] == "a" * 32
    # The event that this small page sends after an upload bears no id.
    expect(refused(visitor)).to_have_attribute("data-refused", PHOTO_GONE)
