"""Relations of re3d as its own labels count them: folds of documents, labels from probabilities, tables."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from .claim_sets import Example
from .f1 import f1
from .label_maps import RE3D
from .ontology import Ontology

Tie = tuple[int, int, str]
"""Head and tail by their places among the sentence's mentions, and what ties them."""


@dataclass
class Counts:
    right: int = 0
    found: int = 0
    gold: int = 0

    def percents(self) -> tuple[float, float, float]:
        """Precision, recall, F1."""
        shares = self.right / max(1, self.found), self.right / max(1, self.gold), f1(self.right, self.found, self.gold)
        return tuple(round(100 * share, 1) for share in shares)


def folds_of(documents: list[str], count: int) -> list[int]:
    """A fold for each sentence: whole documents, the longest first, each into the fold that has the fewest sentences."""
    sizes: dict[str, int] = defaultdict(int)
    for document in documents:
        sizes[document] += 1
    filled = [0] * count
    fold: dict[str, int] = {}
    for document in sorted(sizes, key=lambda it: (-sizes[it], it)):
        fold[document] = filled.index(min(filled))
        filled[fold[document]] += sizes[document]
    return [fold[document] for document in documents]


def ties_of(probabilities: dict[tuple[int, int], dict[str, float]], example: Example, ontology: Ontology, threshold: float) -> set[Tie]:
    """The likeliest label of each pair, from the probabilities of our predicates for subject and object.

    A label holds where at least one of its predicates does, as in learning; those that its ends do not allow count nothing.
    """
    best: dict[tuple[int, int], tuple[float, str]] = {}
    for (subject, other), of in probabilities.items():
        kinds = example.mentions[subject].kind, example.mentions[other].kind
        for label, mapped in RE3D.items():
            none = 1.0
            for predicate in mapped.predicates:
                if ontology.accepts(kinds[0], predicate, kinds[1]):
                    none *= 1 - of[predicate]
            ends = (other, subject) if mapped.is_reversed else (subject, other)
            if 1 - none >= threshold and (1 - none, label) > best.get(ends, (0.0, "")):
                best[ends] = 1 - none, label
    return {(head, tail, label) for (head, tail), (_, label) in best.items()}


def count_ties(counts: dict[str, Counts], found: set[Tie], gold: set[Tie]) -> None:
    for tie in found:
        counts[tie[2]].found += 1
        counts[tie[2]].right += tie in gold
    for tie in gold:
        counts[tie[2]].gold += 1


def table_of(counts: dict[str, Counts]) -> list[str]:
    """Lines of Markdown: all labels, those that have a predicate of ours, each label."""

    def together(labels: Iterable[str]) -> Counts:
        chosen = [counts[label] for label in labels]
        return Counts(*(sum(getattr(it, name) for it in chosen) for name in ("right", "found", "gold")))

    def row(name: str, it: Counts, predicates: str) -> str:
        return f"| {' | '.join(map(str, (name, it.gold, it.found, *it.percents(), predicates)))} |"

    labels = sorted(counts, key=lambda it: (-counts[it].gold, it))
    mapped = [label for label in labels if label in RE3D]
    return [
        "| label | gold | found | P | R | F1 | our predicates |",
        "| --- | ---: | ---: | ---: | ---: | ---: | --- |",
        row("all labels", together(labels), "labels without one are missed"),
        row("labels with a predicate", together(mapped), ""),
        *(row(it, counts[it], ", ".join(RE3D[it].predicates) if it in RE3D else "none") for it in labels),
    ]
