"""Windows as padded tensors."""

from dataclasses import dataclass

import torch
from torch import Tensor

from .windows import Window


@dataclass(frozen=True)
class Batch:
    ids: Tensor
    shapes: Tensor
    corpus: Tensor
    mask: Tensor | None
    """Added to attention scores; None where no window is shorter than another."""
    words: Tensor
    """Indexes of the words' first pieces in the flattened batch."""
    allowed: Tensor


def to_batch(windows: list[Window]) -> Batch:
    longest = max(len(window.ids) for window in windows)
    ids = torch.zeros(len(windows), longest, dtype=torch.long)
    shapes = torch.zeros_like(ids)
    mask = torch.zeros(len(windows), 1, 1, longest)
    words: list[int] = []
    allowed: list[int] = []
    for row, window in enumerate(windows):
        length = len(window.ids)
        ids[row, :length] = torch.tensor(window.ids)
        shapes[row, :length] = torch.tensor(window.shapes)
        mask[row, :, :, length:] = float("-inf")
        words.extend(row * longest + word for word in window.words)
        allowed.extend(window.allowed)
    is_even = all(len(window.ids) == longest for window in windows)
    corpus = torch.tensor([window.corpus for window in windows])
    return Batch(ids, shapes, corpus, None if is_even else mask, torch.tensor(words), torch.tensor(allowed))
