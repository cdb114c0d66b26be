"""Weights moved towards others'."""

import torch
from torch import nn


@torch.no_grad()
def move(model: nn.Module, towards: nn.Module, share: float) -> None:
    """Each weight by this share of the way to its twin."""
    for mine, theirs in zip(model.parameters(), towards.parameters(), strict=True):
        mine.lerp_(theirs, share)


def follow(average: nn.Module, learner: nn.Module, keep: float, steps: float) -> None:
    """The running average after a step: keeps so much of itself, less while there were few steps."""
    move(average, learner, 1 - min(keep, 1 - 1 / (10 + steps / 4)))
