"""What is on the page. Components only; what they do stands in wiring."""

from dataclasses import dataclass
from typing import Any

import gradio as gr

from webapp.page import cards
from webapp.page.choices import NO_LIMITS


@dataclass(frozen=True)
class View:
    """The components that events read or write. filters: its value is a dict of filter values."""

    photo: gr.Image
    words: gr.Textbox
    find: gr.Button
    balance: gr.Slider
    filters: gr.HTML
    like: gr.Textbox
    pick: gr.Textbox
    results: gr.HTML


def build_view(welcome: str) -> View:
    """Lay the page out, inside a Blocks that the caller opened."""
    _plain("masthead", cards.render("masthead.html"))
    with gr.Row(elem_classes="desk", equal_height=False):
        with gr.Column(scale=1, min_width=280, elem_classes="asking"):
            photo, words, find, balance = _asking()
        with gr.Column(scale=3, min_width=280, elem_classes="answers"):
            # The form is the template: its value, what is chosen in it, never redraws it.
            filters = _plain(
                "filters", NO_LIMITS, html_template=cards.filters(),
                js_on_load=_by("filters", "element, trigger, props, watch, 'input'"),
            )  # fmt: skip
            _plain("waiting", cards.render("waiting.html"))
            results = _plain(
                "results", welcome, js_on_load=_by("results", "element, trigger, 'click'")
            )
    return View(photo, words, find, balance, filters, _hidden("like"), _hidden("pick"), results)


def _asking() -> tuple[gr.Image, gr.Textbox, gr.Button, gr.Slider]:
    photo = gr.Image(
        label="Photo of a piece", show_label=False, type="filepath", format="jpeg", buttons=[],
        sources=["upload", "webcam"], elem_id="photo", height="auto",
        placeholder="Drop a photo, paste one,\nor tap to choose",
    )  # fmt: skip
    _plain("photo-tools", cards.render("photo_tools.html"),
           js_on_load=_by("photoTools", "element"))  # fmt: skip
    words = gr.Textbox(
        label="In your words", placeholder="e.g. long green coat",
        max_length=500, lines=1, elem_id="words",
    )  # fmt: skip
    balance = gr.Slider(
        0, 100, value=50, step=5, elem_id="balance", label="What counts more?", buttons=[],
    )  # fmt: skip
    find = gr.Button("Find pieces", variant="primary", elem_id="find")
    return photo, words, find, balance


def _plain(name: str, value: Any, **how: Any) -> gr.HTML:
    """HTML of ours, without Gradio's frame and text styles."""
    return gr.HTML(value, elem_id=name, container=False, padding=False, apply_default_css=False,
                   **how)  # fmt: skip


def _by(name: str, given: str) -> str:
    """JavaScript that calls a function of ours, once the script that holds it has come."""
    return (
        f"(function go() {{ stylist.{name} ? stylist.{name}({given}) : setTimeout(go, 20); }})();"
    )


def _hidden(name: str) -> gr.Textbox:
    """A field that only events read and write."""
    return gr.Textbox(visible="hidden", elem_id=name, label=name, show_label=False)
