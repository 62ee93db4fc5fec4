"""Imports point one way: shells → service → ports ← adapters; the domain knows nobody."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

MAY_IMPORT = {
    "stylist.domain": {"stylist.domain", "stylist.errors", "stylist.remembering"},
    "stylist.errors": set(),
    "stylist.ports": {"stylist.ports", "stylist.domain"},
    "stylist.vectors": set(),
    "stylist.search": {
        "stylist.search", "stylist.domain", "stylist.errors", "stylist.ports", "stylist.vectors",
        "stylist.remembering",
    },
    "stylist.weights": {"stylist.errors"},
    "stylist.recent": set(),
    "stylist.remembering": set(),
    "stylist.tally": set(),
    "stylist.blob_keys": {"stylist.errors"},
    "stylist.photo": {
        "stylist.photo", "stylist.domain", "stylist.errors", "stylist.ports", "stylist.weights",
        "stylist.recent",
    },
    "stylist.catalog": {
        "stylist.catalog", "stylist.domain", "stylist.errors", "stylist.ports", "stylist.vectors",
    },
    "stylist.feeds": {
        "stylist.feeds", "stylist.catalog", "stylist.domain", "stylist.errors", "stylist.ports",
    },
    "stylist.plain_photos": {"stylist.errors", "stylist.feeds.pictures", "stylist.ports"},
    "stylist.outfits": {
        "stylist.outfits", "stylist.domain", "stylist.errors", "stylist.ports", "stylist.search",
        "stylist.vectors", "stylist.places", "stylist.remembering",
    },
    "stylist.outfits.board": {
        "stylist.outfits.board", "stylist.domain", "stylist.errors", "stylist.ports",
        "stylist.places",
    },
    "stylist.places": set(),
    "stylist.web_answers": set(),
    "stylist.talk": {
        "stylist.talk", "stylist.outfits", "stylist.domain", "stylist.errors", "stylist.ports",
        "stylist.search", "stylist.service", "stylist.tally",
    },
    "stylist.looks": {"stylist.domain", "stylist.errors", "stylist.ports", "stylist.service",
                      "stylist.talk"},
    "stylist.service": {
        "stylist.domain", "stylist.errors", "stylist.ports", "stylist.search", "stylist.tally",
    },
    "stylist.settings": {"stylist.errors", "stylist.settings_aws", "stylist.settings_sign_in"},
    "stylist.settings_aws": set(),
    "stylist.settings_sign_in": set(),
    "stylist.aws": {
        "stylist.aws", "stylist.domain", "stylist.errors", "stylist.ports", "stylist.vectors",
        "stylist.recent", "stylist.blob_keys", "stylist.search", "stylist.settings_aws",
        "stylist.tally", "stylist.talk.context", "stylist.feeds.seams", "stylist.catalog.feed",
        "stylist.web_answers",
    },
    "stylist.local": {
        "stylist.local", "stylist.domain", "stylist.errors", "stylist.ports", "stylist.photo",
        "stylist.weights", "stylist.recent", "stylist.search", "stylist.talk", "stylist.blob_keys",
        "stylist.outfits.counsel", "stylist.web_answers",
    },
}  # fmt: skip
"""What the files below each name may import of ours."""

ADAPTERS = {"stylist.local", "stylist.aws"}

STANDARD_ONLY = (
    "stylist.domain", "stylist.errors", "stylist.ports", "stylist.vectors", "stylist.search",
    "stylist.service", "stylist.settings", "stylist.settings_aws",
    "stylist.settings_sign_in", "stylist.catalog", "stylist.talk", "stylist.looks",
    "stylist.tally", "stylist.places", "stylist.remembering", "stylist.web_answers",
)  # fmt: skip
"""What runs in a Lambda function: nothing but the standard library (and boto3 in adapters)."""


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def files_below(name: str) -> list[Path]:
    place = ROOT.joinpath(*name.split("."))
    single = place.with_suffix(".py")
    return [single] if single.is_file() else sorted(place.rglob("*.py"))


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield node.module or ""


def is_below(name: str, parents: set[str]) -> bool:
    return any(name == parent or name.startswith(parent + ".") for parent in parents)


@pytest.mark.parametrize("layer", MAY_IMPORT)
def test_a_layer_imports_only_what_stands_below_it(layer):
    files = files_below(layer)
    assert files, f"{layer} is gone: mend this test"
    for path in files:
        ours = {name for name in imports_of(path) if name.split(".")[0] in ("stylist", "webapp",
                "functions", "infra", "training", "benchmarks", "tests")}  # fmt: skip
        wrong = {name for name in ours if not is_below(name, MAY_IMPORT[layer])}
        assert not wrong, f"{module_of(path)} imports {wrong}"


@pytest.mark.parametrize("module", STANDARD_ONLY)
def test_what_a_function_needs_is_standard_library_only(module):
    for path in files_below(module):
        foreign = {name for name in imports_of(path)
                   if name.split(".")[0] not in sys.stdlib_module_names | {"stylist"}}  # fmt: skip
        assert not foreign, f"{module_of(path)} imports {foreign}"


def test_the_service_loads_without_any_installed_package():
    probe = (
        "import sys\n"
        "for name in ('PIL', 'numpy', 'gradio', 'lancedb', 'onnxruntime', 'requests'):\n"
        "    sys.modules[name] = None\n"
        "import stylist.service, stylist.catalog.build, stylist.settings\n"
    )
    run = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


def test_only_the_composition_root_names_adapters():
    for place in ("stylist", "webapp"):
        for path in files_below(place):
            name = module_of(path)
            if name.startswith("stylist.bootstrap") or is_below(name, ADAPTERS):
                continue
            named = {i for i in imports_of(path) if is_below(i, ADAPTERS)}
            assert not named, f"{name} imports {named}"


def test_only_the_page_imports_gradio_and_handlers_never_do():
    allowed = {"webapp.page.layout", "webapp.page.wiring", "webapp.page.mount", "webapp.queue_bell",
               "webapp.share"}  # fmt: skip
    for path in [*files_below("webapp"), *files_below("stylist")]:
        if any(name.split(".")[0] == "gradio" for name in imports_of(path)):
            assert module_of(path) in allowed


def test_the_product_never_imports_training_tests_or_benchmarks():
    for path in [*files_below("stylist"), *files_below("webapp")]:
        wrong = {n for n in imports_of(path) if is_below(n, {"training", "tests", "benchmarks"})}
        assert not wrong, f"{module_of(path)} imports {wrong}"
