"""The Gradio page: layout (what is there), handlers (what happens), wiring (which calls which)."""
