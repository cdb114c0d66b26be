"""Trains the tagger: passes over the corpora, checkpoints to go on from, then the quantised model and its report."""

import argparse
import json
import math
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import torch

from .checkpoint import load_state, save_state, start_weights
from .evaluate import evaluate
from .export import export
from .model import Tagger, loss_of
from .pieces import PieceMaker, Pieces
from .tags import TAGS
from .progress import Progress
from .relabel import relabelled
from .schedule import Passes, read_corpora
from .tensors import to_batch

SEED = 20_260
LEARNING_RATE, HEAD_FACTOR, WEIGHT_DECAY, WARM_UP = 1.2e-4, 10.0, 0.01, 0.02
AVERAGING = 0.998
"""How much of the averaged weights each step keeps; the average is what is measured and shipped."""
SILVER_SHARE_AFTER = 0.5


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
    model = Tagger(len(corpora))
    average = Tagger(len(corpora))
    state = load_state(work, model, average, tensors)
    optimizer = _optimizer(model)
    if state.optimizer is not None:
        optimizer.load_state_dict(state.optimizer)
    gmb = next(corpus for corpus in corpora if corpus.plan.file == "gmb.train")

    for number in range(state.passes_done, options.passes):
        silver: dict[str, list[int]] = {}
        if number >= options.relabel_from:
            silver = _silver(work, lambda: relabelled(average, maker, gmb))
        shares = {"gmb.train": SILVER_SHARE_AFTER} if silver else {}

        def relabel(corpus: str, pieces: Pieces, text: str, silver: dict[str, list[int]] = silver) -> Pieces | None:
            labels = silver.get(text) if corpus == "gmb.train" else None
            return None if labels is None else replace(pieces, allowed=labels)

        batches = passes.batches(number, shares, relabel)
        progress = Progress(f"pass {number + 1} of {options.passes}", sum(len(it.ids) for b in batches for it in b))
        for index in range(state.batches_done, len(batches)):
            rate = _rate((number + index / len(batches)) / options.passes)
            for group in optimizer.param_groups:
                group["lr"] = rate * group["factor"]
            loss = _step(model, optimizer, batches[index])
            _average(average, model, min(AVERAGING, 1 - 1 / (10 + state.steps / 4)))
            state.steps += 1
            progress.advance(sum(len(window.ids) for window in batches[index]), loss)
            if time.monotonic() - state.saved_at > options.save_every:
                state.passes_done, state.batches_done = number, index + 1
                save_state(work, state, model, average, optimizer)
        state.passes_done, state.batches_done = number + 1, 0
        save_state(work, state, model, average, optimizer)
        scores = evaluate(average, maker, options.corpora, options.dev_words)
        print(json.dumps({"pass": number + 1, "dev": scores}), flush=True)
    export(average, vocabulary, options.out, evaluate(average, maker, options.corpora), corpora)


def _options() -> argparse.Namespace:
    root = Path(__file__).parents[2]
    parser = argparse.ArgumentParser(prog="npm run train --", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=root / ".." / "shared" / "corpora", help="folder of the corpora")
    parser.add_argument("--out", type=Path, default=root / "models" / "names", help="where the model is written")
    parser.add_argument("--work", type=Path, default=root / "training" / ".work", help="checkpoints, to go on from")
    parser.add_argument("--knowledge", type=Path, default=root / "seeds" / "knowledge", help="titles and demonyms")
    parser.add_argument("--own", type=Path, default=root / "training" / "data" / "names.jsonl", help="our sentences")
    parser.add_argument("--passes", type=int, default=5)
    parser.add_argument("--relabel-from", type=int, default=3, help="pass from which silver labels are the tagger's own")
    parser.add_argument("--dev-words", type=int, default=15_000, help="words of each dev set measured after a pass")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--save-every", type=float, default=240, help="seconds between checkpoints")
    return parser.parse_args()


def _silver(work: Path, make: Callable[[], dict[str, list[int]]]) -> dict[str, list[int]]:
    """Made once, at the beginning of the pass from which on it is used, and kept, so that resuming finds the same."""
    path = work / "silver.json"
    if not path.exists():
        print("labelling the silver set anew", flush=True)
        path.write_text(json.dumps(make()), "utf8")
    return json.loads(path.read_text("utf8"))


def _optimizer(model: Tagger) -> torch.optim.AdamW:
    head, body = [], []
    for name, parameter in model.named_parameters():
        (head if name.startswith(("tags", "shapes", "corpora")) else body).append(parameter)
    return torch.optim.AdamW(
        [
            {"params": body, "factor": 1.0},
            {"params": head, "factor": HEAD_FACTOR},
        ],
        lr=LEARNING_RATE,
        weight_decay=WEIGHT_DECAY,
        fused=True,
    )


def _rate(done: float) -> float:
    """Rises for a short while, then falls in a straight line."""
    return LEARNING_RATE * min(1.0, done / WARM_UP, (1 - done) / (1 - WARM_UP))


def _step(model: Tagger, optimizer: torch.optim.AdamW, windows: list) -> float:
    model.train()
    batch = to_batch(windows)
    known = batch.allowed > 0
    with torch.autocast("cpu", torch.bfloat16):
        _, scores = model(batch.ids, batch.shapes, batch.corpus, batch.mask)
    loss = loss_of(scores.float().reshape(-1, len(TAGS))[batch.words[known]], batch.allowed[known])
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    value = float(loss.detach())
    if not math.isfinite(value):
        raise RuntimeError("the loss is no number any more; lower the learning rate or look for broken rows")
    return value


@torch.no_grad()
def _average(average: Tagger, model: Tagger, keep: float) -> None:
    for mine, theirs in zip(average.parameters(), model.parameters(), strict=True):
        mine.lerp_(theirs, 1 - keep)


if __name__ == "__main__":
    main()
