"""F1 of claims between gold mentions on what is kept apart."""

import torch

from .branch import ClaimBranch, below
from .claim_sets import SAYS, Example
from .f1 import f1
from .model import Tagger
from .pairs import PairMaker


@torch.inference_mode()
def measure_claims(
    branch: ClaimBranch, model: Tagger, maker: PairMaker, examples: list[Example], threshold: float = 0.5
) -> dict[str, float]:
    """Micro F1 over predicates in percent; accuracy of the modality where the claim is gold. Each sentence by itself."""
    model.eval()
    branch.eval()
    right = found = gold = 0
    same = said = 0
    windows = [window for example in examples for window in maker.windows_of([example], None) if window.rows]
    windows.sort(key=lambda it: len(it.window.ids))
    for first in range(0, len(windows), 32):
        given = below(model, windows[first : first + 32], len(maker.names))
        if given is None:
            continue
        pairs = given.pairs
        scores, modalities = branch.score(given)
        known = (pairs.held + pairs.denied) > 0
        known[:, maker.names.index(SAYS)] = False
        produced = (scores.sigmoid() >= threshold) & known
        right += int((produced & (pairs.held > 0)).sum())
        found += int(produced.sum())
        gold += int(((pairs.held > 0) & known).sum())
        for index, group in pairs.groups:
            hit = bool((scores[index, list(group)].sigmoid() >= threshold).any())
            right, found, gold = right + hit, found + hit, gold + 1
        told = pairs.columns["modality"] >= 0
        same += int((modalities.argmax(-1)[told] == pairs.columns["modality"][told]).sum())
        said += int(told.sum())
    return {
        "f1": round(100 * f1(right, found, gold), 1),
        "precision": round(100 * right / max(1, found), 1),
        "recall": round(100 * right / max(1, gold), 1),
        "modality": round(100 * same / max(1, said), 1),
        "gold": gold,
    }
