"""Sentences in which nobody marked a claim, with what the extractor itself finds named in them: for teachers to judge."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

from .claim_sets import Example, Mention, is_document_kept_apart, news_texts, wiki_texts
from .read_rows import Sentence

PLAIN = "plain"
"""The name of this set."""

_MOST_MENTIONS, _LONGEST = 24, 700
"""Sentences with more mentions or more characters are lists, or several that nobody parted."""

_EXTRACTOR = Path(__file__).parents[2] / "bin" / "newsgraph.js"


def read_plain(corpora: Path, work: Path) -> list[Example]:
    """The sentences of all documents of the marked sets that are not kept apart. What was extracted is kept in `work`."""
    texts, found = work / "texts.jsonl", work / "found.jsonl"
    documents = {
        name: text
        for read in (news_texts, wiki_texts)
        for name, text in read(corpora).items()
        if not is_document_kept_apart(name)
    }
    if not found.exists():
        rows = (json.dumps({"id": name, "text": text}) + "\n" for name, text in documents.items())
        texts.write_text("".join(rows), "utf8")
        unfinished = found.with_suffix(".new")
        with unfinished.open("wb") as out:
            subprocess.run(["node", _EXTRACTOR, "extract", texts], stdout=out, check=True)
        unfinished.rename(found)
    with found.open(encoding="utf8") as lines:
        return [example for line in lines for example in sentences_of(json.loads(line), documents)]


def sentences_of(extraction: dict, documents: dict[str, str]) -> Iterator[Example]:
    """Each sentence of one document with at least two mentions or dates."""
    text = documents[extraction["id"]]
    known = [(it["start"], it["end"], it["kind"]) for it in extraction["mentions"] if it["entity"] is not None]
    known += [(it["start"], it["end"], "DATE") for it in extraction["dates"] if it["value"]]
    for segment in extraction["segments"]:
        first, until = segment["start"], segment["end"]
        inside = sorted({(start, end, kind) for start, end, kind in known if first <= start and end <= until})
        if segment["type"] == "BOILERPLATE" or not 1 < len(inside) <= _MOST_MENTIONS or until - first > _LONGEST:
            continue
        mentions = tuple(Mention(start - first, end - first, kind) for start, end, kind in inside)
        yield Example(Sentence(text[first:until], (), None, "claims"), False, mentions, (), frozenset())
