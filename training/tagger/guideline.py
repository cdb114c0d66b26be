"""One guideline for all corpora: what each set calls a name, bent to what Newsgraph calls one.

Persons have no title; common nouns ("blues", "speech synthesis") are no names; demonyms are a label of their own; where a set does not tell events from other names, or does not
mark them, the label is left open among those that it may be, and only what is certain teaches. Names that a set leaves
out behind a noun are put in where they are people's, and teach nothing else.
"""

import json
import re
from dataclasses import replace
from pathlib import Path

from .read_rows import Sentence, Span
from .tags import LABELS
from .tiers import CorpusPlan

_POSSESSIVE = re.compile(r"(?<=\w)(?:['’]s|(?<=s)['’])$")
_NAMES_TOO = frozenset("dean duke earl baron prince guy".split())
"""Titles that are as often given names."""

_PEOPLE_TOO = frozenset(
    "ally blogger bodyguard brother-in-law co-founder coauthor colleague contestant councilman creator cyclist daughter defender "
    "democrat designer ex-husband ex-wife expert father-in-law fighter friend goalkeeper grammarian husband illustrator interviewee "
    "linguist magician member midfielder nephew niece player pianist pupil referee resident rival singer-songwriter son son-in-law "
    "survivor veteran victim wife winner witness".split()
)
"""Nouns for people that are no titles."""

_AFTER_NOUN = re.compile(r"(?<![\w-])([a-z][a-z-]+) ((?:[A-Z][\w’'-]*\w|[A-Z]\.)(?: (?:(?:al|el|abu|bin|ibn|de|del|da|di|von|van|der|la)[ -])?(?:[A-Z][\w’'-]*\w|[A-Z]\.?))+)(?!\w)")
"""A word in small letters, then two or more capitalised ones."""

_NO_NOUN = frozenset(
    "a an the this that these those his her its their our my your no some any each every of in on at by for from to into with without "
    "over under about after before since until between among as than like via and or but nor if when while who which where is are was "
    "were be been being has have had do does did will would can could may might must shall should not also only just".split()
)

SILVER = frozenset({"gmb.train"})
"""Machine-made labels, in which events and other names are often missing."""

GAPPED = frozenset({"gum_open.train", "gum_bio.train"})
"""Sets that leave out most names right behind the noun that says what they are ("captain Andreas Granqvist")."""


class Guideline:
    """Bends sentences; knows titles and demonyms from `seeds/knowledge`."""

    def __init__(self, knowledge: Path) -> None:
        people = json.loads((knowledge / "people-titles.json").read_text("utf8"))
        titles = {entry["title"].lower() for entry in people["titles"]} - _NAMES_TOO
        words = sorted(titles | set(people["prefixes"]), key=lambda title: (-len(title), title))
        self._people = titles | _PEOPLE_TOO
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
        if plan.file in GAPPED:
            people, others = self._gaps(sentence)
            spans.extend(people)
            unsure.extend(others)
            sentence = replace(sentence, spans=(*sentence.spans, *people))
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

    def _gaps(self, sentence: Sentence) -> tuple[list[Span], list[tuple[int, int, frozenset[str]]]]:
        """Names that a set leaves out where a noun stands before them: people by that noun; what the others are stays open."""
        people: list[Span] = []
        others: list[tuple[int, int, frozenset[str]]] = []
        for found in _AFTER_NOUN.finditer(sentence.text):
            start, end = found.span(2)
            noun = found.group(1)
            if noun in _NO_NOUN or self._is_marked(sentence, start, end):
                continue
            if noun in self._people or noun.removesuffix("s") in self._people:
                people.append(self._bend_span(sentence.text, (start, end, "PER")))
            else:
                others.append((start, end, frozenset({"O", *LABELS})))
        return people, others

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
    def _is_marked(sentence: Sentence, start: int, end: int) -> bool:
        """Whether a span covers any of it."""
        return any(first < end and start < until for first, until, _ in sentence.spans)

    def _unmarked_capitals(self, sentence: Sentence) -> list[tuple[int, int]]:
        """Capitalised words that no span covers."""
        return [
            word.span()
            for word in re.finditer(r"\w+(?:['’.&-]\w+)*", sentence.text)
            if word.group()[0].isupper()
            and not self._is_marked(sentence, *word.span())
        ]
