import type { ClusterIndex, Quote } from "../../model/claim.ts";
import { firstFrom, isInside, type Span } from "../../model/span.ts";
import { clausesOf } from "../sentence/clauses.ts";
import type { Item } from "../sentence/item.ts";
import { isFiniteVerb, normAt } from "../sentence/word-classes.ts";
import { type Report, reportsOf } from "./reports.ts";

/** Who stands behind a claim. */
export interface Attribution {
  readonly speaker: ClusterIndex | null;
  /** Said by somebody whom the text does not name ("officials said"): the text then only reports it. */
  readonly isUnnamed: boolean;
  /** Who passes the speaker's words on ("Rossi said that Haddad had claimed …"): one level and no more. */
  readonly relayedBy: ClusterIndex | null;
}

/** Verbs of one's own stand on a thing: what is confirmed, denied or left open is so by them. */
const STANCE =
  /^(?:exclud|rul(?:e|ed|es|ing)$|den(?:y|ies|ied)|confirm|admit|acknowledg|alleg|accus|announc|report|claim|disput|propos|predict)/;

/**
 * Who says what stands at an item: the one whose words the clause completes, or the one named in a clause that is put
 * into the sentence. The nearest source counts. The claim of the verb of speech itself is nobody's but the text's.
 */
export function attributionAt(items: readonly Item[], at: number, evidence: Span): Attribution | null {
  const report = reportOf(items, at, evidence);
  if (report === null || report.source === null) return null;
  const { cluster, pronoun } = report.source;
  const verb = items[report.at];
  const outer = verb === undefined ? null : reportOf(items, report.at, verb);
  return {
    speaker: cluster,
    isUnnamed: cluster === null && pronoun === null,
    relayedBy: outer?.source?.cluster ?? null,
  };
}

/** The report that what stands at an item is part of; null where the text says it by itself. */
function reportOf(items: readonly Item[], at: number, evidence: Span): Report | null {
  const { list, of } = clausesOf(items);
  const reports = reportsOf(items);
  const stance = reports.findLast((report) => isStanceOn(items, report, at, of, evidence));
  if (stance !== undefined) return stance;
  for (let index: number | null = of[at] ?? null; index !== null; index = list[index]?.parent ?? null) {
    const clause = list[index];
    if (clause === undefined || clause.kind === "INSERTED") return null;
    if (clause.kind === "COMPLEMENT" && clause.head !== null) {
      const report = reports.find((other) => other.at === clause.head);
      if (report !== undefined) return report;
    }
    const inserted = reports.find(
      (other) => other.isInserted && list[other.clause]?.parent === index && other.at !== at,
    );
    if (inserted !== undefined && (clause.kind === "MAIN" || clause.kind === "COMPLEMENT")) return inserted;
  }
  return null;
}

/** Whether the verb of a report, or its noun, takes the thing at `at` as its object, in one clause. */
function isStanceOn(
  items: readonly Item[],
  report: Report,
  at: number,
  of: readonly number[],
  evidence: Span,
): boolean {
  const word = items[report.at];
  if (word === undefined || report.at >= at || of[at] !== of[report.at] || !STANCE.test(normAt(word))) return false;
  if (word.start >= evidence.start && word.end <= evidence.end) return false;
  for (let between = report.at + 1; between < at; between++)
    if (of[between] === of[at] && isFiniteVerb(items, between)) return false;
  return true;
}

/** The speakers of the speech that a span lies in, the innermost first; empty outside of all. The quotes are in order, the inner ones behind theirs. */
export function speakersAround(quotes: readonly Quote[], span: Span): readonly (ClusterIndex | null)[] {
  const behind = firstFrom(quotes, span.start + 1);
  return quotes
    .slice(Math.max(0, behind - MOST_NESTED), behind)
    .reverse()
    .flatMap((quote) => (isInside(span, quote) ? [quote.speaker] : []));
}

const MOST_NESTED = 6;
