"""What shoppers call dark, light or pastel, as ranges in CIE LCh; our own."""

from dataclasses import dataclass

from stylist.remembering import remembered


@dataclass(frozen=True)
class Shade:
    """A depth of colour that is asked for.

    words: any of these in a wish's text. lightness, chroma: from and to, in CIE units.
    worth: what a main piece far outside loses. is_neutral: whether it is to be a neutral, or none;
    None where either does. is_firm: whether only such pieces are shown by themselves, while there
    are any. is_single: whether only what is of one colour has it.
    """

    words: frozenset[str]
    lightness: tuple[float, float] = (0.0, 100.0)
    chroma: tuple[float, float] = (0.0, 200.0)
    worth: float = 1.6
    is_neutral: bool | None = None
    is_firm: bool = False
    is_single: bool = False


DARK = (0.0, 38.0)
NEUTRALS = frozenset({"black", "white", "grey", "beige", "brown"})
"""Families that go with everything; so do navy and denim (any book on wardrobe colours)."""

SHADES: tuple[Shade, ...] = (
    Shade(frozenset({"dark", "darker", "deep"}), lightness=DARK, is_firm=True),
    Shade(frozenset({"pastel", "pastels"}), (72.0, 94.0), (5.0, 45.0), is_neutral=False,
          is_firm=True),
    Shade(frozenset({"bright", "vivid"}), (35.0, 100.0), (45.0, 200.0), is_neutral=False,
          is_firm=True),
    Shade(frozenset({"brighter", "colourful", "colorful"}), (35.0, 100.0), (45.0, 200.0),
          is_neutral=False),
    Shade(frozenset({"neutral", "neutrals"}), is_neutral=True, is_firm=True),
    Shade(frozenset({"quiet"}), chroma=(0.0, 38.0), is_firm=True, is_single=True),
    Shade(frozenset({"muted", "subdued"}), (20.0, 90.0), (0.0, 28.0)),
    # 'Light' may mean the cloth as well; pale clothes do no harm there.
    Shade(frozenset({"light", "lighter", "pale"}), lightness=(68.0, 100.0), worth=1.0),
)  # fmt: skip
"""The first that a wish's text names counts."""

FAR = 20.0
"""CIE units outside a range at which a piece loses all that the shade is worth."""
ODD_ONE = 0.7
"""Share lost by what is a neutral and should not be, or the other way about."""


@remembered(256)
def shade_in(text: str) -> Shade | None:
    """The shade that words ask for; None without."""
    said = set(text.lower().replace(",", " ").replace("-", " ").split())
    return next((one for one in SHADES if one.words & said), None)


def is_within(value: float, limits: tuple[float, float]) -> bool:
    """Whether a lightness or chroma lies within a shade's limits."""
    return limits[0] <= value <= limits[1]
