"""Pairs of mentions as columns of numbers: where they stand, what is known of them, what holds between them."""

import random
from dataclasses import dataclass

import torch
from torch import Tensor

from .claim_sets import SAYS, Example
from .heads import KINDS, NEIGHBOURS, GAPS, gap_class
from .known_pairs import Pair, pairs_of
from .ontology import Ontology
from .pieces import PieceMaker, Pieces
from .windows import Window, pack

COLUMNS = (
    "subjectFirst", "subjectLast", "objectFirst", "objectLast", "from", "until",
    "gap", "neighbours", "subjectKind", "objectKind", "modality",
)
UNTOLD_SHARE = 0.15
"""How often a kind is hidden, as it is in sets that do not tell it."""

LABEL_SHARE = 0.3
"""How much a label counts beside what teachers think of the same."""


@dataclass(frozen=True)
class ClaimWindow:
    window: Window
    rows: list[list[int]]
    """A row of COLUMNS for each pair; places are words of the window."""
    pairs: list[Pair]


class PairMaker:
    """Knows the order of predicates; the last one is SAYS."""

    def __init__(self, ontology: Ontology, maker: PieceMaker) -> None:
        self._ontology, self._maker = ontology, maker
        self.names = (*ontology.predicates, SAYS)

    def pieces_of(self, example: Example, case: str | None = None) -> Pieces:
        return self._maker.pieces_of(example.sentence, case)

    def pairs_of(self, example: Example) -> list[Pair]:
        """All ordered pairs of mentions of which anything is known."""
        return pairs_of(example, self._ontology, self.names)

    def windows_of(
        self, examples: list[Example], chance: random.Random | None, corpus: int = 0, case: str | None = None
    ) -> list[ClaimWindow]:
        """The sentences packed together. With `chance` some kinds are hidden."""
        pieces = [self._maker.pieces_of(example.sentence, case) for example in examples]
        found = []
        for window in pack(pieces, corpus):
            if not window.words:
                continue
            place = {source: index for index, source in enumerate(window.source)}
            rows: list[list[int]] = []
            pairs: list[Pair] = []
            for index, example in enumerate(examples):
                if (index, 0) not in place:
                    continue
                for pair, row in self._rows(example, pieces[index], lambda word, at=index: place.get((at, word)), chance):
                    pairs.append(pair)
                    rows.append(row)
            allowed = [
                bits if examples[sentence].has_names else 0
                for bits, (sentence, _) in zip(window.allowed, window.source, strict=True)
            ]
            found.append(ClaimWindow(Window(window.ids, window.shapes, window.words, allowed, window.source, corpus), rows, pairs))
        return found

    def _rows(self, example: Example, pieces: Pieces, place, chance: random.Random | None):  # noqa: ANN001, ANN202
        words = [_words_in(pieces, mention.start, mention.end) for mention in example.mentions]
        for pair in self.pairs_of(example):
            one, other = words[pair.subject], words[pair.object]
            if one is None or other is None:
                continue
            ends = [place(one[0]), place(one[1]), place(other[0]), place(other[1])]
            if any(end is None for end in ends):
                continue
            is_subject_first = one[0] <= other[0]
            first, second = (one, other) if is_subject_first else (other, one)
            gap = max(0, second[0] - first[1] - 1)
            neighbours = sum(
                1 for span in words if span is not None and first[1] < span[0] and span[1] < second[0]
            )
            kinds = [
                KINDS.index(None if chance is not None and chance.random() < UNTOLD_SHARE else mention.kind)
                for mention in (example.mentions[pair.subject], example.mentions[pair.object])
            ]
            start = (ends[1] if is_subject_first else ends[3]) + 1
            yield pair, [
                *ends, start, start + gap, gap_class(gap) + (0 if is_subject_first else len(GAPS) + 1),
                min(neighbours, NEIGHBOURS - 1), *kinds, pair.modality,
            ]


def _words_in(pieces: Pieces, start: int, end: int) -> tuple[int, int] | None:
    """First and last word that a span touches."""
    inside = [index for index, (first, last) in enumerate(pieces.places) if first < end and start < last]
    return (inside[0], inside[-1]) if inside else None


@dataclass(frozen=True)
class PairBatch:
    columns: dict[str, Tensor]
    held: Tensor
    denied: Tensor
    likely: Tensor
    """How probable teachers think each predicate of each pair."""
    possible: Tensor
    """1 where they were asked."""
    groups: list[tuple[int, tuple[int, ...]]]
    """Row of the pair, and predicates of which at least one holds."""

    def to(self, device: torch.device) -> "PairBatch":
        """The same where `device` can read it."""
        tables = (it.to(device) for it in (self.held, self.denied, self.likely, self.possible))
        return PairBatch({name: it.to(device) for name, it in self.columns.items()}, *tables, self.groups)


def to_pairs(windows: list[ClaimWindow], predicates: int) -> PairBatch | None:
    """Columns for all pairs of a batch; words count through all of its windows. None where there is no pair."""
    rows: list[list[int]] = []
    pairs: list[Pair] = []
    at = 0
    for window in windows:
        for row in window.rows:
            rows.append([*(place + at for place in row[:6]), *row[6:]])
        pairs.extend(window.pairs)
        at += len(window.window.words)
    if not rows:
        return None
    held, denied, likely, possible = (torch.zeros(len(rows), predicates) for _ in range(4))
    groups: list[tuple[int, tuple[int, ...]]] = []
    for index, pair in enumerate(pairs):
        held[index, list(pair.predicates)] = 1
        denied[index, list(pair.denied)] = 1
        possible[index, list(pair.possible)] = 1
        for predicate, probability in pair.likely:
            likely[index, predicate] = probability
        groups.extend((index, group) for group in pair.groups)
    table = torch.tensor(rows)
    return PairBatch({name: table[:, index] for index, name in enumerate(COLUMNS)}, held, denied, likely, possible, groups)


def pair_loss(scores: Tensor, modalities: Tensor, batch: PairBatch) -> Tensor:
    """Mean over pairs of what is known of their predicates, and over claims of their modality.

    Where teachers were asked, what they think is the target, mixed with the label where there is one (Hinton, Vinyals
    and Dean 2015, for labels that do not exclude each other).
    """
    softplus = torch.nn.functional.softplus
    told = batch.held + batch.denied
    is_taught = batch.possible.amax(1, keepdim=True)
    target = batch.held + is_taught * (batch.likely - batch.held) * (1 - LABEL_SHARE * told)
    weight = told + is_taught * (torch.maximum(batch.possible, batch.held) - told)
    loss = (weight * (softplus(scores) - target * scores)).sum() / len(scores)
    if batch.groups:
        # -log(1 - product of (1 - p)), from log(1 - p) = -softplus(score).
        none = torch.stack([-softplus(scores[index, list(group)]).sum() for index, group in batch.groups])
        loss = loss - torch.log(-torch.expm1(none.clamp(max=-1e-6))).sum() / len(scores)
    said = batch.columns["modality"] >= 0
    if said.any():
        loss = loss + 0.5 * torch.nn.functional.cross_entropy(modalities[said], batch.columns["modality"][said])
    return loss
