"""Writes the reader: eight-bit weights in one ONNX file, and its tokenizer."""

import io
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from training.reader.network import Reader

LEAST = 4096
"""Numbers from which on a weight is stored in eight bits."""


def export(reader: Reader, tokenizer: str, folder: Path) -> None:
    """Write `reader.onnx` and `tokenizer.json`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tokenizer.json").write_text(tokenizer, encoding="utf-8")
    whole = io.BytesIO()
    tokens = torch.ones(1, 9, dtype=torch.int64)
    length = {1: "tokens"}
    torch.onnx.export(
        reader.to("cpu").eval(), (tokens, tokens * 0, tokens), whole, dynamo=False,
        input_names=["ids", "segments", "mask"],
        output_names=["parts", "asks", "department", "only"],
        dynamic_axes=dict.fromkeys(("ids", "segments", "mask", "parts"), length),
        opset_version=17,
    )  # fmt: skip
    model = onnx.load_from_string(whole.getvalue())
    onnx.save(eight_bit(model), folder / "reader.onnx")


def eight_bit(model: onnx.ModelProto) -> onnx.ModelProto:
    """The same with its matrices as whole numbers and a scale for each column, or word."""
    graph, kept, added = model.graph, [], []
    gathered = {one.input[0] for one in graph.node if one.op_type == "Gather"}
    for one in graph.initializer:
        value = numpy_helper.to_array(one)
        if value.ndim != 2 or value.size < LEAST or value.dtype != np.float32:
            kept.append(one)
            continue
        # A word's row is looked up, and a product's column is one output.
        axis = 0 if one.name in gathered else 1
        scale = np.abs(value).max(1 - axis).astype(np.float32) / 127 + 1e-12
        whole = np.round(value / np.expand_dims(scale, 1 - axis)).astype(np.int8)
        kept += [numpy_helper.from_array(whole, f"{one.name}_whole"),
                 numpy_helper.from_array(scale, f"{one.name}_scale")]  # fmt: skip
        stored = [f"{one.name}_whole", f"{one.name}_scale"]
        added.append(helper.make_node("DequantizeLinear", stored, [one.name], axis=axis))
    del graph.initializer[:]
    graph.initializer.extend(kept)
    nodes = [*added, *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)
    assert all(one.data_type != TensorProto.DOUBLE for one in graph.initializer)
    onnx.checker.check_model(model)
    return model
