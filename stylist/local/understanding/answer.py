"""What is understood of one utterance."""

from dataclasses import dataclass, field
from enum import StrEnum

from stylist.domain import Wish


class Ask(StrEnum):
    """What is asked for."""

    PIECES = "pieces"
    OUTFIT = "outfit"
    ADVICE = "advice"
    WEATHER = "weather"
    CORRECT = "correct"
    """What was shown, otherwise: 'cheaper', 'in green', 'anything but black'."""
    SWAP = "swap"
    KEEP = "keep"
    DETAIL = "detail"
    """A question about a piece that was shown: its price, fabric, sizes, stock."""
    MORE = "more"
    REMEMBER = "remember"
    PICK = "pick"
    """One of what was shown is named, and nothing more: 'number 2 please'."""
    LIKE = "like"
    DISLIKE = "dislike"
    RESET = "reset"
    DRAW = "draw"
    SAVE = "save"
    SHARE = "share"
    GREET = "greet"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    WHO = "who"
    YES = "yes"
    NO = "no"
    SHOP = "shop"
    """Delivery, returns, an order: the shop's business, not the stylist's."""
    OFFENSIVE = "offensive"
    DANGER = "danger"
    """Somebody may kill or hurt themselves, or is hurt: no matter of clothes."""
    DISTASTE = "distaste"
    """The shopper dislikes how they look, whatever they wear."""
    SORROW = "sorrow"
    """A loss or a grief is told, and nothing is asked for."""
    BODY = "body"
    """The shopper says what their body is like, and no more."""
    HATEFUL = "hateful"
    """A sign of hatred is asked for as clothes."""
    PET = "pet"
    """Clothes for an animal."""
    FOREIGN = "foreign"
    """Another language than English."""
    OFFTOPIC = "offtopic"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class NamedPiece:
    """A piece named, with what was said of it alone.

    words: as a wish names it, without what is its own: colors, patterns, materials and cuts, each
    as the catalog can tell. refused: it stands under a 'no'.
    pointed: it is one that was shown ('those shoes', 'the hat') and not a new wish. owned: the
    shopper has it already ('to go with my navy suit'). vague: more was said of it than can be told.
    wearer: "men's" or "women's" where several people are asked for, 'unisex' where only that will
    do; else ''.
    least_minor, most_minor: what it may cost, where that is said of it alone.
    """

    words: str
    colors: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    cuts: tuple[str, ...] = ()
    refused: bool = False
    pointed: bool = False
    owned: bool = False
    vague: bool = False
    wearer: str = ""
    least_minor: int | None = None
    most_minor: int | None = None


@dataclass(frozen=True)
class Reference:
    """Something that was shown and is meant.

    number: 1 for the first, -1 for the last, 0 where none was said. piece: its word ('shoes') or
    ''. outfit: an outfit is meant, not a piece. same: 'the same but …', 'like that one'.
    """

    number: int = 0
    piece: str = ""
    outfit: bool = False
    same: bool = False


@dataclass(frozen=True, kw_only=True)
class Understanding:
    """What one utterance says. Nothing of earlier ones is in it.

    wish: what it states, and only that. asks: what is asked, what matters most first; never
    empty. references: what was shown and is meant. swap, keep: words of the pieces to go or stay
    ('shoes'); without any word, `references` say which.
    drops: fields of a wish that it lifts ('max_price_minor', 'total_minor', 'colors', …).
    welcome: colours, fabrics or pieces that are said to be all right after all.
    comparisons: some of 'cheaper', 'dearer', 'warmer', 'lighter', 'more formal', 'more casual',
    'brighter', 'darker', 'longer', 'shorter', 'simpler', 'bolder', 'looser', 'tighter',
    'bigger', 'smaller', 'softer'.
    durable: it was said of the shopper in general and may be remembered ('I hate yellow').
    liked_colors: colours said to be loved. question: the words of the sentence that asks for
    advice. open_limit: the price limit was said without 'each' or 'in total' and may be either.
    mended: (as typed, as read) of each slip repaired. pieces: every piece named.
    dresses: a whole outfit is to come of it, whatever piece is named.
    """

    wish: Wish = field(default_factory=Wish)
    asks: tuple[Ask, ...] = (Ask.UNCLEAR,)
    references: tuple[Reference, ...] = ()
    swap: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()
    welcome: tuple[str, ...] = ()
    comparisons: tuple[str, ...] = ()
    durable: bool = False
    liked_colors: tuple[str, ...] = ()
    question: str = ""
    open_limit: bool = False
    mended: tuple[tuple[str, str], ...] = ()
    pieces: tuple[NamedPiece, ...] = ()
    dresses: bool = False

    @property
    def ask(self) -> Ask:
        """What is asked first of all."""
        return self.asks[0]

    @property
    def reset(self) -> bool:
        """Whether all that was said before no longer counts."""
        return Ask.RESET in self.asks
