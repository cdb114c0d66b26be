"""The layers that claims have for themselves, and their heads; names keep what they learned, whatever claims ask for."""

import copy

import torch
from torch import Tensor, nn

from .heads import ClaimHeads
from .model import SHARED, WIDTH, Tagger
from .pairs import ClaimWindow, PairBatch, to_pairs
from .tensors import Batch, to_batch


class ClaimBranch(nn.Module):
    """Vectors of the shared layers in, vectors that the heads read out."""

    def __init__(self, layers: nn.ModuleList, heads: ClaimHeads) -> None:
        super().__init__()
        self.layers = layers
        self.heads = heads

    def forward(self, shared: Tensor, mask: Tensor | None = None) -> Tensor:
        x = shared
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def score(self, shared: Tensor, batch: Batch, pairs: PairBatch, dropout: float = 0.0) -> tuple[Tensor, Tensor]:
        """For each pair scores of predicates and of modalities. `shared` (windows, pieces, width)."""
        with torch.autocast("cpu", torch.bfloat16):
            vectors = self(shared, batch.mask)
        vectors = nn.functional.dropout(vectors.float().reshape(-1, WIDTH), dropout, self.training)
        return self.heads(self.heads.projections(vectors), batch.words, pairs.columns)


def fork(model: Tagger) -> ClaimBranch:
    """A branch that begins as the model's own upper layers and heads."""
    return ClaimBranch(copy.deepcopy(model.layers[SHARED:]), copy.deepcopy(model.claims))


@torch.no_grad()
def below(model: Tagger, windows: list[ClaimWindow], predicates: int) -> tuple[Tensor, Batch, PairBatch] | None:
    """What the branch is given of a batch of windows, from shared layers that stand still; None where no pair is known."""
    pairs = to_pairs(windows, predicates)
    if pairs is None:
        return None
    batch = to_batch([it.window for it in windows])
    with torch.autocast("cpu", torch.bfloat16):
        shared = model.shared(batch.ids, batch.shapes, None, batch.mask)
    return shared.float(), batch, pairs
