"""What the ontology says of predicates: their order, their ends, and which hold either way round."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Ontology:
    predicates: tuple[str, ...]
    """In the order of the file."""
    modalities: tuple[str, ...]
    domain: dict[str, frozenset[str]]
    range: dict[str, frozenset[str]]
    symmetric: frozenset[str]

    def accepts(self, subject: str | None, predicate: str, other: str | None) -> bool:
        """Whether such ends may stand with the predicate; an unknown kind may be any."""
        return (subject is None or subject in self.domain[predicate]) and (other is None or other in self.range[predicate])


def read_ontology(path: Path) -> Ontology:
    data = json.loads(path.read_text("utf8"))
    rows = data["predicates"]
    return Ontology(
        tuple(row["id"] for row in rows),
        tuple(data["modality"]),
        {row["id"]: frozenset(row["domain"]) for row in rows},
        {row["id"]: frozenset(row["range"]) for row in rows},
        frozenset(row["id"] for row in rows if row["symmetric"]),
    )
