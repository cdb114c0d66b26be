"""Sentences as word pieces: ids, word shapes, and which tags each word may have."""

from dataclasses import dataclass
from pathlib import Path

from tokenizers import BertWordPieceTokenizer

from .read_rows import Sentence
from .tags import LABELS, TAG_INDEX

SHAPES = 28
"""Seven cases, times first of its sentence or not, times space before it or not."""

CLS, SEP, UNKNOWN = 101, 102, 100


@dataclass(frozen=True)
class Pieces:
    """One sentence. Lists run over pieces; `words` says where each word begins."""

    ids: list[int]
    shapes: list[int]
    words: list[int]
    """Index of each word's first piece."""
    places: list[tuple[int, int]]
    """Each word's characters."""
    allowed: list[int]
    """For each word a bit set of the tags that it may have; 0 where nothing is known."""


def case_of(word: str) -> int:
    """0 mark, 1 lower, 2 Title, 3 UPPER, 4 one capital, 5 mixed, 6 with a digit."""
    if any(character.isdecimal() for character in word):
        return 6
    letters = [character for character in word if character.isalpha()]
    if not letters:
        return 0
    capitals = [character.isupper() for character in letters]
    if not any(capitals):
        return 1
    if all(capitals):
        return 4 if len(letters) == 1 else 3
    return 2 if capitals[0] and not any(capitals[1:]) else 5


class PieceMaker:
    """WordPiece over the checkpoint's uncased vocabulary; offsets point into the text as it was given."""

    def __init__(self, vocabulary: Path) -> None:
        self._tokenizer = BertWordPieceTokenizer(str(vocabulary), lowercase=True)

    def pieces_of(self, sentence: Sentence, case: str | None = None) -> Pieces:
        """`case` "upper" or "lower" gives the shapes that the text would have in that case."""
        text = sentence.text
        encoding = self._tokenizer.encode(text, add_special_tokens=False)
        ids, shapes, words, places = [], [], [], []
        is_initial = True
        shape, last_word = 0, None
        for piece, word, (start, end) in zip(encoding.ids, encoding.word_ids, encoding.offsets, strict=True):
            if word != last_word:
                last_word = word
                words.append(len(ids))
                places.append((start, end))
            else:
                places[-1] = (places[-1][0], end)
            ids.append(piece)
        for index, first in enumerate(words):
            start, end = places[index]
            written = text[start:end]
            if case is not None:
                written = written.upper() if case == "upper" else written.lower()
            kind = case_of(written)
            has_space = start == 0 or text[start - 1].isspace()
            shape = kind * 4 + 2 * is_initial + has_space
            until = words[index + 1] if index + 1 < len(words) else len(ids)
            shapes.extend([shape] * (until - first))
            is_initial = is_initial and kind == 0
        return Pieces(ids, shapes, words, places, _allowed(sentence, places))


def _bits(labels: frozenset[str], mark: str) -> int:
    bits = 0
    for label in labels:
        bits |= 1 << TAG_INDEX["O" if label == "O" else f"{mark}-{label}"]
    return bits


def _allowed(sentence: Sentence, places: list[tuple[int, int]]) -> list[int]:
    allowed = [1 << TAG_INDEX["O"]] * len(places)
    for start, end, label in sentence.spans:
        mark = "B"
        for index, (first, last) in enumerate(places):
            if first < end and start < last:
                allowed[index] = 1 << TAG_INDEX[f"{mark}-{label}"]
                mark = "I"
    for start, end, labels in sentence.unsure:
        inside = [index for index, (first, last) in enumerate(places) if first < end and start < last]
        for position, index in enumerate(inside):
            if "O" in labels:
                allowed[index] |= _bits(labels, "B") | _bits(labels - {"O"}, "I")
            elif labels == frozenset(LABELS):
                allowed[index] = 0
            else:
                allowed[index] |= _bits(labels, "I" if position else "B")
    return allowed
