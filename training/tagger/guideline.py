"""One guideline for all corpora: what each set calls a name, bent to what Newsgraph calls one.

Persons have no title; common nouns ("blues", "speech synthesis") are no names; demonyms are a label of their own; where a set does not tell events from other names, or does not
mark them, the label is left open among those that it may be, and only what is certain teaches.
"""

import json
import re
from dataclasses import replace
from pathlib import Path

from .read_rows import Sentence, Span
from .tiers import CorpusPlan

_POSSESSIVE = re.compile(r"(?<=\w)(?:['’]s|(?<=s)['’])$")
_NAMES_TOO = frozenset("dean duke earl baron prince guy".split())
"""Titles that are as often given names."""

SILVER = frozenset({"gmb.train"})
"""Machine-made labels, in which events and other names are often missing."""


class Guideline:
    """Bends sentences; knows titles and demonyms from `seeds/knowledge`."""

    def __init__(self, knowledge: Path) -> None:
        people = json.loads((knowledge / "people-titles.json").read_text("utf8"))
        titles = {entry["title"].lower() for entry in people["titles"]} - _NAMES_TOO
        words = sorted(titles | set(people["prefixes"]), key=lambda title: (-len(title), title))
        self._title = re.compile(rf"^(?:{'|'.join(map(re.escape, words))})\s+(?=\S)", re.IGNORECASE)
        self.demonyms: set[str] = set()
        for file in ("countries.json", "places.json"):
            for entry in json.loads((knowledge / file).read_text("utf8"))["entries"]:
                self.demonyms.update(set(entry["demonyms"]) - set(entry["ambiguous"]))

    def bend(self, sentence: Sentence, plan: CorpusPlan) -> Sentence:
        """The same sentence with the labels of our guideline, and what stays open."""
        spans: list[Span] = []
        unsure: list[tuple[int, int, frozenset[str]]] = []
        for span in sentence.spans:
            start, end, label = self._bend_span(sentence.text, span)
            if label == "MISC" and sentence.text[start:end].islower() and not sentence.text.islower():
                continue
            spans.append((start, end, label))
            if label == "MISC" and not plan.has_events:
                unsure.append((start, end, frozenset({"MISC", "EVENT"})))
        for start, end in self._unmarked_capitals(sentence):
            if sentence.text[start:end] in self.demonyms:
                spans.append((start, end, "DEM"))
            elif start == 0:
                continue
            elif not plan.has_misc or plan.file in SILVER:
                unsure.append((start, end, frozenset({"O", "MISC", "EVENT"})))
            elif plan.file == "wnut17.train":
                unsure.append((start, end, frozenset({"O", "EVENT"})))
        return replace(sentence, spans=tuple(sorted(spans)), unsure=tuple(sorted(unsure, key=lambda it: it[:2])))

    def _bend_span(self, text: str, span: Span) -> Span:
        start, end, label = span
        possessive = _POSSESSIVE.search(text[start:end])
        if possessive and possessive.start() > 0:
            end = start + possessive.start()
        if label == "PER":
            while (title := self._title.match(text[start:end])) is not None:
                start += title.end()
        if label in ("MISC", "LOC", "ORG") and text[start:end] in self.demonyms:
            label = "DEM"
        return start, end, label

    @staticmethod
    def _unmarked_capitals(sentence: Sentence) -> list[tuple[int, int]]:
        """Capitalised words that no span covers."""
        return [
            word.span()
            for word in re.finditer(r"\w+(?:['’.&-]\w+)*", sentence.text)
            if word.group()[0].isupper()
            and not any(start < word.end() and word.start() < end for start, end, _ in sentence.spans)
        ]
