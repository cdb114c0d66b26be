import type { Span } from "../../model/span.ts";
import type { DateMention } from "../../model/when.ts";
import type { Item, MentionItem, WordItem } from "../sentence/item.ts";

/** An item of a sentence, or a date that its words make up; `at` and `to` are item indexes, end-exclusive. */
export type EventNode = Span & { readonly at: number; readonly to: number } & (
    | { readonly type: "word"; readonly item: WordItem; readonly norm: string }
    | { readonly type: "mention"; readonly item: MentionItem }
    | { readonly type: "date"; readonly date: DateMention }
  );

/** The items of a sentence with every date as one node. */
export function eventNodes(items: readonly Item[], dates: readonly DateMention[]): readonly EventNode[] {
  const nodes: EventNode[] = [];
  let next = 0;
  for (const [at, item] of items.entries()) {
    while (next < dates.length && (dates[next]?.end ?? 0) <= item.start) next++;
    const date = dates[next];
    const last = nodes.at(-1);
    if (item.type === "word" && date !== undefined && item.start >= date.start && item.start < date.end) {
      if (last?.type === "date" && last.date === date) nodes[nodes.length - 1] = { ...last, to: at + 1 };
      else nodes.push({ type: "date", date, start: date.start, end: date.end, at, to: at + 1 });
      continue;
    }
    const place = { start: item.start, end: item.end, at, to: at + 1 };
    if (item.type === "word") nodes.push({ ...place, type: "word", item, norm: item.norm });
    else nodes.push({ ...place, type: "mention", item });
  }
  return nodes;
}

export function wordAt(nodes: readonly EventNode[], at: number): string | null {
  const node = nodes[at];
  return node?.type === "word" ? node.norm : null;
}

export function hasTag(node: EventNode | undefined, ...tags: readonly string[]): boolean {
  return node?.type === "word" && tags.some((tag) => node.item.tags.includes(tag));
}

const PREPOSITIONS = new Set(
  "in on at by of to for from with into near against over under during after before since until between among across through about around via amid as".split(
    " ",
  ),
);

/** By the word itself: before a place the tagger takes "in" for part of a verb. */
export function isPrepositionAt(nodes: readonly EventNode[], at: number): boolean {
  return PREPOSITIONS.has(wordAt(nodes, at) ?? "");
}

export function isActor(node: EventNode | undefined): node is EventNode & { readonly type: "mention" } {
  return (
    node?.type === "mention" &&
    (node.item.kind === "PERSON" || node.item.kind === "PLACE" || node.item.kind === "ORGANIZATION")
  );
}
