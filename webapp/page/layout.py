"""What is on the page. Components only; what they do stands in wiring."""

from dataclasses import dataclass

import gradio as gr

from webapp.page import choices

CARD_EVENTS = """
element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-action]');
  if (button) trigger('click', {action: button.dataset.action, value: button.dataset.value || ''});
});
"""


@dataclass(frozen=True)
class View:
    """The components that events read or write."""

    photo: gr.Image
    words: gr.Textbox
    find: gr.Button
    balance: gr.Slider
    max_price: gr.Dropdown
    size: gr.Dropdown
    color: gr.Dropdown
    category: gr.Dropdown
    gender: gr.Radio
    like: gr.Textbox
    results: gr.HTML

    @property
    def filters(self) -> tuple[gr.Dropdown | gr.Radio, ...]:
        """What narrows the results."""
        return (self.max_price, self.size, self.color, self.category, self.gender)


def build_view(welcome: str) -> View:
    """Lay the page out, inside a Blocks that the caller opened."""
    gr.Markdown("# Virtual stylist\nFind it in the shop: by photo, by words, or by both.",
                elem_id="masthead")  # fmt: skip
    with gr.Row(elem_classes="desk", equal_height=False):
        with gr.Column(scale=1, min_width=300, elem_classes="asking"):
            photo, words, find, balance = _asking()
            max_price, size, color, category, gender = _filters()
        with gr.Column(scale=3, min_width=300, elem_classes="answers"):
            results = gr.HTML(welcome, js_on_load=CARD_EVENTS, elem_id="results")
    like = gr.Textbox(visible="hidden", elem_id="like", label="Similar to", show_label=False)
    return View(photo, words, find, balance, max_price, size, color, category, gender, like,
                results)  # fmt: skip


def _asking() -> tuple[gr.Image, gr.Textbox, gr.Button, gr.Slider]:
    photo = gr.Image(
        label="Photo of a piece", type="filepath", format="jpeg", height=210, buttons=[],
        sources=["upload", "webcam", "clipboard"], elem_id="photo",
        placeholder="Drop a photo here, paste one,\nor tap to choose",
    )  # fmt: skip
    words = gr.Textbox(
        label="In words", placeholder="e.g. long green coat",
        max_length=500, lines=1, elem_id="words",
    )  # fmt: skip
    find = gr.Button("Find pieces", variant="primary", elem_id="find")
    balance = gr.Slider(
        0, 100, value=50, step=5, elem_id="balance",
        label="What decides, when you give both: words or photo", buttons=[],
    )  # fmt: skip
    return photo, words, find, balance


def _filters() -> tuple[gr.Dropdown, gr.Dropdown, gr.Dropdown, gr.Dropdown, gr.Radio]:
    with gr.Accordion("Limits", open=True, elem_id="limits"):
        gender = gr.Radio(choices.DEPARTMENTS, value="", label="For", elem_id="gender")
        category = gr.Dropdown(choices.CATEGORIES, value="", label="Kind", elem_id="category")
        with gr.Row():
            color = gr.Dropdown(choices.COLORS, value="", label="Colour", min_width=120,
                                elem_id="color")  # fmt: skip
            size = gr.Dropdown(choices.SIZES, value="", label="Size in stock", min_width=120,
                               elem_id="size")  # fmt: skip
        max_price = gr.Dropdown(
            choices.PRICES, value="", label="Price up to", info="Choose, or type an amount.",
            allow_custom_value=True, elem_id="max-price",
        )  # fmt: skip
    return max_price, size, color, category, gender
