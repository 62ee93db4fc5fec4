"""Every event of the page, one list. All run unqueued: one plain request each, any replica."""

from collections.abc import Callable
from typing import Any

import gradio as gr

from webapp.page.handlers import Asked, Handlers
from webapp.page.layout import View

FIELDS = ("photo", "words", "balance", "filters", "like", "pick")
"""The components that every event reads, in this order."""


def wire(view: View, handlers: Handlers) -> None:
    """Connect what a shopper does with what answers it."""
    inputs = [getattr(view, name) for name in FIELDS]

    def on_photo(*values: Any) -> tuple[str, str, str]:
        return handlers.show(_asked(values, like="", pick="")), "", ""

    def on_search(*values: Any) -> tuple[str, str]:
        return handlers.show(_asked(values, like="")), ""

    def on_refine(*values: Any) -> str:
        return handlers.show(_asked(values))

    def on_card(event: gr.EventData, *values: Any) -> tuple[Any, ...]:
        data = event._data if isinstance(event._data, dict) else {}
        now = _asked(values).after(str(data.get("action", "")), str(data.get("value", "")))
        return handlers.show(now), now.like or "", now.pick or "", now.words or "", now.limits

    page: list[Any] = [view.results, view.like]
    _listen(view.photo.change, on_photo, inputs, [*page, view.pick], "photo")
    _listen(view.words.submit, on_search, inputs, page, "words")
    _listen(view.find.click, on_search, inputs, page, "find")
    _listen(view.balance.input, on_refine, inputs, view.results, "balance")
    _listen(view.filters.input, on_refine, inputs, view.results, "filters")
    _listen(view.results.click, on_card, inputs,
            [*page, view.pick, view.words, view.filters], "card")  # fmt: skip


def _listen(
    event: Callable[..., Any], handler: Callable[..., Any], inputs: Any, outputs: Any, name: str
) -> None:
    event(
        handler, inputs, outputs, queue=False, show_progress="hidden",
        trigger_mode="always_last", api_name=name, api_visibility="private",
    )  # fmt: skip


def _asked(values: tuple[Any, ...], **instead: Any) -> Asked:
    given = dict(zip(FIELDS, values, strict=True)) | instead
    limits = given.pop("filters")
    return Asked(**given).limited(limits)
