import type { Claim, ClusterIndex } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import type { MayServe } from "./may-serve.ts";
import { nameClaim } from "./name-claim.ts";
import { isOfState, toOffice } from "./sentence/offices.ts";
import type { SentenceView } from "./sentence/sentence-view.ts";
import { wordsOfTitle } from "./title-claims.ts";

/** The owner stands elsewhere in the document. */
const BARE_CONFIDENCE = 0.75;

/**
 * Offices of people whose title stands without its owner, where the rest of the document tells it: a country that they
 * represent, another holder of the same office before them ("then-Secretary of State Kerry" beside "US Secretary of State
 * Blinken"), the ministry of which they are minister ("Interior Minister Rossi" beside "Peru's Interior Ministry"), or else the country that the
 * document is about.
 */
export function bareTitleClaims(
  sentences: readonly SentenceView[],
  clusters: readonly Cluster[],
  stated: readonly Claim[],
  raw: string,
  { home, mayServe }: { readonly home: ClusterIndex | undefined; readonly mayServe: MayServe },
): readonly Claim[] {
  const held = stated.filter(({ predicate }) => predicate === "HOLDS_POSITION");
  const hasOffice = new Set(held.map(({ subject }) => subject));
  const ministries = ministriesOf(clusters, stated);
  const holdersOf = new Map<string, Claim[]>();
  for (const claim of held) {
    const role = typeof claim.qualifiers.role === "string" ? claim.qualifiers.role.toLowerCase() : "";
    const list = holdersOf.get(role);
    if (list === undefined) holdersOf.set(role, [claim]);
    else list.push(claim);
  }
  return sentences.flatMap(({ items }) =>
    items.flatMap((item): Claim[] => {
      if (item.type !== "mention" || item.kind !== "PERSON" || item.title === null || item.titleOwner !== null)
        return [];
      const subject = item.clusters[0];
      const office = toOffice(wordsOfTitle(item, clusters, raw));
      if (subject === undefined || hasOffice.has(subject) || office === undefined) return [];
      if (!isOfState(office.role)) return [];
      const holders = (holdersOf.get(office.role.toLowerCase()) ?? []).filter(
        ({ object }) => object !== null && clusters[object]?.kind === "PLACE",
      );
      // Who holds the office now leaves no room for another in his country.
      const taken =
        office.status === "current" ? holders.filter(({ qualifiers }) => qualifiers.status === "current") : [];
      const isFree = (country: ClusterIndex): boolean =>
        country !== subject && !taken.some(({ object }) => object === country);
      const represented = stated.flatMap((claim) =>
        claim.predicate === "REPRESENTS" && claim.subject === subject && claim.object !== null ? [claim.object] : [],
      );
      const ministry = ministries.get(portfolioOf(office.role) ?? "") ?? [];
      const owners = new Set(
        [represented, holders.flatMap(({ object }) => object ?? []), ministry, home === undefined ? [] : [home]].find(
          ({ length }) => length > 0,
        ),
      );
      const [object] = owners;
      if (object === undefined || owners.size > 1 || !isFree(object) || clusters[object]?.kind !== "PLACE") return [];
      if (!mayServe(clusters[subject], clusters[object])) return [];
      return [
        nameClaim({
          subject,
          predicate: "HOLDS_POSITION",
          object,
          qualifiers: { role: office.role, status: office.status },
          confidence: BARE_CONFIDENCE,
          evidence: [{ start: item.start, end: item.name.end }],
          rule: "title-of-document",
        }),
      ];
    }),
  );
}

/** What a minister is minister of: "interior" of an "Interior Minister" and a "minister of the interior". */
function portfolioOf(role: string): string | undefined {
  const [, before, after] =
    /^(?:deputy\s+|prime\s+)?(.*?)\s*\bminister\b(?:\s+(?:of|for)\s+(?:the\s+)?(.+))?$/iu.exec(role) ?? [];
  const portfolio = (before || after || "").toLowerCase();
  return portfolio === "" || /^(?:prime|deputy)$/u.test(portfolio) ? undefined : portfolio;
}

/** The countries of the ministries that a document has, by what they are for. */
function ministriesOf(
  clusters: readonly Cluster[],
  stated: readonly Claim[],
): ReadonlyMap<string, readonly ClusterIndex[]> {
  const found = new Map<string, ClusterIndex[]>();
  for (const { predicate, subject, object } of stated) {
    const name = clusters[subject]?.kind === "ORGANIZATION" ? (clusters[subject]?.name ?? "") : "";
    if (predicate !== "PART_OF" || object === null || clusters[object]?.kind !== "PLACE") continue;
    const [, before, after] =
      /^(?:.*?\b)??(\p{L}+(?:\s+and\s+\p{L}+)?)?\s*\bministry\b(?:\s+(?:of|for)\s+(?:the\s+)?(.+))?$/iu.exec(name) ??
      [];
    const portfolio = (after ?? before ?? "").toLowerCase();
    if (portfolio === "") continue;
    const countries = found.get(portfolio) ?? [];
    if (!countries.includes(object)) found.set(portfolio, [...countries, object]);
  }
  return found;
}
