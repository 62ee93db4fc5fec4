"""Every event of the page, one list.

Two stream and go through the queue; the others are one plain request each. None needs to reach
the replica that answered before.
"""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any, Literal

import gradio as gr

from webapp.page.answers import Answer
from webapp.page.handlers import Handlers
from webapp.page.keeping import Keeping
from webapp.page.layout import View
from webapp.page.opening import Ids

Mode = Literal["multiple", "always_last"]

LOOK = "look"
"""Parameter of the page's address: the look to begin with."""


def wire(view: View, handlers: Handlers, keeping: Keeping) -> None:
    """Connect what a shopper does with what answers it."""
    page = [view.log, view.under, view.stage, view.fields]
    shown_on = [view.ids, *page]
    started = [*shown_on, view.photo, view.told]

    def on_load(ids: Any, request: gr.Request) -> tuple[Any, ...]:
        look = request.query_params.get(LOOK, "")
        return _arrived(handlers.arrive(ids, look))

    async def on_words(ids: Any, event: gr.EventData) -> AsyncIterator[tuple[Any, ...]]:
        asked = _data(event)
        async for answer in handlers.say(ids, asked.get("words"), asked.get("turn")):
            yield _shown(answer)

    async def on_photo(ids: Any, photo: Any, told: Any) -> AsyncIterator[tuple[Any, ...]]:
        if (photo or "") == (told or ""):
            yield (*(gr.skip() for _ in shown_on), told)
            return
        async for answer in handlers.show(ids, photo):
            yield *_shown(answer), photo or ""

    def on_button(ids: Any, event: gr.EventData) -> tuple[Any, ...]:
        asked = _data(event)
        return _shown(handlers.act(ids, str(asked.get("action")), str(asked.get("value", ""))))

    def on_verdict(ids: Any, event: gr.EventData) -> None:
        asked = _data(event)
        told = keeping.judge(ids, asked.get("product_id"), asked.get("liked"))
        if told:
            raise gr.Error(told, print_exception=False)

    def on_save(ids: Any, event: gr.EventData) -> str:
        return keeping.save(ids, _data(event).get("value"))

    def on_withdraw(ids: Any, event: gr.EventData) -> str:
        return keeping.withdraw(ids, _data(event).get("value"))

    def on_looks(ids: Any) -> str:
        return keeping.saved(ids)

    def on_anew(ids: Any) -> tuple[Any, ...]:
        return *_arrived(handlers.begin_anew(ids)), None, ""

    def on_forget(ids: Any) -> tuple[Any, ...]:
        return *_arrived(handlers.forget(ids)), None, ""

    said = _stream(view.composer.submit, on_words, [view.ids], shown_on, "say")
    shown = _stream(view.photo.change, on_photo, [view.ids, view.photo, view.told],
                    [*shown_on, view.told], "photo", "always_last")  # fmt: skip
    view.composer.stop(None, cancels=[said, shown], api_visibility="private")
    _listen(view.stage.click, on_button, view.ids, shown_on, "act")
    _listen(view.fields.input, on_button, view.ids, shown_on, "correct")
    _listen(view.stage.like, on_verdict, view.ids, None, "judge")
    _listen(view.stage.submit, on_save, view.ids, view.share, "save")
    _listen(view.share.click, on_withdraw, view.ids, view.share, "withdraw")
    _listen(view.visit.select, on_looks, view.ids, view.share, "looks")
    _listen(view.visit.submit, on_anew, view.ids, started, "anew")
    _listen(view.visit.click, on_forget, view.ids, started, "forget")
    root = gr.context.Context.root_block
    assert root is not None  # the caller opened it
    _listen(root.load, on_load, view.ids, shown_on, "arrive")


def _stream(
    event: Callable[..., Any], handler: Callable[..., Any], inputs: Any, outputs: Any, name: str,
    mode: Mode = "multiple",
) -> Any:  # fmt: skip
    return event(
        handler, inputs, outputs, queue=True, concurrency_limit=None, show_progress="hidden",
        trigger_mode=mode, api_name=name, api_visibility="private",
    )  # fmt: skip


def _listen(
    event: Callable[..., Any], handler: Callable[..., Any], inputs: Any, outputs: Any, name: str
) -> None:
    event(
        handler, inputs, outputs, queue=False, show_progress="hidden",
        trigger_mode="multiple", api_name=name, api_visibility="private",
    )  # fmt: skip


def _data(event: gr.EventData) -> dict[str, Any]:
    return event._data if isinstance(event._data, dict) else {}


def _shown(answer: Answer) -> tuple[Any, ...]:
    # The browser writes down what it is given; ids that stay are not given.
    return answer.ids or gr.skip(), answer.log, answer.under, answer.stage, answer.fields


def _arrived(begun: tuple[Ids, Answer]) -> tuple[Any, ...]:
    ids, answer = begun
    return _shown(replace(answer, ids=ids.kept))
