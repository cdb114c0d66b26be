import DataLoader from "dataloader";
import { NewsgraphError } from "../errors.ts";
import type { ClaimRecord, DocumentRecord, EdgeRecord, EntityRecord, EventRowRecord, Store } from "../graph/port.ts";
import type { ClaimId } from "../model/claim.ts";
import type { DocumentId } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import { canonicalJson } from "../model/hash.ts";
import type { Span } from "../model/span.ts";

/** Port methods that answer one page for each of many ids. */
export type PageMethod =
  | "neighbors"
  | "claimsOfEntities"
  | "claimsOfEdges"
  | "claimsOfDocuments"
  | "contradictionsOfEntities"
  | "mentionsOfEntities"
  | "mentionsOfDocuments"
  | "documentsOfEntities"
  | "entitiesOfDocuments";

/** The arguments of a page method after its ids. */
type Rest<M extends PageMethod> = Parameters<Store[M]> extends [infer _Ids, ...infer R] ? R : never;
type Id<M extends PageMethod> = Parameters<Store[M]>[0][number];
type PageOf<M extends PageMethod> = Awaited<ReturnType<Store[M]>>[number];

/**
 * Reads that resolvers may ask one by one: those of one level of a query go to the store in one call. What was read once
 * is not read again within the request.
 */
export interface Loaders {
  readonly findEntity: (id: EntityId) => Promise<EntityRecord | null>;
  /** For ids that the store itself gave out; throws NOT_FOUND where the entity has gone since. */
  readonly entity: (id: EntityId) => Promise<EntityRecord>;
  readonly findDocument: (id: DocumentId) => Promise<DocumentRecord | null>;
  readonly document: (id: DocumentId) => Promise<DocumentRecord>;
  readonly findClaim: (id: ClaimId) => Promise<ClaimRecord | null>;
  readonly findEdge: (id: string) => Promise<EdgeRecord | null>;
  readonly findNamesakes: (id: EntityId) => Promise<readonly EntityRecord[]>;
  readonly eventRows: (id: EntityId) => Promise<readonly EventRowRecord[]>;
  readonly quote: (document: DocumentId, span: Span) => Promise<string>;
  readonly page: <M extends PageMethod>(method: M, id: Id<M>, ...rest: Rest<M>) => Promise<PageOf<M>>;
  /** Forgets everything; for after a write. */
  readonly clear: () => void;
}

/** Loaders for one request. `beforeCall` runs before each store call and may throw. */
export function createLoaders(store: Store, beforeCall: () => void): Loaders {
  const loaders = new Map<string, DataLoader<unknown, unknown, string>>();

  function load<K, V>(name: string, key: K, read: (keys: readonly K[]) => Promise<readonly V[]>): Promise<V> {
    let loader = loaders.get(name) as DataLoader<K, V, string> | undefined;
    if (loader === undefined) {
      const batch = async (keys: readonly K[]): Promise<readonly V[]> => {
        beforeCall();
        return read(keys);
      };
      loader = new DataLoader<K, V, string>(batch, {
        cacheKeyFn: (one) => (typeof one === "string" ? one : canonicalJson(one)),
      });
      loaders.set(name, loader as DataLoader<unknown, unknown, string>);
    }
    return loader.load(key);
  }

  const findEntity = (id: EntityId) => load("entity", id, (ids) => store.findEntities(ids));
  const findDocument = (id: DocumentId) => load("document", id, (ids) => store.findDocuments(ids));
  return {
    findEntity,
    entity: async (id) => stillThere(await findEntity(id), id),
    findDocument,
    document: async (id) => stillThere(await findDocument(id), id),
    findClaim: (id) => load("claim", id, (ids) => store.findClaims(ids)),
    findEdge: (id) => load("edge", id, (ids) => store.findEdges(ids)),
    findNamesakes: (id) => load("namesakes", id, (ids) => store.findNamesakes(ids)),
    eventRows: (id) => load("eventRows", id, (ids) => store.eventRowsOf(ids)),
    quote: async (document, { start, end }) => {
      const request = { document, span: { start, end } };
      return stillThere(await load("quote", request, (requests) => store.quote(requests)), document);
    },
    page<M extends PageMethod>(method: M, id: Id<M>, ...rest: Rest<M>): Promise<PageOf<M>> {
      const read = store[method] as unknown as (
        ids: readonly Id<M>[],
        ...rest: Rest<M>
      ) => Promise<readonly PageOf<M>[]>;
      return load(`${method} ${canonicalJson(rest)}`, id, (ids) => read.call(store, ids, ...rest));
    },
    clear: () => loaders.clear(),
  };
}

function stillThere<T>(found: T | null, id: string): T {
  if (found !== null) return found;
  throw new NewsgraphError("NOT_FOUND", `${id} was changed or taken away while this was being read. Ask again.`, {
    details: { id },
  });
}
