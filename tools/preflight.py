"""The preflight of a stack: `python -m tools.preflight --stack dev`.

It asks what `python -m stylist preflight` asks, for the region, profile and models of the stack's
own configuration, and for what the stack has made as far as Pulumi can tell. A STYLIST_* variable
that is set counts instead. Where the page is to run on App Runner it says who may.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml  # type: ignore[import-untyped]

from tools import hosting

ROOT: Final = Path(__file__).parents[1]

_OUTPUTS: Final = ("table", "uploads_bucket", "catalog_bucket", "vector_bucket", "knowledge_base",
                   "guardrail")  # fmt: skip
_SECONDS: Final = 60.0
_REMEDY: Final = "→"
_IN_CLEAR: Final = (
    "weather_key stands in clear in {name}. Make it a secret before the file goes anywhere: "
    "'pulumi config set --secret weather_key', and paste it when asked."
)
_KEYS: Final = (
    "A stack goes by its configuration, not by variables: what is called STYLIST_CHAT_MODEL above "
    "is set with 'pulumi config set chat_model ...', and so on; pictures are switched off with "
    "'pulumi config set imagined_pictures false'."
)


class NoStack(Exception):
    """The stack has no configuration; says how it gets one."""


@dataclass(frozen=True)
class Configured:
    """hosting: where the page is to run. variables: what the rest of a configuration stands for.
    doubt: a sentence on a secret that is none, or nothing."""

    hosting: str
    variables: dict[str, str]
    doubt: str = ""


def configured(stack: str, root: Path = ROOT) -> Configured:
    """The configuration of a stack.

    Raises:
        NoStack: There is none.
    """
    path = root / f"Pulumi.{stack}.yaml"
    if not path.is_file():
        raise NoStack(
            f"There is no Pulumi.{stack}.yaml. Begin with a copy: cp Pulumi.dev.yaml {path.name}"
        )
    project = yaml.safe_load((root / "Pulumi.yaml").read_text("utf-8"))
    own = (yaml.safe_load(path.read_text("utf-8")) or {}).get("config") or {}
    described: Mapping[str, Mapping[str, Any]] = project["config"]
    values = {
        name: own.get(f"{project['name']}:{name}", about["default"])
        for name, about in described.items()
    }
    draws = str(values["imagined_pictures"]).lower() == "true"
    found = {
        "STYLIST_REGION": str(own.get("aws:region", "")),
        "AWS_PROFILE": str(own.get("aws:profile", "")),
        "STYLIST_CHAT_MODEL": str(values["chat_model"]),
        "STYLIST_EMBEDDING_MODEL": str(values["embedding_model"]),
        "STYLIST_EMBEDDING_DIMENSION": str(values["embedding_dimension"]),
        "STYLIST_PICTURE_MODEL": str(values["picture_model"]) if draws else "off",
    }
    # Pulumi writes a secret as a mapping, {secure: ...}.
    clear = isinstance(values["weather_key"], str) and bool(values["weather_key"])
    return Configured(
        str(values["hosting"]), {name: one for name, one in found.items() if one},
        _IN_CLEAR.format(name=path.name) if clear else "",
    )  # fmt: skip


def made(stack: str) -> dict[str, str]:
    """The variables for what the stack has made; none where Pulumi knows of nothing."""
    try:
        told = subprocess.run(
            ["pulumi", "stack", "output", "--json", "--stack", stack], cwd=ROOT,
            capture_output=True, text=True, timeout=_SECONDS, check=True,
        )  # fmt: skip
        outputs = json.loads(told.stdout)
    except (OSError, subprocess.SubprocessError, ValueError):
        return {}
    return {f"STYLIST_{name.upper()}": str(outputs[name]) for name in _OUTPUTS if name in outputs}


def main(arguments: list[str] | None = None) -> int:
    """Ask. Returns the exit status."""
    parser = argparse.ArgumentParser(
        "python -m tools.preflight", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("--stack", default="dev")
    parser.add_argument(
        "--only-needed", action="store_true",
        help="leave out what the stack has made: an update would mend that",
    )  # fmt: skip
    asked = parser.parse_args(arguments)
    try:
        stack = configured(asked.stack)
    except NoStack as error:
        print(f"preflight: {error}", file=sys.stderr)
        return 1
    variables = stack.variables | ({} if asked.only_needed else made(asked.stack)) | os.environ
    command = [sys.executable, "-m", "stylist", "preflight"]
    asking = subprocess.run(command, env=variables, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    print(asking.stdout, end="")
    if any(_REMEDY in line and "STYLIST_" in line for line in asking.stdout.splitlines()):
        print(_KEYS)
    told = hosting.doubts(
        stack.hosting,
        variables.get("STYLIST_REGION", "us-west-2"),
        variables.get("AWS_PROFILE", ""),
    )
    for doubt in filter(None, (told, stack.doubt)):
        print(doubt)
    return asking.returncode


if __name__ == "__main__":
    sys.exit(main())
