import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from markupsafe import escape

from stylist.domain import Match, Wish
from stylist.errors import InvalidRequest, NotFound, ServiceUnavailable
from stylist.talk.events import (
    Busy,
    Done,
    Items,
    Looked,
    Notice,
    Question,
    Restart,
    Text,
    Understood,
)  # fmt: skip
from stylist.talk.stage import Stage
from tests.builders import item
from tests.webapp.talking import IDS, TALK, VISITOR, Left, Scripted, Shelf
from webapp.page.cards import NO_LOOKS
from webapp.page.conversation import GREETING
from webapp.page.handlers import FORGOTTEN, LOOK_GONE, Handlers, first_answer
from webapp.page.keeping import NO_IDS, Keeping
from webapp.page.opening import DELETED, UNREADABLE
from webapp.told import NO_ANSWER, PHOTO_GONE

ANSWER = (
    Busy("Looking through the shop …"),
    Understood(Wish(colors=("navy",), max_price_minor=9000)),
    Items((Match(item("coat", title="Navy coat"), 0.9),)),
    Text("Here is a "),
    Text("navy coat."),
    Done(),
)


@pytest.fixture
def over(tmp_path):
    """Handlers over a scripted conversation."""
    with ThreadPoolExecutor(2) as pool:
        yield lambda talk, looks=None: Handlers(talk, looks or Shelf(), tmp_path, pool)


def all_of(answers):
    async def collect():
        return [answer async for answer in answers]

    return asyncio.run(collect())


def texts(answer, role="assistant"):
    return [line["content"] for line in answer.log if line["role"] == role]


def test_a_new_visitor_is_greeted_and_shown_how_to_begin(over):
    ids, answer = over(Scripted()).arrive({})
    assert texts(answer) == [GREETING] and "Or show it" in answer.stage
    assert len(ids.visitor) == len(ids.conversation) == 32 and ids.visitor != ids.conversation


def test_until_the_conversation_is_fetched_the_page_takes_no_words():
    assert 'data-turn=""' in first_answer().stage


def test_whoever_comes_back_finds_the_conversation_as_it_was(over):
    left = Left((("user", "navy coat"), ("assistant", "Here.")), Stage().after(ANSWER[2]))
    ids, answer = over(Scripted(left=left)).arrive(IDS)
    assert ids.kept == IDS
    assert texts(answer, "user") == ["navy coat"] and texts(answer) == ["Here."]
    assert "Navy coat" in answer.stage and "Or show it" not in answer.stage


@pytest.mark.parametrize(
    "forged",
    [None, [], "x", {"visitor": "a" * 32}, {"visitor": "A" * 32, "conversation": TALK},
     {"visitor": 7, "conversation": TALK}, {"visitor": VISITOR, "conversation": "../" + TALK[3:]}],
)  # fmt: skip
def test_ids_that_are_none_of_ours_give_a_new_visitor(over, forged):
    ids, _ = over(Scripted()).arrive(forged)
    assert ids.visitor != VISITOR and ids.kept != forged


def test_words_are_answered_as_the_answer_grows(over):
    talk = Scripted(ANSWER)
    first, *_, last = all_of(over(talk).say(IDS, " navy coat ", 7))
    assert talk.asked == [("navy coat", None)]
    assert texts(first, "user") == ["navy coat"] and texts(first) == []
    assert "data-busy=" in first.stage and 'data-turn="7"' in first.stage
    assert texts(last) == ["Here is a navy coat."]
    assert "data-busy=" not in last.stage and 'data-turn="7"' in last.stage
    assert "Navy coat" in last.stage and "Up to &#36;90 a piece" in last.stage
    assert last.fields["colors"] == "navy" and last.fields["max_price"] == "90"


def test_what_is_being_done_is_said_while_it_is_done(over):
    first, *rest = all_of(over(Scripted(ANSWER[:1])).say(IDS, "coat"))
    assert 'data-busy="Thinking …"' in first.stage
    assert any("Looking through the shop …" in answer.stage for answer in rest[:-1]) or (
        "data-busy" not in rest[-1].stage
    )


def test_text_that_is_void_comes_again(over):
    events = (Text("Wro"), Restart(), Text("Right."), Done())
    *_, last = all_of(over(Scripted(events)).say(IDS, "coat"))
    assert texts(last) == ["Right."]


def test_a_question_is_said_once_and_its_answers_can_be_tapped(over):
    asked = "Is it for the day or the evening?"
    for said in ((Text(asked),), ()):
        events = (*said, Question(asked, ("The day", "The evening")), Done())
        *_, last = all_of(over(Scripted(events)).say(IDS, "coat"))
        assert texts(last) == [asked]
        assert 'data-say="The evening"' in last.under


def test_answers_of_an_old_question_cannot_be_tapped_while_a_new_one_is_thought_of(over):
    stage = replace(Stage(), options=("The day",))
    first, *_ = all_of(over(Scripted(ANSWER, Left(stage=stage))).say(IDS, "coat"))
    assert "The day" not in first.under


def test_a_notice_is_said_below_the_answer(over):
    events = (Text("Fine."), Notice("Noted: no wool."), Done())
    *_, last = all_of(over(Scripted(events)).say(IDS, "coat"))
    assert texts(last) == ["Fine.\n\nNoted: no wool."]


@pytest.mark.parametrize("words", ["", "  ", "x" * 1001, None, 7, ["coat"]])
def test_words_that_are_none_ask_nothing(over, words):
    talk = Scripted(ANSWER)
    (answer,) = all_of(over(talk).say(IDS, words, 3))
    assert talk.asked == [] and "data-failed" in answer.stage and 'data-turn="3"' in answer.stage


def test_without_ids_nothing_is_asked_and_the_page_says_so(over):
    talk = Scripted(ANSWER)
    handlers = over(talk)
    for answers in (
        all_of(handlers.say({}, "coat")),
        all_of(handlers.show({}, "photo.jpg")),
        [handlers.act({}, "more", "coat")],
    ):
        assert [texts(answer) for answer in answers] == [[NO_IDS]]
    assert talk.asked == []


def test_a_turn_that_breaks_off_says_so_and_keeps_what_came(over, caplog):
    talk = Scripted(ANSWER[2:4], fails=ServiceUnavailable("The folder '/srv/secret' is gone."))
    with caplog.at_level(logging.ERROR):
        *_, last = all_of(over(talk).say(IDS, "coat"))
    assert texts(last) == [f"Here is a\n\n{NO_ANSWER}"]
    assert f'data-failed="{escape(NO_ANSWER)}"' in last.stage and "Navy coat" in last.stage
    assert "secret" not in last.stage and "/srv/secret" in caplog.text


def test_what_breaks_our_own_code_is_logged_without_what_was_said(over, caplog):
    *_, last = all_of(over(Scripted(fails=ZeroDivisionError("my secret"))).say(IDS, "secret"))
    assert texts(last) == [NO_ANSWER]
    assert "ZeroDivisionError at" in caplog.text and "secret" not in caplog.text


def test_a_refusal_of_the_conversation_is_its_own_sentence(over):
    talk = Scripted(fails=InvalidRequest("Say it more shortly."))
    *_, last = all_of(over(talk).say(IDS, "coat"))
    assert texts(last) == ["Say it more shortly."]


def test_whoever_stops_an_answer_ends_the_turn(over):
    talk = Scripted(ANSWER)
    handlers = over(talk)

    async def stop():
        answers = handlers.say(IDS, "coat")
        await anext(answers)
        await anext(answers)
        await answers.aclose()

    asyncio.run(stop())
    handlers._pool.shutdown(wait=True)
    assert talk.closed == ["coat"]


def test_a_photo_is_named_by_its_blob(over, tmp_path):
    mark = "c" * 64
    talk = Scripted((Looked((), (), ""), Done()))
    first, *_ = all_of(over(talk).show(IDS, str(tmp_path / mark / "photo.jpg")))
    assert talk.asked == [("", f"uploads/{mark}/photo.jpg")]
    assert texts(first, "user") == ["Here is a photo."]


def test_a_photo_can_be_taken_away(over):
    talk = Scripted((Done(),))
    assert all_of(over(talk).show(IDS, None)) and talk.asked == [("", "")]


@pytest.mark.parametrize(
    "forged", ["/etc/passwd", "../../etc/passwd", "gone.jpg", "\0", "x" * 5000, ["photo.jpg"], 7]
)
def test_a_photo_that_was_not_uploaded_here_is_refused(over, forged):
    talk = Scripted(ANSWER)
    (answer,) = all_of(over(talk).show(IDS, forged))
    assert texts(answer) == [PHOTO_GONE] and talk.asked == []


def test_a_button_brings_what_it_asks_for(over):
    talk = Scripted((*ANSWER[1:4], Notice("Two are left."), Done()))
    answer = over(talk).act(IDS, "more", "coat")
    assert talk.asked == [{"do": "more", "product_id": "coat"}]
    assert "Navy coat" in answer.stage and "data-busy" not in answer.stage
    assert texts(answer, "user") == ["A button."]
    assert "Two are left." in texts(answer)


def test_a_button_that_is_none_gets_a_sentence(over):
    talk = Scripted(ANSWER)
    assert "no such button" in texts(over(talk).act(IDS, "explode", ""))[0]
    assert talk.asked == []


def test_the_photo_can_be_taken_away_by_a_button(over):
    talk = Scripted((Done(),))
    over(talk).act(IDS, "unphoto", "")
    assert talk.asked == [("", "")]


def test_a_shared_look_begins_the_conversation(over):
    talk = Scripted(ANSWER)
    _, answer = over(talk).arrive(IDS, "shared")
    assert talk.asked == [{"do": "look", "product_ids": ["coat"], "title": "Rainy <day>",
                           "wish": {"conditions": ["rain"]}}]  # fmt: skip
    assert "Navy coat" in answer.stage


def test_a_look_that_is_gone_is_told_of_in_a_new_chat(over):
    talk = Scripted(ANSWER)
    ids, answer = over(talk).arrive(IDS, "withdrawn")
    assert ids.visitor == VISITOR and ids.conversation != TALK and talk.asked == []
    assert LOOK_GONE in answer.stage and texts(answer) == [GREETING]
    assert f'data-said="{LOOK_GONE}"' in answer.stage and "Or show it" in answer.stage


def test_a_look_whose_pieces_are_not_sold_any_more_is_told_of_the_same_way(over):
    _, answer = over(Scripted(fails=NotFound("They are not sold any more."))).arrive(IDS, "shared")
    assert LOOK_GONE in answer.stage and texts(answer) == [GREETING]


def test_a_look_that_cannot_be_read_now_leaves_the_chat_as_it_is(over):
    ids, answer = over(Scripted(fails=ServiceUnavailable("disk"))).arrive(IDS, "shared")
    assert ids.kept == IDS and texts(answer) == [NO_ANSWER]


def test_a_new_chat_says_what_is_remembered_from_others(over):
    _, answer = over(Scripted(left=Left(remembered="size M, no yellow"))).begin_anew(IDS)
    said = texts(answer)[0]
    assert said.startswith(GREETING) and "told me before: size M, no yellow." in said


def test_a_chat_that_has_begun_does_not_say_again_what_is_remembered(over):
    left = Left((("user", "coat"), ("assistant", "Here.")), remembered="size M")
    assert texts(over(Scripted(left=left)).arrive(IDS)[1]) == ["Here."]


@pytest.mark.parametrize(("liked", "kept"), [(True, True), (False, False), (None, None), (7, None)])
def test_a_verdict_is_kept(liked, kept):
    talk = Scripted()
    Keeping(talk, Shelf()).judge(IDS, "coat", liked)
    assert talk.asked == [("coat", kept)]


def test_a_verdict_that_is_not_kept_is_told_of():
    assert Keeping(Scripted(), Shelf()).judge(IDS, "coat", True) == ""
    assert "no piece" in Keeping(Scripted(), Shelf()).judge(IDS, "ghost", True)
    assert Keeping(Scripted(), Shelf()).judge({}, "coat", True) == NO_IDS
    assert "reload" in Keeping(Scripted(forgotten={VISITOR}), Shelf()).judge(IDS, "coat", True)


def test_verdicts_are_shown(over):
    stage = Stage().after(Items(tuple(Match(item(name), 0.9) for name in ("liked", "refused"))))
    _, answer = over(Scripted(left=Left(stage=stage))).arrive(IDS)
    assert 'data-judge="like" data-value="liked" aria-pressed="true"' in answer.stage
    assert 'data-judge="refuse" data-value="refused" aria-pressed="true"' in answer.stage
    assert answer.stage.count('aria-pressed="true"') == 2


def test_a_saved_look_gives_its_link_as_plain_text():
    html = Keeping(Scripted(), Shelf()).save(IDS, "0" * 32)
    assert "/looks/shared" in html and "Rainy &lt;day&gt;" in html


@pytest.mark.parametrize(("ids", "says"), [(IDS, "not here any more"), ({}, "does not work now")])
def test_a_look_that_cannot_be_saved_is_told_of(ids, says):
    html = Keeping(Scripted(), Shelf()).save(ids, "none")
    assert says in html and "/looks/" not in html


def test_looks_that_were_saved_are_listed_until_they_are_withdrawn():
    keeping = Keeping(Scripted(), Shelf())
    html = keeping.saved(IDS)
    assert 'href="/looks/shared"' in html and "Rainy &lt;day&gt;" in html
    assert 'data-share="withdraw" data-value="shared"' in html
    keeping.withdraw(IDS, "shared")
    assert NO_LOOKS in keeping.saved(IDS)
    assert NO_IDS in keeping.saved({})


def test_what_is_told_twice_opens_the_dialog_twice():
    keeping = Keeping(Scripted(), Shelf())
    assert keeping.saved(IDS) != keeping.saved(IDS)


def test_a_look_can_be_withdrawn_by_whoever_saved_it():
    shelf = Shelf()
    assert "withdrawn" in Keeping(Scripted(), shelf).withdraw(IDS, "shared")
    assert shelf.withdrawn == "shared"
    other = {"visitor": "f" * 32, "conversation": TALK}
    assert "somebody else" in Keeping(Scripted(), shelf).withdraw(other, "shared")


def test_a_new_chat_keeps_the_visitor(over):
    ids, _ = over(Scripted()).begin_anew(IDS)
    assert ids.visitor == VISITOR and ids.conversation != TALK


def test_who_is_forgotten_is_somebody_new(over):
    talk = Scripted(left=Left((("user", "coat"),)))
    ids, answer = over(talk).forget(IDS)
    assert talk.asked == [("forget", VISITOR)]
    assert VISITOR not in ids.kept.values() and TALK not in ids.kept.values()
    assert FORGOTTEN in answer.stage and texts(answer) == [GREETING]


def test_what_could_not_be_forgotten_is_not_said_to_be(over):
    ids, answer = over(Scripted(fails=ServiceUnavailable("disk"))).forget(IDS)
    assert ids.kept == IDS and texts(answer) == [NO_ANSWER] and FORGOTTEN not in answer.stage


def doing(handlers, tmp_path):
    """Everything that goes on with a conversation, by what it answers last."""
    upload = str(tmp_path / ("c" * 64) / "photo.jpg")
    return {
        "say": lambda: all_of(handlers.say(IDS, "coat", 5))[-1],
        "say nothing": lambda: all_of(handlers.say(IDS, ""))[-1],
        "show": lambda: all_of(handlers.show(IDS, upload))[-1],
        "show what is none": lambda: all_of(handlers.show(IDS, "gone.jpg"))[-1],
        "act": lambda: handlers.act(IDS, "more", "coat"),
        "arrive": lambda: handlers.arrive(IDS)[1],
        "arrive with a look": lambda: handlers.arrive(IDS, "shared")[1],
    }


DOING = tuple(doing(None, Path()))


@pytest.mark.parametrize("what", DOING)
def test_a_page_whose_chat_was_deleted_elsewhere_gets_a_new_one(over, tmp_path, what):
    talk = Scripted(ANSWER, forgotten={VISITOR}, left=Left((("user", "secret"),)))
    answer = doing(over(talk), tmp_path)[what]()
    assert texts(answer) == [DELETED] and texts(answer, "user") == [] and talk.asked == []
    assert VISITOR not in answer.ids.values() and TALK not in answer.ids.values()
    assert "data-failed" in answer.stage


def test_nothing_is_saved_for_somebody_who_was_forgotten():
    html = Keeping(Scripted(forgotten={VISITOR}), Shelf()).save(IDS, "0" * 32)
    assert "deleted" in html and "/looks/" not in html


@pytest.mark.parametrize("why", [InvalidRequest("Somebody else's."), KeyError("stage")])
@pytest.mark.parametrize("what", DOING)
def test_a_chat_that_cannot_be_read_gives_way_to_a_new_one(over, tmp_path, what, why):
    talk = Scripted(ANSWER, unreadable=why)
    answer = doing(over(talk), tmp_path)[what]()
    assert texts(answer) == [UNREADABLE] and talk.asked == []
    assert answer.ids["visitor"] == VISITOR and answer.ids["conversation"] != TALK


@pytest.mark.parametrize("what", DOING)
def test_while_the_store_is_unwell_the_page_keeps_its_ids(over, tmp_path, what):
    talk = Scripted(ANSWER, unreadable=ServiceUnavailable("The file '/srv/secret' is shut."))
    answer = doing(over(talk), tmp_path)[what]()
    assert texts(answer) == [NO_ANSWER] and answer.ids == IDS and talk.asked == []


def test_ids_that_stay_are_not_given_again(over):
    assert over(Scripted(ANSWER)).act(IDS, "more", "coat").ids is None
    assert {one.ids for one in all_of(over(Scripted(ANSWER)).say(IDS, "coat"))} == {None}


def test_verdicts_that_cannot_be_read_are_no_reason_to_show_nothing(over, monkeypatch):
    def broken(shopper):
        raise KeyError("liked")

    talk = Scripted(left=Left((("user", "coat"),)))
    monkeypatch.setattr(talk, "judged", broken)
    _, answer = over(talk).arrive(IDS)
    assert texts(answer, "user") == ["coat"] and answer.ids is None


def test_the_time_that_words_waited_is_told(over, monkeypatch):
    now = iter((10.0, 12.5))
    clock = SimpleNamespace(monotonic=lambda: next(now))
    monkeypatch.setattr("webapp.page.handlers.time", clock)
    talk = Scripted(ANSWER)
    all_of(over(talk).say(IDS, "coat"))
    assert talk.waited == [2.5]
