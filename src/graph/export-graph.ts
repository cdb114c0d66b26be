import { compareCodePoints } from "../model/code-points.ts";
import type { DocumentId } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import { canonicalJson } from "../model/hash.ts";
import type { Page, PageRequest, Store } from "./port.ts";

const BATCH = 500;

/**
 * All that a store holds as lines of canonical JSON, without when it was learned: entities, documents with their text,
 * mentions and event rows, edges (under the default filter), claims, judgements, each in order of id. Stores with the
 * same content give the same bytes. It is no snapshot: let nobody write meanwhile.
 */
export async function* exportGraph(store: Store): AsyncGenerator<string> {
  const entities = (await collectIds((page) => store.listEntities({ orderBy: "NAME" }, page))) as EntityId[];
  for (const ids of batchesOf(entities)) {
    for (const entity of await store.findEntities(ids)) yield canonicalJson({ type: "entity", ...entity });
  }
  const documents = (await collectIds((page) => store.listDocuments({ orderBy: "OLDEST" }, page))) as DocumentId[];
  for (const ids of batchesOf(documents, 50)) yield* exportDocuments(store, ids);
  for (const ids of batchesOf(entities)) {
    for (const row of (await store.eventRowsOf(ids)).flat()) yield canonicalJson({ type: "event", ...row });
  }
  for await (const edge of walk((page) => store.listEdges(page))) yield canonicalJson({ type: "edge", ...edge });
  for await (const claim of walk((page) => store.listClaims(page))) yield canonicalJson({ type: "claim", ...claim });
  for await (const judgement of walk((page) => store.listJudgements(page)))
    yield canonicalJson({ type: "judgement", ...judgement });
}

async function* exportDocuments(store: Store, ids: readonly DocumentId[]): AsyncGenerator<string> {
  const found = await store.findDocuments(ids);
  const texts = await store.quote(
    ids.map((document, index) => ({ document, span: { start: 0, end: found[index]?.characters ?? 0 } })),
  );
  for (const [index, document] of found.entries()) {
    if (document === null) continue;
    yield canonicalJson({ type: "document", ...document, text: texts[index] });
    const mentions = walk(async (page) => (await store.mentionsOfDocuments([document.id], page))[0]);
    for await (const mention of mentions) yield canonicalJson({ type: "mention", ...mention });
  }
}

type ReadPage<T> = (page: PageRequest) => Promise<Page<T> | undefined>;

async function* walk<T>(read: ReadPage<T>): AsyncGenerator<T> {
  for (let after: PageRequest["after"] | undefined = null; after !== undefined; ) {
    const page: Page<T> | undefined = await read({ first: BATCH, after });
    for (const { item } of page?.items ?? []) yield item;
    after = page?.hasNextPage ? page.items.at(-1)?.position : undefined;
  }
}

async function collectIds(read: ReadPage<{ readonly id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of walk(read)) ids.push(id);
  return ids.sort(compareCodePoints);
}

function* batchesOf<T>(list: readonly T[], size = BATCH): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}
