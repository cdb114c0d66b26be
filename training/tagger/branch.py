"""The layers that claims have for themselves, and their heads; names keep what they learned, whatever claims ask for."""

import copy
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from .heads import ClaimHeads
from .model import SHARED, WIDTH, Tagger
from .pairs import ClaimWindow, PairBatch, to_pairs
from .tensors import to_batch
from .windows import Window


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

    def score(self, given: "Given", dropout: float = 0.0) -> tuple[Tensor, Tensor]:
        """For each pair scores of predicates and of modalities."""
        with torch.autocast("cpu", torch.bfloat16):
            vectors = self(given.shared, given.mask)
        vectors = nn.functional.dropout(vectors.float().reshape(-1, WIDTH), dropout, self.training)
        return self.heads(self.heads.projections(vectors), given.words, given.pairs.columns)


def fork(model: Tagger) -> ClaimBranch:
    """A branch that begins as the model's own upper layers and heads."""
    return ClaimBranch(copy.deepcopy(model.layers[SHARED:]), copy.deepcopy(model.claims))


@dataclass(frozen=True)
class Given:
    """What the branch is given of some sentences, each by itself between the markers: only shared layers see neighbours."""

    shared: Tensor
    """(sentences, pieces, width)"""
    mask: Tensor | None
    """Added to attention scores; None where no sentence is shorter than another."""
    words: Tensor
    """Indexes of the words' first pieces in the flattened batch, window after window."""
    pairs: PairBatch


@torch.no_grad()
def below(model: Tagger, windows: list[ClaimWindow], predicates: int) -> Given | None:
    """What shared layers that stand still say of a batch of windows; None where no pair is known."""
    pairs = to_pairs(windows, predicates)
    if pairs is None:
        return None
    batch = to_batch([it.window for it in windows])
    with torch.autocast("cpu", torch.bfloat16):
        vectors = model.shared(batch.ids, batch.shapes, None, batch.mask).float()
    runs = [(row, *run) for row, it in enumerate(windows) for run in runs_of(it.window)]
    lengths = [1 + until - first for _, first, until, _ in runs]
    longest = max(lengths)
    shared = torch.zeros(len(runs), longest, WIDTH)
    mask = torch.zeros(len(runs), 1, 1, longest)
    words: list[int] = []
    for index, (row, first, until, starts) in enumerate(runs):
        shared[index, 0] = vectors[row, 0]
        shared[index, 1 : lengths[index]] = vectors[row, first:until]
        mask[index, :, :, lengths[index] :] = float("-inf")
        words.extend(index * longest + 1 + start - first for start in starts)
    is_even = all(length == longest for length in lengths)
    return Given(shared, None if is_even else mask, torch.tensor(words), pairs)


def runs_of(window: Window) -> list[tuple[int, int, list[int]]]:
    """First piece, end and first pieces of the words of each sentence in a window, the marker behind it its last piece."""
    runs: list[tuple[int, int, list[int]]] = []
    last: int | None = None
    for word, (sentence, _) in zip(window.words, window.source, strict=True):
        if sentence != last:
            runs.append((word, 0, []))
            last = sentence
        runs[-1][2].append(word)
    ends = [first for first, _, _ in runs[1:]] + [len(window.ids)]
    return [(first, end, starts) for (first, _, starts), end in zip(runs, ends, strict=True)]
