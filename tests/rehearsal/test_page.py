"""The page as a process with exactly the environment and the role that the stack gives it."""

import base64
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.rehearsal.running import running
from tests.rehearsal.stack import Stack, until
from tests.running_page import Page
from tools.smoke import smoke

PHOTOS = Path(__file__).parents[1] / "photos"


@pytest.fixture(scope="module")
def opened(stood: Stack, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """On App Runner."""
    until(lambda: len(stood.found()) > 10, "there is nothing to be found")
    with running(stood, tmp_path_factory.mktemp("page")) as page:
        yield page


def test_the_page_is_there(opened: Page) -> None:
    assert opened.get("/").status_code == 200
    assert opened.get("/healthz").ok


def test_its_role_suffices_for_the_smoke_test_and_a_photo(opened: Page, stood: Stack) -> None:
    """A search, a look that is kept, drawn and taken back; a photo that the guardrail sees."""
    before = len(stood.stage.rights.refused)
    assert list(smoke(opened.url, 0.0))[-1] == "It is gone again."
    photo = base64.b64encode((PHOTOS / "astronaut.jpg").read_bytes()).decode()
    found = requests.post(f"{opened.url}/api/v1/search", json={"photo": photo}, timeout=120)
    assert found.status_code == 200, found.text
    assert stood.stage.bedrock.asked("ApplyGuardrail")
    assert stood.stage.rights.refused[before:] == []


def test_its_role_suffices_for_a_visit(opened: Page, stood: Stack) -> None:
    """In a browser: words, an outfit, nothing refused."""
    from playwright.sync_api import sync_playwright

    from tests.browser.conftest import FLAGS, NO_BROWSER, chromium
    from tests.browser.shop import Shop
    from tests.browser.watch import Watch

    path = chromium()
    if not path:
        pytest.skip(NO_BROWSER)
    before = len(stood.stage.rights.refused)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=[*FLAGS])
        context = browser.new_context(base_url=opened.url, reduced_motion="reduce")
        context.set_default_timeout(30_000)
        watch = Watch(opened.url)
        watch.over(context)
        shop = Shop.open(context.new_page(), watch, "/")
        shop.say("something warm for a walk")
        shop.settled()
        assert re.search(r"\w{3}", shop.answers.last.inner_text())
        context.close()
        browser.close()
        watch.judge()
    assert stood.stage.rights.refused[before:] == []
    assert stood.stage.bedrock.asked("ConverseStream")
