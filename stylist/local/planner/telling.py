"""The answer of a turn, composed from what its tools gave and nothing else."""

from collections.abc import Callable
from difflib import SequenceMatcher

from stylist.domain import Money
from stylist.domain.money import as_said
from stylist.local.planner import counselling, following, phrases, wares
from stylist.local.planner.alone import by_themselves
from stylist.local.planner.currencies import currency_of, of_another_currency
from stylist.local.planner.detailing import about_piece, liked, picked
from stylist.local.planner.dressing import about_kept, about_less, about_outfits, about_swap
from stylist.local.planner.family import after_outfits, before_outfits
from stylist.local.planner.finding import about_pieces
from stylist.local.planner.goals import DRAW, DRESS, GUIDE, SEARCH, SWAP, WEATHER, Goal, is_late
from stylist.local.planner.guiding import advice, passage
from stylist.local.planner.history import Ran
from stylist.local.planner.lacking import lacked
from stylist.local.planner.naming import listed, named
from stylist.local.planner.pieces import Dressed, outfits_of, pieces_of
from stylist.local.planner.pointing import outfit_meant, worn_exactly
from stylist.local.planner.questions import comparison
from stylist.local.planner.scene import Scene
from stylist.local.planner.shortage import nothing_fits
from stylist.local.planner.unsold import unsold
from stylist.local.planner.voice import Voice
from stylist.local.planner.wording import limits


def answer(scene: Scene, goal: Goal, voice: Voice) -> str:
    """What the stylist says when the tools are done, or none are needed."""
    ran = scene.turns[-1].ran
    said = _ANSWERS.get(goal.manner, _results)(scene, goal, ran, voice)
    mended = _mended(scene) if goal.tool else ""
    what = lacked(scene) if goal.tool == SEARCH else ""
    none = phrases.NONE_HERE.format(what=what) if what else ""
    priced = of_another_currency(scene, goal)
    return " ".join(filter(None, (mended, none, priced, said))) or phrases.ROUNDS_OVER


def _results(scene: Scene, goal: Goal, ran: list[Ran], voice: Voice) -> str:
    """What a search, a composition or a swap gave."""
    if goal.manner in phrases.SAID:
        return voice.one_of(phrases.SAID[goal.manner])
    mine = [one for one in ran if one.name == goal.tool]
    if not mine:
        return _failed(next((one for one in ran if one.failed), None), voice)
    last = mine[-1]
    if last.failed:
        return _instead(scene, goal, ran, voice) or _failed(last, voice)
    beside = _unknown_weather(ran)
    worn = [piece for outfit in outfits_of(last.result) for piece in outfit.pieces]
    shown = (*pieces_of(last.result.get("items")), *worn)
    cloths = " ".join(piece.material for piece in shown)
    guide = passage(goal.question, ran, voice, beside=True, cloths=cloths) if goal.question else ""
    lacks = unsold(scene, goal, shown)
    several = before_outfits(scene, goal)
    said = " ".join(filter(None, (lacks, several, beside, _found(scene, goal, last, voice), guide)))
    return said + after_outfits(scene, goal, last.result)


def _instead(scene: Scene, goal: Goal, ran: list[Ran], voice: Voice) -> str:
    """The outfits that came where a swap found nothing; '' where none did."""
    anew = [one for one in ran if one.name == DRESS and goal.instead and not one.failed]
    outfits = outfits_of(anew[-1].result) if anew else ()
    if not outfits:
        return ""
    notice = str(anew[-1].result.get("notice", ""))
    return f"{phrases.ANEW} {about_outfits(scene, goal, outfits, notice, voice)}"


def _found(scene: Scene, goal: Goal, last: Ran, voice: Voice) -> str:
    outfits = outfits_of(last.result)
    notice = str(last.result.get("notice", ""))
    if goal.tool == SEARCH and (pieces := pieces_of(last.result.get("items"))):
        above = _above_the_limit(scene, goal)
        return f"{above} {about_pieces(scene, goal, pieces, last.result, voice)}".strip()
    if goal.tool == SWAP and outfits:
        return about_swap(last.result, outfits[0], scene, voice)
    if goal.tool == DRESS and outfits:
        kept = goal.arguments.get("keep") if goal.manner in ("keep", "mixed") else ()
        tell = about_kept if kept else about_outfits
        if goal.manner == "less":
            return about_less(goal, outfits[0], voice)
        stands_in = phrases.STANDS_IN.format(name=name) if (name := _matched(goal, outfits)) else ""
        above = _above_the_limit(scene, goal)
        return f"{above} {tell(scene, goal, outfits, notice, voice)} {stands_in}".strip()
    alone = by_themselves(scene, goal, scene.turns[-1].ran, voice)
    return alone or nothing_fits(goal, notice, voice)


def _above_the_limit(scene: Scene, goal: Goal) -> str:
    """That nothing keeps to the price of before, where what is shown costs more."""
    ran = [one for one in scene.turns[-1].ran if one.name == goal.tool]
    wish, gave_way = goal.wish, set(goal.fallback) if len(ran) > 1 else set[str]()
    if goal.tool == SEARCH and scene.yields:
        found = pieces_of(ran[-1].result.get("items"))
        dearer = all(one.price_minor > (scene.before.max_price_minor or 0) for one in found)
        return phrases.NOT_CHEAPER if dearer and (goal.about.get("lifted") or gave_way) else ""
    if "max_price" in gave_way and wish.max_price_minor is not None:
        limit = as_said(Money(wish.max_price_minor, currency_of(scene)))
        return phrases.ABOVE.format(limit=limit)
    if scene.said.wish.colors and "total" in gave_way and wish.total_minor is not None:
        limit = as_said(Money(wish.total_minor, currency_of(scene)))
        return phrases.ABOVE_TOTAL.format(colors=listed(scene.said.wish.colors), limit=limit)
    return ""


def _matched(goal: Goal, outfits: tuple[Dressed, ...]) -> str:
    """The piece that was asked what goes with it, where the first outfit has one like it."""
    name = str(goal.about.get("matched", ""))
    return name if name and worn_exactly(outfits[0], name) else ""


def _drawn(scene: Scene, goal: Goal, ran: list[Ran], voice: Voice) -> str:
    mine = [one for one in ran if one.name == DRAW]
    outfit = outfit_meant(scene.said, scene.shown)
    if not mine or mine[-1].failed or outfit is None:
        return _failed(mine[-1] if mine else None, voice)
    if not outfit.total_minor:
        return str(mine[-1].result.get("alt", ""))
    names = listed(f"the {named(piece)}" for piece in outfit.pieces)
    return voice.one_of(wares.DRAWN).format(names=names, total=outfit.total)


def _advice(scene: Scene, goal: Goal, ran: list[Ran], voice: Voice) -> str:
    failed = next((one for one in ran if one.name == GUIDE and one.failed), None)
    return _failed(failed, voice) if failed else advice(goal.question, ran, voice)


def _weather(scene: Scene, goal: Goal, ran: list[Ran], voice: Voice) -> str:
    unknown = _unknown_weather(ran)
    report = next((one.result for one in ran if one.name == WEATHER and not one.failed), {})
    sentence = str(report.get("sentence", ""))
    if unknown or not sentence:
        return unknown or _failed(next((one for one in ran if one.failed), None), voice)
    return f"{sentence} {voice.one_of(phrases.WEATHER_OFFER)}"


def _unknown_weather(ran: list[Ran]) -> str:
    place = next((one.result["unknown"] for one in ran if one.result.get("unknown")), "")
    return phrases.WEATHER_UNKNOWN.format(place=place) if place else ""


def _noted(scene: Scene, goal: Goal, ran: list[Ran], voice: Voice) -> str:
    if any(one.failed for one in ran):
        return _failed(next(one for one in ran if one.failed), voice)
    said = limits(scene.said.wish.without("max_price_minor", "total_minor"))
    liked = goal.keeps.get("liked_colors") or ()
    likes = f"a liking for {listed(map(str, liked))}" if liked else ""
    facts = listed(filter(None, (*said, likes)))
    kept = voice.one_of(phrases.KEEPING, "keep").format(facts=facts or "that")
    shown = scene.said.wish.avoid_colors and not scene.shown.is_empty
    return f"{kept} {voice.one_of(phrases.STILL_FITS if shown else phrases.WHENEVER, 'after')}"


def _asked(scene: Scene, goal: Goal, ran: list[Ran], voice: Voice) -> str:
    if not scene.shown.is_empty:
        question, options = voice.one_of(phrases.ASK_CHANGE), phrases.CHANGES
        return "\n".join((question, *(f"- {option}" for option in options)))
    known = limits(goal.wish.without("department"), currency_of(scene))
    said = f", with {listed(known)} in mind" if known else ""
    question = voice.one_of(phrases.ASK).format(limits=said)
    return "\n".join((question, *(f"- {option}" for option in phrases.ASK_OPTIONS)))


def _in_english(goal: Goal, voice: Voice) -> str:
    return f"{voice.one_of(phrases.SAID['foreign'])} {goal.about['own']}".strip()


def _failed(ran: Ran | None, voice: Voice) -> str:
    error = str(ran.result.get("error", "")).strip() if ran else ""
    if not error:
        return phrases.ROUNDS_OVER
    if ran and is_late(ran):
        return f"{phrases.LATE} {phrases.TRY_AGAIN}"
    said = f"{error[:1].upper()}{error[1:]}".rstrip(".")
    return f"{said}. {voice.one_of(phrases.AFTER_FAILURE, 'after')}"


def _mended(scene: Scene) -> str:
    """A word that was read as quite another one."""
    for typed, read in scene.said.mended:
        if SequenceMatcher(None, typed.lower(), read.lower()).ratio() < 0.72:
            return phrases.MENDED.format(typed=typed, read=read)
    return ""


_Answer = Callable[[Scene, Goal, list[Ran], Voice], str]
_ANSWERS: dict[str, _Answer] = {
    "detail": lambda scene, goal, ran, voice: about_piece(scene, voice),
    "picked": lambda scene, goal, ran, voice: picked(scene, voice),
    "compared": lambda scene, goal, ran, voice: comparison(scene, goal, voice),
    "liked": lambda scene, goal, ran, voice: liked(scene, voice),
    "lacking": lambda scene, goal, ran, voice: voice.one_of(phrases.LACKING).format(**goal.about),
    "foreign": lambda scene, goal, ran, voice: _in_english(goal, voice),
    "draw": _drawn, "advice": _advice, "weather": _weather, "noted": _noted, "ask": _asked,
    **counselling.ANSWERS, **following.ANSWERS,
}  # fmt: skip
