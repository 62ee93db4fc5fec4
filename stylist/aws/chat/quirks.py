"""What a chat model of Bedrock wants otherwise than the others do."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Quirks:
    """One model's ways. The defaults are what every model is known to take.

    temperature: whether it may be told one. greedy: whether it calls tools well only without
    chance. caches: where it takes cache points, 'tools', 'system' and 'messages'; one in the
    messages keeps what comes before them, too. images: how many it takes in one message; 0 where
    it sees none. replays: whether its reasoning has to come back to it while its tools run.
    thinking: tokens that it may spend on thinking beside those it writes. thinks_aloud: whether it
    thinks in its text, between <thinking> and </thinking>. json_results: whether a tool's result
    may be JSON instead of text. status: whether a result may say that it is an error. dashes:
    whether tool names may hold '-'. nested: whether the schema of a tool may hold definitions and
    more than properties at its top.
    """

    temperature: bool = False
    greedy: bool = False
    caches: tuple[str, ...] = ()
    images: int = 0
    replays: bool = False
    thinking: int = 0
    thinks_aloud: bool = False
    json_results: bool = False
    status: bool = False
    dashes: bool = False
    nested: bool = False
