"""webapp/Dockerfile as its instructions; no Docker is needed to read it."""

import json
import re
import shlex
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCKERFILE = ROOT / "webapp" / "Dockerfile"


@dataclass(frozen=True)
class Instruction:
    """One line, continuations joined. stage: counted from 0."""

    name: str
    rest: str
    stage: int

    @property
    def words(self) -> list[str]:
        """Its parts, of the JSON or of the shell form; options such as --from left out."""
        text = self.rest
        if text.startswith("["):
            return [str(word) for word in json.loads(text)]
        return [word for word in shlex.split(text) if not word.startswith("--")]

    @property
    def is_exec(self) -> bool:
        """Whether it runs without a shell, which would not hand signals on."""
        return self.rest.rpartition("CMD ")[2].startswith("[")


def instructions(text: str = "") -> list[Instruction]:
    """All of them, in order."""
    text = text or DOCKERFILE.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines))
    found: list[Instruction] = []
    stage = -1
    for line in filter(str.strip, joined.splitlines()):
        name, _, rest = line.strip().partition(" ")
        stage += name == "FROM"
        found.append(Instruction(name, rest.strip(), stage))
    return found


def last_stage() -> list[Instruction]:
    """What the image itself is made by."""
    whole = instructions()
    return [one for one in whole if one.stage == whole[-1].stage]


def variables() -> dict[str, str]:
    """What the image sets."""
    pairs = [word for one in last_stage() if one.name == "ENV" for word in one.words]
    return dict(pair.split("=", 1) for pair in pairs)


def only(name: str) -> Instruction:
    """The one instruction of the last stage that is called so."""
    (found,) = [one for one in last_stage() if one.name == name]
    return found
