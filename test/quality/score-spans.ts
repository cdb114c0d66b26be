/** What is compared: the three labels of every set, and named events where a set has them. */
export const LABELS = ["PER", "ORG", "LOC", "EVENT"] as const;
export type Label = (typeof LABELS)[number];

export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Exact spans with exact labels, counted together over all documents (micro). */
export function scoreSpans(
  documents: readonly { readonly gold: readonly LabelledSpan[]; readonly found: readonly LabelledSpan[] }[],
  labels: readonly Label[],
): Score {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { gold, found } of documents) {
    const expected = keysOf(gold, labels);
    const produced = keysOf(found, labels);
    for (const key of produced) expected.has(key) ? right++ : wrong++;
    for (const key of expected) if (!produced.has(key)) missed++;
  }
  const precision = right + wrong === 0 ? 0 : right / (right + wrong);
  const recall = right + missed === 0 ? 0 : right / (right + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function keysOf(spans: readonly LabelledSpan[], labels: readonly Label[]): ReadonlySet<string> {
  return new Set(
    spans.flatMap(({ start, end, label }) => (labels.includes(label) ? [`${start} ${end} ${label}`] : [])),
  );
}
