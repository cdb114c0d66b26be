"""Claims learned in the branch alone: embeddings, shared layers and names stand still."""

from collections.abc import Callable

import torch

from .branch import ClaimBranch, below
from .model import Tagger
from .pairs import ClaimWindow, pair_loss
from .progress import Progress
from .take_step import take_step

RATE, HEAD_RATE, WEIGHT_DECAY, WARM_UP_STEPS, DROPOUT = 1e-4, 6e-4, 0.02, 200, 0.1
"""Rates of the layers and of the heads; the steps for which they rise, or a tenth of all where that is less."""


def learn_claims(
    branch: ClaimBranch,
    model: Tagger,
    batches_of: Callable[[int], list[list[ClaimWindow]]],
    passes: int,
    predicates: int,
    rate: float = RATE,
) -> None:
    """One step for each batch of each pass, whose batches `batches_of` makes when it comes (0, 1, …).

    The rate rises for a moment, then falls in a straight line to nothing over all passes.
    """
    model.eval()
    optimizer = torch.optim.AdamW(
        [
            {"params": [*branch.layers.parameters()], "most": rate},
            {"params": [*branch.heads.parameters()], "most": rate * HEAD_RATE / RATE},
        ],
        lr=rate,
        weight_decay=WEIGHT_DECAY,
    )
    done = 0
    for number in range(passes):
        batches = batches_of(number)
        sizes = [sum(len(it.window.ids) for it in batch) for batch in batches]
        warm_up = min(WARM_UP_STEPS, passes * len(batches) / 10)
        progress = Progress(f"claims, pass {number + 1} of {passes}", sum(sizes))
        for index, (batch, size) in enumerate(zip(batches, sizes, strict=True)):
            done += 1
            given = below(model, batch, predicates)
            if given is None:
                continue
            left = 1 - (number + index / len(batches)) / passes
            for group in optimizer.param_groups:
                group["lr"] = group["most"] * min(1.0, done / warm_up) * left
            branch.train()
            loss = pair_loss(*branch.score(given, DROPOUT), given.pairs)
            progress.advance(size, take_step(branch, optimizer, loss))
    branch.eval()
