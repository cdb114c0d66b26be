import type { ClusterIndex } from "../model/claim.ts";
import type { Cluster } from "../model/cluster.ts";
import type { Mention } from "../model/mention.ts";
import { compareSpans, hasOverlap, isInside } from "../model/span.ts";
import type { Token, TokenizedSegment } from "../model/token.ts";
import type { Item, MentionItem, WordItem } from "./item.ts";

/** Nouns that act for the country or body before them: "Ukrainian officials said". */
const ACTOR_NOUNS = new Set(
  (
    "officials official forces force troops troop army military government authorities diplomats diplomat leaders " +
    "leader warplanes jets aircraft navy ministers envoy envoys negotiators representatives soldiers police lawmakers " +
    "president presidency administration leadership side team militants fighters"
  ).split(" "),
);

/** Some are tagged as adjectives before a noun ("warned Peru against crossing"). */
const PREPOSITIONS = new Set(
  "against about over under for from with without in on at to by of into near during after before despite since until".split(
    " ",
  ),
);

const MOST_ADJECTIVES = 2;

interface ClusterMention {
  readonly mention: Mention;
  readonly clusters: ClusterIndex[];
}

/**
 * The mentions of every segment, in order, each with its clusters; of overlapping ones the first and longest stands.
 */
export function mentionsBySegment(clusters: readonly Cluster[]): ReadonlyMap<number, readonly ClusterMention[]> {
  const all = clusters
    .flatMap((cluster, index) => cluster.mentions.map((mention) => ({ mention, clusters: [index] })))
    .sort(
      (a, b) =>
        a.mention.start - b.mention.start ||
        b.mention.end - a.mention.end ||
        (a.clusters[0] ?? 0) - (b.clusters[0] ?? 0),
    );
  const bySegment = new Map<number, ClusterMention[]>();
  for (const found of all) {
    const list = bySegment.get(found.mention.segment) ?? [];
    bySegment.set(found.mention.segment, list);
    const last = list.at(-1);
    if (last !== undefined && compareSpans(last.mention, found.mention) === 0) last.clusters.push(...found.clusters);
    else if (last === undefined || !hasOverlap(last.mention, found.mention)) list.push(found);
  }
  return bySegment;
}

/** The items of one sentence: mentions as one item each, titles and actor nouns folded into them, words otherwise. */
export function sentenceItems(
  segment: TokenizedSegment,
  mentions: readonly ClusterMention[],
  raw: string,
): readonly Item[] {
  const titled = mentions.filter(({ mention }) => mention.title !== null);
  const owners = new Map<ClusterMention, ClusterMention>();
  for (const person of titled) {
    const title = person.mention.title;
    if (title === null) continue;
    const owner = mentions.find(
      (other) =>
        other !== person &&
        (other.mention.kind === "PLACE" || other.mention.kind === "ORGANIZATION") &&
        (isInside(other.mention, title) ||
          (other.mention.end <= title.start && /^(?:['’]s)?\s*$/u.test(raw.slice(other.mention.end, title.start)))),
    );
    if (owner !== undefined) owners.set(person, owner);
  }
  const swallowed = new Set([...owners.values()]);
  const kept = mentions.filter((found) => !swallowed.has(found));
  const items: Item[] = [];
  let next = 0;
  let covered = segment.start;
  for (const token of segment.tokens) {
    while (next < kept.length && (kept[next]?.mention.end ?? 0) <= token.start) next++;
    const found = kept[next];
    const title = found?.mention.title ?? null;
    const owner = found === undefined ? undefined : owners.get(found);
    const from = Math.min(
      found?.mention.start ?? Number.POSITIVE_INFINITY,
      title?.start ?? Number.POSITIVE_INFINITY,
      owner?.mention.start ?? Number.POSITIVE_INFINITY,
    );
    if (found === undefined || token.end <= from) {
      if (token.start >= covered) items.push(toWord(token));
      continue;
    }
    if (token.start > found.mention.start || items.at(-1)?.end === found.mention.end) continue;
    if (token.end <= found.mention.start) continue;
    items.push(toMentionItem(found, from, owner?.clusters[0] ?? null));
    covered = found.mention.end;
    const rest = lastTokenOver(segment.tokens, found.mention.end);
    if (rest !== undefined) items.push(restOf(rest, found.mention.end, raw));
  }
  return foldHeads(items);
}

function toWord(token: Token): WordItem {
  return {
    type: "word",
    start: token.start,
    end: token.end,
    text: token.text,
    norm: token.norm === "" ? token.text : token.norm,
    tags: token.tags,
  };
}

function toMentionItem(
  { mention, clusters }: ClusterMention,
  start: number,
  titleOwner: ClusterIndex | null,
): MentionItem {
  return {
    type: "mention",
    start: Math.min(start, mention.start),
    end: mention.end,
    clusters,
    kind: mention.kind,
    form: mention.form,
    name: { start: mention.start, end: mention.end },
    isPossessive: false,
    isAttributive: false,
    head: null,
    title: mention.title,
    titleOwner,
  };
}

/** The token that begins inside a mention and ends after it ("Russia's"). */
function lastTokenOver(tokens: readonly Token[], end: number): Token | undefined {
  return tokens.find((token) => token.start < end && token.end > end);
}

function restOf(token: Token, start: number, raw: string): WordItem {
  const text = raw.slice(start, token.end);
  return { type: "word", start, end: token.end, text, norm: text.replace(/[’ʼ]/g, "'").toLowerCase(), tags: [] };
}

/** Marks possessives and attributive names, and folds actor nouns into the mention before them. */
function foldHeads(items: readonly Item[]): readonly Item[] {
  const folded: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item === undefined) break;
    if (item.type === "word") {
      folded.push(item);
      continue;
    }
    const after = items[i + 1];
    const isPossessive = after?.type === "word" && (after.norm === "'s" || after.norm === "'");
    if (item.kind === "PERSON" || item.kind === "EVENT") {
      folded.push({ ...item, isPossessive });
      continue;
    }
    const from = isPossessive ? i + 2 : i + 1;
    const headAt = actorNounAt(items, from);
    if (headAt !== undefined) {
      const head = items[headAt];
      folded.push({ ...item, end: head?.end ?? item.end, head: head?.type === "word" ? head.norm : null });
      i = headAt;
      continue;
    }
    const follows = items[from];
    const isBeforeNoun =
      follows?.type === "word" &&
      follows.tags.some((tag) => tag === "Noun" || tag === "Adjective") &&
      !follows.tags.includes("Pronoun") &&
      !PREPOSITIONS.has(follows.norm);
    folded.push({
      ...item,
      isPossessive,
      isAttributive:
        item.form === "DEMONYM" || (!isPossessive && isBeforeNoun && item.form === "NAME" && isLowerCase(follows)),
    });
  }
  return folded;
}

function actorNounAt(items: readonly Item[], from: number): number | undefined {
  for (let i = from; i <= from + MOST_ADJECTIVES; i++) {
    const item = items[i];
    if (item?.type !== "word") return undefined;
    if (ACTOR_NOUNS.has(item.norm)) {
      const after = items[i + 1];
      const isCompound = after?.type === "word" && after.tags.includes("Noun") && isLowerCase(after);
      return isCompound ? (ACTOR_NOUNS.has(after.norm) ? i + 1 : undefined) : i;
    }
    if (!item.tags.includes("Adjective")) return undefined;
  }
  return undefined;
}

function isLowerCase(item: Item | undefined): boolean {
  return item?.type === "word" && /^\p{Ll}/u.test(item.text);
}
