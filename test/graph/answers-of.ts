import { exportGraph } from "../../src/graph/export-graph.ts";
import type { NeighborFilter, Page, PageRequest, Store } from "../../src/graph/port.ts";
import type { ClaimId } from "../../src/model/claim.ts";
import type { DocumentId } from "../../src/model/document.ts";
import type { EntityId } from "../../src/model/entity.ts";

const ALL: PageRequest = { first: 1_000, after: null, count: true };
const FEW: PageRequest = { first: 3, after: null, count: true };

const FILTERS: readonly NeighborFilter[] = [
  {},
  { modalities: ["HYPOTHETICAL", "NEGATED"] },
  { modalities: ["ASSERTED", "CONDITIONAL"], direction: "IN" },
  { minConfidence: 0.7 },
  { from: -2_922, to: 10_000 },
  { from: 0, includeUndated: true },
  { to: 0, predicates: ["MET_WITH", "LOCATED_IN"] },
  { predicates: ["MET_WITH"] },
  { predicates: ["NO_SUCH_PREDICATE"] },
  { kinds: ["PERSON"] },
  { direction: "OUT" },
  { kinds: ["PLACE", "EVENT"], minConfidence: 0.6, direction: "OUT" },
];

const SEARCHES = [
  "john smith", "JOHN  Smith's", "smith", "harb", "harbor council", "council", "hc", "springfeild", "jhon smith", "zoe",
  "o'neil sons", "مشروع", "ﬀ plan", "'; DROP TABLE entity; --", "", "AND", "smith OR 1=1", "x".repeat(600),
]; // biome-ignore format: a list of words

/** The text of everything that a store holds. */
export async function exportOf(store: Store): Promise<string> {
  const lines: string[] = [];
  for await (const line of exportGraph(store)) lines.push(line);
  return lines.join("\n");
}

/** Every item of a list, read page by page. */
export async function readAll<T>(read: (page: PageRequest) => Promise<Page<T>>, first = 1_000): Promise<readonly T[]> {
  const items: T[] = [];
  for (let after: PageRequest["after"] = null; ; ) {
    const page: Page<T> = await read({ first, after });
    items.push(...page.items.map(({ item }) => item));
    if (!page.hasNextPage) return items;
    after = page.items.at(-1)?.position ?? null;
  }
}

/**
 * What a store answers to every reading call of the port, for many arguments: two stores with the same content give
 * the same object. Left out: `version`, which counts a store's own writes.
 */
export async function answersOf(store: Store): Promise<Readonly<Record<string, unknown>>> {
  const entities = (await readAll((page) => store.listEntities({ orderBy: "NAME" }, page))).map(({ id }) => id);
  const documents = (await readAll((page) => store.listDocuments({ orderBy: "OLDEST" }, page))).map(({ id }) => id);
  const claims = (await readAll((page) => store.listClaims(page))).map(({ id }) => id);
  const edges = (await readAll((page) => store.listEdges(page))).map(({ id }) => id);
  const someone = [...entities, "person/nobody" as EntityId];
  const { version: _version, ...stats } = await store.stats();
  const answers: Record<string, unknown> = {
    stats,
    revisions: await store.findRevisions([...documents, "document/none" as DocumentId]),
    entities: await store.findEntities(someone),
    namesakes: await store.findNamesakes([
      ...someone,
      "person/john-smith" as EntityId,
      "place/springfield~00000000" as EntityId,
    ]),
    documents: await store.findDocuments([...documents].reverse()),
    claims: await store.findClaims([...claims, "claim/none" as ClaimId].reverse()),
    edges: await store.findEdges(["edge/none", ...edges]),
    quotes: await store.quote(
      documents.flatMap((document) => [0, 3, 1e9].map((end) => ({ document, span: { start: Math.min(1, end), end } }))),
    ),
    reviews: await store.listReviews(ALL),
    judgements: await store.listJudgements(ALL),
    mentionsOfEntities: await store.mentionsOfEntities(someone, FEW),
    mentionsOfDocuments: await store.mentionsOfDocuments(documents, ALL),
    documentsOfEntities: await store.documentsOfEntities(someone, FEW),
    entitiesOfDocuments: await store.entitiesOfDocuments(documents, FEW),
    contradictions: await store.listContradictions({}, ALL),
    firstContradictions: await readAll((page) => store.listContradictions({}, page), 2),
    exclusions: await store.listContradictions({ kinds: ["EXCLUSION"], minConfidence: 0.6 }, FEW),
    denials: await store.listContradictions({ kinds: ["NEGATION"], predicates: ["MET_WITH", "LOCATED_IN"] }, ALL),
    contradictionsOfEntities: await store.contradictionsOfEntities(someone, {}, ALL),
    firstContradictionsOfEntities: await store.contradictionsOfEntities(someone, { minConfidence: 0.6 }, FEW),
    claimsOfDocuments: await store.claimsOfDocuments(documents, FEW),
    eventRows: await store.eventRowsOf(someone),
    someKinds: await store.listEntities({ orderBy: "NAME", kinds: ["PERSON", "EVENT"], minDocuments: 2 }, ALL),
    someSubtypes: await store.listEntities({ orderBy: "DEGREE", subtypes: ["CRISIS", "COUNTRY"] }, ALL),
    someDocuments: await store.listDocuments(
      { orderBy: "NEWEST", source: "Herald", language: "en", publishedFrom: 0 },
      ALL,
    ),
    oldDocuments: await store.listDocuments({ orderBy: "NEWEST", publishedTo: 15_000, collection: "default" }, ALL),
    wordsOfDocuments: await store.listDocuments({ orderBy: "TITLE", text: "Harbour named" }, ALL),
    hostileWords: await store.listDocuments({ orderBy: "TITLE", text: 'O\'Neil "{x}" `y` مشروع' }, ALL),
    noWords: await store.listDocuments({ orderBy: "TITLE", text: "—" }, ALL),
  };
  for (const orderBy of ["DOCUMENTS", "DEGREE", "NAME"] as const) {
    answers[`entities by ${orderBy}`] = await readAll((page) => store.listEntities({ orderBy }, page), 2);
  }
  for (const orderBy of ["NEWEST", "OLDEST", "TITLE"] as const) {
    answers[`documents by ${orderBy}`] = await readAll((page) => store.listDocuments({ orderBy }, page), 2);
  }
  for (const text of SEARCHES) answers[`search ${text}`] = await store.search(text, null, ALL);
  answers["search by kind"] = await readAll((page) => store.search("smith", ["PERSON"], page), 1);
  for (const filter of FILTERS) {
    const name = JSON.stringify(filter);
    const { kinds: _kinds, direction: _direction, ...claimFilter } = filter;
    answers[`neighbors ${name}`] = await store.neighbors(someone, filter, ALL);
    answers[`first neighbors ${name}`] = await store.neighbors(someone, filter, FEW);
    answers[`claims of entities ${name}`] = await store.claimsOfEntities(someone, filter, ALL);
    answers[`claims of edges ${name}`] = await store.claimsOfEdges(edges, claimFilter, FEW);
    answers[`adjacent ${name}`] = await store.adjacent(someone, filter, 2);
    answers[`edges among ${name}`] = await store.edgesAmong(entities, claimFilter, 30);
  }
  return answers;
}
