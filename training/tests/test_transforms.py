"""What the transformations of training data promise: `python3 -m unittest discover -s training/tests -t training`."""

import random
import unittest
from pathlib import Path

from tagger.augment import pool_names, swap_names
from tagger.guideline import Guideline
from tagger.own_sentences import read_own
from tagger.read_rows import Sentence, detokenise, documents_of, sentence_of
from tagger.tags import TAGS, may_follow, spans_of
from tagger.tiers import PLANS, CorpusPlan, check_tier

ROOT = Path(__file__).parents[2]
PLAIN = CorpusPlan("wikigold.all", 1)
NO_MISC = CorpusPlan("btc.train", 1, has_misc=False)


def labelled(sentence: Sentence) -> list[tuple[str, str]]:
    return [(sentence.text[start:end], label) for start, end, label in sentence.spans]


class Rows(unittest.TestCase):
    def test_marks_stand_as_newspapers_set_them(self) -> None:
        text, places = detokenise(["Rossi", "'s", "plan", "(", "again", ")", "failed", "."])
        self.assertEqual(text, "Rossi's plan (again) failed.")
        self.assertEqual([text[a:b] for a, b in places][:2], ["Rossi", "'s"])

    def test_spaces_are_kept_where_a_set_says_them(self) -> None:
        self.assertEqual(detokenise(["a", "-", "b"], [False, False, True])[0], "a-b")

    def test_spans_of_tags(self) -> None:
        tags = ["B-PER", "I-PER", "B-PER", "O", "I-ORG"]
        self.assertEqual(spans_of(tags), [(0, 2, "PER"), (2, 3, "PER"), (4, 5, "ORG")])

    def test_an_inner_tag_continues_its_own_label_only(self) -> None:
        self.assertTrue(may_follow("B-PER", "I-PER"))
        self.assertFalse(may_follow("O", "I-PER"))
        self.assertFalse(may_follow("B-ORG", "I-PER"))
        self.assertEqual(len(TAGS), 13)

    def test_neighbours_of_one_document_stay_together(self) -> None:
        docs = ["d1", "d1", None, None]
        documents = documents_of(Sentence(str(index), (), doc, "x") for index, doc in enumerate(docs))
        self.assertEqual([len(document) for document in documents], [2, 1, 1])


class OneGuideline(unittest.TestCase):
    guideline = Guideline(ROOT / "seeds" / "knowledge")

    def bend(self, tokens: list[str], tags: list[str], plan: CorpusPlan = PLAIN) -> Sentence:
        return self.guideline.bend(sentence_of({"tokens": tokens, "tags": tags}, plan.file), plan)

    def test_people_that_a_set_leaves_out_behind_a_noun_are_put_in(self) -> None:
        tokens = ["The", "captain", "Marta", "al-Sabah", "and", "painter", "General", "Luis", "Osei", "met", "."]
        gapped = CorpusPlan("gum_open.train", 1, has_events=True)
        self.assertEqual(labelled(self.bend(tokens, ["O"] * 11, gapped)), [("Marta al-Sabah", "PER"), ("Luis Osei", "PER")])
        self.assertEqual(labelled(self.bend(tokens, ["O"] * 11)), [])
        marked = ["O", "O", "B-ORG", "I-ORG", "O", "O", "O", "O", "O", "O", "O"]
        self.assertEqual(labelled(self.bend(tokens, marked, gapped))[0], ("Marta al-Sabah", "ORG"))

    def test_other_names_that_a_set_leaves_out_behind_a_noun_teach_nothing(self) -> None:
        gapped = CorpusPlan("gum_open.train", 1, has_events=True)
        bent = self.bend(["the", "ship", "Blue", "Heron", "sank"], ["O"] * 5, gapped)
        self.assertEqual([(bent.text[a:b], "O" in labels, "PER" in labels) for a, b, labels in bent.unsure], [("Blue Heron", True, True)])

    def test_titles_are_no_part_of_a_person(self) -> None:
        bent = self.bend(["Prime", "Minister", "Anna", "Low", "left"], ["B-PER", "I-PER", "I-PER", "I-PER", "O"])
        self.assertEqual(labelled(bent), [("Anna Low", "PER")])

    def test_a_title_that_is_a_given_name_stays(self) -> None:
        self.assertEqual(labelled(self.bend(["Dean", "Haddad"], ["B-PER", "I-PER"])), [("Dean Haddad", "PER")])

    def test_demonyms_have_a_label_of_their_own(self) -> None:
        for tag in ("B-MISC", "B-LOC", "O"):
            self.assertEqual(labelled(self.bend(["The", "Peruvian", "army"], ["O", tag, "O"])), [("Peruvian", "DEM")])

    def test_possessives_are_no_part_of_a_name(self) -> None:
        self.assertEqual(labelled(self.bend(["Rossi's", "plan"], ["B-PER", "O"])), [("Rossi", "PER")])

    def test_common_nouns_are_no_names(self) -> None:
        self.assertEqual(labelled(self.bend(["She", "sang", "the", "blues"], ["O", "O", "O", "B-MISC"])), [])

    def test_what_a_set_does_not_mark_stays_open(self) -> None:
        tokens = ["The", "Suez", "Crisis", "ended"]
        bent = self.bend(tokens, ["O"] * 4, NO_MISC)
        self.assertEqual([bent.text[a:b] for a, b, _ in bent.unsure], ["Suez", "Crisis"])
        bent = self.bend(tokens, ["O", "B-MISC", "I-MISC", "O"])
        self.assertEqual(bent.unsure, ((4, 15, frozenset({"MISC", "EVENT"})),))


class Augmentation(unittest.TestCase):
    def test_names_are_exchanged_and_spans_follow(self) -> None:
        sentence = Sentence("Rossi met Rossi in Oslo.", ((0, 5, "PER"), (10, 15, "PER"), (19, 23, "LOC")), None, "x")
        pool = {("PER", 1): ["Haddadullah"], ("LOC", 1): ["Rome"]}
        seen = {tuple(labelled(swap_names(sentence, pool, random.Random(seed)))) for seed in range(12)}
        self.assertIn((("Haddadullah", "PER"), ("Haddadullah", "PER"), ("Oslo", "LOC")), seen)
        self.assertIn((("Rossi", "PER"), ("Rossi", "PER"), ("Rome", "LOC")), seen)

    def test_the_pool_has_every_name_once(self) -> None:
        sentences = [Sentence("Rossi met Rossi", ((0, 5, "PER"), (10, 15, "PER")), None, "x")]
        self.assertEqual(pool_names(sentences), {("PER", 1): ["Rossi"]})


class Corpora(unittest.TestCase):
    def test_tier_c_is_refused(self) -> None:
        for file in ("conll2003.dev", "worldwide.dev", "conll04.train", "something_new.train"):
            with self.assertRaises(ValueError):
                check_tier(file)

    def test_every_set_has_a_licence(self) -> None:
        for plan in PLANS:
            check_tier(plan.file)
            self.assertTrue(plan.licence, plan.file)

    def test_our_own_sentences_hold_their_names(self) -> None:
        sentences = read_own(ROOT / "training" / "data" / "names.jsonl")
        self.assertGreater(len(sentences), 500)
        for sentence in sentences:
            for (_, end, _), (start, _, _) in zip(sentence.spans, sentence.spans[1:], strict=False):
                self.assertLessEqual(end, start, sentence.text)


if __name__ == "__main__":
    unittest.main()
