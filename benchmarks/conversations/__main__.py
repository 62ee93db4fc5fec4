"""`python -m benchmarks.conversations`: how many conversations obey all that the shopper said.

`--verbose` prints the failures; of the blind set only figures are ever told. The sets beside
these two were each written by somebody else who had not met the stylist; they are held if named.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.conversations.judge import Held, judged
from benchmarks.conversations.replies import titles_of
from benchmarks.conversations.running import InProcess, folder, through_the_command_line
from benchmarks.conversations.script import SETS, Script, scripts, set_file

USUAL = ("open", "blind")


def main() -> None:
    """Hold the conversations and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.conversations", description=__doc__)
    parser.add_argument("--set", choices=SETS, action="append", dest="sets")
    parser.add_argument("--file", type=Path, help="a set of your own, one conversation a line")
    parser.add_argument("--only", nargs="+", help="names of conversations")
    parser.add_argument("--cli", action="store_true", help="one process a conversation")
    shown = parser.add_mutually_exclusive_group()
    shown.add_argument("--verbose", action="store_true", help="what failed, and how")
    shown.add_argument("--transcripts", action="store_true", help="everything said")
    asked = parser.parse_args()
    sets = {which: set_file(which) for which in asked.sets or USUAL}
    if asked.file:
        sets = {asked.file.stem: asked.file}
    for which, file in sets.items():
        chosen = [one for one in scripts(file) if not asked.only or one.name in asked.only]
        held = _held(chosen, through_cli=asked.cli)
        if which != "blind" and (asked.verbose or asked.transcripts):
            for each in held:
                if asked.transcripts or not each.is_right:
                    print(_told(each))
        print(_figures(which, held))


def _held(chosen: Sequence[Script], *, through_cli: bool) -> list[Held]:
    with folder() as name:
        own = InProcess(Path(name))
        return [
            judged(one, through_the_command_line(one, Path(name)) if through_cli else own.hold(one))
            for one in chosen
        ]


def _figures(which: str, held: Sequence[Held]) -> str:
    right = sum(each.is_right for each in held)
    turns = [heard for each in held for heard in each.heard]
    fine = sum(not heard.problems for heard in turns)
    lines = [
        f"{which}: {right} of {len(held)} conversations ({right / max(1, len(held)):.0%}), "
        f"{fine} of {len(turns)} answers ({fine / max(1, len(turns)):.0%})"
    ]
    broken = Counter(kind for each in held for kind in each.kinds)
    lines += [f"  {count:3} {kind}" for kind, count in broken.most_common()]
    return "\n".join(lines)


def _told(held: Held) -> str:
    lines = [f"\n== {held.script.name} {'' if held.is_right else 'FAILS'}"]
    for heard in held.heard:
        lines += [f"> {heard.turn.say}", f"  {heard.answer.text}"]
        if heard.answer.items:
            lines.append(f"  [pieces] {titles_of(heard.answer.items)}")
        for number, outfit in enumerate(heard.answer.outfits, 1):
            lines.append(f"  [outfit {number}] {outfit['title']}: {titles_of(outfit['items'])}")
            lines.append(f"     why: {outfit['why']}")
        lines += [f"  ! {problem.kind}: {problem.words}" for problem in heard.problems]
    return "\n".join(lines)


main()
