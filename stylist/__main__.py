"""The command line: `python -m stylist`."""

from stylist.commands import app

app(prog_name="python -m stylist")
