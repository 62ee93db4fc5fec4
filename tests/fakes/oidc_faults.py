"""What can be made wrong with the provider of `tests.fakes.oidc`, and the page it shows."""

import html
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Faults:
    """What is wrong with the provider. claims: put over those of a token; None leaves one out.
    unsigned, strange_key: how tokens are signed. refuses: the answer to who wants to sign in.
    silent: answers nothing at these paths until it is closed."""

    claims: dict[str, Any] = field(default_factory=dict)
    unsigned: bool = False
    strange_key: bool = False
    refuses: str = ""
    silent: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()


def form(asked: dict[str, str]) -> str:
    """Where one signs in."""
    fields = "".join(f'<input type="hidden" name="{html.escape(name)}" '
                     f'value="{html.escape(value)}">' for name, value in asked.items())  # fmt: skip
    return (
        "<!doctype html><html lang=en><title>Provider</title><h1>Who are you?</h1>"
        f'<form method="post" action="/authorize">{fields}<button>Sign in</button></form>'
    )
