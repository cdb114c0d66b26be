import { findClaims } from "../../src/claims/find-claims.ts";
import { type Encoder, openEncoder } from "../../src/encoder/open-encoder.ts";
import { extractDocument } from "../../src/ingest.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { findMentions } from "../../src/mentions/find-mentions.ts";
import type { Claim } from "../../src/model/claim.ts";
import { type Cluster, createProfile } from "../../src/model/cluster.ts";
import type { EntityKind, MentionForm } from "../../src/model/kinds.ts";
import type { Span } from "../../src/model/span.ts";
import { hasOverlap } from "../../src/model/span.ts";
import { tokenizeDocument } from "../../src/text/tokenize-document.ts";
import type { ReportTable } from "../bench/report-table.ts";
import { sourceOf } from "../extract-text.ts";
import { toPercent } from "./percent.ts";
import { isKeptApart, readRows } from "./read-rows.ts";

export interface GoldMention extends Span {
  readonly kind: EntityKind | "DATE";
  readonly form: MentionForm;
}

interface GoldClaim {
  readonly predicate: string;
  readonly subject: number;
  readonly object: number;
  readonly modality: string;
  readonly attributedTo: number | null;
  /** The mention of its date; left out where a set marks none. */
  readonly date?: number | null;
}

export interface KeptRow {
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  readonly claims: readonly GoldClaim[];
}

/** A claim found, by the spans of its ends; `object` is the date of an attribute. */
interface Found {
  readonly predicate: string;
  readonly modality: string;
  readonly date: Span | null;
  readonly subject: readonly Span[];
  readonly object: readonly Span[];
}

interface Counts {
  right: number;
  found: number;
  gold: number;
  sameModality: number;
  /** Right ones of which the set says when, and those of them that have that date, or none as it has none. */
  dateable: number;
  sameDate: number;
}

const NONE: Readonly<Counts> = { right: 0, found: 0, gold: 0, sameModality: 0, dateable: 0, sameDate: 0 };

/** The fifth of our own sentences that the heads never learned from, by the same rule as in `training/tagger/claim_sets.py`. */
export function readKeptApart(): readonly KeptRow[] {
  const rows = readRows<KeptRow>(new URL("../../training/data/claims.jsonl", import.meta.url));
  return rows.filter(({ text }) => isKeptApart(text, 5));
}

/** Claims between the mentions that a person marked, and between those that we find ourselves, in each `every`th sentence. */
export async function claimTables(every = 1): Promise<readonly ReportTable[]> {
  const encoder = await openEncoder({ threads: 2 });
  const rows = readKeptApart().filter((_, index) => index % every === 0);
  const tables: ReportTable[] = [];
  for (const [title, find] of [
    ["given the mentions", claimsBetween],
    ["from the bare text", claimsFrom],
  ] as const) {
    const score = new ClaimScore();
    for (const row of rows) score.add(row, await find(row, encoder));
    tables.push(score.table(`Claims in ${rows.length} sentences of our own that are kept apart, ${title}`));
  }
  return tables;
}

/** How many claims are found, and how many of these are right, in all and by predicate. */
export class ClaimScore {
  readonly #symmetric = loadKnowledge().ontology.symmetricPredicates;
  readonly #all: Counts = { ...NONE };
  readonly #by = new Map<string, Counts>();

  add(row: KeptRow, found: readonly Found[]): void {
    count(this.#all, this.#by, row, found, this.#symmetric);
  }

  table(title: string, notes: readonly string[] = []): ReportTable {
    const line = (name: string, { right, found, gold, sameModality, dateable, sameDate }: Counts) => [
      name,
      gold,
      toPercent(right / Math.max(1, found)),
      toPercent(right / Math.max(1, gold)),
      toPercent((2 * right) / Math.max(1, found + gold)),
      toPercent(sameModality / Math.max(1, right)),
      dateable === 0 ? null : toPercent(sameDate / dateable),
    ];
    const byName = [...this.#by].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      title,
      columns: ["predicate", "gold", "P", "R", "F1", "modality right", "date right"],
      rows: [line("all", this.#all), ...byName.map(([name, counts]) => line(name, counts))],
      notes,
    };
  }
}

function count(
  all: Counts,
  by: Map<string, Counts>,
  row: KeptRow,
  found: readonly Found[],
  symmetric: ReadonlySet<string>,
): void {
  const of = (name: string): Counts => {
    const counts = by.get(name) ?? { ...NONE };
    by.set(name, counts);
    return counts;
  };
  for (const [index, hit] of matchGold(row, found, symmetric).entries()) {
    const one = found[index];
    if (one === undefined) continue;
    for (const counts of [all, of(one.predicate)]) {
      counts.found++;
      if (hit === null) continue;
      counts.right++;
      if (hit.modality === one.modality) counts.sameModality++;
      if (hit.date === undefined) continue;
      counts.dateable++;
      if (isSameDate(one.date, hit.date === null ? null : (row.mentions[hit.date] ?? null))) counts.sameDate++;
    }
  }
  for (const gold of row.claims) for (const counts of [all, of(gold.predicate)]) counts.gold++;
}

function isSameDate(found: Span | null, marked: Span | null): boolean {
  return found === null || marked === null ? found === marked : hasOverlap(found, marked);
}

/** For each claim found the gold claim that it is, or null; each gold claim is one at most. */
export function matchGold(
  { claims, mentions }: KeptRow,
  found: readonly Found[],
  symmetric: ReadonlySet<string>,
): readonly (GoldClaim | null)[] {
  const open = new Set(claims);
  return found.map((one) => {
    const hit = [...open].find((gold) => {
      if (gold.predicate !== one.predicate) return false;
      const [subject, object] = [mentions[gold.subject], mentions[gold.object]];
      if (subject === undefined || object === undefined) return false;
      const fits = (a: Span, b: Span): boolean =>
        one.subject.some((span) => hasOverlap(span, a)) && one.object.some((span) => hasOverlap(span, b));
      return fits(subject, object) || (symmetric.has(one.predicate) && fits(object, subject));
    });
    if (hit !== undefined) open.delete(hit);
    return hit ?? null;
  });
}

/** Our sentences as of a text of some day, as news always is: else "died on Thursday" would say no date. */
export const PUBLISHED = "2024-05-01";

/** What the room claims/ finds when each marked mention is a cluster of its own. */
async function claimsBetween({ text, mentions }: KeptRow, encoder: Encoder): Promise<readonly Found[]> {
  const source = sourceOf(text, PUBLISHED);
  const segments = tokenizeDocument(source);
  const encoded = await encoder.encode(text, segments);
  const { dates } = findMentions(source, segments, encoded, loadKnowledge());
  const clusters = mentions.flatMap((mention, index): Cluster[] => {
    const segment = segments.findIndex(({ start, end }) => start <= mention.start && mention.end <= end);
    return mention.kind === "DATE" || segment < 0
      ? []
      : [clusterOf(text, { ...mention, kind: mention.kind }, index, segment)];
  });
  const knowledge = loadKnowledge();
  const { claims, clusters: all } = await findClaims({
    source,
    segments,
    clusters,
    dates,
    knowledge,
    encoding: { reader: encoder, segments: encoded },
  });
  return claims.flatMap((claim) => toFound(claim, all));
}

function clusterOf(
  text: string,
  { start, end, kind, form }: GoldMention & { readonly kind: EntityKind },
  index: number,
  segment: number,
): Cluster {
  const surface = text.slice(start, end);
  const key = `${surface.toLowerCase()} ${index}`;
  const mention = { start, end, surface, form, kind, subtype: null, confidence: 1, segment, known: null, title: null };
  const profile = createProfile({ kind, key, scope: null, evidence: {} });
  const none = { subtype: null, aliases: [], wikidata: null, reasons: [] };
  return { ...none, kind, key, ordinal: 0, name: surface, profile, mentions: [mention] };
}

async function claimsFrom(row: KeptRow, encoder: Encoder): Promise<readonly Found[]> {
  const { claims, clusters } = await extractDocument(sourceOf(row.text, PUBLISHED), {
    knowledge: loadKnowledge(),
    encoder,
  });
  return judgeable(row, claims, clusters).flatMap((claim) => toFound(claim, clusters));
}

/** Without the claims of events without a name that nobody marked: our sentences mark names, and such events but now and then. */
export function judgeable(
  { mentions }: KeptRow,
  claims: readonly Claim[],
  clusters: readonly Cluster[],
): readonly Claim[] {
  const isUnmarked = (index: number | null): boolean => {
    const cluster = index === null ? undefined : clusters[index];
    return (
      cluster?.kind === "EVENT" &&
      cluster.mentions.every(
        (mention) => mention.form !== "NAME" && !mentions.some((marked) => hasOverlap(marked, mention)),
      )
    );
  };
  return claims.filter(({ subject, object }) => !isUnmarked(subject) && !isUnmarked(object));
}

export function toFound({ subject, predicate, object, modality, date }: Claim, clusters: readonly Cluster[]): Found[] {
  const spansOf = (index: number): readonly Span[] => clusters[index]?.mentions ?? [];
  const value = object === null ? (date === null ? [] : [date.span]) : spansOf(object);
  return [{ predicate, modality, subject: spansOf(subject), object: value, date: date?.span ?? null }];
}
