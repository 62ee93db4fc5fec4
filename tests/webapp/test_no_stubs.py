"""Gradio is the same without its stubs, and writes none."""

import sys

from gradio import component_meta

from webapp.no_stubs import without_stubs


def test_the_tests_too_have_a_gradio_that_writes_no_stubs() -> None:
    # Of a class that is in no file, Gradio's own would raise.
    assert component_meta.create_or_modify_pyi(type("Nowhere", (), {}), "Nowhere", []) is None
    assert type(component_meta.__loader__).__module__ == "webapp.no_stubs"


def test_asking_twice_looks_once() -> None:
    without_stubs()
    before = sys.meta_path[:]
    without_stubs()
    assert sys.meta_path == before
