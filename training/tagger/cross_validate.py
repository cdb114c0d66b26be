"""Relations of re3d between its own mentions, by cross-validation over documents, with a branch on an encoder as it is.

    PYTHONPATH=training python -m tagger.cross_validate --corpora ../shared/corpora --model WEIGHTS

A branch learns from all other sets; for each fold a copy of it learns on from the other folds (and a little of the other
sets, so that it forgets nothing), and the left-out fold is scored in re3d's labels. Give it weights of before the claim
passes (`names.pt` by `train.py`): those passes read re3d, and the score would say more than of sentences that nobody saw.
"""

import argparse
import copy
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from .branch import ClaimBranch, below, fork
from .claim_schedule import ClaimPasses
from .claim_sets import Example, read_claim_sets, read_re3d
from .heads import ClaimHeads
from .label_maps import RE3D
from .learn_claims import learn_claims
from .model import Tagger
from .ontology import Ontology, read_ontology
from .pairs import ClaimWindow, PairMaker
from .pieces import PieceMaker
from .read_rows import read_rows
from .ties import Counts, count_ties, folds_of, table_of, ties_of

SET = "re3d_open"
FOLD_SHARES = {"own": 0.05, "news": 0.05, "knowledgenet": 0.05, "redocred": 0.0, SET: 2.0}
"""What a pass over a fold reads."""
FOLD_RATE = 5e-5


@dataclass(frozen=True)
class Asked:
    """A sentence whose pairs are all to be scored."""

    window: ClaimWindow
    sentence: int


def _ask(maker: PairMaker, examples: list[Example]) -> list[Asked]:
    """All pairs between whose kinds a predicate of the map can hold; every kind is told, no relation is."""
    known = frozenset(predicate for mapped in RE3D.values() for predicate in mapped.predicates)
    return [
        Asked(window, index)
        for index, example in enumerate(examples)
        for window in maker.windows_of([replace(example, relations=(), known=known)], None)
        if window.rows
    ]


@torch.no_grad()
def _answer(
    branch: ClaimBranch, model: Tagger, asked: list[Asked], names: tuple[str, ...]
) -> dict[int, dict[tuple[int, int], dict[str, float]]]:
    """For each sentence and pair the probability of each predicate."""
    branch.eval()
    answers: dict[int, dict[tuple[int, int], dict[str, float]]] = defaultdict(dict)
    for it in asked:
        given = below(model, [it.window], len(names))
        if given is None:
            continue
        scores, _ = branch.score(given)
        for pair, row in zip(it.window.pairs, scores.sigmoid().tolist(), strict=True):
            answers[it.sentence][pair.subject, pair.object] = dict(zip(names, row, strict=True))
    return answers


def main() -> None:
    options = _options()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    ontology = read_ontology(options.ontology)
    maker = PairMaker(ontology, PieceMaker(options.vocabulary))
    model = _load(options.model, maker, ontology)
    path = options.corpora / "train" / "re" / "re3d_open.train.jsonl"
    rows, examples = [*read_rows(path)], [*read_re3d(path)]
    folds = folds_of([row["doc"] for row in rows], options.folds)

    sets = read_claim_sets(options.corpora, options.own_claims, options.news_claims, frozenset(ontology.predicates))
    base = fork(model)
    others = ClaimPasses({**sets, SET: []}, maker, options.seed)
    learn_claims(base, model, [others.batches(number) for number in range(options.passes)], len(maker.names))
    counts: dict[str, Counts] = defaultdict(Counts)
    for fold in range(options.folds):
        torch.manual_seed(options.seed)
        branch = copy.deepcopy(base)
        learned = [it for it, of in zip(examples, folds, strict=True) if of != fold]
        passes = ClaimPasses({**sets, SET: learned}, maker, options.seed, FOLD_SHARES)
        learn_claims(
            branch, model, [passes.batches(number) for number in range(options.fold_passes)], len(maker.names), FOLD_RATE
        )
        left_out = [(row, it) for row, it, of in zip(rows, examples, folds, strict=True) if of == fold]
        answers = _answer(branch, model, _ask(maker, [it for _, it in left_out]), maker.names)
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
    parser.add_argument("--news-claims", type=Path, default=root / "training" / "data" / "news-claims.jsonl")
    parser.add_argument("--ontology", type=Path, default=root / "schema" / "ontology.json")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--passes", type=int, default=2, help="passes of the branch over the other sets")
    parser.add_argument("--fold-passes", type=int, default=8, help="passes in each fold over the other folds")
    parser.add_argument("--threshold", type=float, default=0.5, help="least probability of a relation")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=20_260)
    return parser.parse_args()


if __name__ == "__main__":
    main()
