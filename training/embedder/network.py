"""Writes the tower and the mask decoder as an ONNX graph, weights in half precision."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from training.embedder.model import CUT, MIDDLE_BLOCK, MaskDecoder, Stylish
from training.embedder.tower import Block, Conv

_OPSET = 17


class _Graph:
    """Collects nodes; every method returns the name of the value it makes."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def node(self, kind: str, inputs: Sequence[str], output: str = "", **settings: object) -> str:
        output = output or f"v{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [output], **settings))
        return output

    def constant(self, value: np.ndarray) -> str:
        name = f"w{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(value, name))
        return name

    def half(self, value: Tensor) -> str:
        """A weight stored as float16 and widened once, when the file is opened."""
        stored = self.constant(value.detach().numpy().astype(np.float16))
        return self.node("Cast", [stored], to=TensorProto.FLOAT)

    def conv(self, x: str, layer: Conv) -> str:
        weight = layer.weight * layer.gain[:, None, None, None]
        kernel = weight.shape[-1]
        before = kernel // 2 - (layer.stride == 2)
        after = kernel // 2
        out = self.node(
            "Conv",
            [x, self.half(weight), self.half(layer.bias)],
            kernel_shape=[kernel, kernel],
            strides=[layer.stride] * 2,
            pads=[before, before, after, after],
            group=layer.groups,
        )
        return self._relu6(out) if layer.relu else out

    def block(self, x: str, block: Block) -> str:
        out = x
        for layer in block.layers:
            out = self.conv(out, layer)
        return self.node("Add", [x, out]) if block.residual else out

    def plain_conv(self, x: str, layer: nn.Conv2d) -> str:
        kernel = layer.kernel_size[0]
        return self.node(
            "Conv",
            [x, self.half(layer.weight), self.half(layer.bias)],
            kernel_shape=[kernel, kernel],
            pads=[kernel // 2] * 4,
        )

    def _relu6(self, x: str) -> str:
        low, high = np.array(0, np.float32), np.array(6, np.float32)
        return self.node("Clip", [x, self.constant(low), self.constant(high)])


def write_network(model: Stylish, path: Path) -> None:
    """Write the graph: `pixels` uint8 [n, 224, 224, 3] to `features` [n, 1280] and `mask`.

    `mask` is 0..1, [n, 28, 28].
    """
    graph = _Graph()
    x = _normalised(graph)
    x = graph.conv(x, model.tower.stem)
    early = middle = ""
    for number, block in enumerate(model.tower.blocks):
        early = x if number == CUT else early
        middle = x if number == MIDDLE_BLOCK else middle
        x = graph.block(x, block)
    x = graph.conv(x, model.tower.top)
    graph.node("ReduceMean", [x], "features", axes=[2, 3], keepdims=0)
    _mask(graph, early, middle, model.mask)
    onnx.save(_model(graph), path)


def _normalised(graph: _Graph) -> str:
    x = graph.node("Cast", ["pixels"], to=TensorProto.FLOAT)
    x = graph.node("Sub", [x, graph.constant(np.array(127, np.float32))])
    x = graph.node("Mul", [x, graph.constant(np.array(1 / 128, np.float32))])
    return graph.node("Transpose", [x], perm=[0, 3, 1, 2])


def _mask(graph: _Graph, early: str, middle: str, decoder: MaskDecoder) -> None:
    scales = graph.constant(np.array([1, 1, 2, 2], np.float32))
    coarse = graph.node(
        "Resize",
        [graph.plain_conv(middle, decoder.from_middle), "", scales],
        mode="linear",
        coordinate_transformation_mode="half_pixel",
    )
    mixed = graph.node("Add", [graph.plain_conv(early, decoder.from_early), coarse])
    mixed = graph.plain_conv(graph.node("Relu", [mixed]), decoder.mix)
    logits = graph.plain_conv(graph.node("Relu", [mixed]), decoder.out)
    axis = graph.constant(np.array([1], np.int64))
    graph.node("Sigmoid", [graph.node("Squeeze", [logits, axis])], "mask")


def _model(graph: _Graph) -> onnx.ModelProto:
    proto = helper.make_graph(
        graph.nodes,
        "local-fashion-256 image tower",
        [helper.make_tensor_value_info("pixels", TensorProto.UINT8, ["n", 224, 224, 3])],
        [
            helper.make_tensor_value_info("features", TensorProto.FLOAT, ["n", 1280]),
            helper.make_tensor_value_info("mask", TensorProto.FLOAT, ["n", 28, 28]),
        ],
        graph.weights,
    )
    model = helper.make_model(proto, opset_imports=[helper.make_opsetid("", _OPSET)])
    model.ir_version = 9
    onnx.checker.check_model(model)
    return model
