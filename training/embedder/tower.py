"""EfficientNet-Lite with its batch normalisation frozen into the convolutions.

The published checkpoints (TensorFlow weights in PyTorch names) are read as they are. The running
statistics become a gain and a bias per channel, so a forward pass is convolutions and ReLU6 only:
cheaper to train on a processor, and small batches cannot disturb the statistics.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

_BN_EPSILON = 1e-3


@dataclass(frozen=True)
class Stage:
    """A run of blocks that share their shape."""

    repeats: int
    kernel: int
    stride: int


# The seven stages of EfficientNet-B0; lite1 and lite2 differ in repeats (and lite2 in widths).
_SHAPES = ((3, 1), (3, 2), (5, 2), (3, 2), (5, 1), (5, 2), (3, 1))
_REPEATS = {
    "lite0": (1, 2, 2, 3, 3, 4, 1),
    "lite1": (1, 3, 3, 4, 4, 5, 1),
    "lite2": (1, 3, 3, 4, 4, 5, 1),
}


def stages(variant: str) -> list[Stage]:
    """The stages of `variant` (lite0, lite1, lite2)."""
    pairs = zip(_REPEATS[variant], _SHAPES, strict=True)
    return [Stage(repeats, kernel, stride) for repeats, (kernel, stride) in pairs]


class Conv(nn.Module):
    """A convolution with "same" padding as TensorFlow pads, and a gain per output channel."""

    def __init__(self, weight: Tensor, norm: dict[str, Tensor], stride: int, relu: bool) -> None:
        super().__init__()
        gain = norm["weight"] / torch.sqrt(norm["running_var"] + _BN_EPSILON)
        self.weight = nn.Parameter(weight.clone())
        self.gain = nn.Parameter(gain)
        self.bias = nn.Parameter(norm["bias"] - norm["running_mean"] * gain)
        self.stride, self.relu = stride, relu
        self.groups = weight.shape[0] if weight.shape[1] == 1 else 1

    def forward(self, x: Tensor) -> Tensor:
        kernel = self.weight.shape[-1]
        padding = kernel // 2
        if self.stride == 2:
            # An even side needs one pixel less on the left and top than on the right and bottom.
            x = functional.pad(x, (padding - 1, padding, padding - 1, padding))
            padding = 0
        out = self._filtered(x, padding) if self.groups > 1 else self._mixed(x, padding)
        return functional.relu6(out) if self.relu else out

    def _filtered(self, x: Tensor, padding: int) -> Tensor:
        """Channel by channel, with weights that never change: only gradients of `x` and bias."""
        weight = (self.weight * self.gain[:, None, None, None]).detach()
        if self.stride == 1 and torch.is_grad_enabled():
            return _Filter.apply(x, weight, self.bias, padding)
        return functional.conv2d(x, weight, self.bias, self.stride, padding, groups=self.groups)

    def _mixed(self, x: Tensor, padding: int) -> Tensor:
        weight = self.weight * self.gain[:, None, None, None]
        if not torch.is_grad_enabled():
            return functional.conv2d(x, weight, self.bias, self.stride, padding)
        # Matrix units make bfloat16 products cheap; sums and everything else stay float32.
        with torch.autocast("cpu", dtype=torch.bfloat16):
            out = functional.conv2d(x, weight, None, self.stride, padding)
        return out.float() + self.bias[:, None, None]


class _Filter(torch.autograd.Function):
    """A depthwise convolution whose backward pass is another one: twice as fast as the stock."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, bias: Tensor, padding: int) -> Tensor:
        ctx.save_for_backward(weight)
        ctx.padding = padding
        return functional.conv2d(x, weight, bias, padding=padding, groups=len(weight))

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor, None, Tensor, None]:
        (weight,) = ctx.saved_tensors
        flipped = weight.flip(2, 3)
        back = functional.conv2d(gradient, flipped, padding=ctx.padding, groups=len(weight))
        return back, None, gradient.sum((0, 2, 3)), None


class Block(nn.Module):
    """An inverted residual block: widen, filter by channel, narrow."""

    def __init__(self, state: dict[str, Tensor], name: str, stride: int) -> None:
        super().__init__()
        layers = []
        if f"{name}._expand_conv.weight" in state:
            layers.append(_conv(state, f"{name}._expand_conv", f"{name}._bn0"))
        layers.append(_conv(state, f"{name}._depthwise_conv", f"{name}._bn1", stride))
        layers.append(_conv(state, f"{name}._project_conv", f"{name}._bn2", relu=False))
        self.layers = nn.Sequential(*layers)
        width_in = layers[0].weight.shape[1] if len(layers) == 3 else layers[0].weight.shape[0]
        self.residual = stride == 1 and width_in == layers[-1].weight.shape[0]

    def forward(self, x: Tensor) -> Tensor:
        out = self.layers(x)
        return x + out if self.residual else out


class Tower(nn.Module):
    """Pictures [n, 3, s, s] in (RGB - 127)/128 to feature maps [n, 1280, s/32, s/32]."""

    def __init__(self, checkpoint: Path, variant: str) -> None:
        super().__init__()
        state: dict[str, Tensor] = torch.load(checkpoint, map_location="cpu", weights_only=True)
        strides = [
            stage.stride if repeat == 0 else 1
            for stage in stages(variant)
            for repeat in range(stage.repeats)
        ]
        self.stem = _conv(state, "_conv_stem", "_bn0", stride=2)
        self.blocks = nn.ModuleList(
            Block(state, f"_blocks.{i}", stride) for i, stride in enumerate(strides)
        )
        self.top = _conv(state, "_conv_head", "_bn1")
        self.register_buffer("imagenet_weight", state["_fc.weight"])
        self.register_buffer("imagenet_bias", state["_fc.bias"])

    def early(self, x: Tensor, until: int) -> Tensor:
        """The stem and the blocks before number `until`."""
        x = self.stem(x)
        for block in self.blocks[:until]:
            x = block(x)
        return x

    def late(self, x: Tensor, start: int) -> Tensor:
        """The blocks from number `start` on, and the widening to 1280 channels."""
        for block in self.blocks[start:]:
            x = block(x)
        return self.top(x)

    def forward(self, x: Tensor) -> Tensor:
        return self.late(self.early(x, 0), 0)


def _conv(
    state: dict[str, Tensor], conv: str, norm: str, stride: int = 1, relu: bool = True
) -> Conv:
    names = ("weight", "bias", "running_mean", "running_var")
    return Conv(state[f"{conv}.weight"], {n: state[f"{norm}.{n}"] for n in names}, stride, relu)
