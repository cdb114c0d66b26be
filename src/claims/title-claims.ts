import type { Claim } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import type { Item, MentionItem } from "./item.ts";
import { isOfficeNoun, toOffice } from "./offices.ts";

/** Precision on our own sentences: the owner stands in the text beside the title. */
const CONFIDENCE = 0.93;

/**
 * Offices said by a title before a name ("US Secretary of State Antony Blinken", "NATO chief Jens Stoltenberg"): one
 * claim for each person whose title names its owner. A title without an owner says no body, hence makes no claim.
 */
export function titleClaims(items: readonly Item[], clusters: readonly Cluster[], raw: string): readonly Claim[] {
  return items.flatMap((item): Claim[] => {
    if (item.type !== "mention" || item.kind !== "PERSON" || item.title === null || item.titleOwner === null) return [];
    const subject = item.clusters[0];
    const owner = clusters[item.titleOwner];
    if (subject === undefined || owner === undefined || subject === item.titleOwner) return [];
    const office = toOffice(wordsOfTitle(item, clusters, raw));
    if (office === undefined || (!isOfficeNoun(lastWord(office.role)) && !/\b(?:of|for)\b/u.test(office.role)))
      return [];
    return [
      {
        subject,
        predicate: "HOLDS_POSITION",
        object: item.titleOwner,
        modality: "ASSERTED",
        attributedTo: null,
        date: null,
        qualifiers: { role: office.role, status: office.status },
        confidence: CONFIDENCE,
        evidence: [{ start: item.start, end: item.name.end }],
        rule: "title-before-name",
        origin: "TEXT",
      },
    ];
  });
}

/** The title without the owner's name where it stands inside ("Kremlin Spokesman"). */
function wordsOfTitle(item: MentionItem, clusters: readonly Cluster[], raw: string): string {
  const title = item.title;
  if (title === null) return "";
  const owner = item.titleOwner === null ? undefined : clusters[item.titleOwner];
  const inside = owner?.mentions.find((mention) => mention.start >= title.start && mention.end <= title.end);
  const before =
    raw
      .slice(item.start, title.start)
      .match(/\b(?:former|then|ex|late|outgoing)\b[-\s]*$|^(?:former|then|ex|late|outgoing)\b/iu)?.[0] ?? "";
  const text =
    inside === undefined ? title.text : raw.slice(title.start, inside.start) + raw.slice(inside.end, title.end);
  return `${before} ${text.replace(/^\s*['’]s\b/u, "")}`.trim();
}

function lastWord(text: string): string {
  return (
    text
      .toLowerCase()
      .split(/[\s-]+/u)
      .at(-1) ?? ""
  );
}
