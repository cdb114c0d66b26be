"""What is known of each ordered pair of mentions of a sentence: what holds, what may, what does not."""

from dataclasses import dataclass

from .claim_sets import SAYS, Example
from .ontology import Ontology


@dataclass(frozen=True)
class Pair:
    subject: int
    object: int
    """Indexes of mentions of the sentence."""
    predicates: tuple[int, ...]
    """Predicates that hold for certain."""
    groups: tuple[tuple[int, ...], ...]
    """Of each at least one holds."""
    denied: tuple[int, ...]
    """Predicates that do not hold for certain."""
    modality: int
    """-1 where nothing is known."""


def pairs_of(example: Example, ontology: Ontology, names: tuple[str, ...]) -> list[Pair]:
    """All ordered pairs of mentions of which anything is known; predicates are told by their places in `names`."""
    places = {name: index for index, name in enumerate(names)}
    held: dict[tuple[int, int], list[tuple[tuple[str, ...], str | None]]] = {}
    for relation in example.relations:
        ends = (relation.subject, relation.object)
        held.setdefault(ends, []).append((relation.predicates, relation.modality))
        if all(predicate in ontology.symmetric for predicate in relation.predicates):
            held.setdefault(ends[::-1], []).append((relation.predicates, relation.modality))
    pairs = []
    for subject, one in enumerate(example.mentions):
        for other_index, other in enumerate(example.mentions):
            if subject == other_index or one.kind == "DATE":
                continue
            found = [
                (fitting, modality)
                for given, modality in held.get((subject, other_index), [])
                if (fitting := tuple(name for name in given if _fits(ontology, one.kind, name, other.kind)))
            ]
            certain = {held_names[0] for held_names, _ in found if len(held_names) == 1}
            groups = [either for either, _ in found if len(either) > 1]
            open_ = {name for either in groups for name in either}
            open_ |= _both_ways(ontology, held.get((other_index, subject), []))
            denied = [
                places[name]
                for name in names
                if name in example.known and name not in certain and name not in open_ and _fits(ontology, one.kind, name, other.kind)
            ]
            modality = next((ontology.modalities.index(said) for _, said in found if said is not None), -1)
            if found or denied:
                pairs.append(
                    Pair(
                        subject, other_index, tuple(sorted(places[name] for name in certain)),
                        tuple(tuple(places[name] for name in either) for either in groups), tuple(denied), modality,
                    )
                )
    return pairs


def _both_ways(ontology: Ontology, turned: list[tuple[tuple[str, ...], str | None]]) -> set[str]:
    """What may hold because it may hold the other way round, and either way round is the same."""
    return {name for names, _ in turned if len(names) > 1 for name in names if name in ontology.symmetric}


def _fits(ontology: Ontology, subject: str | None, name: str, other: str | None) -> bool:
    return name == SAYS or ontology.accepts(subject, name, other)
