"""Relations of re3d between its own mentions, by cross-validation over documents, with the claims' layers on an encoder as it is.

    PYTHONPATH=training python -m tagger.cross_validate --corpora ../shared/corpora --model WEIGHTS

A branch learns from all other sets; for each fold a copy of it, with a row of scores for each of re3d's own labels, learns on
from the other folds, and scores all pairs of the fold that was left out. Give it weights of before the claim passes
(`names.pt` by `train.py`): those passes read re3d, and the score would say more than of sentences that nobody saw.
"""

import argparse
import copy
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import torch

from .branch import ClaimBranch, below, fork
from .claim_schedule import ClaimPasses
from .claim_sets import Example, read_claim_sets, read_re3d_as_it_is
from .heads import KINDS, ClaimHeads
from .label_maps import RE3D, RE3D_LABELS
from .learn_claims import learn_claims
from .model import Tagger
from .ontology import Ontology, read_ontology
from .pairs import PairMaker
from .pieces import PieceMaker
from .read_rows import read_rows
from .ties import Counts, Scores, best_threshold, count_ties, folds_of, table_of, ties_of

SET = "re3d_open"
FOLD_RATE = 1.5e-4

ANY = frozenset(kind for kind in KINDS if kind is not None)
LABELS = Ontology(RE3D_LABELS, ("ASSERTED",), dict.fromkeys(RE3D_LABELS, ANY), dict.fromkeys(RE3D_LABELS, ANY), frozenset())
"""re3d's labels as predicates that may stand between any two mentions."""


def with_labels(branch: ClaimBranch, names: tuple[str, ...]) -> ClaimBranch:
    """A copy that scores re3d's labels: the row of a label begins as the mean of the predicates that say the same."""
    copied = copy.deepcopy(branch)
    heads = ClaimHeads(len(RE3D_LABELS) + 1, len(LABELS.modalities))
    old = copied.heads.predicates
    with torch.no_grad():
        heads.predicates.weight.zero_()
        for row, label in enumerate(RE3D_LABELS):
            if label in RE3D:
                same = [names.index(predicate) for predicate in RE3D[label].predicates]
                heads.predicates.weight[row] = old.weight[same].mean(0)
                heads.predicates.bias[row] = old.bias[same].mean()
    kept = {key: it for key, it in copied.heads.state_dict().items() if not key.startswith(("predicates", "modalities"))}
    heads.load_state_dict({**heads.state_dict(), **kept})
    copied.heads = heads
    return copied


@torch.no_grad()
def answer(branch: ClaimBranch, model: Tagger, maker: PairMaker, examples: list[Example]) -> list[Scores]:
    """For each sentence the probability of each label for each ordered pair of its mentions."""
    branch.eval()
    answers: list[Scores] = []
    for example in examples:
        scored: Scores = {}
        for window in maker.windows_of([replace(example, relations=())], None):
            given = below(model, [window], len(maker.names)) if window.rows else None
            if given is None:
                continue
            scores, _ = branch.score(given)
            for pair, row in zip(window.pairs, scores.sigmoid().tolist(), strict=True):
                scored[pair.subject, pair.object] = dict(zip(RE3D_LABELS, row, strict=False))
        answers.append(scored)
    return answers


def main() -> None:
    options = _options()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    ontology = read_ontology(options.ontology)
    pieces = PieceMaker(options.vocabulary)
    maker, label_maker = PairMaker(ontology, pieces), PairMaker(LABELS, pieces)
    model = _load(options.model, maker, ontology)
    path = options.corpora / "train" / "re" / "re3d_open.train.jsonl"
    rows, examples = [*read_rows(path)], [*read_re3d_as_it_is(path)]
    folds = folds_of([row["doc"] for row in rows], options.folds)

    sets = read_claim_sets(options.corpora, options.claims, frozenset(ontology.predicates))
    base = fork(model)
    others = ClaimPasses({name: it for name, it in sets.items() if name != SET}, maker, options.seed)
    learn_claims(base, model, others.batches, options.passes, len(maker.names))
    answers: list[Scores] = [{} for _ in examples]
    for fold in range(options.folds):
        torch.manual_seed(options.seed)
        branch = with_labels(base, maker.names)
        passes = ClaimPasses({SET: [it for it, of in zip(examples, folds, strict=True) if of != fold]}, label_maker, options.seed, {SET: 1.0})
        learn_claims(branch, model, passes.batches, options.fold_passes, len(label_maker.names), FOLD_RATE)
        left_out = [index for index, of in enumerate(folds) if of == fold]
        for index, scored in zip(left_out, answer(branch, model, label_maker, [examples[it] for it in left_out]), strict=True):
            answers[index] = scored

    gold = [{(it["head"], it["tail"], it["type"]) for it in row["relations"]} for row in rows]
    counts: dict[str, Counts] = defaultdict(Counts)
    for fold in range(options.folds):
        # How sure is sure enough, the other folds say, each scored by a copy that had not learned from it.
        asked = [index for index, of in enumerate(folds) if of != fold]
        threshold = best_threshold([answers[it] for it in asked], [gold[it] for it in asked])
        for index in (index for index, of in enumerate(folds) if of == fold):
            count_ties(counts, ties_of(answers[index], threshold), gold[index])
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
    parser.add_argument("--claims", type=Path, default=root / "training" / "data", help="folder of the claims that we wrote or marked")
    parser.add_argument("--ontology", type=Path, default=root / "schema" / "ontology.json")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--passes", type=int, default=1, help="passes of the branch over the other sets")
    parser.add_argument("--fold-passes", type=int, default=30, help="passes in each fold over the other folds")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=20_260)
    return parser.parse_args()


if __name__ == "__main__":
    main()
