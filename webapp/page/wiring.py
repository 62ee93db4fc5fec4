"""Every event of the page, one list. All run unqueued: one plain request each, any replica."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any

import gradio as gr

from webapp.page.handlers import Asked, Handlers
from webapp.page.layout import View

_FIELDS = tuple(field.name for field in fields(Asked))


def wire(view: View, handlers: Handlers) -> None:
    """Connect what a shopper does with what answers it."""
    inputs = [getattr(view, name) for name in _FIELDS]
    page: list[Any] = [view.results, view.like]

    def on_search(*values: Any) -> tuple[str, str]:
        return handlers.show(_asked(values, like="")), ""

    def on_refine(*values: Any) -> str:
        return handlers.show(_asked(values))

    def on_card(event: gr.EventData, *values: Any) -> tuple[str, str, str]:
        data = event._data if isinstance(event._data, dict) else {}
        asked = _after(str(data.get("action", "")), str(data.get("value", "")), values)
        return handlers.show(asked), asked.like or "", asked.words or ""

    _listen(view.photo.change, on_search, inputs, page, "photo")
    _listen(view.words.submit, on_search, inputs, page, "words")
    _listen(view.find.click, on_search, inputs, page, "find")
    _listen(view.balance.input, on_refine, inputs, view.results, "balance")
    for component in view.filters:
        _listen(component.input, on_refine, inputs, view.results, f"by_{component.elem_id}")
    _listen(view.results.click, on_card, inputs, [*page, view.words], "card")


def _listen(
    event: Callable[..., Any], handler: Callable[..., Any], inputs: Any, outputs: Any, name: str
) -> None:
    event(
        handler, inputs, outputs, queue=False, show_progress="minimal",
        trigger_mode="always_last", api_name=name, api_visibility="private",
    )  # fmt: skip


def _asked(values: tuple[Any, ...], **instead: Any) -> Asked:
    return Asked(**(dict(zip(_FIELDS, values, strict=True)) | instead))


def _after(action: str, value: str, values: tuple[Any, ...]) -> Asked:
    """What is asked once a button of the results was pressed."""
    if action == "more":
        return _asked(values, like=value)
    if action == "words":
        return _asked(values, words=value, like="")
    return _asked(values, like="")
