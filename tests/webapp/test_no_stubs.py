"""Gradio is the same without its stubs, and writes none."""

import subprocess
import sys
from pathlib import Path

from webapp.no_stubs import without_stubs

TELLS = """
import pathlib
from webapp.no_stubs import without_stubs
without_stubs()
written = []
pathlib.Path.write_text = lambda self, *_, **__: written.append(self.name)
read = []
whole = pathlib.Path.read_text
pathlib.Path.read_text = lambda self, *a, **how: read.append(self.name) or whole(self, *a, **how)
import gradio
print([name for name in written + read if name.endswith((".pyi", "textbox.py"))])
print(gradio.Textbox(value="as always").value, callable(gradio.Textbox.change))
"""


def test_neither_stubs_nor_the_source_of_components_are_read_or_written(root: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", TELLS], cwd=root, capture_output=True, text=True, timeout=120
    )
    assert ran.stdout.splitlines() == ["[]", "as always True"], ran.stderr


def test_asking_twice_looks_once() -> None:
    without_stubs()
    before = sys.meta_path[:]
    without_stubs()
    assert sys.meta_path == before
