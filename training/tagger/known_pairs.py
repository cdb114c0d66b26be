"""What is known of each ordered pair of mentions of a sentence: what holds, what may, what does not."""

from dataclasses import dataclass, field

from .claim_sets import SAYS, Example, Taught
from .ontology import Ontology


SURE = 0.4
"""How likely teachers must think a predicate for their word on its modality to count."""


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
    likely: tuple[tuple[int, float], ...] = field(default=())
    """Predicates and how probable teachers think each."""
    possible: tuple[int, ...] = field(default=())
    """Predicates of which teachers were asked: all that such ends may have, or none."""


def pairs_of(example: Example, ontology: Ontology, names: tuple[str, ...]) -> list[Pair]:
    """All ordered pairs of mentions of which anything is known; predicates are told by their places in `names`."""
    places = {name: index for index, name in enumerate(names)}
    held: dict[tuple[int, int], list[tuple[tuple[str, ...], str | None]]] = {}
    for relation in example.relations:
        ends = (relation.subject, relation.object)
        held.setdefault(ends, []).append((relation.predicates, relation.modality))
        if all(predicate in ontology.symmetric for predicate in relation.predicates):
            held.setdefault(ends[::-1], []).append((relation.predicates, relation.modality))
    taught: dict[tuple[int, int], list[Taught]] = {}
    for word in example.taught or ():
        taught.setdefault((word.subject, word.object), []).append(word)
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
            words = taught.get((subject, other_index), [])
            said_of = [said for _, said in found if said is not None]
            said_of += [word.modality for word in words if word.probability > SURE]
            modality = ontology.modalities.index(said_of[0]) if said_of else -1
            possible = () if example.taught is None else tuple(
                places[name] for name in names if _fits(ontology, one.kind, name, other.kind)
            )
            if found or denied or possible:
                pairs.append(
                    Pair(
                        subject, other_index, tuple(sorted(places[name] for name in certain)),
                        () if possible else tuple(tuple(places[name] for name in either) for either in groups),
                        tuple(denied), modality,
                        tuple((places[word.predicate], word.probability) for word in words), possible,
                    )
                )
    return pairs


def _both_ways(ontology: Ontology, turned: list[tuple[tuple[str, ...], str | None]]) -> set[str]:
    """What may hold because it may hold the other way round, and either way round is the same."""
    return {name for names, _ in turned if len(names) > 1 for name in names if name in ontology.symmetric}


def _fits(ontology: Ontology, subject: str | None, name: str, other: str | None) -> bool:
    return name == SAYS or ontology.accepts(subject, name, other)
