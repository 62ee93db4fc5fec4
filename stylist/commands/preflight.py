"""Ask AWS whether everything is there that STYLIST_MODE=aws needs, and what to do where it is not.

\b
  python -m stylist preflight
  AWS_PROFILE=shop STYLIST_REGION=us-west-2 python -m stylist preflight
  STYLIST_CHAT_MODEL=us.anthropic.claude-haiku-5-5 python -m stylist preflight
  python -m stylist preflight --json

\b
✓  it is so
✗  it is not; the line below says what to do
–  it is not configured, or cannot be told

Before `pulumi up` only credentials, region, models and quotas are checked; once the STYLIST_*
variables hold what `pulumi stack output` names, everything is. STYLIST_MODE does not matter.

It writes nothing and reads no shopper's data. It asks the chat model for one token and the
embedding model for one vector, which costs less than a hundredth of a cent; no picture is drawn.
The text of a secret is never shown.

Exit status: 0 where there is no ✗, 1 otherwise, so that a deployment can stop there.
"""

import io
import json
import os
import sys
from typing import Annotated

import typer

from stylist.commands.shell import told


def preflight(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    seconds: Annotated[
        float, typer.Option(min=1, max=120, help="Until every answer has to be there.")
    ] = 12.0,
) -> None:
    """Check, print, exit; the module's text is what --help shows."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal without these marks shows others instead of failing.
        sys.stdout.reconfigure(errors="replace")
    with told():
        from stylist.bootstrap_aws import preflight_report

        report = preflight_report(os.environ, seconds)
        if as_json:
            typer.echo(json.dumps(report.to_record(), ensure_ascii=False))
        else:
            for line in report.lines():
                typer.echo(line)
    if not report.ok:
        raise typer.Exit(1)
