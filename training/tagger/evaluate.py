"""F1 over exact spans on the development sets, as the quality command of the project counts them."""

from pathlib import Path

from .f1 import f1
from .model import Tagger
from .pieces import PieceMaker
from .predict import decode, document_scores
from .read_rows import Sentence, documents_of, read_sentences
from .tags import TAGS, spans_of

NAMES = frozenset({"PER", "ORG", "LOC"})
DEV_SETS = ("conll2003", "worldwide", "gum_news", "gum_open", "crossner_politics", "uner_en_ewt", "wnut17")


def evaluate(model: Tagger, maker: PieceMaker, corpora: Path, most_words: int = 40_000) -> dict[str, float]:
    """F1 in percent of each development set, and of events where a set marks them."""
    scores: dict[str, float] = {}
    for name in DEV_SETS:
        sentences = read_sentences(corpora / "dev" / "ner" / f"{name}.dev.jsonl", name)
        documents: list[list[Sentence]] = []
        words = 0
        for document in documents_of(sentences):
            if words >= most_words:
                break
            documents.append(document)
            words += sum(sentence.text.count(" ") + 1 for sentence in document)
        counts = {"names": [0, 0, 0], "EVENT": [0, 0, 0]}
        pieces = [[maker.pieces_of(sentence) for sentence in document] for document in documents]
        for document, rows, results in zip(documents, pieces, document_scores(model, pieces), strict=True):
            for sentence, row, result in zip(document, rows, results, strict=True):
                found = spans_of([TAGS[tag] for tag in decode(result)]) if len(row.words) else []
                produced = {(row.places[first][0], row.places[end - 1][1], label) for first, end, label in found}
                for kind, labels in (("names", NAMES), ("EVENT", frozenset({"EVENT"}))):
                    mine = {span for span in produced if span[2] in labels}
                    gold = {span for span in sentence.spans if span[2] in labels}
                    counts[kind][0] += len(mine & gold)
                    counts[kind][1] += len(mine)
                    counts[kind][2] += len(gold)
        scores[name] = round(100 * f1(*counts["names"]), 1)
        if counts["EVENT"][2]:
            scores[f"{name} EVENT"] = round(100 * f1(*counts["EVENT"]), 1)
    return scores


