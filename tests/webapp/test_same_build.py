import gradio as gr

from webapp.same_build import build_of


def page(*kinds, wired=True):
    with gr.Blocks() as blocks:
        made = [kind() for kind in kinds]
        if wired:
            made[0].change(lambda value: value, made[0], made[-1], api_name="change")
    return blocks


def test_the_same_components_are_the_same_build_wherever_they_are_made():
    assert build_of(page(gr.Textbox, gr.Slider)) == build_of(page(gr.Textbox, gr.Slider))


def test_other_components_or_events_are_another_build():
    builds = {
        build_of(page(gr.Textbox, gr.Slider)),
        build_of(page(gr.Slider, gr.Textbox)),
        build_of(page(gr.Textbox, gr.Slider, gr.Slider)),
        build_of(page(gr.Textbox, gr.Slider, wired=False)),
    }
    assert len(builds) == 4
