"""Trains the tagger: passes over the corpora, checkpoints to go on from, then the quantised model and its report."""

import argparse
import json
import math
import random
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import torch

from .averaging import follow
from .branch import ClaimBranch, fork
from .checkpoint import load_state, save_state, save_whole, start_weights
from .claim_schedule import ClaimPasses
from .claim_sets import MARKED, Example, read_claim_sets
from .evaluate import evaluate
from .export import export
from .heads import ClaimHeads
from .learn_claims import learn_claims
from .measure_claims import measure_claims
from .model import Tagger, loss_of
from .ontology import read_ontology
from .pairs import ClaimWindow, PairMaker, pair_loss, to_pairs
from .pieces import PieceMaker, Pieces
from .plain_sentences import PLAIN, read_plain
from .progress import Progress
from .relabel import relabelled
from .schedule import Passes, read_corpora
from .settle_names import SHARES, TOWARDS, lean_nobodys, settle_names
from .tags import TAGS
from .take_step import take_step
from .teach import with_taught
from .teacher import TEACHERS
from .tensors import to_batch
from .windows import Window

SEED = 20_260
LEARNING_RATE, HEAD_FACTOR, WEIGHT_DECAY, WARM_UP = 1.2e-4, 10.0, 0.01, 0.02
AVERAGING = 0.998
"""How much of the averaged weights each step keeps; the average is what is measured and shipped."""
SILVER_SHARE_AFTER = 0.5
CLAIM_RATE = 9e-5


def main() -> None:
    options = _options()
    torch.manual_seed(SEED)
    torch.set_num_threads(options.threads)
    work: Path = options.work
    work.mkdir(parents=True, exist_ok=True)
    vocabulary, tensors = start_weights(work)
    maker = PieceMaker(vocabulary)
    corpora = read_corpora(options.corpora, options.knowledge, options.own)
    passes = Passes(corpora, maker, SEED)
    ontology = read_ontology(options.ontology)
    pair_maker = PairMaker(ontology, maker)
    claim_sets = read_claim_sets(options.corpora, options.claims, frozenset(ontology.predicates))
    # What names share with claims must not read news of which gmb's development set has sentences: the branch alone does.
    claim_passes = ClaimPasses({name: it for name, it in claim_sets.items() if name not in MARKED}, pair_maker, SEED)
    model, average = (
        Tagger(len(corpora), ClaimHeads(len(pair_maker.names), len(ontology.modalities))) for _ in range(2)
    )
    state = load_state(work, model, average, tensors)
    optimizer = _optimizer(model)
    if state.optimizer is not None:
        optimizer.load_state_dict(state.optimizer)
    gmb = next(corpus for corpus in corpora if corpus.plan.file == "gmb.train")

    names_path = options.work / "names.pt"
    for number in range(state.passes_done, options.passes):
        if number == options.claims_from and state.batches_done == 0:
            save_whole(average.state_dict(), names_path)
        silver: dict[str, list[int]] = {}
        if number >= options.relabel_from:
            silver = _silver(work, lambda: relabelled(average, maker, gmb))
        shares = {"gmb.train": SILVER_SHARE_AFTER} if silver else {}
        batches: list[list[Window] | list[ClaimWindow]] = [*passes.batches(number, shares, _relabel(silver))]
        if number >= options.claims_from:
            kept = math.ceil(len(batches) * options.names_share)
            batches = [*batches[:kept], *claim_passes.batches(number)]
            random.Random(f"{SEED} {number}").shuffle(batches)
        sizes = [sum(len(_window(it).ids) for it in batch) for batch in batches]
        progress = Progress(f"pass {number + 1} of {options.passes}", sum(sizes))
        for index in range(state.batches_done, len(batches)):
            rate = _rate(number + index / len(batches), options.claims_from, options.passes)
            for group in optimizer.param_groups:
                group["lr"] = rate * group["factor"]
            loss = _step(model, optimizer, batches[index], len(pair_maker.names))
            follow(average, model, AVERAGING, state.steps)
            state.steps += 1
            progress.advance(sizes[index], loss)
            if time.monotonic() - state.saved_at > options.save_every:
                state.passes_done, state.batches_done = number, index + 1
                save_state(work, state, model, average, optimizer)
        state.passes_done, state.batches_done = number + 1, 0
        save_state(work, state, model, average, optimizer)
        scores = evaluate(average, maker, options.corpora, options.dev_words)
        knows_claims = number >= options.claims_from
        claims = _measure_claims(fork(average), average, pair_maker, claim_sets) if knows_claims else {}
        print(json.dumps({"pass": number + 1, "dev": scores, "claims": claims}), flush=True)
    branch = fork(average)
    settled_path = work / f"settled-{options.passes}.pt"
    if settled_path.exists():
        average.load_state_dict(torch.load(settled_path, weights_only=True))
    else:
        if names_path.exists():
            _mix(average, torch.load(names_path, weights_only=True))
        lean_nobodys(average, 1 + next(at for at, corpus in enumerate(corpora) if corpus.plan.file == TOWARDS))
        silver = _silver(work, lambda: relabelled(average, maker, gmb))
        settle_names(average, passes.batches(options.passes, SHARES, _relabel(silver)))
        save_whole(average.state_dict(), settled_path)
    torch.manual_seed(SEED)
    if options.taught is not None:
        claim_sets = with_taught({**claim_sets, PLAIN: read_plain(options.corpora, options.work)}, options.taught)
    all_claims = ClaimPasses(claim_sets, pair_maker, SEED)
    learn_claims(
        branch,
        average,
        lambda number: all_claims.batches(options.passes + number),
        options.branch_passes,
        len(pair_maker.names),
    )
    save_whole(branch.state_dict(), work / "branch.pt")
    export(
        average,
        branch,
        vocabulary,
        options.out,
        corpora,
        claim_sets,
        predicates=pair_maker.names,
        modalities=ontology.modalities,
        scores=evaluate(average, maker, options.corpora),
        claims=_measure_claims(branch, average, pair_maker, claim_sets),
        teachers=None if options.taught is None else TEACHERS,
    )


def _options() -> argparse.Namespace:
    root = Path(__file__).parents[2]
    parser = argparse.ArgumentParser(prog="npm run train --", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=root / ".." / "shared" / "corpora", help="folder of the corpora")
    parser.add_argument("--out", type=Path, default=root / "models" / "names", help="where the model is written")
    parser.add_argument("--work", type=Path, default=root / "training" / ".work", help="checkpoints, to go on from")
    parser.add_argument("--knowledge", type=Path, default=root / "seeds" / "knowledge", help="titles and demonyms")
    parser.add_argument("--own", type=Path, default=root / "training" / "data" / "names.jsonl", help="our sentences")
    parser.add_argument("--claims", type=Path, default=root / "training" / "data", help="folder of the claims that we wrote or marked")
    parser.add_argument("--ontology", type=Path, default=root / "schema" / "ontology.json")
    parser.add_argument("--passes", type=int, default=5, help="passes in all")
    parser.add_argument("--claims-from", type=int, default=3, help="pass from which on claims are learned beside names")
    parser.add_argument("--names-share", type=float, default=0.3, help="share of the names that such a pass reads")
    parser.add_argument("--relabel-from", type=int, default=2, help="pass from which silver labels are the tagger's own")
    parser.add_argument("--branch-passes", type=int, default=2, help="passes of the claims' own layers, at the end")
    parser.add_argument("--taught", type=Path, help="what teachers made of the claim sentences (tagger/teach.py); without it labels alone teach")
    parser.add_argument("--dev-words", type=int, default=15_000, help="words of each dev set measured after a pass")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--save-every", type=float, default=240, help="seconds between checkpoints")
    return parser.parse_args()


def _silver(work: Path, make: Callable[[], dict[str, list[int]]]) -> dict[str, list[int]]:
    """Made once, when it is used first, and kept, so that resuming finds the same."""
    path = work / "silver.json"
    if not path.exists():
        print("labelling the silver set anew", flush=True)
        path.write_text(json.dumps(make()), "utf8")
    return json.loads(path.read_text("utf8"))


def _relabel(silver: dict[str, list[int]]) -> Callable[[str, Pieces, str], Pieces | None]:
    def relabel(corpus: str, pieces: Pieces, text: str) -> Pieces | None:
        labels = silver.get(text) if corpus == "gmb.train" else None
        return None if labels is None else replace(pieces, allowed=labels)

    return relabel


def _optimizer(model: Tagger) -> torch.optim.AdamW:
    head, body = [], []
    for name, parameter in model.named_parameters():
        (head if name.startswith(("tags", "shapes", "corpora", "claims")) else body).append(parameter)
    return torch.optim.AdamW(
        [
            {"params": body, "factor": 1.0},
            {"params": head, "factor": HEAD_FACTOR},
        ],
        lr=LEARNING_RATE,
        weight_decay=WEIGHT_DECAY,
        fused=True,
    )


def _rate(done: float, claims_from: int, passes: int) -> float:
    """Rises for a short while, then falls in a straight line: once for names, once more when claims come in."""
    first, until, most = (0, claims_from, LEARNING_RATE) if done < claims_from else (claims_from, passes, CLAIM_RATE)
    share = (done - first) / (until - first)
    return most * min(1.0, share / WARM_UP, (1 - share) / (1 - WARM_UP))


def _measure_claims(
    branch: ClaimBranch, model: Tagger, maker: PairMaker, sets: dict[str, list[Example]]
) -> dict[str, dict[str, float]]:
    """F1 on what is kept apart, of each set that has something."""
    kept = {name: [it for it in examples if it.is_kept_apart] for name, examples in sets.items()}
    return {name: measure_claims(branch, model, maker, examples) for name, examples in kept.items() if examples}


def _window(one: Window | ClaimWindow) -> Window:
    return one.window if isinstance(one, ClaimWindow) else one


def _step(
    model: Tagger, optimizer: torch.optim.AdamW, windows: list[Window] | list[ClaimWindow], predicates: int
) -> float:
    model.train()
    batch = to_batch([_window(one) for one in windows])
    known = batch.allowed > 0
    with torch.autocast("cpu", torch.bfloat16):
        vectors, scores = model(batch.ids, batch.shapes, batch.corpus, batch.mask)
    loss = vectors.sum() * 0.0
    if known.any():
        loss = loss + loss_of(scores.float().reshape(-1, len(TAGS))[batch.words[known]], batch.allowed[known])
    pairs = to_pairs([one for one in windows if isinstance(one, ClaimWindow)], predicates)
    if pairs is not None:
        projected = model.claims.projections(vectors.float().reshape(-1, vectors.shape[-1]))
        loss = loss + pair_loss(*model.claims(projected, batch.words, pairs.columns), pairs)
    return take_step(model, optimizer, loss)


@torch.no_grad()
def _mix(model: Tagger, names: dict[str, torch.Tensor]) -> None:
    """Halfway between the weights that knew names alone and those that learned claims too: names are as good as before."""
    for name, mine in model.state_dict().items():
        if not name.startswith("claims."):
            mine.lerp_(names[name], 0.5)


if __name__ == "__main__":
    main()
