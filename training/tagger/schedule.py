"""What one pass reads: sentences drawn by each set's share, bent, varied, packed and put into batches."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from .augment import LOWER_SHARE, SWAP_SHARE, UPPER_SHARE, pool_names, swap_names
from .guideline import Guideline
from .own_sentences import OWN_PLAN, read_own
from .pieces import PieceMaker, Pieces
from .read_rows import Sentence, documents_of, read_sentences
from .tiers import PLANS, CorpusPlan, check_tier
from .windows import LONGEST, Window, pack

T = TypeVar("T")

BATCH_PIECES = 3072
GENERIC_SHARE = 0.3
"""How often a window is read as nobody's in particular, which is how texts are read later."""


@dataclass(frozen=True)
class Corpus:
    plan: CorpusPlan
    documents: list[list[Sentence]]


def read_corpora(corpora: Path, knowledge: Path, own: Path) -> list[Corpus]:
    """All sets of tiers A and B, bent to one guideline, and the sentences of our own."""
    guideline = Guideline(knowledge)
    found: list[Corpus] = []
    for plan in PLANS:
        check_tier(plan.file)
        sentences = read_sentences(corpora / "train" / "ner" / f"{plan.file}.jsonl", plan.file)
        found.append(Corpus(plan, documents_of(guideline.bend(sentence, plan) for sentence in sentences)))
    if own.exists():
        found.append(Corpus(OWN_PLAN, [[sentence] for sentence in read_own(own)]))
    return found


def _draw(corpus: Corpus, share: float, chance: random.Random) -> list[list[Sentence]]:
    """Documents of one pass: all of them as often as the share's whole part says, then a random part."""
    whole = corpus.documents * int(share)
    rest = share - int(share)
    return whole + [document for document in corpus.documents if chance.random() < rest]


class Passes:
    """Batches of a pass, the same for the same seed and number of the pass."""

    def __init__(self, corpora: list[Corpus], maker: PieceMaker, seed: int) -> None:
        self._corpora, self._maker, self._seed = corpora, maker, seed
        self._pool = pool_names(sentence for corpus in corpora for document in corpus.documents for sentence in document)

    def batches(
        self, number: int, shares: dict[str, float], relabel: Callable[[str, Pieces, str], Pieces | None]
    ) -> list[list[Window]]:
        """`relabel` may give a sentence's pieces other labels (by corpus and text), or None to keep its own."""
        chance = random.Random(f"{self._seed} {number}")
        windows: list[Window] = []
        for index, corpus in enumerate(self._corpora):
            documents = _draw(corpus, shares.get(corpus.plan.file, corpus.plan.share), chance)
            chance.shuffle(documents)
            for group in self._grouped(documents, chance):
                pieces = [self._vary(sentence, chance, relabel) for sentence in group]
                generic = chance.random() < GENERIC_SHARE
                windows.extend(pack(pieces, 0 if generic else index + 1))
        return into_batches(
            [window for window in windows if window.words], lambda it: len(it.ids), chance, most=BATCH_PIECES, jitter=24
        )

    def _grouped(self, documents: list[list[Sentence]], chance: random.Random) -> list[list[Sentence]]:
        """Documents of a single sentence stand alone half of the time, else with others of their set."""
        groups: list[list[Sentence]] = []
        crowd: list[Sentence] = []
        for document in documents:
            if len(document) > 1 or chance.random() < 0.5:
                groups.append(document)
                continue
            crowd.extend(document)
            if sum(len(sentence.text) for sentence in crowd) > LONGEST * 3.5:
                groups.append(crowd)
                crowd = []
        return groups + ([crowd] if crowd else [])

    def _vary(
        self, sentence: Sentence, chance: random.Random, relabel: Callable[[str, Pieces, str], Pieces | None]
    ) -> Pieces:
        luck = chance.random()
        case = "upper" if luck < UPPER_SHARE else "lower" if luck < UPPER_SHARE + LOWER_SHARE else None
        plain = self._maker.pieces_of(sentence, case)
        relabelled = relabel(sentence.corpus, plain, sentence.text)
        if relabelled is not None:
            return relabelled
        if chance.random() >= SWAP_SHARE or not sentence.spans:
            return plain
        return self._maker.pieces_of(swap_names(sentence, self._pool, chance), case)


def into_batches(
    windows: list[T], length: Callable[[T], int], chance: random.Random, *, most: int, jitter: int
) -> list[list[T]]:
    """Windows of like length together, at most so many pieces padded; the batches in random order."""
    ordered = sorted(windows, key=lambda window: length(window) + chance.random() * jitter)
    batches: list[list[T]] = []
    for window in ordered:
        last = batches[-1] if batches else None
        if last is None or (len(last) + 1) * max(length(it) for it in (window, *last)) > most:
            batches.append([window])
        else:
            last.append(window)
    chance.shuffle(batches)
    return batches


