import { bandsOf } from "./syndication-key.ts";

/** A document as far as it matters who is behind it. */
export interface PrintedDocument {
  /** Who published it; null where that is not known. */
  readonly source: string | null;
  /** Its syndication key. */
  readonly syndication: string;
}

/**
 * How many distinct sources stand behind documents: the most of them that can be picked so that no two have the same
 * publisher and no two tell the same story (`storiesOf`). So one story in five papers is one source, two stories of one
 * paper are one, and a paper that prints an agency's story beside one of its own does not lose its own. Documents whose
 * publisher is not known add none, yet they can show that two others are copies. Depends on neither order nor doubles.
 */
export function countSources(documents: readonly PrintedDocument[]): number {
  const storyOf = storiesOf(documents);
  const printersOf = new Map<number, Set<string>>();
  for (const [index, { source }] of documents.entries()) {
    const story = storyOf[index] ?? index;
    if (source !== null) printersOf.set(story, (printersOf.get(story) ?? new Set()).add(source));
  }
  // Who has a story that nobody else prints is counted with it, whatever else is picked.
  const exclusive = new Set([...printersOf.values()].flatMap((sources) => (sources.size === 1 ? [...sources] : [])));
  const shared = [...printersOf.values()].map((sources) => [...sources].filter((source) => !exclusive.has(source)));
  return exclusive.size + matchingSize(shared);
}

/**
 * For each document the position of the first one that tells the same story: documents that share a band of their
 * syndication keys, and those that share one with these.
 */
function storiesOf(documents: readonly PrintedDocument[]): readonly number[] {
  const parents = documents.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] ?? root] ?? root;
      root = parents[root] ?? root;
    }
    return root;
  };
  const firstWith = new Map<string, number>();
  for (const [index, { syndication }] of documents.entries()) {
    for (const band of bandsOf(syndication)) {
      const [left, right] = [rootOf(firstWith.get(band) ?? index), rootOf(index)];
      parents[Math.max(left, right)] = Math.min(left, right);
      firstWith.set(band, left);
    }
  }
  return parents.map((_, index) => rootOf(index));
}

/** The most stories that can each be given a printer of its own. */
function matchingSize(stories: readonly (readonly string[])[]): number {
  const storyOf = new Map<string, number>();
  let size = 0;
  for (const story of stories.keys()) if (giveOwn(stories, storyOf, story)) size++;
  return size;
}

/** Gives the story a printer, moving others along a chain where need be; breadth first, so that no stack grows. */
function giveOwn(stories: readonly (readonly string[])[], storyOf: Map<string, number>, story: number): boolean {
  const reachedFrom = new Map<string, number>();
  const formerOf = new Map<number, string>();
  for (const asking of breadthFirst(story)) {
    for (const printer of stories[asking] ?? []) {
      if (reachedFrom.has(printer)) continue;
      reachedFrom.set(printer, asking);
      const holder = storyOf.get(printer);
      if (holder === undefined) {
        settle(printer);
        return true;
      }
      formerOf.set(holder, printer);
    }
  }
  return false;

  function* breadthFirst(first: number): Generator<number> {
    yield first;
    for (const next of formerOf.keys()) yield next;
  }

  function settle(free: string): void {
    for (let printer: string | undefined = free; printer !== undefined; ) {
      const taker: number = reachedFrom.get(printer) ?? story;
      storyOf.set(printer, taker);
      printer = formerOf.get(taker);
    }
  }
}
