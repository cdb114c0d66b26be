"""The labels of the name tagger and the rules that decide which may follow which."""

LABELS = ("PER", "ORG", "LOC", "EVENT", "MISC", "DEM")
"""PERSON, ORGANIZATION, PLACE, EVENT, OTHER, and demonyms as a label of their own."""

TAGS = ("O", *(f"{mark}-{label}" for label in LABELS for mark in ("B", "I")))
TAG_INDEX = {tag: index for index, tag in enumerate(TAGS)}


def may_follow(before: str, after: str) -> bool:
    """Whether `after` may stand behind `before`: an inner tag continues a span of its own label."""
    return not after.startswith("I-") or before[2:] == after[2:]


def spans_of(tags: list[str]) -> list[tuple[int, int, str]]:
    """BIO tags as (first, end-exclusive, label), lenient about an inner tag that begins a span."""
    spans: list[tuple[int, int, str]] = []
    for index, tag in enumerate(tags):
        if tag == "O":
            continue
        label = tag[2:]
        last = spans[-1] if spans else None
        if tag[0] == "I" and last is not None and last[1] == index and last[2] == label:
            spans[-1] = (last[0], index + 1, label)
        else:
            spans.append((index, index + 1, label))
    return spans
