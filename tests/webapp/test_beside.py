"""A sentence that comes beside the answer stands apart from what is said next."""

from stylist.talk.events import Notice, Restart, Text
from stylist.talk.stage import Stage
from webapp.page.conversation import Shown


def after(*events):
    shown = Shown(Stage())
    for event in events:
        shown = shown.after(event)
    return shown.answer


def test_the_answer_begins_anew_below_what_was_kept():
    kept = Notice("I'll remember: size XXL.")
    assert after(kept, Text("This shop "), Text("has none.")) == (
        "I'll remember: size XXL.\n\nThis shop has none."
    )
    assert after(Text("One moment."), kept, Text("\n\nHere.")).endswith("XXL.\n\nHere.")
    assert after(Text("One "), Text("moment.")) == "One moment."
    assert after(kept, Restart(), Text("Again.")) == "Again."
