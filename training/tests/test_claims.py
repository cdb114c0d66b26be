"""What the claim sentences and the maps of labels promise: `python3 -m unittest discover -s training/tests -t training`."""

import json
import tempfile
import unittest
from pathlib import Path

from tagger.check_claims import counts_of, problems_of
from tagger.claim_sets import SAYS, is_kept_apart, read_knowledgenet, read_own_claims
from tagger.label_maps import KNOWLEDGENET, RE3D, REDOCRED
from tagger.ontology import read_ontology

ROOT = Path(__file__).parents[2]
ONTOLOGY = read_ontology(ROOT / "schema" / "ontology.json")
OWN = ROOT / "training" / "data" / "claims.jsonl"
ROWS = [json.loads(line) for line in OWN.read_text("utf8").splitlines()]


def row_of(text: str, mentions: list[tuple[str, str]], **claim: object) -> dict:
    places = [(text.index(surface), len(surface), kind) for surface, kind in mentions]
    base = {
        "predicate": "LEADS", "subject": 0, "object": 1, "modality": "ASSERTED",
        "attributedTo": None, "date": None, "qualifiers": {},
    }
    return {
        "text": text,
        "mentions": [{"start": at, "end": at + size, "kind": kind, "form": "NAME"} for at, size, kind in places],
        "claims": [{**base, **claim}],
        "near": None,
    }


GOOD = ("Ana Low leads the Port Union.", [("Ana Low", "PERSON"), ("Port Union", "ORGANIZATION")])


class OwnSentences(unittest.TestCase):
    def test_are_consistent(self) -> None:
        for number, row in enumerate(ROWS, 1):
            self.assertEqual(problems_of(row, ONTOLOGY), [], f"{OWN}:{number}")

    def test_are_enough_for_each_predicate_a_third_of_them_near_misses(self) -> None:
        self.assertGreaterEqual(len(ROWS), 3_000)
        claimed, missed = counts_of(ROWS)
        for name in ONTOLOGY.predicates:
            self.assertGreaterEqual(claimed[name] + missed[name], 60, name)
            self.assertGreaterEqual(missed[name], 20, name)

    def test_stand_but_once(self) -> None:
        self.assertEqual(len({row["text"] for row in ROWS}), len(ROWS))

    def test_about_a_fifth_is_kept_apart(self) -> None:
        share = sum(is_kept_apart(row["text"]) for row in ROWS) / len(ROWS)
        self.assertTrue(0.17 < share < 0.23, share)


class TheChecker(unittest.TestCase):
    def test_passes_what_is_right(self) -> None:
        self.assertEqual(problems_of(row_of(*GOOD), ONTOLOGY), [])

    def test_names_what_is_wrong(self) -> None:
        for change in (
            {"predicate": "ADMIRES"}, {"subject": 1, "object": 0}, {"object": 0}, {"object": 7},
            {"modality": "MAYBE"}, {"date": 1}, {"attributedTo": 9},
        ):
            self.assertEqual(len(problems_of(row_of(*GOOD, **change), ONTOLOGY)) > 0, True, change)

    def test_sees_spans_that_overlap_or_leave_the_text(self) -> None:
        row = row_of(*GOOD)
        row["mentions"][1]["start"] = 2
        self.assertNotEqual(problems_of(row, ONTOLOGY), [])
        row["mentions"][1].update(start=18, end=400)
        self.assertNotEqual(problems_of(row, ONTOLOGY), [])


class Maps(unittest.TestCase):
    def test_lead_to_predicates_of_the_ontology(self) -> None:
        for table in (KNOWLEDGENET, RE3D, REDOCRED):
            for label, mapped in table.items():
                self.assertTrue(set(mapped.predicates) <= set(ONTOLOGY.predicates), label)

    def test_turn_round_what_the_other_set_says_the_other_way(self) -> None:
        row = {
            "tokens": ["Port", "Union", "was", "founded", "by", "Ana", "Low"],
            "entities": [{"start": 0, "end": 2, "type": "ENT"}, {"start": 5, "end": 7, "type": "ENT"}],
            "relations": [{"head": 0, "tail": 1, "type": "FOUNDED_BY"}],
            "annotated_properties": ["FOUNDED_BY"],
            "fold": 1,
        }
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "rows.jsonl"
            path.write_text(json.dumps(row), "utf8")
            (example,) = read_knowledgenet(path)
        (relation,) = example.relations
        self.assertEqual((relation.subject, relation.object, relation.predicates), (1, 0, ("INITIATED",)))
        self.assertEqual(example.known, frozenset({"INITIATED"}))


class Examples(unittest.TestCase):
    def test_tie_the_speaker_to_both_ends_of_what_is_said(self) -> None:
        row = row_of("Bo Lind says Ana Low leads the Port Union.", [("Bo Lind", "PERSON"), *GOOD[1]], subject=1, object=2, attributedTo=0)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "rows.jsonl"
            path.write_text(json.dumps(row), "utf8")
            (example,) = read_own_claims(path, frozenset(ONTOLOGY.predicates))
        said = [(it.subject, it.object) for it in example.relations if it.predicates == (SAYS,)]
        self.assertEqual(said, [(0, 1), (0, 2)])


if __name__ == "__main__":
    unittest.main()
