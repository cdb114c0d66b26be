"""Tags for windows: probabilities of each word, and the likeliest sequence in which every inner tag has its beginning."""

import numpy as np
import torch
from torch import Tensor

from .model import Tagger
from .pieces import Pieces
from .tags import TAGS, may_follow
from .tensors import to_batch
from .windows import Window, pack

_FORBIDDEN = np.array([[0.0 if may_follow(before, after) else -1e9 for after in TAGS] for before in TAGS])
_FORBIDDEN_FIRST = np.array([0.0 if not tag.startswith("I-") else -1e9 for tag in TAGS])


def decode(scores: np.ndarray) -> list[int]:
    """Viterbi over log probabilities (words, tags) with forbidden steps only."""
    best = scores[0] + _FORBIDDEN_FIRST
    back: list[np.ndarray] = []
    for row in scores[1:]:
        steps = best[:, None] + _FORBIDDEN
        back.append(steps.argmax(0))
        best = steps.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


@torch.inference_mode()
def word_scores(model: Tagger, windows: list[Window], batch_size: int = 16) -> list[np.ndarray]:
    """Log probabilities (words, tags) of each window, in order; nobody's labels in particular."""
    model.eval()
    order = sorted(range(len(windows)), key=lambda index: len(windows[index].ids))
    found: dict[int, np.ndarray] = {}
    for first in range(0, len(order), batch_size):
        chosen = order[first : first + batch_size]
        batch = to_batch([windows[index] for index in chosen])
        with torch.autocast("cpu", torch.bfloat16):
            _, scores = model(batch.ids, batch.shapes, None, batch.mask)
        flat: Tensor = scores.float().reshape(-1, len(TAGS))[batch.words].log_softmax(-1)
        at = 0
        for index in chosen:
            count = len(windows[index].words)
            found[index] = flat[at : at + count].numpy()
            at += count
    return [found[index] for index in range(len(windows))]


def document_scores(model: Tagger, documents: list[list[Pieces]]) -> list[list[np.ndarray]]:
    """Log probabilities of each word of each sentence of each document, read as the extractor reads them."""
    packed = [pack(sentences) for sentences in documents]
    scores = word_scores(model, [window for windows in packed for window in windows if window.words])
    results: list[list[np.ndarray]] = []
    at = 0
    for sentences, windows in zip(documents, packed, strict=True):
        rows = [np.zeros((len(sentence.words), len(TAGS)), dtype=np.float32) for sentence in sentences]
        for window in windows:
            if not window.words:
                continue
            for (sentence, word), row in zip(window.source, scores[at], strict=True):
                rows[sentence][word] = row
            at += 1
        results.append(rows)
    return results
