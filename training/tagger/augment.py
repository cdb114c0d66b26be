"""Names exchanged for others of their kind, so that the tagger learns what stands around a name and not a list of them."""

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from .read_rows import Sentence, Span

SWAPPED = ("PER", "ORG", "LOC")
SWAP_SHARE = 0.25
UPPER_SHARE, LOWER_SHARE = 0.05, 0.04


def pool_names(sentences: Iterable[Sentence]) -> dict[tuple[str, int], list[str]]:
    """All names seen, by label and number of words, each once and in order."""
    names: dict[tuple[str, int], set[str]] = defaultdict(set)
    for sentence in sentences:
        for start, end, label in sentence.spans:
            if label in SWAPPED:
                name = sentence.text[start:end]
                names[label, len(name.split())].add(name)
    return {key: sorted(found) for key, found in sorted(names.items())}


def swap_names(sentence: Sentence, pool: dict[tuple[str, int], list[str]], chance: random.Random) -> Sentence:
    """The sentence with all names of one label exchanged; equal names stay equal."""
    label = chance.choice(SWAPPED)
    text, shift = "", 0
    at = 0
    spans: list[Span] = []
    chosen: dict[str, str] = {}
    moves: list[tuple[int, int]] = []
    for start, end, own in sentence.spans:
        text += sentence.text[at:start]
        name = sentence.text[start:end]
        others = pool.get((own, len(name.split())))
        if own == label and others:
            name = chosen.setdefault(name, chance.choice(others))
        shift = len(text) - start
        spans.append((len(text), len(text) + len(name), own))
        text += name
        shift += len(name) - (end - start)
        moves.append((end, shift))
        at = end
    text += sentence.text[at:]

    def moved(position: int) -> int:
        return position + next((shift for end, shift in reversed(moves) if position >= end), 0)

    unsure = []
    for start, end, labels in sentence.unsure:
        twin = next((new for new, old in zip(spans, sentence.spans, strict=True) if old[:2] == (start, end)), None)
        unsure.append((*(twin[:2] if twin else (moved(start), moved(end))), labels))
    return replace(sentence, text=text, spans=tuple(spans), unsure=tuple(unsure))
