"""One step of learning."""

import math

import torch
from torch import Tensor, nn

MOST_NORM = 1.0
"""To which gradients are cut."""


def take_step(learner: nn.Module, optimizer: torch.optim.Optimizer, loss: Tensor) -> float:
    """Moves the learner's weights down the loss, whose value it gives. Raises RuntimeError where that is no number."""
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(learner.parameters(), MOST_NORM)
    optimizer.step()
    value = float(loss.detach())
    if not math.isfinite(value):
        raise RuntimeError("the loss is no number any more; lower the learning rate or look for broken rows")
    return value
