import type { ClusterIndex } from "../../model/claim.ts";
import type { Cluster } from "../../model/cluster.ts";
import type { Mention } from "../../model/mention.ts";
import { compareSpans, hasOverlap, isInside, type Span } from "../../model/span.ts";
import type { Token, TokenizedSegment } from "../../model/token.ts";
import type { Item, MentionItem, WordItem } from "./item.ts";
import { isWord } from "./word-classes.ts";

/** Nouns that act for the country or body before them: "Ukrainian officials said". */
const ACTOR_NOUNS = new Set(
  (
    "officials official forces force troops troop army military government authorities diplomats diplomat leaders " +
    "leader warplanes jets aircraft navy ministers envoy envoys negotiators representatives soldiers police lawmakers " +
    "president presidency administration leadership side team militants fighters investigators prosecutors detectives gunmen " +
    "rebels commandos warships gunboats planes bombers officers spies agents regulators courts court parliament regime junta"
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

/** Pronouns that join a clause to the name before them: rules read them as words. */
const RELATIVES = new Set("who whom which that whose where".split(" "));

/** An unnamed event ("talks with Peru in Quito"), whose span may hold names of its own. */
function isUnnamedEvent({ kind, form }: Mention): boolean {
  return kind === "EVENT" && form === "NOMINAL";
}

/**
 * The mentions of every segment, in order, each with its clusters; of overlapping ones the first and longest stands.
 * Unnamed events overlap with nothing: of them only their noun counts.
 */
export function mentionsBySegment(clusters: readonly Cluster[]): ReadonlyMap<number, readonly ClusterMention[]> {
  const all = clusters
    .flatMap((cluster, index) => cluster.mentions.map((mention) => ({ mention, clusters: [index] })))
    .filter(({ mention }) => !(mention.form === "PRONOUN" && RELATIVES.has(mention.surface.toLowerCase())))
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
    const last = list.findLast(({ mention }) => isUnnamedEvent(mention) === isUnnamedEvent(found.mention));
    if (last !== undefined && compareSpans(last.mention, found.mention) === 0) last.clusters.push(...found.clusters);
    else if (last === undefined || !hasOverlap(last.mention, found.mention)) list.push(found);
  }
  return bySegment;
}

/** A mention with what its item covers: all of it, of an unnamed event its noun. */
interface Placed extends ClusterMention {
  readonly start: number;
  readonly end: number;
  readonly headWord: WordItem | null;
}

/** The items of one sentence: mentions as one item each, titles and actor nouns folded into them, words otherwise. */
export function sentenceItems(
  segment: TokenizedSegment,
  mentions: readonly ClusterMention[],
  raw: string,
): readonly Item[] {
  const owners = titleOwners(segment.tokens, mentions, raw);
  const swallowed = new Set([...owners.values()]);
  const kept = placed(
    segment.tokens,
    mentions.filter((found) => !swallowed.has(found)),
  );
  const items: Item[] = [];
  let next = 0;
  let covered = segment.start;
  for (const token of segment.tokens) {
    while (next < kept.length && (kept[next]?.end ?? 0) <= token.start) next++;
    const found = kept[next];
    const title = found?.mention.title ?? null;
    const owner = found === undefined ? undefined : owners.get(found.mention);
    const from = Math.min(
      found?.start ?? Number.POSITIVE_INFINITY,
      title?.start ?? Number.POSITIVE_INFINITY,
      owner?.mention.start ?? Number.POSITIVE_INFINITY,
    );
    if (found === undefined || token.end <= from) {
      if (token.start >= covered) items.push(toWord(token));
      continue;
    }
    if (token.start > found.start || items.at(-1)?.end === found.end) continue;
    if (token.end <= found.start) continue;
    items.push(toMentionItem(found, from, owner?.clusters[0] ?? null));
    covered = found.end;
    const rest = lastTokenOver(segment.tokens, found.end);
    if (rest !== undefined) items.push(restOf(rest, found.end, raw));
  }
  return inheritHeads(foldHeads(items));
}

const MOST_BEFORE_TITLE = 2;

/** Whose office each person's title names: a place or body inside the title, or before it. */
function titleOwners(
  tokens: readonly Token[],
  mentions: readonly ClusterMention[],
  raw: string,
): ReadonlyMap<Mention, ClusterMention> {
  const owners = new Map<Mention, ClusterMention>();
  for (const { mention } of mentions) {
    const title = mention.title;
    if (title === null) continue;
    const owner = mentions.findLast(
      (other) =>
        other.mention !== mention &&
        (other.mention.kind === "PLACE" || other.mention.kind === "ORGANIZATION") &&
        other.mention.form !== "PRONOUN" &&
        (isInside(other.mention, title) ||
          (other.mention.end <= title.start && isJoined(tokens, other.mention, title, raw))),
    );
    if (owner !== undefined) owners.set(mention, owner);
  }
  return owners;
}

/** Whether nothing stands between an owner and the title but a possessive and words of the office ("Malmö **police** chief"). */
function isJoined(
  tokens: readonly Token[],
  owner: Span,
  title: Span & { readonly text: string },
  raw: string,
): boolean {
  const between = raw.slice(owner.end, title.start);
  if (/^(?:['’]s?)?\s*$/u.test(between)) return true;
  if (!/^(?:['’]s?)?(?:\s+[\p{Ll}-]+)+\s*$/u.test(between) || /^\p{Lu}/u.test(title.text)) return false;
  const words = tokens.filter(({ start, end }) => start > owner.end && end <= title.start);
  const isOffice = words.every(
    ({ tags, norm }) =>
      tags.some((tag) => tag === "Noun" || tag === "Adjective") && !tags.includes("Pronoun") && !PREPOSITIONS.has(norm),
  );
  return words.length > 0 && words.length <= MOST_BEFORE_TITLE && isOffice;
}

function placed(tokens: readonly Token[], mentions: readonly ClusterMention[]): readonly Placed[] {
  const names = mentions.filter(({ mention }) => !isUnnamedEvent(mention));
  return mentions
    .flatMap((found): Placed[] => {
      const { mention } = found;
      if (!isUnnamedEvent(mention)) return [{ ...found, start: mention.start, end: mention.end, headWord: null }];
      const head = headOfEvent(tokens, mention);
      if (head === undefined || names.some((name) => hasOverlap(name.mention, head))) return [];
      return [{ ...found, start: head.start, end: head.end, headWord: toWord(head) }];
    })
    .sort(compareSpans);
}

/** The noun of an unnamed event: the last word before a preposition; its first word where that is the verb. */
function headOfEvent(tokens: readonly Token[], event: Span): Token | undefined {
  const inside = tokens.filter((token) => isInside(token, event) && token.tags.length > 0);
  const [first] = inside;
  if (first === undefined) return undefined;
  if (first.tags.includes("Verb") && !first.tags.includes("Gerund")) return first;
  const preposition = inside.findIndex(({ norm }, i) => i > 0 && PREPOSITIONS.has(norm));
  return inside[(preposition < 0 ? inside.length : preposition) - 1];
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

const POSSESSIVE_PRONOUNS = new Set("his its their our my your".split(" "));

function toMentionItem(
  { mention, clusters, start, end, headWord }: Placed,
  from: number,
  titleOwner: ClusterIndex | null,
): MentionItem {
  const word = mention.form === "PRONOUN" ? mention.surface.toLowerCase() : "";
  const isOwn = POSSESSIVE_PRONOUNS.has(word);
  return {
    type: "mention",
    start: Math.min(from, start),
    end,
    clusters,
    kind: mention.kind,
    form: mention.form,
    text: mention.surface,
    name: { start: mention.start, end: mention.end },
    isPossessive: isOwn,
    // Of "her" the noun after it decides.
    isAttributive: isOwn || word === "her",
    head: null,
    title: mention.title,
    titleOwner,
    ...(headWord === null ? {} : { headWord }),
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
    const hasMark = after?.type === "word" && (after.norm === "'s" || after.norm === "'");
    if (item.form === "PRONOUN") {
      const isOwn = item.isPossessive || (item.isAttributive && isBeforeNoun(items, i));
      folded.push({ ...item, isPossessive: isOwn, isAttributive: isOwn });
      // "He's visiting": a verb, no possessive.
      if (hasMark) folded.push({ ...after, norm: "is" });
      if (hasMark) i++;
      continue;
    }
    if (item.kind === "PERSON" || item.kind === "EVENT") {
      folded.push({ ...item, isPossessive: hasMark });
      continue;
    }
    const from = hasMark ? i + 2 : i + 1;
    const headAt = actorNounAt(items, from);
    if (headAt !== undefined && !isBesidePerson(items, i, headAt)) {
      const head = items[headAt];
      // "The Philippine military's Western Command": the mark behind the noun makes all of it the owner.
      const isPossessive = isWord(items[headAt + 1], "'s", "'");
      folded.push({
        ...item,
        end: head?.end ?? item.end,
        head: head?.type === "word" ? head.norm : null,
        isPossessive,
      });
      i = headAt;
      continue;
    }
    folded.push({ ...item, isPossessive: hasMark, isAttributive: isAttributive(items, i, hasMark) });
  }
  return folded;
}

function isBeforeNoun(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next?.type === "word" && isNominal(next) && next.norm !== "and" && next.norm !== "or";
}

function isAttributive(items: readonly Item[], at: number, hasMark: boolean): boolean {
  const item = items[at];
  const follows = items[hasMark ? at + 2 : at + 1];
  if (item?.type !== "mention") return false;
  // "**Lima**-based".
  const isTied = follows?.type === "word" && follows.norm === "-" && follows.start === item.end;
  if (isTied && item.form === "NAME" && items[at + 2]?.start === follows.end) return true;
  const hasNoun = follows?.type === "word" && isNominal(follows);
  if (item.form === "DEMONYM") {
    // "The Russians left": those of the country, not a word for something else.
    const before = items[at - 1];
    const isMany = before?.type === "word" && before.norm === "the" && follows?.type === "word";
    return !(isMany && !hasNoun && follows.tags.includes("Verb"));
  }
  const isApart = hasNoun && (isTimeWord(follows) || (item.kind === "PLACE" && isClassWord(items, at + 1)));
  return !hasMark && hasNoun && !isApart && item.form === "NAME" && isLowerCase(follows);
}

const TIME_WORDS = new Set(
  "last next early earlier late later yesterday today tomorrow tonight soon alone again ago twice once".split(" "),
);

/** "Attacked Peru last year": when, not what of Peru's. */
function isTimeWord({ norm, tags }: WordItem): boolean {
  return TIME_WORDS.has(norm) || tags.includes("Duration");
}

const CLASS_WORDS = new Set(
  "region province state district county governorate oblast prefecture department municipality city town village island peninsula valley area".split(
    " ",
  ),
);

/** "Idlib province": the class of a place, unless another noun follows ("Kyiv region governor"). */
function isClassWord(items: readonly Item[], at: number): boolean {
  const [word, next] = [items[at], items[at + 1]];
  if (word?.type !== "word" || !CLASS_WORDS.has(word.norm)) return false;
  return !(next?.type === "word" && next.tags.includes("Noun") && isLowerCase(next) && !next.tags.includes("Pronoun"));
}

function isNominal(item: WordItem): boolean {
  return (
    item.tags.some((tag) => tag === "Noun" || tag === "Adjective") &&
    !item.tags.includes("Pronoun") &&
    !PREPOSITIONS.has(item.norm)
  );
}

/** Nouns for one person: beside a name they are that person's office ("Peru's president, Ada Ruiz"). */
const ONE_PERSON = new Set("official diplomat leader envoy president".split(" "));

function isBesidePerson(items: readonly Item[], at: number, head: number): boolean {
  const noun = items[head];
  if (noun?.type !== "word" || !ONE_PERSON.has(noun.norm)) return false;
  const isPerson = (item: Item | undefined): boolean => item?.type === "mention" && item.kind === "PERSON";
  const isMark = (item: Item | undefined): boolean => item?.type === "word" && /^[,(—–]$/u.test(item.norm);
  if (isPerson(items[head + 1]) || (isMark(items[head + 1]) && isPerson(items[head + 2]))) return true;
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    if (isMark(items[back])) return isPerson(items[back - 1]);
    const word = items[back];
    if (word?.type === "word" && /^(?:is|was|became|as|be|been)$/u.test(word.norm)) return true;
  }
  return false;
}

/** "Ukrainian and German officials": the noun belongs to every member of the list. */
function inheritHeads(items: readonly Item[]): readonly Item[] {
  const shared = [...items];
  for (let i = shared.length - 3; i >= 0; i--) {
    const [item, and, next] = [shared[i], shared[i + 1], shared[i + 2]];
    if (item?.type !== "mention" || next?.type !== "mention" || next.head === null || item.head !== null) continue;
    if (item.form !== "DEMONYM" || and?.type !== "word" || !["and", ",", "or", "&"].includes(and.norm)) continue;
    shared[i] = { ...item, head: next.head };
  }
  return shared;
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
