import type { ReportTable } from "../bench/report-table.ts";
import { isRight, type ScoredDocument } from "./score-spans.ts";

const BOUNDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.001] as const;

/** How often names of each confidence are right, by exact span and kind, over all documents together. */
export function calibrationTable(documents: readonly ScoredDocument[]): ReportTable {
  const bins = BOUNDS.slice(1).map((to, i) => ({ from: BOUNDS[i] ?? 0, to, count: 0, right: 0, sum: 0 }));
  for (const document of documents) {
    for (const span of document.found) {
      const bin = bins.find(({ to }) => (span.confidence ?? 0) < to);
      if (bin === undefined) continue;
      bin.count++;
      bin.sum += span.confidence ?? 0;
      if (isRight(document, span)) bin.right++;
    }
  }
  const used = bins.filter(({ count }) => count > 0);
  const all = used.reduce((sum, { count }) => sum + count, 0);
  const error = used.reduce((sum, { right, sum: total }) => sum + Math.abs(right - total), 0) / Math.max(1, all);
  return {
    title: "Confidence and how often it is right (PER, ORG, LOC of the dev sets together)",
    columns: ["confidence", "names", "mean confidence", "right"],
    rows: used.map(({ from, to, count, right, sum }) => [
      `${from} to ${Math.min(1, to)}`,
      count,
      Math.round((1_000 * sum) / count) / 1_000,
      Math.round((1_000 * right) / count) / 1_000,
    ]),
    notes: [`Expected calibration error over these bins: ${error.toFixed(3)}.`],
  };
}
