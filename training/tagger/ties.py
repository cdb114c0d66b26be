"""Relations of re3d in its own labels: folds of documents, labels from probabilities, tables."""

from collections import defaultdict
from dataclasses import dataclass

from .f1 import f1

Tie = tuple[int, int, str]
"""Head and tail by their places among the sentence's mentions, and what ties them."""

Scores = dict[tuple[int, int], dict[str, float]]
"""For ordered pairs of mentions the probability of each label."""


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


def ties_of(scores: Scores, threshold: float) -> set[Tie]:
    """The likeliest label of each pair of mentions, either way round; none under the threshold."""
    best: dict[tuple[int, int], tuple[float, Tie]] = {}
    for (head, tail), of in scores.items():
        label = max(sorted(of), key=of.__getitem__)
        ends = (min(head, tail), max(head, tail))
        if of[label] >= threshold and of[label] > best.get(ends, (0.0, None))[0]:
            best[ends] = of[label], (head, tail, label)
    return {tie for _, tie in best.values()}


def best_threshold(scores: list[Scores], gold: list[set[Tie]]) -> float:
    """Of the probabilities 0.05, 0.1, …, 0.95 the one at which F1 over all labels is highest."""

    def f1_at(threshold: float) -> float:
        found = [ties_of(it, threshold) for it in scores]
        right = sum(len(ours & theirs) for ours, theirs in zip(found, gold, strict=True))
        return f1(right, sum(map(len, found)), sum(map(len, gold)))

    return max((step / 20 for step in range(1, 20)), key=f1_at)


def count_ties(counts: dict[str, Counts], found: set[Tie], gold: set[Tie]) -> None:
    for tie in found:
        counts[tie[2]].found += 1
        counts[tie[2]].right += tie in gold
    for tie in gold:
        counts[tie[2]].gold += 1


def table_of(counts: dict[str, Counts]) -> list[str]:
    """Lines of Markdown: all labels, then each."""
    together = Counts(*(sum(getattr(it, name) for it in counts.values()) for name in ("right", "found", "gold")))

    def row(name: str, it: Counts) -> str:
        return f"| {' | '.join(map(str, (name, it.gold, it.found, *it.percents())))} |"

    return [
        "| label | gold | found | P | R | F1 |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
        row("all", together),
        *(row(it, counts[it]) for it in sorted(counts, key=lambda it: (-counts[it].gold, it))),
    ]
