"""Train the local embedder: `python -m training.embedder --data FOLDER`."""

import argparse
from dataclasses import replace
from pathlib import Path

import torch

from stylist.local.embedding.appearance import FamilyJudge
from stylist.local.embedding.files import MODEL_FOLDER
from training.embedder.data import TEN_CLASSES
from training.embedder.evaluate import figures
from training.embedder.export import export
from training.embedder.material import Recipe
from training.embedder.model import Stylish
from training.embedder.pipeline import Run, learn_all
from training.embedder.vectors import joined, picture_parts, text_vectors

_CATALOG = Path(__file__).resolve().parents[2] / "stylist" / "data" / "catalog"
_VOTE = 0.4
_CHECKPOINT = "weights.pt"


def main() -> None:
    """Parse, train, report on validation after every third epoch, write the weights."""
    options = _parser().parse_args()
    torch.set_num_threads(options.threads)
    options.work.mkdir(parents=True, exist_ok=True)
    run = Run(options.data, options.catalog, options.work, options.rounds, options.final)
    recipe = replace(
        Recipe(),
        epochs=options.epochs,
        seed=options.seed,
        tower_rate=options.tower_rate,
        head_rate=options.head_rate,
    )

    def report(epoch: int, model: Stylish, judge: FamilyJudge) -> None:
        if epoch % 3 == 0 or epoch == recipe.epochs:
            _report(run, model, judge, recipe.color_weight)

    model, judge = learn_all(run, recipe, report, options.start)
    torch.save(model.state_dict(), options.work / _CHECKPOINT)
    if options.out:
        weight = recipe.color_weight
        export(model, judge, run.bank, options.out, color_weight=weight, vote=_VOTE)


def _report(run: Run, model: Stylish, judge: FamilyJudge, color_weight: float) -> None:
    sets = {"validation": run.split.validation}
    if not run.final:
        sets["unseen photographers"] = run.split.unseen
    for name, members in sets.items():
        chosen = [i for i in members if run.photos[i].label in TEN_CLASSES]
        if not chosen:
            continue
        vectors = joined(*picture_parts(model, judge, run.views[0], chosen), color_weight)
        labels = [run.photos[i].label for i in chosen]
        eye = [run.photos[i].eye_colors for i in chosen]
        result = figures(vectors, labels, eye, lambda t: text_vectors(model, run.bank, t))
        print(f"{name}: {result}", flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training.embedder", description=__doc__)
    parser.add_argument(
        "--data", type=Path, required=True, help="folder with the photos in images/"
    )
    parser.add_argument("--catalog", type=Path, default=_CATALOG, help="drawn catalog to learn too")
    parser.add_argument("--work", type=Path, default=Path("/tmp/embedder"), help="scratch, 3 GB")
    parser.add_argument("--out", type=Path, help=f"write weights here, such as {MODEL_FOLDER.name}")
    parser.add_argument("--final", action="store_true", help="learn from every train photo")
    parser.add_argument("--epochs", type=int, default=Recipe().epochs)
    parser.add_argument("--rounds", type=int, default=7, help="views of each picture")
    parser.add_argument("--tower-rate", type=float, default=Recipe().tower_rate)
    parser.add_argument("--head-rate", type=float, default=Recipe().head_rate)
    parser.add_argument("--start", type=Path, help=f"go on from the {_CHECKPOINT} of another run")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1, help="more only on an idle machine")
    return parser


if __name__ == "__main__":
    main()
