"""Sentences of a stylist on colours; our own. Data only.

{colors}: those that are no neutrals; {plain}: the rest; {noun}: the one piece with a colour.
"""

QUIET = (
    "{plain} are quiet colours that never argue with each other",
    "{plain} sit easily side by side",
    "with {plain} there is nothing to clash",
)
ALL_ONE = (
    "it is {plain} all through, so there is nothing to match",
    "{plain} and nothing else looks put together with no effort",
)
ONE_PIECE = (
    "the {noun} in {colors} {bring} the colour",
    "all the colour is in one place, the {noun} in {colors}",
)
KIN = (
    "{colors} are of one family, so they look chosen for each other",
    "I stayed with one colour family here, {colors}",
)
AGAIN = (
    "{colors} comes back more than once, which ties it together",
    "{colors} runs through it",
)
CLOSE = (
    "{colors} are neighbours and look meant for each other",
    "{colors} are close relatives, so they get on",
)
APART = (
    "{colors} play off each other",
    "{colors} make a lively mix",
)
MANY = (
    "{colors} make it playful",
    "this one has fun with {colors}",
)
SETTLED = (
    ", and {plain} keep{s} it calm",
    "; {plain} leave{s} it room",
    ", while {plain} stay{s} in the background",
)
