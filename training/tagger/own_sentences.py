"""Sentences of our own writing, labelled by our guideline: for what no public set marks."""

import json
from pathlib import Path

from .read_rows import Sentence, Span
from .tiers import CorpusPlan

OWN_PLAN = CorpusPlan("own", 3, has_events=True, licence="Apache-2.0, written for this project")

_LABELS = {"PERSON": "PER", "ORGANIZATION": "ORG", "PLACE": "LOC", "EVENT": "EVENT", "OTHER": "MISC"}


def read_own(path: Path) -> list[Sentence]:
    """Rows `{"text", "mentions": [[surface, kind, form = "NAME", occurrence = 1]]}`.

    Raises ValueError, with the line, where a surface does not stand in its text.
    """
    return [_sentence(line, f"{path}:{number}") for number, line in enumerate(path.read_text("utf8").splitlines(), 1)]


def _sentence(line: str, origin: str) -> Sentence:
    row = json.loads(line)
    text: str = row["text"]
    spans: list[Span] = []
    for surface, kind, *rest in row["mentions"]:
        form = rest[0] if rest else "NAME"
        start = -1
        for _ in range(rest[1] if len(rest) > 1 else 1):
            start = text.find(surface, start + 1)
            if start < 0:
                raise ValueError(f"{origin}: {surface!r} does not stand in the text that often")
        spans.append((start, start + len(surface), "DEM" if form == "DEMONYM" else _LABELS[kind]))
    return Sentence(text, tuple(sorted(spans)), None, "own")
