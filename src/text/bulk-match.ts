/** A term as compromise keeps it; only its matcher looks inside. */
type Terms = readonly unknown[];

/** One of compromise's patterns, with what its text must have for it to be worth a try. */
interface NetPattern {
  readonly match: string;
  /** Words and tags, all of which must be there. */
  readonly needs: readonly string[];
  /** Words and tags, of which as many as `minWant` must be there. */
  readonly wants: readonly string[];
  readonly minWant: number;
  readonly minWords: number;
  /** Words and tags, none of which may be there. */
  readonly ifNo?: readonly string[];
}

/** compromise's patterns by the words and tags that call for them, and those that nothing need call for. */
interface PatternNet {
  readonly hooks: Readonly<Record<string, readonly NetPattern[]>>;
  readonly always: readonly NetPattern[];
}

/** What of compromise's methods is used here. */
export interface MatchMethods {
  cacheDoc(document: readonly Terms[]): readonly ReadonlySet<string>[];
  match(document: readonly Terms[], pattern: NetPattern): { readonly ptrs: readonly (readonly unknown[])[] };
}

type Found = NetPattern & { readonly pointer: readonly unknown[] };

/** A pattern with the ranks of its words and tags: their place among the hooks, then its own among their patterns. */
interface Ranked {
  readonly pattern: NetPattern;
  /** The first rank of what it needs; infinite where it needs nothing. */
  readonly needed: number;
  readonly wanted: readonly (readonly [word: string, rank: number])[];
}

/** More than the patterns of any hook. */
const STRIDE = 2 ** 16;

/**
 * compromise's own `bulkMatch` with the same result, but for its option to stop at the first match, which nobody asks for. That one asks of each clause whether it has each of a thousand words and
 * tags that patterns hang on, then of each pattern found so the rest; this one looks a pattern up by its rarest need alone.
 */
export function createBulkMatch({ cacheDoc, match }: MatchMethods) {
  const indexes = new WeakMap<PatternNet, ReadonlyMap<string, readonly Ranked[]>>();
  return (document: readonly Terms[], net: PatternNet): Found[] => {
    const byWord = indexes.get(net) ?? indexOf(net);
    indexes.set(net, byWord);
    const found: Found[] = [];
    for (const [clause, has] of cacheDoc(document).entries()) {
      const terms = document[clause] ?? [];
      for (const pattern of [...patternsFor(has, byWord), ...net.always]) {
        if (terms.length < pattern.minWords) continue;
        for (const pointer of match([terms], pattern).ptrs)
          found.push({ ...pattern, pointer: [clause, ...pointer.slice(1)] });
      }
    }
    return found;
  };
}

/** Each pattern under the rarest of its needs, or under all that it wants where it needs nothing. */
function indexOf({ hooks }: PatternNet): ReadonlyMap<string, readonly Ranked[]> {
  const ranks = new Map<NetPattern, Map<string, number>>();
  for (const [place, [word, patterns]] of Object.entries(hooks).entries())
    for (const [at, pattern] of patterns.entries())
      ranks.set(pattern, (ranks.get(pattern) ?? new Map<string, number>()).set(word, place * STRIDE + at));
  // Words are rarer than tags, and of tags those that fewer patterns ask for.
  const commonness = (word: string): number => (word.startsWith("#") ? (hooks[word]?.length ?? 0) : 0);
  const byWord = new Map<string, Ranked[]>();
  for (const [pattern, rankOf] of ranks) {
    const rank = (word: string): number => rankOf.get(word) ?? Number.POSITIVE_INFINITY;
    const ranked: Ranked = {
      pattern,
      needed: Math.min(...pattern.needs.map(rank)),
      wanted: pattern.wants.map((want) => [want, rank(want)]),
    };
    const [rarest] = [...pattern.needs].sort((a, b) => commonness(a) - commonness(b));
    for (const word of rarest === undefined ? new Set(pattern.wants) : [rarest])
      byWord.set(word, [...(byWord.get(word) ?? []), ranked]);
  }
  return byWord;
}

/** What a clause has all needs and enough of the wants of, by the first of its words and tags among the hooks: later ones may overrule earlier ones. */
function patternsFor(has: ReadonlySet<string>, byWord: ReadonlyMap<string, readonly Ranked[]>): readonly NetPattern[] {
  const met = new Map<NetPattern, number>();
  for (const word of has)
    for (const ranked of byWord.get(word) ?? []) {
      const rank = rankIn(has, ranked);
      if (rank !== undefined) met.set(ranked.pattern, rank);
    }
  return [...met].sort(([, a], [, b]) => a - b).map(([pattern]) => pattern);
}

/** The first rank of what a clause has of a pattern, where it has what the pattern asks for. */
function rankIn(has: ReadonlySet<string>, { pattern, needed, wanted }: Ranked): number | undefined {
  for (const need of pattern.needs) if (!has.has(need)) return undefined;
  if (pattern.ifNo?.some((no) => has.has(no)) === true) return undefined;
  let [first, count] = [needed, 0];
  for (const [want, rank] of wanted) {
    if (!has.has(want)) continue;
    count++;
    first = Math.min(first, rank);
  }
  return wanted.length > 0 && count < pattern.minWant ? undefined : first;
}
