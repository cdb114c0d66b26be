"""What the encoder reads at once: neighbouring sentences of one document, as many as fit."""

from dataclasses import dataclass

from .pieces import CLS, SEP, Pieces

LONGEST = 192
"""Pieces of a window, the markers at its ends included. The TypeScript side cuts in the same way."""


@dataclass(frozen=True)
class Window:
    ids: list[int]
    shapes: list[int]
    words: list[int]
    allowed: list[int]
    source: list[tuple[int, int]]
    """For each word the index of its sentence among those packed, and its index there."""
    corpus: int = 0


def pack(sentences: list[Pieces], corpus: int = 0, longest: int = LONGEST) -> list[Window]:
    """Windows over the sentences in order, none cut unless longer than a window by itself."""
    windows: list[Window] = []
    open_window: Window | None = None
    for index, sentence in enumerate(sentences):
        for first, until in _stretches(sentence, longest - 2):
            start = sentence.words[first]
            stop = sentence.words[until] if until < len(sentence.words) else len(sentence.ids)
            if open_window is None or len(open_window.ids) + stop - start + 1 > longest:
                open_window = Window([CLS], [0], [], [], [], corpus)
                windows.append(open_window)
            shift = len(open_window.ids) - start
            open_window.ids.extend(sentence.ids[start:stop])
            open_window.shapes.extend(sentence.shapes[start:stop])
            open_window.words.extend(word + shift for word in sentence.words[first:until])
            open_window.allowed.extend(sentence.allowed[first:until])
            open_window.source.extend((index, word) for word in range(first, until))
            open_window.ids.append(SEP)
            open_window.shapes.append(0)
    return windows


def _stretches(sentence: Pieces, longest: int) -> list[tuple[int, int]]:
    """Runs of whole words that fit; one run for nearly every sentence. A word longer than a run is cut off at its end."""
    runs: list[tuple[int, int]] = []
    first = 0
    for index in range(len(sentence.words)):
        end = sentence.words[index + 1] if index + 1 < len(sentence.words) else len(sentence.ids)
        if end - sentence.words[first] > longest and index > first:
            runs.append((first, index))
            first = index
    if first < len(sentence.words):
        runs.append((first, len(sentence.words)))
    return runs
