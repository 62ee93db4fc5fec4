"""'Which colours go with burgundy?', 'do red and pink clash?': answered from the colour wheel."""

import re

from stylist.local.planner import color_sayings as sayings
from stylist.local.planner.color_meant import asked_of_colors
from stylist.local.planner.goals import GUIDE, Goal
from stylist.local.planner.guiding import passage
from stylist.local.planner.history import Ran
from stylist.local.planner.naming import listed
from stylist.local.planner.pointing import slot_of
from stylist.local.planner.scene import Scene
from stylist.local.planner.voice import Voice
from stylist.local.understanding.color_questions import ColorQuestion, Thing
from stylist.outfits.counsel import company_of, quarrels_of, verdict_on
from stylist.search.nouns import one

_BOUND = ("sizes", "max_price_minor", "min_price_minor", "total_minor")
_DOUBTS = re.compile(
    r"\b(?:clash\w*|weird|odd|wrong|bad|mistake|faux pas|no-?no|silly|tacky|awful|crime|sin|"
    r"forbidden|taboo)\b",
    re.IGNORECASE,
)
_BESIDE = {"bottom": "a {color} top", "top": "{color} trousers", "dress": "{color} shoes",
           "outerwear": "a {color} top"}  # fmt: skip
"""Where a piece is worn → what an outfit shows its company's colour in."""
_SUIT = "a {color} shirt"


def advised_on_colors(scene: Scene) -> Goal | None:
    """A question of colours, unless sizes or a budget tell that goods are wanted."""
    stated = scene.said.wish.stated()
    if scene.new_photo or any(name in stated for name in _BOUND):
        return None
    asked = asked_of_colors(scene)
    if asked is None:
        return None
    guided = ""
    if asked.sort == "verdict" and verdict_on(*_colors(asked)).scheme == "alike":
        guided = f"Can I mix {listed(_colors(asked))}?"
    return Goal(manner="colors", question=guided)


def about_colors(scene: Scene, goal: Goal, ran: list[Ran], voice: Voice) -> str:
    """The advice, and words that would show it."""
    asked = asked_of_colors(scene)
    if asked is None:
        return ""
    if asked.sort == "verdict":
        said, say = _verdict(asked, scene.words, goal, ran, voice), _pair(asked)
        say = "" if verdict_on(*_colors(asked)).ease == "bold" else say
    elif asked.sort == "quarrels":
        said, say = _quarrels(asked.things[0], voice), ""
    else:
        said, say = _company(asked, voice), _together(asked, is_dressed=scene.shown.dressed)
    offer = voice.one_of(sayings.OFFERS, "offer").format(say=say) if say else ""
    return f"{said} {offer}".strip()


def _colors(asked: ColorQuestion) -> tuple[str, str]:
    return asked.things[0].color, asked.things[1].color


def _company(asked: ColorQuestion, voice: Voice) -> str:
    thing = asked.things[0]
    company = company_of(thing.color)
    schemes = dict(company.lively)
    if "accent" in schemes.values():
        said = voice.one_of(sayings.NEUTRAL, "colors").format(
            color=thing.said, calm=listed(company.calm), lively=listed(schemes, "or")
        )
        return _sentence(said)
    ways = sayings.QUIET_PIECE if asked.piece else sayings.QUIET
    quiet = voice.one_of(ways, "colors").format(
        piece=asked.piece, thing=_named(thing), calm=listed(company.calm)
    )
    lively = (sayings.SCHEMES[scheme].format(color=color) for color, scheme in company.lively)
    more = voice.one_of(sayings.LIVELY, "lively").format(lively=", or ".join(lively))
    return f"{_sentence(quiet)} {more}"


def _quarrels(thing: Thing, voice: Voice) -> str:
    colors = quarrels_of(thing.color)
    if not colors:
        return _sentence(voice.one_of(sayings.NONE_AVOIDED).format(thing=thing.said))
    calm = listed(company_of(thing.color).calm, "or")
    said = voice.one_of(sayings.AVOIDED).format(colors=listed(colors), thing=thing.said, calm=calm)
    return _sentence(said)


def _verdict(asked: ColorQuestion, words: str, goal: Goal, ran: list[Ran], voice: Voice) -> str:
    first, second = asked.things
    verdict = verdict_on(first.color, second.color)
    both = f"{_named(first)} and {_named(second)}"
    if verdict.ease == "bold":
        calm = listed(company_of(first.color).calm, "or")
        return _sentence(voice.one_of(sayings.BOLD, "colors").format(both=both, calm=calm))
    doubts = bool(_DOUBTS.search(words))
    if verdict.ease == "care":
        opens = sayings.NO_CLASH_WITH_CARE if doubts else sayings.WITH_CARE
        guide = _of_guide(asked, goal, ran, voice)
        opening = voice.one_of(opens, "colors")
        return f"{opening}. {guide}" if guide else f"{opening}: {sayings.CARE[verdict.scheme]}"
    opens = sayings.NO_CLASH if doubts else sayings.GETS_ON
    calm = next((one.said for one in asked.things if one.color == verdict.calm), "")
    other = next((one.said for one in asked.things if one.color != verdict.calm), "")
    why = sayings.EASY[verdict.scheme].format(calm=calm, other=other)
    return voice.one_of(opens, "colors").format(both=both) + why


def _of_guide(asked: ColorQuestion, goal: Goal, ran: list[Ran], voice: Voice) -> str:
    """What the style guide says of these two, where it has a passage on them."""
    read = [one for one in ran if one.name == GUIDE and not one.failed] if goal.question else []
    passages = read[-1].result.get("passages") if read else None
    titles = [str(one.get("title", "")).lower() for one in passages or () if isinstance(one, dict)]
    if not titles or not all(color in titles[0] for color in _colors(asked)):
        return ""
    return passage(goal.question, read, voice, beside=True)


def _together(asked: ColorQuestion, *, is_dressed: bool) -> str:
    """Words that ask for what was advised: 'an outfit with a burgundy skirt and a cream top'."""
    thing = asked.things[0]
    company = company_of(thing.color)
    if thing.is_shown:
        return "" if is_dressed else "an outfit around it"
    if asked.piece:
        colors = listed((*company.calm, company.lively[0][0]), "or")
        return f"{colors} {asked.piece} to go with {_named(thing)}"
    if not thing.piece:
        return f"an outfit in {listed((thing.said, *company.calm))}"
    noun = thing.piece.split()[-1]
    beside = _SUIT if noun in ("suit", "suits") else _BESIDE.get(slot_of(noun), "")
    color = company.calm[0]
    return f"an outfit with {_named(thing)}" + (
        f" and {beside.format(color=color)}" if beside else ""
    )


def _pair(asked: ColorQuestion) -> str:
    """'an outfit with brown shoes and a grey suit', 'an outfit in navy and black'."""
    if any(thing.is_shown for thing in asked.things):
        return ""
    pieces = [_named(thing) for thing in asked.things if thing.piece]
    if pieces:
        return f"an outfit with {listed(pieces)}"
    return f"an outfit in {listed(thing.said for thing in asked.things)}"


def _named(thing: Thing) -> str:
    if thing.is_shown or not thing.piece:
        return thing.name
    return one(thing.piece)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
