"""Relations of re3d between its own mentions, by cross-validation over documents, with heads on an encoder as it is.

    PYTHONPATH=training python -m tagger.cross_validate --corpora ../shared/corpora --model WEIGHTS

For each fold fresh heads learn from the other folds and from the other sets; the left-out fold is scored in re3d's labels.
The encoder is not trained anew: where its claim passes read re3d, as `train.py` does, the score says more than it would of
sentences that neither has seen. Weights of before those passes (`names.pt` by `train.py`) do not have that.
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor

from .claim_sets import Example, read_claim_sets, read_re3d
from .evaluate import f1
from .heads import ClaimHeads
from .label_maps import RE3D
from .model import Tagger
from .ontology import Ontology, read_ontology
from .pairs import PairMaker
from .pieces import PieceMaker
from .read_rows import read_rows
from .settle_heads import SHARES, Frozen, freeze, freeze_examples, train_heads

SET = "re3d_open"
Tie = tuple[int, int, str]
"""Head and tail by their places among the sentence's mentions, and what ties them."""


@dataclass(frozen=True)
class Asked:
    """A batch of sentences whose pairs are all to be scored."""

    frozen: Frozen
    pairs: list[tuple[int, int, int]]
    """Sentence, subject and object of each row."""


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


def _ask(model: Tagger, maker: PairMaker, examples: list[Example]) -> list[Asked]:
    """All pairs between whose kinds a predicate of the map can hold; every kind is told, no relation is."""
    known = frozenset(predicate for mapped in RE3D.values() for predicate in mapped.predicates)
    windows = [
        (index, window)
        for index, example in enumerate(examples)
        for window in maker.windows_of([replace(example, relations=(), known=known)], None)
        if window.rows
    ]
    windows.sort(key=lambda it: len(it[1].window.ids))
    asked = []
    for index, window in windows:
        (frozen,) = freeze(model, maker, [window])
        asked.append(Asked(frozen, [(index, pair.subject, pair.object) for pair in window.pairs]))
    return asked


@torch.inference_mode()
def _answer(heads: ClaimHeads, asked: list[Asked], names: tuple[str, ...]) -> dict[int, dict[tuple[int, int], dict[str, float]]]:
    """For each sentence and pair the probability of each predicate."""
    heads.eval()
    answers: dict[int, dict[tuple[int, int], dict[str, float]]] = defaultdict(dict)
    for it in asked:
        vectors: Tensor = it.frozen.vectors
        scores, _ = heads(heads.projections(vectors), torch.arange(len(vectors)), it.frozen.pairs.columns)
        for (sentence, subject, other), row in zip(it.pairs, scores.sigmoid().tolist(), strict=True):
            answers[sentence][subject, other] = dict(zip(names, row, strict=True))
    return answers


def main() -> None:
    options = _options()
    torch.set_num_threads(options.threads)
    ontology = read_ontology(options.ontology)
    maker = PairMaker(ontology, PieceMaker(options.vocabulary))
    model = _load(options.model, maker, ontology)
    path = options.corpora / "train" / "re" / "re3d_open.train.jsonl"
    rows, examples = [*read_rows(path)], [*read_re3d(path)]
    folds = folds_of([row["doc"] for row in rows], options.folds)

    chance = random.Random(options.seed)
    others: list[Frozen] = []
    if not options.alone:
        sets = read_claim_sets(options.corpora, options.own_claims, frozenset(ontology.predicates))
        for name, share in SHARES.items():
            if name != SET:
                learned = [it for it in sets[name] if not it.is_kept_apart]
                others.extend(freeze_examples(model, maker, learned, chance) * share)
    parts = [
        freeze_examples(model, maker, [it for it, of in zip(examples, folds, strict=True) if of == fold], chance) * SHARES[SET]
        for fold in range(options.folds)
    ]
    counts: dict[str, Counts] = defaultdict(Counts)
    for fold in range(options.folds):
        torch.manual_seed(options.seed)
        heads = ClaimHeads(len(maker.names), len(ontology.modalities))
        learned = [batch for other, part in enumerate(parts) if other != fold for batch in part]
        train_heads(heads, [*others, *learned], options.passes, random.Random(options.seed))
        left_out = [(row, it) for row, it, of in zip(rows, examples, folds, strict=True) if of == fold]
        answers = _answer(heads, _ask(model, maker, [it for _, it in left_out]), maker.names)
        for index, (row, example) in enumerate(left_out):
            found = ties_of(answers[index], example, ontology, options.threshold)
            count_ties(counts, found, {(it["head"], it["tail"], it["type"]) for it in row["relations"]})
    print("\n".join(table_of(counts)))


def _load(path: Path, maker: PairMaker, ontology: Ontology) -> Tagger:
    """The averaged weights of a checkpoint, or weights alone; their heads are not used, so there may be none."""
    saved = torch.load(path, weights_only=True)
    weights = saved.get("average", saved)
    corpora = weights["corpora.weight"].shape[0] - 1
    model = Tagger(corpora, ClaimHeads(len(maker.names), len(ontology.modalities)))
    model.load_state_dict({**model.state_dict(), **{key: it for key, it in weights.items() if not key.startswith("claims.")}})
    return model.eval()


def _options() -> argparse.Namespace:
    root = Path(__file__).parents[2]
    parser = argparse.ArgumentParser(prog="python -m tagger.cross_validate", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=root / ".." / "shared" / "corpora", help="folder of the corpora")
    parser.add_argument("--model", type=Path, required=True, help="weights as training leaves them (checkpoint.pt, names.pt)")
    parser.add_argument("--vocabulary", type=Path, default=root / "models" / "names" / "vocabulary.txt")
    parser.add_argument("--own-claims", type=Path, default=root / "training" / "data" / "claims.jsonl", help="our claims")
    parser.add_argument("--ontology", type=Path, default=root / "schema" / "ontology.json")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--passes", type=int, default=20, help="passes of the heads in each fold")
    parser.add_argument("--alone", action="store_true", help="learn from re3d's other folds alone")
    parser.add_argument("--threshold", type=float, default=0.5, help="least probability of a relation")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=20_260)
    return parser.parse_args()


if __name__ == "__main__":
    main()
