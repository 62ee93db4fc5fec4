"""What a drawing is made of, as values. Coordinates are px on the 600 x 720 canvas."""

from dataclasses import dataclass, replace

from training.catalog.engine.shapes import Point, flip


@dataclass(frozen=True)
class Fold:
    """A crease that fades out at both ends.

    depth: height of the ridge, about 1 for a clear fold; negative is a valley.
    """

    points: tuple[Point, ...]
    width: float = 9.0
    depth: float = 1.0

    def flipped(self) -> "Fold":
        """Return the fold mirrored at the canvas's centre line."""
        return replace(self, points=tuple(flip(self.points)))


@dataclass(frozen=True)
class Seam:
    """A sewn line pressed into the cloth along SVG path data.

    width: px. depth: about 1 for a plain seam; negative raises a ridge (a cable, a hem's edge).
    """

    path: str
    width: float = 2.0
    depth: float = 1.0


@dataclass(frozen=True)
class Wash:
    """A soft patch of another colour dyed or faded into the cloth.

    path: filled SVG path data. blur: px. strength: 0..1.
    """

    path: str
    color: str
    blur: float = 25.0
    strength: float = 0.3


@dataclass(frozen=True)
class Panel:
    """A region of a part cut from other cloth or on another grain: a sleeve, a yoke.

    Empty fields and None are taken from the part; the relief runs on unbroken beneath it.
    rotation: degrees clockwise.
    """

    path: str
    rotation: float | None = None
    color: str = ""
    fabric: str = ""
    pattern: str = ""
    accent: str = ""


@dataclass(frozen=True)
class Part:
    """One piece of cloth (or sole, strap, frame) with its own outline, colour and relief.

    outline: closed SVG path data, even-odd filled, so an inner loop is a hole.
    accent: second colour of the pattern; empty takes a sister tone of the colour.
    puff: radius in px over which the edge rounds off; large is padded, small is flat.
    drape: strength of folds and undulation; 0 is stiff.
    rotation: degrees clockwise that the cloth's grain is turned.
    lift: height in px above what lies below; it throws a contact shadow on earlier parts.
    gauge: scale of the weave; 0.6 is fine knit, 1.5 is chunky.
    scale: scale of the pattern.
    polar: centre round which the weave runs in rings (neck ribs, hat brims); None runs straight.
    quilting: path data of lines that split the part into separately padded cells.
    shade: brightness factor; an inside that lies in the shade takes about 0.6.
    panels: regions with their own grain or cloth.
    block_y: y above which the "colorblock" pattern shows the accent.
    ink: SVG elements printed on the cloth, clipped and shaded with it.
    trim: SVG elements laid on the part as they are (buttons, stitches), not clipped.
    mirrored: draw everything above flipped at the canvas's centre line.
    """

    outline: str
    color: str
    fabric: str = "cotton"
    pattern: str = "plain"
    accent: str = ""
    folds: tuple[Fold, ...] = ()
    seams: tuple[Seam, ...] = ()
    washes: tuple[Wash, ...] = ()
    puff: float = 12.0
    drape: float = 1.0
    rotation: float = 0.0
    lift: float = 0.0
    gauge: float = 1.0
    scale: float = 1.0
    polar: Point | None = None
    quilting: str = ""
    quilting_width: float = 2.0
    shade: float = 1.0
    panels: tuple[Panel, ...] = ()
    block_y: float = 290.0
    ink: str = ""
    trim: str = ""
    mirrored: bool = False


@dataclass(frozen=True)
class Drawing:
    """Parts from the lowest to the topmost, then SVG elements above everything.

    shift: px (right, down) the finished picture is moved after it has been centred.
    sway: px by which soft cloth strays from its pattern, so no outline stays ruler-straight;
    0 for rigid things.
    """

    parts: tuple[Part, ...]
    overlay: str = ""
    shift: Point = (0.0, 0.0)
    sway: float = 0.0
