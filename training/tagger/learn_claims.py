"""Claims learned in the branch alone: embeddings, shared layers and names stand still."""

from collections.abc import Sequence

import torch

from .branch import ClaimBranch, below
from .model import Tagger
from .pairs import ClaimWindow, pair_loss
from .progress import Progress
from .take_step import take_step

RATE, HEAD_RATE, WEIGHT_DECAY, WARM_UP_STEPS, DROPOUT = 1e-4, 6e-4, 0.02, 200, 0.1


def learn_claims(
    branch: ClaimBranch, model: Tagger, passes: Sequence[list[list[ClaimWindow]]], predicates: int, rate: float = RATE
) -> None:
    """One step for each batch of each pass; the rate rises for a moment, then falls in a straight line to nothing."""
    model.eval()
    optimizer = torch.optim.AdamW(
        [
            {"params": [*branch.layers.parameters()], "most": rate},
            {"params": [*branch.heads.parameters()], "most": rate * HEAD_RATE / RATE},
        ],
        lr=rate,
        weight_decay=WEIGHT_DECAY,
    )
    steps, done = sum(len(batches) for batches in passes), 0
    for number, batches in enumerate(passes, 1):
        sizes = [sum(len(it.window.ids) for it in batch) for batch in batches]
        progress = Progress(f"claims, pass {number} of {len(passes)}", sum(sizes))
        for batch, size in zip(batches, sizes, strict=True):
            done += 1
            given = below(model, batch, predicates)
            if given is None:
                continue
            for group in optimizer.param_groups:
                group["lr"] = group["most"] * min(1.0, done / WARM_UP_STEPS) * (1 - done / (steps + 1))
            branch.train()
            loss = pair_loss(*branch.score(given, DROPOUT), given.pairs)
            progress.advance(size, take_step(branch, optimizer, loss))
    branch.eval()
