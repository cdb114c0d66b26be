"""Labels of other sets as predicates of Newsgraph's ontology. Only training and measuring know them, never the product."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mapped:
    """What one label of another set says in ours."""

    predicates: tuple[str, ...]
    """At least one of them holds."""
    is_reversed: bool = False
    """Whether the set's head is our object."""


KNOWLEDGENET = {
    "DATE_OF_BIRTH": Mapped(("BORN_ON",)),
    "DATE_OF_DEATH": Mapped(("DIED_ON",)),
    "DATE_FOUNDED": Mapped(("FOUNDED_ON",)),
    "PLACE_OF_BIRTH": Mapped(("BORN_IN",)),
    "PLACE_OF_RESIDENCE": Mapped(("LIVES_IN",)),
    "NATIONALITY": Mapped(("CITIZEN_OF",)),
    "EMPLOYEE_OR_MEMBER_OF": Mapped(("WORKS_FOR", "MEMBER_OF", "HOLDS_POSITION", "WROTE_FOR")),
    "POLITICAL_AFFILIATION": Mapped(("MEMBER_OF",)),
    "EDUCATED_AT": Mapped(("EDUCATED_AT",)),
    "SPOUSE": Mapped(("FAMILY_OF",)),
    "CHILD_OF": Mapped(("FAMILY_OF",)),
    "HEADQUARTERS": Mapped(("LOCATED_IN",)),
    "SUBSIDIARY_OF": Mapped(("PART_OF",)),
    "FOUNDED_BY": Mapped(("INITIATED",), is_reversed=True),
    "CEO": Mapped(("LEADS",), is_reversed=True),
}
"""KnowledgeNet's fifteen properties."""

REDOCRED = {
    "P19": Mapped(("BORN_IN",)),
    "P551": Mapped(("LIVES_IN",)),
    "P69": Mapped(("EDUCATED_AT",)),
    "P26": Mapped(("FAMILY_OF",)),
    "P40": Mapped(("FAMILY_OF",)),
    "P22": Mapped(("FAMILY_OF",)),
    "P25": Mapped(("FAMILY_OF",)),
    "P3373": Mapped(("FAMILY_OF",)),
    "P108": Mapped(("WORKS_FOR", "HOLDS_POSITION")),
    "P102": Mapped(("MEMBER_OF",)),
    "P463": Mapped(("MEMBER_OF",)),
    "P54": Mapped(("MEMBER_OF", "WORKS_FOR")),
    "P112": Mapped(("INITIATED",), is_reversed=True),
    "P127": Mapped(("OWNS",), is_reversed=True),
    "P749": Mapped(("PART_OF",)),
    "P159": Mapped(("LOCATED_IN",)),
    "P6": Mapped(("LEADS", "HOLDS_POSITION"), is_reversed=True),
    "P35": Mapped(("LEADS", "HOLDS_POSITION"), is_reversed=True),
    "P488": Mapped(("LEADS", "HOLDS_POSITION"), is_reversed=True),
    "P607": Mapped(("PARTICIPATED_IN",)),
    "P1344": Mapped(("PARTICIPATED_IN",)),
    "P569": Mapped(("BORN_ON",)),
    "P570": Mapped(("DIED_ON",)),
    "P571": Mapped(("FOUNDED_ON",)),
}
"""Wikidata properties of Re-DocRED whose instances stand in one sentence; those that are mostly world knowledge are left out."""

RE3D = {
    "AlliesOf": Mapped(("ALLIED_WITH",)),
    "BelongsTo": Mapped(("MEMBER_OF", "PART_OF", "HOLDS_POSITION", "WORKS_FOR")),
    "CoLocated": Mapped(("LOCATED_IN", "DEPLOYED_TO", "VISITED", "LIVES_IN")),
    "CommWith": Mapped(("MET_WITH", "SPOKE_TO", "NEGOTIATED_WITH", "AGREED_WITH", "PROPOSED_TO", "WARNED")),
    "Dislikes": Mapped(("OPPOSES", "SANCTIONED")),
    "FightingAgainst": Mapped(("ATTACKED",)),
    "InChargeOf": Mapped(("LEADS", "HOLDS_POSITION", "OWNS")),
    "Likes": Mapped(("SUPPORTS",)),
}
"""re3d's relations as far as predicates of ours say the same; which of them, the kinds of the ends decide. None says that two
names are one (IsSynonymOf), how many there are (HasAttrOf) or that somebody is not somewhere (Apart)."""

RE3D_LABELS = (*RE3D, "Apart", "HasAttrOf", "IsSynonymOf")
"""All of its labels."""

RE3D_KNOWN = frozenset(predicate for mapped in RE3D.values() for predicate in mapped.predicates)
"""re3d marks all relations of a sentence that its labels have words for."""

KIND_OF = {
    "PER": "PERSON",
    "ORG": "ORGANIZATION",
    "LOC": "PLACE",
    "MISC": "OTHER",
    "TIME": "DATE",
    "Person": "PERSON",
    "Organisation": "ORGANIZATION",
    "Location": "PLACE",
    "Temporal": "DATE",
    "Nationality": "PLACE",
    "Weapon": "OTHER",
    "MilitaryPlatform": "OTHER",
    "Vehicle": "OTHER",
}
"""Entity types of Re-DocRED and re3d as kinds; others are left open."""
