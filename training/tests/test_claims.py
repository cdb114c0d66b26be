"""What the claim sentences and the maps of labels promise: `python3 -m unittest discover -s training/tests -t training`."""

import json
import tempfile
import unittest
from collections import defaultdict
from pathlib import Path

from tagger.check_claims import counts_of, problems_of, problems_of_marked
from tagger.claim_sets import MARKED, SAYS, Example, Mention, Relation, Taught, is_kept_apart, is_document_kept_apart, read_knowledgenet, read_marked_claims, read_own_claims, read_re3d
from tagger.known_pairs import Pair, pairs_of
from tagger.label_maps import KNOWLEDGENET, RE3D, RE3D_KNOWN, REDOCRED
from tagger.ontology import read_ontology
from tagger.plain_sentences import sentences_of
from tagger.read_rows import Sentence
from tagger.ties import Counts, best_threshold, count_ties, folds_of, table_of, ties_of

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


class MarkedSentences(unittest.TestCase):
    SETS = {
        name: [
            json.loads(line)
            for line in (ROOT / "training" / "data" / f"{name}-claims.jsonl").read_text("utf8").splitlines()
        ]
        for name in MARKED
    }

    def test_are_consistent(self) -> None:
        for name, rows in self.SETS.items():
            for number, row in enumerate(rows, 1):
                self.assertEqual(problems_of_marked(row, ONTOLOGY), [], f"{name} {number}")

    def test_have_places_and_no_text(self) -> None:
        for rows in self.SETS.values():
            self.assertEqual({key for row in rows for key in row}, {"doc", "start", "end", "mentions", "claims"})
            self.assertEqual(len({(row["doc"], row["start"]) for row in rows}), len(rows))

    def test_about_a_tenth_is_kept_apart_whole_documents_each(self) -> None:
        for name, rows in self.SETS.items():
            share = sum(is_document_kept_apart(row["doc"]) for row in rows) / len(rows)
            self.assertTrue(0.06 < share < 0.14, f"{name} {share}")

    def test_are_read_from_the_text_that_they_point_into(self) -> None:
        texts = {"n-1": "Rain fell. Ana Low leads Peru, Bo Lind says."}
        row = {
            "doc": "n-1", "start": 11, "end": 44,
            "mentions": [[0, 7, "PERSON", "NAME"], [14, 18, "PLACE", "NAME"], [20, 27, "PERSON", "NAME"]],
            "claims": [["LEADS", 0, 1, "ASSERTED", 2]],
        }
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "rows.jsonl"
            path.write_text(json.dumps(row), "utf8")
            (example,) = read_marked_claims(path, texts, frozenset(ONTOLOGY.predicates))
        surfaces = [example.sentence.text[it.start : it.end] for it in example.mentions]
        self.assertEqual(surfaces, ["Ana Low", "Peru", "Bo Lind"])
        ties = [(it.subject, it.object, it.predicates) for it in example.relations]
        self.assertEqual(ties, [(0, 1, ("LEADS",)), (2, 0, (SAYS,)), (2, 1, (SAYS,))])


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


class Pairs(unittest.TestCase):
    def pairs_of(self, kinds: tuple[str | None, str | None], predicates: tuple[str, ...], known: frozenset[str]) -> dict[tuple[int, int], Pair]:
        mentions = tuple(Mention(8 * index, 8 * index + 7, kind) for index, kind in enumerate(kinds))
        text = "Ana Low Bo Lind"
        example = Example(Sentence(text, (), None, "claims"), False, mentions, (Relation(0, 1, predicates),), known)
        self.names = (*ONTOLOGY.predicates, SAYS)
        return {(it.subject, it.object): it for it in pairs_of(example, ONTOLOGY, self.names)}

    def named(self, indexes: tuple[int, ...]) -> set[str]:
        return {self.names[index] for index in indexes}

    def test_keep_of_a_group_what_the_ends_allow(self) -> None:
        group = RE3D["InChargeOf"].predicates
        (pair,) = self.pairs_of(("PERSON", "ORGANIZATION"), group, frozenset()).values()
        self.assertEqual([self.named(it) for it in pair.groups], [set(group)])
        (pair,) = self.pairs_of(("ORGANIZATION", "OTHER"), group, frozenset()).values()
        self.assertEqual((self.named(pair.predicates), pair.groups), ({"OWNS"}, ()))
        self.assertEqual(self.pairs_of(("OTHER", "OTHER"), ("LEADS",), frozenset()), {})

    def test_leave_open_what_holds_either_way_round(self) -> None:
        known = frozenset({"MET_WITH", "SPOKE_TO"})
        pairs = self.pairs_of(("PERSON", "PERSON"), ("MET_WITH", "SPOKE_TO"), known)
        self.assertEqual(pairs[0, 1].denied, ())
        self.assertEqual(self.named(pairs[1, 0].denied), {"SPOKE_TO"})


class WhatTeachersSay(unittest.TestCase):
    names = (*ONTOLOGY.predicates, SAYS)

    def pair_of(self, relation: Relation, *taught: Taught) -> Pair:
        mentions = (Mention(0, 7, "PERSON"), Mention(8, 15, "ORGANIZATION"))
        sentence = Sentence("Ana Low Bo Bank", (), None, "claims")
        example = Example(sentence, False, mentions, (relation,), frozenset(), taught=taught)
        return next(it for it in pairs_of(example, ONTOLOGY, self.names) if it.subject == 0)

    def test_is_asked_of_all_that_the_ends_may_have(self) -> None:
        pair = self.pair_of(Relation(0, 1, ("LEADS", "WORKS_FOR")), Taught(0, 1, "LEADS", 0.7, "ASSERTED"))
        self.assertEqual(pair.likely, ((self.names.index("LEADS"), 0.7),))
        possible = {self.names[it] for it in pair.possible}
        self.assertTrue({"LEADS", "OWNS", SAYS} <= possible)
        self.assertFalse({"FAMILY_OF", "BORN_IN"} & possible)
        self.assertEqual(pair.groups, ())

    def test_on_modality_counts_where_they_are_sure_and_no_label_tells(self) -> None:
        planned, asserted = (ONTOLOGY.modalities.index(it) for it in ("PLANNED", "ASSERTED"))
        for probability, label, modality in ((0.7, None, planned), (0.2, None, -1), (0.7, "ASSERTED", asserted)):
            pair = self.pair_of(Relation(0, 1, ("LEADS",), label), Taught(0, 1, "LEADS", probability, "PLANNED"))
            self.assertEqual(pair.modality, modality, (probability, label))


class PlainSentences(unittest.TestCase):
    def test_have_what_the_extractor_found_named_or_dated(self) -> None:
        text = "Ana Low leads Peru. She left on 3 May 2021 or so. Share this with Ana Low and Bo."
        mention = lambda surface, entity, at=0: {  # noqa: E731
            "start": text.index(surface, at), "end": text.index(surface, at) + len(surface), "kind": "PERSON", "entity": entity
        }
        extraction = {
            "id": "n-1",
            "segments": [
                {"start": 0, "end": 19, "type": "SENTENCE"}, {"start": 20, "end": 49, "type": "SENTENCE"},
                {"start": 50, "end": 81, "type": "BOILERPLATE"},
            ],
            "mentions": [
                mention("Ana Low", "person/ana-low"), mention("Peru", None), mention("She", "person/ana-low"),
                mention("Ana Low", "person/ana-low", 50), mention("Bo", "person/bo", 50),
            ],
            "dates": [{"start": 32, "end": 42, "value": "2021-05-03"}, {"start": 43, "end": 48, "value": ""}],
        }
        (example,) = sentences_of(extraction, {"n-1": text})
        found = [(example.sentence.text[it.start : it.end], it.kind) for it in example.mentions]
        self.assertEqual(found, [("She", "PERSON"), ("3 May 2021", "DATE")])


class CrossValidation(unittest.TestCase):
    def test_leaves_documents_whole_and_folds_alike(self) -> None:
        documents = [name for name, size in (("a", 5), ("b", 3), ("c", 3), ("d", 1), ("e", 4)) for _ in range(size)]
        folds = folds_of(documents[::-1], 3)[::-1]
        self.assertEqual(len({(document, fold) for document, fold in zip(documents, folds, strict=True)}), 5)
        self.assertEqual(sorted(folds.count(fold) for fold in range(3)), [5, 5, 6])

    def test_reads_re3d_so_that_groups_and_ends_are_ours(self) -> None:
        row = {
            "tokens": ["Port", "Union", "met", "Ana", "Low", "in", "Lima"],
            "entities": [
                {"start": 0, "end": 2, "type": "Organisation"},
                {"start": 3, "end": 5, "type": "Person"},
                {"start": 6, "end": 7, "type": "Location"},
            ],
            "relations": [{"head": 0, "tail": 1, "type": "CommWith"}, {"head": 0, "tail": 1, "type": "IsSynonymOf"}],
        }
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "rows.jsonl"
            path.write_text(json.dumps(row), "utf8")
            (example,) = read_re3d(path)
        self.assertEqual([(it.subject, it.object, it.predicates) for it in example.relations], [(0, 1, RE3D["CommWith"].predicates)])
        self.assertEqual([it.kind for it in example.mentions], ["ORGANIZATION", "PERSON", "PLACE"])
        self.assertTrue(example.known <= frozenset(ONTOLOGY.predicates) and example.known == RE3D_KNOWN)

    def test_takes_the_likeliest_label_of_a_pair_either_way_round(self) -> None:
        scores = {(0, 1): {"Likes": 0.6, "Apart": 0.2}, (1, 0): {"Likes": 0.7, "Apart": 0.1}, (0, 2): {"Likes": 0.3, "Apart": 0.4}}
        self.assertEqual(ties_of(scores, 0.5), {(1, 0, "Likes")})
        self.assertEqual(ties_of(scores, 0.4), {(1, 0, "Likes"), (0, 2, "Apart")})
        self.assertEqual(ties_of(scores, 0.8), set())

    def test_finds_how_sure_is_sure_enough(self) -> None:
        scores = [{(0, 1): {"Likes": 0.6}, (0, 2): {"Likes": 0.32}}, {(0, 1): {"Likes": 0.27}}]
        gold = [{(0, 1, "Likes"), (0, 2, "Likes")}, set()]
        self.assertEqual(best_threshold(scores, gold), 0.3)

    def test_counts_each_label(self) -> None:
        counts: dict[str, Counts] = defaultdict(Counts)
        count_ties(counts, {(0, 1, "Likes"), (1, 0, "Likes")}, {(0, 1, "Likes"), (0, 2, "IsSynonymOf")})
        rows = {line.split(" | ")[0].strip("| "): line.strip("| ").split(" | ")[1:6] for line in table_of(counts)[2:]}
        self.assertEqual(rows["all"], ["2", "2", "50.0", "50.0", "50.0"])
        self.assertEqual(rows["Likes"], ["1", "2", "50.0", "100.0", "66.7"])
        self.assertEqual(rows["IsSynonymOf"], ["1", "0", "0.0", "0.0", "0.0"])


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
