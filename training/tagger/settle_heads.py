"""The heads once more, by themselves: the encoder's vectors stand still, so that many passes cost what one did."""

import math
import random
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from .claim_sets import Example
from .model import WIDTH, Tagger
from .pairs import ClaimWindow, PairBatch, PairMaker, pair_loss, to_pairs
from .progress import Progress
from .tensors import to_batch

RATE, WEIGHT_DECAY, SHARES = 1.5e-3, 0.02, {"own": 1, "knowledgenet": 1, "re3d_open": 1}
WINDOWS = 48
"""Windows of a batch."""


@dataclass(frozen=True)
class Frozen:
    """A batch of windows whose vectors are known."""

    vectors: Tensor
    """(words, width)"""
    pairs: PairBatch


@torch.no_grad()
def freeze(model: Tagger, maker: PairMaker, windows: list[ClaimWindow]) -> list[Frozen]:
    """Batches of neighbouring windows, in order; windows of like length belong beside each other."""
    model.eval()
    found = []
    for first in range(0, len(windows), WINDOWS):
        chosen = windows[first : first + WINDOWS]
        batch = to_batch([it.window for it in chosen])
        with torch.autocast("cpu", torch.bfloat16):
            vectors, _ = model(batch.ids, batch.shapes, None, batch.mask)
        pairs = to_pairs(chosen, len(maker.names))
        if pairs is not None:
            found.append(Frozen(vectors.float().reshape(-1, WIDTH)[batch.words], pairs))
    return found


def freeze_examples(
    model: Tagger, maker: PairMaker, examples: list[Example], chance: random.Random
) -> list[Frozen]:
    """Each sentence by itself."""
    windows = [it for example in examples for it in maker.windows_of([example], chance) if it.rows]
    return freeze(model, maker, sorted(windows, key=lambda it: len(it.window.ids)))


def settle_heads(model: Tagger, maker: PairMaker, sets: dict[str, list[Example]], passes: int, seed: int) -> None:
    """Trains `model.claims` on what the model as it is says of the sentences to learn from; changes nothing else."""
    chance = random.Random(seed)
    frozen: list[Frozen] = []
    for name, share in SHARES.items():
        learned = [it for it in sets.get(name, []) if not it.is_kept_apart]
        frozen.extend(freeze_examples(model, maker, learned, chance) * share)
    train_heads(model.claims, frozen, passes, chance)


def train_heads(heads: nn.Module, frozen: list[Frozen], passes: int, chance: random.Random) -> None:
    """Some passes over the batches, shuffled anew each time."""
    frozen = [*frozen]
    optimizer = torch.optim.AdamW(heads.parameters(), lr=RATE, weight_decay=WEIGHT_DECAY)
    progress = Progress("heads by themselves", passes * len(frozen))
    for number in range(passes):
        chance.shuffle(frozen)
        for index, batch in enumerate(frozen):
            done = (number + index / len(frozen)) / passes
            for group in optimizer.param_groups:
                group["lr"] = RATE * 0.5 * (1 + math.cos(math.pi * done))
            heads.train()
            vectors = torch.nn.functional.dropout(batch.vectors, 0.1)
            projected = heads.projections(vectors)
            everywhere = torch.arange(len(vectors))
            loss = pair_loss(*heads(projected, everywhere, batch.pairs.columns), batch.pairs)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            progress.advance(1, float(loss.detach()))
    heads.eval()
