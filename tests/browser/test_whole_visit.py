"""A whole visit on two replicas with disks of their own, one of which dies in the middle."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.pictures import photo_of
from tests.browser.replicas import two_shops
from tests.browser.shop import Shop
from tests.browser.watch import Watch


@pytest.fixture(scope="module")
def shops(browser, parts, environment, tmp_path_factory):
    folder = tmp_path_factory.mktemp("visit")
    with two_shops(folder, parts.settings.data_dir, environment) as running:
        yield running


@pytest.fixture
def somebody(browser, shops):
    """Opens the page as somebody who was never here."""
    opened = []

    def arrive(path="/"):
        context = browser.new_context(base_url=shops.url, reduced_motion="reduce")
        context.set_default_timeout(20_000)
        watch = Watch(shops.url)
        watch.over(context)
        opened.append((context, watch))
        return Shop.open(context.new_page(), watch, path)

    yield arrive
    for context, watch in opened:
        context.close()
        watch.judge()


def test_from_a_photo_to_a_shared_look_and_to_nothing(somebody, shops):
    me = somebody()
    me.show(photo_of("a-line-midi-cherry"))
    expect(me.chips.first).to_contain_text(re.compile("skirt|dress", re.I))
    me.settled()
    me.say("build an outfit around it for the office, women's, nothing yellow")
    me.dressed()

    me.watch.forgive("ERR_|Failed to load|Connection")
    shops.running[shops.who_served("/queue/stream")[-1]].kill()
    before = me.worn()
    with me.renewed():
        me.outfits.first.get_by_role("button", name=re.compile("^Swap")).last.click()
    after = me.worn()
    assert after[:-1] == before[:-1] and after[-1] != before[-1]

    me.button(re.compile("^Save & share")).first.click()
    link = me.page.get_by_label("Link to your look").input_value()
    me.page.keyboard.press("Escape")
    friend = somebody(f"/?look={link.rpartition('/')[2]}")
    friend.dressed()
    assert friend.worn() == after
    friend.page.goto(link)
    expect(friend.page.get_by_role("heading", level=1)).to_be_visible()
    shared = friend.page.content()
    assert "<script" not in shared and all(name in shared for name in after)

    shops.revive()
    me.button("Delete my photos and chat").click()
    me.button("Delete everything").click()
    expect(me.told).to_contain_text("deleted")
    me.page.reload()
    me.ready()
    expect(me.said).to_have_count(0)
    expect(me.preview).to_have_count(0)
    friend.watch.forgive("410")
    assert friend.page.request.get(link).status == 410
