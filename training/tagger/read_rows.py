"""Rows of a corpus as running text with spans of names, as a reader would have had it."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .tags import spans_of

Span = tuple[int, int, str]
"""First character, end (exclusive), label."""


@dataclass(frozen=True)
class Sentence:
    """One sentence of a corpus."""

    text: str
    spans: tuple[Span, ...]
    doc: str | None
    corpus: str
    unsure: tuple[tuple[int, int, frozenset[str]], ...] = field(default=())
    """Stretches whose label may be any of several, "O" among them."""


_NO_SPACE_BEFORE = re.compile(r"^(?:[.,;:!?%)\]}]|'s|’s|n't|'re|'ve|'ll|'d|'m)$")
_NO_SPACE_AFTER = re.compile(r"^[(\[{$£€]$")


def detokenise(tokens: list[str], space_after: list[bool] | None = None) -> tuple[str, list[tuple[int, int]]]:
    """The text of some tokens and each token's place in it; marks stand as newspapers set them where nothing says how."""
    text = ""
    places: list[tuple[int, int]] = []
    for index, token in enumerate(tokens):
        places.append((len(text), len(text) + len(token)))
        text += token
        if index + 1 == len(tokens):
            break
        if space_after is not None:
            spaced = bool(space_after[index])
        else:
            spaced = not _NO_SPACE_BEFORE.match(tokens[index + 1]) and not _NO_SPACE_AFTER.match(token)
        text += " " if spaced else ""
    return text, places


def sentence_of(row: dict, corpus: str) -> Sentence:
    """One row (`tokens`, BIO `tags`, where known `doc` and `sa`) as a sentence."""
    text, places = detokenise(row["tokens"], row.get("sa"))
    spans = tuple((places[first][0], places[end - 1][1], label) for first, end, label in spans_of(row["tags"]))
    return Sentence(text, spans, row.get("doc"), corpus)


def read_rows(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf8") as lines:
        for line in lines:
            yield json.loads(line)


def read_sentences(path: Path, corpus: str) -> list[Sentence]:
    return [sentence_of(row, corpus) for row in read_rows(path)]


def documents_of(sentences: Iterable[Sentence]) -> list[list[Sentence]]:
    """Neighbours of one `doc` together; a sentence without one is a document of its own."""
    documents: list[list[Sentence]] = []
    for sentence in sentences:
        if documents and sentence.doc is not None and documents[-1][0].doc == sentence.doc:
            documents[-1].append(sentence)
        else:
            documents.append([sentence])
    return documents
