"""Silver labels once more: where the half-trained tagger is sure it has the word, where it is not nobody has."""

import numpy as np

from .model import Tagger
from .pieces import PieceMaker, Pieces
from .predict import decode, document_scores
from .schedule import Corpus

SURE = 0.75


def relabelled(model: Tagger, maker: PieceMaker, corpus: Corpus, chunk: int = 2_000) -> dict[str, list[int]]:
    """For each sentence's text the bit sets of its words: the model's tag, or 0 where neither it is sure nor both agree."""
    found: dict[str, list[int]] = {}
    for first in range(0, len(corpus.documents), chunk):
        documents = [[maker.pieces_of(sentence) for sentence in it] for it in corpus.documents[first : first + chunk]]
        for sentences, rows, results in zip(
            corpus.documents[first : first + chunk], documents, document_scores(model, documents), strict=True
        ):
            for sentence, pieces, scores in zip(sentences, rows, results, strict=True):
                found[sentence.text] = _merge(pieces, scores) if pieces.words else []
    return found


def _merge(pieces: Pieces, scores: np.ndarray) -> list[int]:
    path = decode(scores)
    sure = np.exp(scores.max(-1)) >= SURE
    return [
        1 << tag if sure[word] or pieces.allowed[word] >> tag & 1 else 0 for word, tag in enumerate(path)
    ]
