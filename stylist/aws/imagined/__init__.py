"""The imagined photo: what an outfit might look like on somebody, by a picture model of Bedrock."""

from stylist.aws.imagined.drawing import Drawer
from stylist.aws.imagined.imaginer import Imaginer
from stylist.aws.imagined.models import known_model

__all__ = ["Drawer", "Imaginer", "known_model"]
