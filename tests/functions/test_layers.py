"""Functions are shells: they name adapters only where they are put together."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "functions").rglob("*.py"))
ADAPTERS = {
    "parts.py": "stylist.aws",
    "catalog_parts.py": "stylist.aws",
    # How messages of ours are read is known to whoever writes them.
    "ingest/handler.py": "stylist.aws.feeds.messages",
    "knowledge_sync/handler.py": ("stylist.aws.feeds.messages", "stylist.aws.guide_sync"),
}


def imports_of(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_function_imports_only_the_product_and_pythons_own(path):
    known = sys.stdlib_module_names | {"functions", "stylist"}
    assert {name for name in imports_of(path) if name.partition(".")[0] not in known} == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_what_puts_a_function_together_names_adapters(path):
    allowed = next((known for name, known in ADAPTERS.items() if str(path).endswith(f"/{name}")),
                   ())  # fmt: skip
    named = {name for name in imports_of(path) if name.startswith(("stylist.aws", "stylist.local"))}
    assert {name for name in named if not name.startswith(allowed or "-")} == set()
