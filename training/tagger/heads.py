"""Heads on the encoder's vectors: which predicates hold between two mentions of one sentence, and how the claim is said."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from .model import WIDTH

PAIR_WIDTH = 128
ROLES = ("subjectFirst", "subjectLast", "objectFirst", "objectLast", "between")
"""What each word is turned into, for every part that it may play in a pair."""

KINDS = (None, "PERSON", "PLACE", "ORGANIZATION", "EVENT", "OTHER", "DATE")
"""None: not told."""

GAPS = (0, 1, 2, 3, 4, 6, 9, 14, 22)
"""Bounds of the classes of distance in words, each inclusive; what is farther is a class of its own."""

NEIGHBOURS = 5
"""Classes of how many other mentions stand between: 0 to 3, and more."""


def gap_class(words: int) -> int:
    return next((index for index, bound in enumerate(GAPS) if words <= bound), len(GAPS))


class ClaimHeads(nn.Module):
    """Vectors of pieces and pairs of places in; for each pair scores of predicates and of modalities out.

    A pair's hidden vector is a sum of projections of single words, so that each word is projected once, however many
    pairs it stands in.
    """

    def __init__(
        self, predicates: int, modalities: int, dropout: float = 0.1, width: int = WIDTH, pair_width: int = PAIR_WIDTH
    ) -> None:
        super().__init__()
        self.project = nn.Linear(width, len(ROLES) * pair_width)
        self.gaps = nn.Embedding(2 * (len(GAPS) + 1), pair_width)
        """Distance with the subject first, then with the object first."""
        self.neighbours = nn.Embedding(NEIGHBOURS, pair_width)
        self.subject_kinds = nn.Embedding(len(KINDS), pair_width)
        self.object_kinds = nn.Embedding(len(KINDS), pair_width)
        self.predicates = nn.Linear(pair_width, predicates)
        self.modalities = nn.Linear(pair_width, modalities)
        self.dropout = dropout
        for table in (self.gaps, self.neighbours, self.subject_kinds, self.object_kinds):
            nn.init.normal_(table.weight, std=0.05)
        nn.init.constant_(self.predicates.bias, -4.0)

    def projections(self, vectors: Tensor) -> Tensor:
        """(pieces, width) to (pieces, roles * pair width)."""
        return self.project(vectors)

    def forward(self, projected: Tensor, words: Tensor, pairs: "dict[str, Tensor]") -> tuple[Tensor, Tensor]:
        """`projected` (pieces, roles * pair width) flattened; `words` the piece of each word; `pairs` columns of indexes."""
        hidden = functional.relu(self.sums(projected, words, pairs))
        hidden = functional.dropout(hidden, self.dropout, self.training)
        return self.predicates(hidden), self.modalities(hidden)

    def sums(self, projected: Tensor, words: Tensor, pairs: "dict[str, Tensor]") -> Tensor:
        """For each pair the sum of what its words, its distance and its kinds contribute: (pairs, pair width)."""
        roles = projected.view(len(projected), len(ROLES), -1)
        ends = [roles[words[pairs[name]], index] for index, name in enumerate(ROLES[:4])]
        sums = functional.pad(roles[words, 4].cumsum(0), (0, 0, 1, 0))
        count = (pairs["until"] - pairs["from"]).clamp(min=1)[:, None]
        between = (sums[pairs["until"]] - sums[pairs["from"]]) / count
        hidden = ends[0] + ends[1] + ends[2] + ends[3] + between
        hidden = hidden + self.gaps(pairs["gap"]) + self.neighbours(pairs["neighbours"])
        return hidden + self.subject_kinds(pairs["subjectKind"]) + self.object_kinds(pairs["objectKind"])
