import type { ClusterIndex } from "./claim.ts";
import type { Cluster } from "./cluster.ts";
import type { Segment } from "./document.ts";

/** What a mention of a country counts, and what more in the title, in the lead, and as the place of the dateline; a town counts half. */
const NAMED = 1;
const IN_TITLE = 2;
const IN_LEAD = 1;
const IN_DATELINE = 3;
const TOWN = 0.5;
/** Sentences of the body that are its lead. */
const LEAD = 2;
/** How much there must be of it, and how many times what there is of any other. */
const LEAST = 4;
const TIMES = 1.7;
/** How far into the body a dateline reaches (characters). */
const DATELINE = 60;

/**
 * The country that a document is about, in which its bare offices are held ("the president said") and whose "the government" is: named far more than any other,
 * its towns counted with it, those of the title, the lead and the dateline above all, of which one of the first or last must name it.
 * Undefined where two countries share a document.
 */
export function homeCountry(
  clusters: readonly Cluster[],
  segments: readonly Segment[],
  raw: string,
  countryCodes: ReadonlyMap<string, string>,
): ClusterIndex | undefined {
  const title = segments.filter(({ type }) => type === "TITLE" || type === "DESCRIPTION");
  const body = segments.filter(({ type }) => type === "SENTENCE").slice(0, LEAD);
  const [first] = body;
  const start = first?.start ?? 0;
  const dash = /\s[—–-]{1,2}\s/u.exec(raw.slice(start, start + DATELINE));
  const datelineEnd = dash === null ? start : start + dash.index;
  const isIn = (those: readonly Segment[], at: number): boolean =>
    those.some((segment) => segment.start <= at && at < segment.end);
  const scores = new Map<string, number>();
  const indexes = new Map<string, ClusterIndex>();
  const headed = new Set<string>();
  for (const [index, cluster] of clusters.entries()) {
    if (cluster.kind !== "PLACE") continue;
    const isCountry = cluster.subtype === "COUNTRY";
    const code = isCountry ? countryCodes.get(cluster.name) : cluster.profile.evidence.country;
    if (code === undefined) continue;
    if (isCountry) indexes.set(code, index);
    for (const { start: at, form } of cluster.mentions) {
      if (form === "PRONOUN" || form === "NOMINAL") continue;
      const [isTitled, isDateline] = [isIn(title, at), at >= start && at < datelineEnd];
      if (isTitled || isDateline) headed.add(code);
      const more = (isTitled ? IN_TITLE : 0) + (isIn(body, at) ? IN_LEAD : 0) + (isDateline ? IN_DATELINE : 0);
      scores.set(code, (scores.get(code) ?? 0) + (NAMED + more) * (isCountry || at < datelineEnd ? 1 : TOWN));
    }
  }
  const [[code, most] = ["", 0], [, next] = ["", 0]] = [...scores].sort(([, a], [, b]) => b - a);
  return headed.has(code) && most >= LEAST && most >= TIMES * next ? indexes.get(code) : undefined;
}
