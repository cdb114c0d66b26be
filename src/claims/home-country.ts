import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { ClusterIndex } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import type { SentenceView } from "./sentence/sentence-view.ts";

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
 * The country that a document is about, in which its bare offices are held ("the president said"): named far more than any other,
 * its towns counted with it, those of the title, the lead and the dateline above all, of which one of the first or last must name it.
 * Undefined where two countries share a document.
 */
export function homeCountry(
  clusters: readonly Cluster[],
  sentences: readonly SentenceView[],
  raw: string,
  { countryCodes }: Pick<Knowledge, "countryCodes">,
): ClusterIndex | undefined {
  const title = sentences.filter(({ segment }) => segment.type === "TITLE" || segment.type === "DESCRIPTION");
  const body = sentences.filter(({ segment }) => segment.type === "SENTENCE").slice(0, LEAD);
  const [first] = body;
  const start = first?.segment.start ?? 0;
  const dash = /\s[—–-]{1,2}\s/u.exec(raw.slice(start, start + DATELINE));
  const datelineEnd = dash === null ? start : start + dash.index;
  const isIn = (views: readonly SentenceView[], at: number): boolean =>
    views.some(({ segment }) => segment.start <= at && at < segment.end);
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

/** Whether a person may hold an office of a country that no word gives it. */
export type MayServe = (person: Cluster | undefined, country: Cluster | undefined) => boolean;

/** Leaders who are known to be another country's hold no office of this one ("President Kennedy" in a text about Cuba). */
export function createMayServe({ countryCodes, leaders }: Pick<Knowledge, "countryCodes" | "leaders">): MayServe {
  return (person, country) => {
    const led = leaders.get(person?.key.split(" ").at(-1) ?? "");
    const code = countryCodes.get(country?.name ?? "");
    return led === undefined || code === undefined || led.has(code);
  };
}
