"""What one pass reads to learn claims: sentences with mentions, names exchanged, packed and put into batches."""

import random
from collections.abc import Iterator
from dataclasses import replace

from .claim_sets import Example, Mention
from .pairs import ClaimWindow, PairMaker
from .plain_sentences import PLAIN
from .schedule import into_batches
from .windows import LONGEST

CLAIM_SHARES = {"own": 1.0, "news": 1.0, "wiki": 1.0, "knowledgenet": 0.5, "redocred": 0.1, "re3d_open": 0.5, PLAIN: 1.0}
"""How often each set is read in one pass."""

LICENCES = {
    "own": "Apache-2.0, written for this project",
    "news": "labels Apache-2.0, made for this project; texts of gmb_pseudo, public domain",
    "wiki": "labels Apache-2.0, made for this project; texts of Re-DocRED and WikiEvents, MIT",
    "knowledgenet": "CC-BY-SA (Wikipedia text), annotations MIT",
    "redocred": "MIT",
    "re3d_open": "OGL and CC-BY",
    PLAIN: "texts of gmb_pseudo, public domain, and of Re-DocRED and WikiEvents, MIT; judged by models",
}

BATCH_PIECES = 1024
SWAP_SHARE = 0.6
UPPER_SHARE = 0.03


class ClaimPasses:
    """Batches of a pass, the same for the same seed and number of the pass."""

    def __init__(
        self, sets: dict[str, list[Example]], maker: PairMaker, seed: int, shares: dict[str, float] = CLAIM_SHARES
    ) -> None:
        self._shares = shares
        self._sets = {name: [it for it in examples if not it.is_kept_apart] for name, examples in sets.items()}
        self.maker, self._seed = maker, seed
        names: dict[tuple[str, int], set[str]] = {}
        for examples in self._sets.values():
            for example in examples:
                for mention in example.mentions:
                    if _is_swappable(example, mention):
                        surface = example.sentence.text[mention.start : mention.end]
                        names.setdefault((str(mention.kind), len(surface.split())), set()).add(surface)
        self._names = {key: sorted(found) for key, found in sorted(names.items())}

    def batches(self, number: int) -> list[list[ClaimWindow]]:
        """Half of the sentences stand alone, as headlines do; the others have neighbours, as in a text."""
        chance = random.Random(f"claims {self._seed} {number}")
        windows: list[ClaimWindow] = []
        for drawn in self._drawn(chance):
            crowd: list[Example] = []
            for example in drawn:
                crowd.append(example)
                if chance.random() < 0.4 or sum(len(it.sentence.text) for it in crowd) > LONGEST * 3:
                    windows.extend(self._pack(crowd, chance))
                    crowd = []
            windows.extend(self._pack(crowd, chance))
        return _into_batches(windows, chance, BATCH_PIECES)

    def alone(self, number: int, most: int) -> list[list[ClaimWindow]]:
        """Each sentence by itself, in batches of at most so many pieces."""
        chance = random.Random(f"alone {self._seed} {number}")
        windows = [it for drawn in self._drawn(chance) for example in drawn for it in self._pack([example], chance)]
        return _into_batches([it for it in windows if it.rows], chance, most)

    def _drawn(self, chance: random.Random) -> Iterator[list[Example]]:
        """The sentences of a pass, set by set, names of ours exchanged."""
        for name, examples in self._sets.items():
            share = self._shares[name]
            drawn = examples * int(share) + [it for it in examples if chance.random() < share % 1]
            chance.shuffle(drawn)
            is_ours = name == "own"
            yield [self._swapped(it, chance) if is_ours and chance.random() < SWAP_SHARE else it for it in drawn]

    def _pack(self, crowd: list[Example], chance: random.Random) -> list[ClaimWindow]:
        case = "upper" if chance.random() < UPPER_SHARE else None
        return self.maker.windows_of(crowd, chance, 0, case) if crowd else []

    def _swapped(self, example: Example, chance: random.Random) -> Example:
        """The sentence with its names exchanged for others of their kind and length; equal names stay equal."""
        text = example.sentence.text
        chosen: dict[str, str] = {}
        order = sorted(range(len(example.mentions)), key=lambda index: example.mentions[index].start)
        out, at = "", 0
        mentions = list(example.mentions)
        moved: dict[tuple[int, int], tuple[int, int]] = {}
        for index in order:
            mention = example.mentions[index]
            surface = text[mention.start : mention.end]
            others = self._names.get((str(mention.kind), len(surface.split())), [])
            if _is_swappable(example, mention) and others:
                surface = chosen.setdefault(surface, chance.choice(others))
            out += text[at : mention.start]
            mentions[index] = Mention(len(out), len(out) + len(surface), mention.kind)
            moved[mention.start, mention.end] = (len(out), len(out) + len(surface))
            out += surface
            at = mention.end
        out += text[at:]
        spans = tuple((*moved[start, end], label) for start, end, label in example.sentence.spans)
        return replace(example, sentence=replace(example.sentence, text=out, spans=spans), mentions=tuple(mentions))


def _into_batches(windows: list[ClaimWindow], chance: random.Random, most: int) -> list[list[ClaimWindow]]:
    useful = [it for it in windows if it.rows or any(it.window.allowed)]
    return into_batches(useful, lambda it: len(it.window.ids), chance, most=most, jitter=16)


def _is_swappable(example: Example, mention: Mention) -> bool:
    """Names of people, places and organizations; demonyms, pronouns and nouns stay."""
    return any(
        start == mention.start and end == mention.end and label in ("PER", "ORG", "LOC")
        for start, end, label in example.sentence.spans
    )
