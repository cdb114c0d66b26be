"""Sentences with mentions and the claims between them, of our own and of other sets, in one form."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from .label_maps import KIND_OF, KNOWLEDGENET, RE3D, RE3D_KNOWN, RE3D_LABELS, REDOCRED, Mapped
from .read_rows import Sentence, Span, detokenise, read_rows

KEPT_FOLD = 3
"""This fold of KnowledgeNet is never learned from."""

SAYS = "SAYS"
"""The mention that a claim is attributed to, and either end of that claim."""

MARKED = ("news", "wiki")
"""Sets of others in whose sentences we marked the claims."""

_LABELS = {"PERSON": "PER", "ORGANIZATION": "ORG", "PLACE": "LOC", "EVENT": "EVENT", "OTHER": "MISC"}


@dataclass(frozen=True)
class Mention:
    start: int
    end: int
    kind: str | None
    """None where the set does not tell."""


@dataclass(frozen=True)
class Relation:
    subject: int
    object: int
    predicates: tuple[str, ...]
    """At least one of them holds."""
    modality: str | None = None


@dataclass(frozen=True)
class Taught:
    """What teachers make of a pair of mentions."""

    subject: int
    object: int
    predicate: str
    probability: float
    modality: str
    """The likeliest."""


@dataclass(frozen=True)
class Example:
    sentence: Sentence
    has_names: bool
    """Whether names are marked, so that they may be learned too."""
    mentions: tuple[Mention, ...]
    relations: tuple[Relation, ...]
    known: frozenset[str]
    """Predicates whose absence between two mentions means that they do not hold."""
    is_kept_apart: bool = field(default=False)
    taught: tuple[Taught, ...] | None = field(default=None)
    """All that teachers think not quite unlikely; None where they were not asked."""


def is_kept_apart(text: str) -> bool:
    """Whether a sentence of our own is one of the fifth that is never learned from: by its text, so that it stays so."""
    return hashlib.sha256(text.encode()).digest()[0] % 5 == 0


def is_document_kept_apart(document: str) -> bool:
    """Whether a document in which we marked claims is one of the tenth whose claims are never learned from."""
    return hashlib.sha256(document.encode()).digest()[0] % 10 == 0


def read_own_claims(path: Path, predicates: frozenset[str]) -> Iterator[Example]:
    """Rows `{"text", "mentions": [{start, end, kind, form}], "claims": [...]}`, as `check_claims.py` proves them."""
    for line in path.read_text("utf8").splitlines():
        row = json.loads(line)
        mentions = tuple(Mention(it["start"], it["end"], it["kind"]) for it in row["mentions"])
        relations = [
            Relation(it["subject"], it["object"], (it["predicate"],), it["modality"]) for it in row["claims"]
        ]
        for it in row["claims"]:
            relations += _said_by(it["attributedTo"], it["subject"], it["object"])
        spans: list[Span] = []
        for it in row["mentions"]:
            label = "DEM" if it["form"] == "DEMONYM" else _LABELS.get(it["kind"])
            if label is not None and it["form"] in ("NAME", "METONYM", "DEMONYM"):
                spans.append((it["start"], it["end"], label))
        sentence = Sentence(row["text"], tuple(sorted(spans)), None, "own")
        yield Example(
            sentence, True, mentions, tuple(relations), predicates | {SAYS}, is_kept_apart(row["text"])
        )


def read_marked_claims(path: Path, texts: dict[str, str], predicates: frozenset[str]) -> Iterator[Example]:
    """Claims that we marked in sentences of other sets' documents, as `check_claims.py` describes and proves a row.

    Raises ValueError where a row does not fit the text of its document.
    """
    for line in path.read_text("utf8").splitlines():
        row = json.loads(line)
        mentions = tuple(Mention(start, end, kind) for start, end, kind, _ in row["mentions"])
        relations = [Relation(subject, other, (name,), said) for name, subject, other, said, _ in row["claims"]]
        for _, subject, other, _, speaker in row["claims"]:
            relations += _said_by(speaker, subject, other)
        text = texts[row["doc"]][row["start"] : row["end"]]
        if len(text) != row["end"] - row["start"] or any(text[it.start : it.end].strip() != text[it.start : it.end] for it in mentions):
            raise ValueError(f"{path}: {row['doc']} has another text than the one that was marked")
        yield Example(
            Sentence(text, (), None, "claims"), False, mentions, tuple(relations), predicates | {SAYS},
            is_document_kept_apart(row["doc"]),
        )


def news_texts(corpora: Path) -> dict[str, str]:
    """The documents of `news-claims.jsonl`: raw news of the Groningen Meaning Bank."""
    return {row["id"]: row["text"] for row in read_rows(corpora / "raw" / "gmb_pseudo.jsonl")}


def wiki_texts(corpora: Path) -> dict[str, str]:
    """The documents of `wiki-claims.jsonl`: Re-DocRED's, and WikiEvents' news, each as its sentences with a space between."""
    texts: dict[str, str] = {}
    for part in ("dev", "test"):
        for row in read_rows(corpora / "train" / "re" / f"redocred.{part}.jsonl"):
            starts = [*row["sent_starts"], len(row["tokens"])]
            sentences = [detokenise(row["tokens"][first:until])[0] for first, until in pairwise(starts)]
            texts[f"redocred/{row['doc']}"] = " ".join(sentences)
        for row in read_rows(corpora / "train" / "events" / f"wikievents.{part}.jsonl"):
            texts[f"wikievents/{row['doc_id']}"] = " ".join(text.strip() for _, text in row["sentences"])
    return texts


def _said_by(speaker: int | None, subject: int, other: int) -> list[Relation]:
    """Ties whoever says a claim to both of its ends."""
    return [] if speaker is None else [Relation(speaker, end, (SAYS,)) for end in (subject, other) if end != speaker]


def read_knowledgenet(path: Path) -> Iterator[Example]:
    by_predicate: dict[str, set[str]] = {}
    for label, mapped in KNOWLEDGENET.items():
        for predicate in mapped.predicates:
            by_predicate.setdefault(predicate, set()).add(label)
    # "Headquarters" is but one way to lie in a place, and who is no chief executive may lead all the same.
    certain = {key: labels for key, labels in by_predicate.items() if key not in ("LOCATED_IN", "LEADS", "HOLDS_POSITION", "WROTE_FOR", "PART_OF")}
    for row in read_rows(path):
        annotated = set(row["annotated_properties"])
        known = frozenset(key for key, labels in certain.items() if labels <= annotated)
        yield _from_tokens(
            row["tokens"], row["entities"], row["relations"], KNOWLEDGENET, "type", known, row["fold"] == KEPT_FOLD
        )


def read_re3d(path: Path) -> Iterator[Example]:
    for row in read_rows(path):
        yield _from_tokens(row["tokens"], row["entities"], row["relations"], RE3D, "type", RE3D_KNOWN, False)


def read_re3d_as_it_is(path: Path) -> Iterator[Example]:
    """Its relations by its own labels, for `cross_validate.py` alone."""
    labels = {label: Mapped((label,)) for label in RE3D_LABELS}
    for row in read_rows(path):
        yield _from_tokens(row["tokens"], row["entities"], row["relations"], labels, "type", frozenset(RE3D_LABELS), False)


def read_redocred(path: Path) -> Iterator[Example]:
    """Each sentence of each document; a relation counts in the sentences that are its evidence and have both ends."""
    known = frozenset(predicate for mapped in REDOCRED.values() for predicate in mapped.predicates) - {
        "LEADS", "HOLDS_POSITION", "LOCATED_IN", "PART_OF", "WORKS_FOR", "MEMBER_OF", "INITIATED", "PARTICIPATED_IN", "OWNS",
    }
    for row in read_rows(path):
        starts = [*row["sent_starts"], len(row["tokens"])]
        for index, (first, until) in enumerate(zip(starts, starts[1:], strict=False)):
            inside = [it for it in row["entities"] if first <= it["start"] and it["end"] <= until]
            if len(inside) < 2:
                continue
            entities = [{**it, "start": it["start"] - first, "end": it["end"] - first} for it in inside]
            relations = [
                {"head": head, "tail": tail, "pid": relation["pid"]}
                for relation in row["relations"]
                if index in relation["evidence"]
                for head, one in enumerate(inside)
                for tail, other in enumerate(inside)
                if one["cluster"] == relation["head"] and other["cluster"] == relation["tail"]
            ]
            anywhere = {(relation["head"], relation["tail"]) for relation in row["relations"]}
            related = any(
                (one["cluster"], other["cluster"]) in anywhere for one in inside for other in inside if one is not other
            )
            # Where a pair is related elsewhere in the document, the sentence may say it or not: nothing is known.
            yield _from_tokens(
                row["tokens"][first:until], entities, relations, REDOCRED, "pid",
                frozenset() if related and not relations else known, is_document_kept_apart(f"redocred/{row['doc']}"),
            )


def _from_tokens(
    tokens: list[str],
    entities: list[dict],
    relations: list[dict],
    labels: dict[str, Mapped],
    key: str,
    known: frozenset[str],
    is_kept_apart: bool,
) -> Example:
    text, places = detokenise(tokens)
    mentions = tuple(
        Mention(places[it["start"]][0], places[it["end"] - 1][1], KIND_OF.get(it["type"])) for it in entities
    )
    found: list[Relation] = []
    for relation in relations:
        mapped = labels.get(relation[key])
        if mapped is None or relation["head"] == relation["tail"]:
            continue
        ends = (relation["tail"], relation["head"]) if mapped.is_reversed else (relation["head"], relation["tail"])
        found.append(Relation(*ends, mapped.predicates))
    return Example(Sentence(text, (), None, "claims"), False, mentions, tuple(found), known, is_kept_apart)


def read_claim_sets(corpora: Path, data: Path, predicates: frozenset[str]) -> dict[str, list[Example]]:
    """All sets by name: those of tiers A and B, and in `data` what we wrote or marked ourselves."""
    re = corpora / "train" / "re"
    readers: dict[str, Callable[[], Iterator[Example]]] = {
        "knowledgenet": lambda: read_knowledgenet(re / "knowledgenet.train.jsonl"),
        "redocred": lambda: (it for part in ("dev", "test") for it in read_redocred(re / f"redocred.{part}.jsonl")),
        "re3d_open": lambda: read_re3d(re / "re3d_open.train.jsonl"),
        "own": lambda: read_own_claims(data / "claims.jsonl", predicates),
        "news": lambda: read_marked_claims(data / "news-claims.jsonl", news_texts(corpora), predicates),
        "wiki": lambda: read_marked_claims(data / "wiki-claims.jsonl", wiki_texts(corpora), predicates),
    }
    return {name: [it for it in read() if len(it.mentions) > 1] for name, read in readers.items()}
