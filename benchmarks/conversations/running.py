"""Holds a conversation: in this process, or through the command line as a shopper would."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.conversations.script import Record, Script
from stylist.bootstrap import Parts
from stylist.errors import InvalidRequest
from stylist.settings import Settings
from stylist.talk.events import to_record


class InProcess:
    """Every conversation by one set of parts, each with a shopper of its own."""

    def __init__(self, folder: Path) -> None:
        self._parts = Parts(Settings(data_dir=folder))
        self._parts.build_catalog(lambda done, of: None)

    def hold(self, script: Script) -> list[list[Record]]:
        """The events of each utterance, as the command line would print them."""
        talk = self._parts.talk
        shopper, conversation = talk.begin(), talk.begin()
        try:
            return [list(self._answer(shopper, conversation, turn.say)) for turn in script.turns]
        finally:
            talk.forget(shopper)

    def _answer(self, shopper: str, conversation: str, words: str) -> Iterator[Record]:
        try:
            for event in self._parts.talk.turn(shopper, conversation, words, None):
                record = to_record(event)
                if record is not None:
                    yield record
        except InvalidRequest as error:
            yield {"type": "notice", "text": str(error)}


def through_the_command_line(script: Script, folder: Path) -> list[list[Record]]:
    """The same through `python -m stylist chat --json`, one process a conversation.

    Raises:
        subprocess.CalledProcessError: The command failed.
    """
    said = "".join(f"{turn.say}\n" for turn in script.turns)
    environment = {**os.environ, "STYLIST_DATA_DIR": str(folder)}
    done = subprocess.run([sys.executable, "-m", "stylist", "chat", "--json"], input=said,
                          capture_output=True, text=True, check=True, env=environment)  # fmt: skip
    answers: list[list[Record]] = [[]]
    for line in done.stdout.splitlines():
        event = json.loads(line)
        answers[-1].append(event)
        if event["type"] == "done":
            answers.append([])
    return answers[:-1]


def folder() -> "tempfile.TemporaryDirectory[str]":
    """Where one run keeps its catalog and its pictures, until it is over."""
    return tempfile.TemporaryDirectory(prefix="conversations-")
