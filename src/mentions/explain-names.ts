import type { Knowledge } from "../knowledge/load-knowledge.ts";
import { type EncodedSegment, NAME_LABELS, NAME_TAGS, type NameLabel } from "../model/encoding.ts";
import type { NameExplanation } from "../model/name-explanation.ts";
import { decodeNames, type EncodedName, type NameEvidence } from "./decode-names.ts";
import { weighNames } from "./weigh-names.ts";

/** For each name of a document, and each that the encoder alone would have found, what spoke for it; in order of the text. */
export function explainNames(
  raw: string,
  encoded: readonly EncodedSegment[],
  knowledge: Knowledge,
): readonly NameExplanation[] {
  return weighNames(raw, encoded, knowledge.gazetteer).flatMap(({ segment, names, known, said }) => {
    const placeOf = ({ from, to }: EncodedName | NameEvidence) => ({
      start: segment.words[from]?.start ?? 0,
      end: segment.words[to - 1]?.end ?? 0,
    });
    const alone = decodeNames(segment);
    const isSame = (a: EncodedName, b: EncodedName): boolean =>
      a.from === b.from && a.to === b.to && a.label === b.label;
    const dropped = alone.filter((one) => !names.some(({ from, to }) => from < one.to && one.from < to));
    const explain = (name: EncodedName, label: NameLabel | null): NameExplanation => {
      const place = placeOf(name);
      const surface = raw.slice(place.start, place.end);
      const touches = (other: EncodedName | NameEvidence): boolean => other.from < name.to && name.from < other.to;
      return {
        ...place,
        surface,
        label,
        probabilities: probabilitiesOf(segment, name),
        evidence: [
          ...known.filter(touches).map((one) => ({ from: "gazetteer" as const, label: one.label, weight: one.weight })),
          ...said.filter(touches).map((one) => ({ from: "document" as const, label: one.label, weight: one.weight })),
        ],
        known: knownAs(surface, knowledge),
        isOfDocument: name.isOfDocument === true,
        overruled: alone
          .filter((other) => touches(other) && (label === null || !isSame(other, name)))
          .map((other) => ({ surface: raw.slice(placeOf(other).start, placeOf(other).end), label: other.label })),
      };
    };
    return [...names.map((name) => explain(name, name.label)), ...dropped.map((name) => explain(name, null))].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
  });
}

/** One row for each thing and form, though several of its spellings may have been found. */
function knownAs(surface: string, { gazetteer }: Knowledge): NameExplanation["known"] {
  const rows = gazetteer
    .find(surface)
    .map(({ entity, form, isAmbiguous }) => ({ name: entity.name, form, isAmbiguous }));
  return rows.filter((row, i) => rows.findIndex(({ name, form }) => name === row.name && form === row.form) === i);
}

function probabilitiesOf({ scores }: EncodedSegment, { from, to }: EncodedName): [NameLabel | "O", number][] {
  const sums = new Map<NameLabel | "O", number>();
  for (let word = from; word < to; word++) {
    for (const [tag, name] of NAME_TAGS.entries()) {
      const label = NAME_LABELS.find((known) => name.endsWith(`-${known}`)) ?? "O";
      const probability = Math.exp(scores[word * NAME_TAGS.length + tag] ?? Number.NEGATIVE_INFINITY);
      sums.set(label, (sums.get(label) ?? 0) + probability / (to - from));
    }
  }
  return [...sums].filter(([, share]) => share >= 0.01).sort((a, b) => b[1] - a[1]);
}
