"""Signing in, in a browser: from the provider to a page that streams, and out again."""

import re
import subprocess
import threading
from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PATIENCE
from tests.browser.shop import Shop
from tests.browser.watch import Watch
from tests.fakes.oidc import CLIENT, FakeProvider
from tests.running_page import free_port, wait_for


@pytest.fixture(scope="module")
def provider():
    with FakeProvider() as running:
        yield running


@pytest.fixture(scope="module")
def guarded(browser, environment, root, python, provider):
    """The page with a door."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    provider.pages |= {f"{url}/auth/callback", f"{url}/"}
    settings = {
        "STYLIST_PORT": str(port), "STYLIST_AUTH": "cognito", "STYLIST_OIDC_ISSUER": provider.url,
        "STYLIST_OIDC_CLIENT_ID": CLIENT, "STYLIST_OIDC_SIGN_OUT": provider.url,
        "STYLIST_SESSION_KEY": "a key for tests, of 32 or more".replace(" ", "-") + "-letters",
    }  # fmt: skip
    process = subprocess.Popen([python, "-m", "webapp"], cwd=root, env=environment | settings,
                               stderr=subprocess.PIPE, text=True)  # fmt: skip
    said = []
    threading.Thread(target=lambda: said.extend(process.stderr or []), daemon=True).start()
    try:
        wait_for(url, process, said)
        yield SimpleNamespace(url=url, said=said)
    finally:
        process.terminate()
        process.wait(timeout=60)


@pytest.fixture(params=["desktop", "phone"])
def visitor(browser, guarded, provider, request):
    """Somebody who comes to the page and is sent to sign in."""
    width, height = {"desktop": (1280, 900), "phone": (390, 844)}[request.param]
    context = browser.new_context(base_url=guarded.url, viewport={"width": width, "height": height},
                                  reduced_motion="reduce")  # fmt: skip
    context.set_default_timeout(PATIENCE)
    watch = Watch(guarded.url)
    watch.over(context)
    yield SimpleNamespace(page=context.new_page(), context=context, watch=watch)
    context.close()
    watch.foreign = [one for one in watch.foreign if not one.startswith(provider.url)]
    watch.judge()


def signs_in(visitor):
    expect(visitor.page.get_by_role("heading", name="Who are you?")).to_be_visible()
    visitor.page.get_by_role("button", name="Sign in").click()
    shop = Shop(visitor.page, visitor.watch)
    shop.ready()
    return shop


def test_from_signing_in_over_a_talk_to_signing_out(visitor, guarded, provider):
    visitor.page.goto("/")
    shop = signs_in(visitor)
    assert visitor.page.url == f"{guarded.url}/"
    shop.say("navy coat")
    expect(shop.cards.first).to_be_visible()
    visitor.page.get_by_role("button", name="Sign out").click()
    expect(visitor.page.get_by_role("heading", name="Who are you?")).to_be_visible()
    assert visitor.page.url.startswith(provider.url)
    assert not [one for one in visitor.context.cookies() if one["name"] == "stylist-session"]
    assert not any(secret in "".join(guarded.said) for secret in provider.given)


def test_a_session_that_ends_in_mid_talk_is_told_with_a_way_back(visitor):
    visitor.page.goto("/")
    shop = signs_in(visitor)
    shop.say("navy coat")
    visitor.watch.forgive("401")
    visitor.context.clear_cookies(name=re.compile("^stylist-session$"))
    shop.begin_to_say("in black, please")
    refusal = visitor.page.locator("#refusal")
    expect(refusal).to_contain_text("Your session has ended.")
    # What was said is not lost.
    expect(shop.words).to_have_value("in black, please")
    back = refusal.get_by_role("link", name="Sign in again")
    expect(back).to_have_css("text-decoration-line", "underline")
    back.click()
    # The provider still knows who that is; the talk goes on where it was.
    shop.ready()
    expect(shop.said.last).to_contain_text("navy coat")


def test_a_provider_that_is_down_is_told_on_a_page_that_leads_on(visitor, provider):
    visitor.page.goto("/")
    provider.faults.broken = ("/token",)
    visitor.watch.forgive("503")
    try:
        visitor.page.get_by_role("button", name="Sign in").click()
        expect(visitor.page.get_by_role("heading", name="Signing in did not work")).to_be_visible()
    finally:
        provider.faults.broken = ()
    visitor.page.get_by_role("link", name="Try again").click()
    shop = Shop(visitor.page, visitor.watch)
    shop.ready()
