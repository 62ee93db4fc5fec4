"""Keeps Gradio from looking through its type stubs at every start: editors alone read them."""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from importlib.util import spec_from_file_location
from types import ModuleType
from typing import Final

_WRITES: Final = "gradio.component_meta"


def without_stubs() -> None:
    """Before Gradio is imported: a third of its import goes into parsing and comparing stubs.

    There is no setting for it. Where Gradio no longer writes them so, nothing changes.
    """
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


class _Finder(MetaPathFinder):
    """Finds that one module as it always is found, for a loader of ours."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name != _WRITES:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or not spec.origin or type(spec.loader) is not SourceFileLoader:
            return spec
        return spec_from_file_location(name, spec.origin, loader=_Loader(name, spec.origin))


class _Loader(SourceFileLoader):
    def exec_module(self, module: ModuleType) -> None:
        super().exec_module(module)
        if hasattr(module, "create_or_modify_pyi"):
            vars(module)["create_or_modify_pyi"] = lambda *_: None
