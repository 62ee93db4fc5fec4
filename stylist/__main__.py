"""The command line: `python -m stylist`."""

import os

from stylist.commands import app

# What shoppers say and show is for nobody else who has an account on this machine.
os.umask(0o077)
app(prog_name="python -m stylist")
