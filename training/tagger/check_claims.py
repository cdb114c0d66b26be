"""Proves the labels of our own claim sentences consistent: spans, kinds, domain and range, modality, attribution, dates."""

import argparse
import json
from collections import Counter
from pathlib import Path

from .ontology import Ontology, read_ontology

KINDS = frozenset({"PERSON", "PLACE", "ORGANIZATION", "EVENT", "OTHER", "DATE"})
FORMS = frozenset({"NAME", "DEMONYM", "METONYM", "NOMINAL", "PRONOUN"})
REFERENCES = ("place", "event", "counterpart", "from")
"""Qualifiers that name a mention."""


def problems_of(row: dict, ontology: Ontology) -> list[str]:
    """What is wrong with one row, in words; empty where nothing is."""
    found: list[str] = []
    mentions = row["mentions"]
    last_end = 0
    for index, mention in enumerate(mentions):
        start, end = mention["start"], mention["end"]
        if not 0 <= start < end <= len(row["text"]):
            found.append(f"mention {index} lies outside of the text")
        surface = row["text"][start:end]
        if surface != surface.strip():
            found.append(f"mention {index} begins or ends with a space: {surface!r}")
        if start < last_end:
            found.append(f"mention {index} overlaps the one before or is out of order")
        last_end = end
        if mention["kind"] not in KINDS or mention["form"] not in FORMS:
            found.append(f"mention {index} has an unknown kind or form")
    for claim in row["claims"]:
        found.extend(_problems_of_claim(claim, mentions, ontology))
    if row["near"] is not None and row["near"] not in ontology.predicates:
        found.append(f"near miss of an unknown predicate {row['near']}")
    return found


def problems_of_marked(row: dict, ontology: Ontology) -> list[str]:
    """The same for a sentence of another set's document, of which a row has the places alone.

    `{"doc", "start", "end", "mentions": [[start, end, kind, form]], "claims": [[predicate, subject, object, modality, speaker]]}`:
    the sentence by its document and characters there, mentions by their characters in it, ends of claims and the speaker (or
    null) by their mentions. Every claim between these mentions is marked, so a pair without one says nothing of the kind.
    """
    keys = ("start", "end", "kind", "form")
    none = {"date": None, "qualifiers": {}}
    claims = ("predicate", "subject", "object", "modality", "attributedTo")
    return problems_of(
        {
            "text": "x" * (row["end"] - row["start"]),
            "mentions": [dict(zip(keys, mention, strict=True)) for mention in row["mentions"]],
            "claims": [{**dict(zip(claims, claim, strict=True)), **none} for claim in row["claims"]],
            "near": None,
        },
        ontology,
    )


def _problems_of_claim(claim: dict, mentions: list[dict], ontology: Ontology) -> list[str]:
    name = claim["predicate"]
    if name not in ontology.predicates:
        return [f"unknown predicate {name}"]
    references = [claim["subject"], claim["object"], claim["attributedTo"], claim["date"]]
    references += [claim["qualifiers"].get(key) for key in REFERENCES]
    if any(at is not None and not (isinstance(at, int) and 0 <= at < len(mentions)) for at in references):
        return [f"{name} refers to no mention"]
    found: list[str] = []
    subject, other = mentions[claim["subject"]]["kind"], mentions[claim["object"]]["kind"]
    if not ontology.accepts(subject, name, other):
        found.append(f"{name} between {subject} and {other}")
    if claim["subject"] == claim["object"]:
        found.append(f"{name} of a mention with itself")
    if claim["modality"] not in ontology.modalities:
        found.append(f"{name} has an unknown modality {claim['modality']}")
    if claim["date"] is not None and mentions[claim["date"]]["kind"] != "DATE":
        found.append(f"{name} is dated by something that is no date")
    return found


def counts_of(rows: list[dict]) -> tuple[Counter[str], Counter[str]]:
    """Sentences in which each predicate is claimed, and near misses of each."""
    claimed: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for row in rows:
        claimed.update({claim["predicate"] for claim in row["claims"]})
        if row["near"] is not None:
            missed[row["near"]] += 1
    return claimed, missed


def main() -> None:
    root = Path(__file__).parents[2]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", default=root / "training" / "data" / "claims.jsonl")
    options = parser.parse_args()
    ontology = read_ontology(root / "schema" / "ontology.json")
    rows = [json.loads(line) for line in options.file.read_text("utf8").splitlines()]
    wrong = 0
    for number, row in enumerate(rows, 1):
        for problem in problems_of_marked(row, ontology) if "doc" in row else problems_of(row, ontology):
            wrong += 1
            print(f"{options.file}:{number}: {problem}")
    claimed, missed = counts_of([row for row in rows if "doc" not in row])
    for name in ontology.predicates:
        print(f"{name:20} {claimed[name]:4} claimed {missed[name]:4} near misses")
    print(f"{len(rows)} sentences, {wrong} problems")
    raise SystemExit(1 if wrong else 0)


if __name__ == "__main__":
    main()
