"""Names learned once more as inference asks for them: as nobody's labels in particular, in the upper layers alone.

What claims share with names stands still, the vector that says "nobody's" aside.
"""

import copy

import torch

from .averaging import follow, move
from .model import SHARED, Tagger, loss_of
from .progress import Progress
from .tags import TAGS
from .take_step import take_step
from .tensors import to_batch
from .windows import Window

RATE, HEAD_FACTOR, WARM_UP_STEPS, AVERAGING, WEIGHT_DECAY = 4e-5, 3.0, 20, 0.995, 0.01
TOWARDS = "wnut17.train"
"""The set of web comments, whose vector is most unlike the others'; nobody's leans to it, so that such texts are read too."""
LEAN = 0.6
"""How much of either vector nobody's then has."""
KEPT = 0.4
"""How much of the weights before is mixed with those after."""
SHARES = {
    "gmb.train": 0.15, "btc.train": 0.7, "uner_en_ewt.train": 3.0, "europarl.test": 0.5, "redocred.dev": 0.4,
    "redocred.test": 0.4, "crossner_music.train": 1.0, "crossner_music.dev": 1.0, "crossner_literature.train": 1.0,
    "crossner_literature.dev": 1.0,
}  # fmt: skip
"""Shares of this pass where they are other than the plan's."""


@torch.no_grad()
def lean_nobodys(model: Tagger, index: int) -> None:
    """Mixes the vector of the set with this number into nobody's."""
    vectors = model.corpora.weight
    vectors[0] = LEAN * (vectors[0] + vectors[index])


def settle_names(model: Tagger, batches: list[list[Window]]) -> None:
    """One pass over the batches, all read as nobody's labels; the rate falls in a straight line to nothing."""
    learner, average = copy.deepcopy(model), copy.deepcopy(model)
    learner.requires_grad_(False)
    layers = [it for layer in learner.layers[SHARED:] for it in layer.parameters()]
    groups = ((layers, RATE), ([*learner.tags.parameters()], RATE * HEAD_FACTOR))
    optimizer = torch.optim.AdamW(
        [{"params": parameters, "most": most} for parameters, most in groups], lr=RATE, weight_decay=WEIGHT_DECAY
    )
    for parameters, _ in groups:
        for parameter in parameters:
            parameter.requires_grad_(True)
    sizes = [sum(len(window.ids) for window in batch) for batch in batches]
    progress = Progress("names, upper layers", sum(sizes))
    for index, (windows, size) in enumerate(zip(batches, sizes, strict=True)):
        for group in optimizer.param_groups:
            group["lr"] = group["most"] * min(1.0, (index + 1) / WARM_UP_STEPS) * (1 - index / len(batches))
        learner.train()
        batch = to_batch(windows)
        known = batch.allowed > 0
        if not known.any():
            continue
        with torch.autocast("cpu", torch.bfloat16):
            with torch.no_grad():
                shared = learner.shared(batch.ids, batch.shapes, torch.zeros_like(batch.corpus), batch.mask)
            _, scores = learner.upper(shared, batch.mask)
        loss = loss_of(scores.float().reshape(-1, len(TAGS))[batch.words[known]], batch.allowed[known])
        progress.advance(size, take_step(learner, optimizer, loss))
        follow(average, learner, AVERAGING, index)
    move(model, average, 1 - KEPT)
