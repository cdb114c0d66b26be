import { confidenceFactors, ruleConfidence } from "../../src/claims/claim-confidence.ts";
import { HEADS } from "../../src/claims/heads/head-claims.ts";
import type { HeadTrust } from "../../src/claims/heads/head-trust.ts";
import { openEncoder } from "../../src/encoder/open-encoder.ts";
import { extractDocument } from "../../src/ingest.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Cluster } from "../../src/model/cluster.ts";
import type { ReportTable } from "../bench/report-table.ts";
import { sourceOf } from "../extract-text.ts";
import { judgeable, type KeptRow, matchGold, PUBLISHED, readKeptApart, toFound } from "./claims.ts";
import { claimsIn, readNewsKeptApart } from "./news-claims.ts";
import { toPercent } from "./percent.ts";

/** Lower, and there is hardly a pair of names of which the heads say nothing. */
const LOWEST = 0.2;
const STEPS = [
  0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99,
];
/** Precision counts for more than recall: a wrong edge costs a reader more than a missing one. */
const BETA = 0.7;
const LEAST_PRECISION = 0.5;

interface Judged {
  readonly probability: number;
  readonly isRight: boolean;
}

/**
 * What the heads' probabilities are worth on sentences that are kept apart, our own and those of the raw news in `news`: a
 * least one for each predicate, and knots.
 */
export async function headTrustTables(news: string | null): Promise<readonly ReportTable[]> {
  const encoder = await openEncoder({ threads: 2 });
  const knowledge = loadKnowledge();
  const trust: HeadTrust = { least: () => LOWEST, confidence: (probability) => probability };
  const judged = new Map<string, Judged[]>();
  const gold = new Map<string, number>();
  const judge = (row: KeptRow, claims: readonly Claim[], clusters: readonly Cluster[]): void => {
    const single = claims.flatMap((claim) => toFound(claim, clusters).map((found) => ({ claim, found })));
    const hits = matchGold(
      row,
      single.map(({ found }) => found),
      knowledge.ontology.symmetricPredicates,
    );
    for (const { predicate } of row.claims) gold.set(predicate, (gold.get(predicate) ?? 0) + 1);
    for (const [index, { claim }] of single.entries()) {
      // What a rule finds is made anyway: a gold claim that it has is none for the heads to find.
      if (claim.rule !== HEADS) {
        if (hits[index] !== null) gold.set(claim.predicate, (gold.get(claim.predicate) ?? 0) - 1);
        continue;
      }
      const probability = Math.min(1, ruleConfidence(claim, confidenceFactors(claim, clusters)));
      const list = judged.get(claim.predicate) ?? [];
      judged.set(claim.predicate, [...list, { probability, isRight: hits[index] !== null }]);
    }
  };
  for (const row of readKeptApart()) {
    const { claims, clusters } = await extractDocument(sourceOf(row.text, PUBLISHED), { knowledge, encoder, trust });
    judge(row, judgeable(row, claims, clusters), clusters);
  }
  for (const { text, sentences } of news === null ? [] : readNewsKeptApart(news)) {
    const { claims, clusters } = await extractDocument(sourceOf(text), { knowledge, encoder, trust });
    for (const sentence of sentences) judge(sentence, claimsIn(sentence, claims, clusters), clusters);
  }
  const all = [...judged.values()].flat().sort((a, b) => a.probability - b.probability);
  const size = Math.max(1, Math.ceil(all.length / 10));
  const knots = Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
  return [
    {
      title: "From which probability on the heads are believed",
      columns: ["predicate", "gold left by rules", "least", "P", "R"],
      rows: [...judged]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, list]) => [name, gold.get(name) ?? 0, ...best(list, gold.get(name) ?? 0)]),
      notes: [
        "Among claims that no rule finds, from the bare text; in raw news from whole documents. Without a least one a predicate is left to the rules.",
      ],
    },
    {
      title: "How often claims by the heads are right",
      columns: ["probability, mean", "right", "claims"],
      rows: knots.map((part) => [
        (part.reduce((sum, { probability }) => sum + probability, 0) / part.length).toFixed(3),
        (part.filter(({ isRight }) => isRight).length / part.length).toFixed(3),
        part.length,
      ]),
      notes: [],
    },
  ];
}

/** The least probability with the best F, its precision and its recall; nothing where no precision would do. */
function best(list: readonly Judged[], gold: number): readonly (number | null)[] {
  let [most, found]: [number, readonly (number | null)[]] = [0, [null, null, null]];
  for (const least of STEPS) {
    const kept = list.filter(({ probability }) => probability >= least);
    const right = kept.filter(({ isRight }) => isRight).length;
    // One wrong claim more than was seen: of few claims one cannot be sure.
    const [precision, recall] = [right / (kept.length + 1), right / Math.max(1, gold)];
    const f = ((1 + BETA ** 2) * precision * recall) / (BETA ** 2 * precision + recall || 1);
    if (precision < LEAST_PRECISION || f <= most) continue;
    [most, found] = [f, [least, toPercent(right / kept.length), toPercent(recall)]];
  }
  return found;
}
