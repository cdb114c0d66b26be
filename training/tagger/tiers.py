"""Which corpora weights may be learned from, and how much each counts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CorpusPlan:
    """How one file of `train/ner` is used."""

    file: str
    share: float
    """Share of its rows in one pass; above 1 they are repeated."""
    has_misc: bool = True
    """Whether names of none of the other labels are marked. Where not, an unmarked capitalised word says nothing."""
    has_events: bool = False
    """Whether events have a label of their own. Where not, they may hide among the unmarked and the MISC."""
    licence: str = ""


# Tier A: public domain, OGL, CC-BY, MIT, Apache. Tier B: share-alike, or silver annotations on public-domain text.
PLANS = (
    CorpusPlan("gum_open.train", 4, has_events=True, licence="CC-BY 4.0"),
    CorpusPlan("wikigold.all", 1, licence="CC-BY 4.0"),
    CorpusPlan("crossner_politics.train", 3, has_events=True, licence="MIT"),
    CorpusPlan("crossner_ai.train", 1, has_events=True, licence="MIT"),
    CorpusPlan("crossner_ai.dev", 0.5, has_events=True, licence="MIT"),
    CorpusPlan("crossner_literature.train", 2, has_events=True, licence="MIT"),
    CorpusPlan("crossner_literature.dev", 2, has_events=True, licence="MIT"),
    CorpusPlan("crossner_music.train", 2, has_events=True, licence="MIT"),
    CorpusPlan("crossner_music.dev", 2, has_events=True, licence="MIT"),
    CorpusPlan("crossner_science.train", 1, has_events=True, licence="MIT"),
    CorpusPlan("crossner_science.dev", 1, has_events=True, licence="MIT"),
    CorpusPlan("wnut17.train", 3, licence="CC-BY 4.0"),
    CorpusPlan("btc.train", 1, has_misc=False, licence="CC-BY 4.0"),
    CorpusPlan("europarl.test", 1, licence="public domain"),
    CorpusPlan("redocred.dev", 1, licence="MIT"),
    CorpusPlan("redocred.test", 1, licence="MIT"),
    CorpusPlan("uner_en_ewt.train", 2.5, licence="CC-BY-SA 4.0"),
    CorpusPlan("gum_bio.train", 1, has_events=True, licence="CC-BY-SA 3.0"),
    CorpusPlan("gum_voyage.train", 1, has_events=True, licence="CC-BY-SA 3.0"),
    CorpusPlan("gmb.train", 0.34, licence="public domain text, silver annotations"),
)

REFUSED = ("worldwide", "conll2003", "conllpp", "conll04", "crossre", "aida", "dwie", "reuters21578", "uw", "ecbplus")
"""Tier C: for measuring only. Weights that ship are never learned from these."""


def check_tier(file: str) -> None:
    """Raises ValueError for a file that weights may not be learned from."""
    if file.startswith(REFUSED):
        raise ValueError(f"{file} is in tier C of the corpora (for measuring only); weights may not be learned from it")
    if file not in {plan.file for plan in PLANS}:
        raise ValueError(f"{file} is in no known tier; add it to training/tagger/tiers.py with its licence")
