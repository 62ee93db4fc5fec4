"""The virtual stylist: search, talk and outfits, without a page and without infrastructure."""

import os

__version__ = "0.1.0"

# The official builds of onnxruntime report to their makers unless told otherwise before they are
# imported; and nothing of ours is imported before this.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
