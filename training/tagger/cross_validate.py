"""Relations of re3d between its own mentions, by cross-validation over documents, with heads on an encoder as it is.

    PYTHONPATH=training python -m tagger.cross_validate --corpora ../shared/corpora --model WEIGHTS

For each fold fresh heads learn from the other folds and from the other sets; the left-out fold is scored in re3d's labels.
The encoder is not trained anew: where its claim passes read re3d, as `train.py` does, the score says more than it would of
sentences that neither has seen. Weights of before those passes (`names.pt` by `train.py`) do not have that.
"""

import argparse
import random
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor

from .claim_sets import Example, read_claim_sets, read_re3d
from .heads import ClaimHeads
from .label_maps import RE3D
from .model import Tagger
from .ontology import Ontology, read_ontology
from .pairs import PairMaker
from .pieces import PieceMaker
from .read_rows import read_rows
from .settle_heads import SHARES, Frozen, freeze, freeze_examples, train_heads
from .ties import Counts, count_ties, folds_of, table_of, ties_of

SET = "re3d_open"
@dataclass(frozen=True)
class Asked:
    """A batch of sentences whose pairs are all to be scored."""

    frozen: Frozen
    pairs: list[tuple[int, int, int]]
    """Sentence, subject and object of each row."""


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
