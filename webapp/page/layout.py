"""What is on the page. Components only; what they do stands in wiring."""

from dataclasses import dataclass
from typing import Any, Final

import gradio as gr

from webapp.page import cards
from webapp.page.answers import Answer
from webapp.page.handlers import MOST_WORDS
from webapp.rendering import render

STORAGE: Final = "stylist"
_SEAL: Final = "stylist-ids-only"
"""Not a secret: what the browser keeps are ids, and it may read them. Fixed, so that every replica
and every start reads them."""


@dataclass(frozen=True)
class View:
    """The components that events read or write.

    ids: what the browser keeps. under: between log and composer. told: the photo that was last
    shown to the stylist, so that the same is not shown twice. fields: its value is a dict.
    """

    ids: gr.BrowserState
    log: gr.Chatbot
    under: gr.HTML
    photo: gr.Image
    told: gr.Textbox
    composer: gr.HTML
    visit: gr.HTML
    fields: gr.HTML
    stage: gr.HTML
    share: gr.HTML


def build_view(first: Answer, signs_out: bool = False) -> View:
    """Lay the page out, inside a Blocks that the caller opened. first: what it shows at first."""
    ids = gr.BrowserState({}, storage_key=STORAGE, secret=_SEAL)
    with gr.Row(elem_classes="desk", equal_height=False):
        with gr.Column(scale=1, min_width=280, elem_classes="talk"):
            _plain("masthead", render("masthead.html", signs_out=signs_out))
            log = _log(first)
            _plain("waiting", render("waiting.html"))
            under = _plain("under", first.under)
            photo, composer = _asking()
            visit = _plain("visit", render("visit.html"), js_on_load=_by("visit"))
        with gr.Column(scale=3, min_width=280, elem_classes="beside"):
            # The form is the template: its value, what is chosen in it, never redraws it.
            fields = _plain("filters", first.fields, html_template=cards.filters(),
                            js_on_load=_by("filters"))  # fmt: skip
            stage = _plain("stage", first.stage, js_on_load=_by("stage"))
            share = _plain("share", "", js_on_load=_by("share"))
    return View(ids, log, under, photo, _hidden("told"), composer, visit, fields, stage, share)


def _log(first: Answer) -> gr.Chatbot:
    said: list[Any] = list(first.log)
    return gr.Chatbot(
        said, label="Conversation", show_label=False, elem_id="log", height=None,
        # What shoppers and models write is shown as it is.
        render_markdown=False, allow_tags=False, sanitize_html=True, latex_delimiters=[],
        buttons=["copy"], feedback_options=None, layout="bubble", container=False,
    )  # fmt: skip


def _asking() -> tuple[gr.Image, gr.HTML]:
    with gr.Column(elem_classes="asking"):
        photo = gr.Image(
            label="Photo of a piece", show_label=False, type="filepath", format="jpeg", buttons=[],
            sources=["upload", "webcam"], elem_id="photo", height="auto",
            placeholder="Drop your photo here",
        )  # fmt: skip
        _plain("photo-tools", render("photo_tools.html"), js_on_load=_by("photoTools"))
        composer = _plain("composer", render("composer.html", most=MOST_WORDS),
                          js_on_load=_by("composer"))  # fmt: skip
    return photo, composer


def _plain(name: str, value: Any, **how: Any) -> gr.HTML:
    """HTML of ours, without Gradio's frame and text styles."""
    return gr.HTML(value, elem_id=name, container=False, padding=False, apply_default_css=False,
                   **how)  # fmt: skip


def _by(name: str) -> str:
    """JavaScript that calls a function of ours, once the script that holds it has come."""
    given = "element, trigger, props, watch"
    return (
        f"(function go() {{ stylist.{name} ? stylist.{name}({given}) : setTimeout(go, 20); }})();"
    )


def _hidden(name: str) -> gr.Textbox:
    """A field that only events read and write."""
    return gr.Textbox(visible="hidden", elem_id=name, label=name, show_label=False)
