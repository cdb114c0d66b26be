import type { Store } from "../../port.ts";

/** The port's calls that go to a worker thread, by who answers them: a fold that takes long never holds up a reader. */
export const WRITES = ["put", "delete", "judge", "undoJudgements", "fold"] as const satisfies readonly (keyof Store)[];
export const READS = [
  "findRevisions",
  "findEntities",
  "findNamesakes",
  "findDocuments",
  "findClaims",
  "findEdges",
  "quote",
  "listEntities",
  "search",
  "listDocuments",
  "listClaims",
  "listEdges",
  "listJudgements",
  "listReviews",
  "neighbors",
  "claimsOfEntities",
  "claimsOfEdges",
  "listContradictions",
  "contradictionsOfEntities",
  "claimsOfDocuments",
  "mentionsOfEntities",
  "mentionsOfDocuments",
  "documentsOfEntities",
  "entitiesOfDocuments",
  "eventRowsOf",
  "adjacent",
  "edgesAmong",
  "stats",
  "ready",
] as const satisfies readonly (keyof Store)[];

export type WriteMethod = (typeof WRITES)[number];
export type ReadMethod = (typeof READS)[number];
export type Method = WriteMethod | ReadMethod;

/** Functions that answer a method at once, within a transaction; `check` throws when the call has run out of time. */
export type Answers<M extends Method> = {
  readonly [Name in M]: (check: () => void, ...args: Parameters<Store[Name]>) => Awaited<ReturnType<Store[Name]>>;
};
