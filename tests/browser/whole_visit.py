"""A whole visit on two replicas with disks of their own, one of which dies in the middle."""

import re

from playwright.sync_api import expect

from tests.browser.pictures import photo_of

WORDS = "build an outfit around it for the office, women's, nothing yellow"


def from_a_photo_to_a_shared_look_and_to_nothing(somebody, shops):
    """What each has copied for itself goes within its next minutes, not at once: `kept` are the
    records and files that they share."""
    before = shops.kept()
    me = somebody()
    # On a table of its own: others may have sent that piece, and keep it.
    me.show(photo_of("a-line-midi-cherry", (150, 158, 170)))
    expect(me.chips.first).to_contain_text(re.compile("skirt|dress", re.I))
    me.settled()
    me.say(WORDS)
    me.dressed()

    me.watch.forgive("ERR_|Failed to load|Connection")
    shops.running[shops.who_served("/queue/stream")[-1]].kill()
    worn = me.worn()
    with me.renewed():
        me.outfits.first.get_by_role("button", name=re.compile("^Swap")).last.click()
    after = me.worn()
    assert after[:-1] == worn[:-1] and after[-1] != worn[-1]

    me.button(re.compile("^Save & share")).first.click()
    link = me.page.get_by_label("Link to your look").input_value()
    me.page.keyboard.press("Escape")
    seen = me.page.request.get(me.preview.get_attribute("src"))
    assert seen.ok, f"{seen.status} for the photo: {seen.text()[:300]}"
    then = shops.kept()
    mine, personal = traces(before, then, seen.body())
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
    # The same outfit has the same picture: the one that was drawn for the friend is hers.
    left = [place for place, data in shops.kept().items()
            if any(one in data for one in (mine if place in then else personal))]  # fmt: skip
    assert left == [], left


def traces(before, after, photo):
    """What must be gone later: words, the photo, and the heart of every picture that is new; and
    what of it may be with nobody. Heads are alike in all pictures of a kind. What is imagined of a
    shop's pieces is nobody's."""
    new = [data for place, data in after.items() if place not in before
           and "imagined" not in place and is_picture(data)]  # fmt: skip
    personal = [WORDS.encode(), _heart(photo)]
    found = [*personal, *{_heart(data) for data in new} - {_heart(photo)}]
    assert len(found) >= 3
    missing = [one for one in found if not any(one in data for data in after.values())]
    assert missing == [], (len(found), missing, [place for place in after if place not in before])
    return found, personal


def _heart(picture):
    return picture[len(picture) // 2 :][:64]


def is_picture(data):
    return data[:3] == b"\xff\xd8\xff" or data[:4] == b"\x89PNG" or data[8:12] == b"WEBP"
