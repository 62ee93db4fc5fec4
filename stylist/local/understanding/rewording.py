"""All rules that put a shopper's words another way before they are read, in stages.

A rule takes lower-case words and gives lower-case words. Within a stage the order is free: no rule
of it needs, or spoils, what another makes. A rule that must come after another stands in a later
stage, and a stage says what comes before it and why. Tests hold all three: that no rule stands
elsewhere, that the stages' order matters, and that the order within them does not.
"""

from dataclasses import dataclass

from stylist.local.understanding.ages import with_sexes
from stylist.local.understanding.asks import without_other_work
from stylist.local.understanding.bareness import covered
from stylist.local.understanding.body_places import placed
from stylist.local.understanding.clean import SIGNS, clean, spelled_out
from stylist.local.understanding.families import without_children
from stylist.local.understanding.first_days import first_day_named
from stylist.local.understanding.goods_said import GOODS_SAID
from stylist.local.understanding.lengths import with_cuts
from stylist.local.understanding.money_said import money_said, numbers_said
from stylist.local.understanding.numbers import with_digits
from stylist.local.understanding.of_others import wanted_too
from stylist.local.understanding.other_words import OF_NUMBERS, OTHER_WORDS
from stylist.local.understanding.outfit_words import outfit_named
from stylist.local.understanding.pointed_back import without_plenty
from stylist.local.understanding.pronouns import with_nouns
from stylist.local.understanding.refusals_said import REFUSALS_SAID
from stylist.local.understanding.repair import repaired
from stylist.local.understanding.rule import Rule
from stylist.local.understanding.taken_back import without_taken_back
from stylist.local.understanding.turned import turned
from stylist.local.understanding.worn_now import without_worn
from stylist.local.understanding.worn_out import wanted_anew


@dataclass(frozen=True)
class Stage:
    """Rules whose order among themselves is free; `why` they come behind the stage before."""

    why: str
    rules: tuple[Rule, ...]


SPELLED = Stage("First: all other rules know words by their usual spelling.", (spelled_out,))
SIGNED = Stage(
    "After the spellings, which know 'w/o'. Signs are words from here on.",
    SIGNS,
)
PHRASED = Stage(
    "After the signs, which join a phrase: 'no prints/stripes'. Before single numbers: 'two fifty' "
    "is 250 only while both words stand there.",
    (*GOODS_SAID, *REFUSALS_SAID, *OTHER_WORDS, covered, numbers_said),
)
COUNTED = Stage("Before all that is told by digits.", (with_digits,))
PRICED = Stage(
    "After the digits, by which limits, ages and weights are known.",
    (*OF_NUMBERS, with_sexes, money_said),
)
NAMED = Stage(
    "After the prices: a piece is told from what it may cost, and 'tops' behind a price is none.",
    (
        without_children, first_day_named, outfit_named, wanted_anew, with_cuts, with_nouns,
        wanted_too, placed,
    ),
)  # fmt: skip
WORN = Stage(
    "After the names: what is worn now is left out only where another piece is asked for.",
    (without_worn,),
)
TURNED = Stage(
    "Last: what goes and what stays, of the pieces that are left.",
    (without_other_work, without_taken_back, without_plenty, turned),
)
STAGES = (SPELLED, SIGNED, PHRASED, COUNTED, PRICED, NAMED, WORN, TURNED)


def reworded(typed: str) -> str:
    """Words whose slips are mended, in lower case and as the rules that read them know them."""
    return through(STAGES, typed.lower())


def plain(typed: str) -> str:
    """The same up to the phrases: no number in digits, and what is told stays as it is told."""
    return through((SPELLED, SIGNED, PHRASED), typed.lower())


def plain_of(text: str) -> str:
    """Words as they were typed, made `plain`."""
    return plain(repaired(clean(text))[0])


def through(stages: tuple[Stage, ...], text: str) -> str:
    """Lower-case words, put by these stages."""
    for stage in stages:
        for rule in stage.rules:
            text = rule(text)
    return text
