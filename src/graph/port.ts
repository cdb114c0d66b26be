import type { ClaimId } from "../model/claim.ts";
import type { Contribution } from "../model/contribution.ts";
import type { DocumentId, DocumentMetadata, Segment } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import type { Judgement, Verdict } from "../model/judgement.ts";
import type { EntityKind, MentionForm, Modality } from "../model/kinds.ts";
import type { Span } from "../model/span.ts";
import type { When } from "../model/when.ts";

/** What a page is read by: a total order's sort values, ending in an id. Strings order by code point. */
export type Position = readonly (string | number)[];

export interface PageRequest {
  /** 0 to 1,000. */
  readonly first: number;
  /** Items after this position; null for the beginning. */
  readonly after: Position | null;
  /** Count all items too (up to COUNT_CAP). */
  readonly count?: boolean;
}

/** `totalCount` is never counted beyond this; the answer then says `capped`. */
export const COUNT_CAP = 10_000;

export interface Page<T> {
  readonly items: readonly { readonly item: T; readonly position: Position }[];
  readonly hasNextPage: boolean;
  /** Null unless asked for. */
  readonly total: { readonly value: number; readonly capped: boolean } | null;
}

/** Limits on anything that may take long. Past `timeoutMs` a call fails with TIMEOUT, aborted it fails with ABORTED. */
export interface CallLimits {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/**
 * What claims must be like. An edge passes when one single claim passes all of it. Absent members do not filter,
 * except `modalities`, whose default is DEFAULT_MODALITIES.
 */
export interface ClaimFilter {
  readonly predicates?: readonly string[];
  readonly modalities?: readonly Modality[];
  readonly minConfidence?: number;
  /** Whole days, inclusive; a claim passes when its date overlaps. */
  readonly from?: number;
  readonly to?: number;
  /** Let claims without a date pass a date filter; default false. */
  readonly includeUndated?: boolean;
}

export interface NeighborFilter extends ClaimFilter {
  /** Kinds of the neighbour. */
  readonly kinds?: readonly EntityKind[];
  /** OUT: the entity is the subject. IN: it is the object. Default BOTH. */
  readonly direction?: "OUT" | "IN" | "BOTH";
}

export interface EntityRecord {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly subtype: string | null;
  readonly name: string;
  /** Other names, most documents first, then by code point; at most 20. */
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  /** Distinct documents that mention it. */
  readonly documents: number;
  readonly mentions: number;
  /** Distinct edges under the default filter. */
  readonly degree: number;
}

export interface DocumentRecord extends DocumentMetadata {
  readonly id: DocumentId;
  readonly collection: string;
  readonly givenId: string | null;
  readonly sha256: string;
  /** UTF-16 code units of the raw text. */
  readonly characters: number;
  readonly entities: number;
  readonly mentions: number;
  readonly claims: number;
  readonly segments: readonly Segment[];
}

export interface MentionRecord extends Span {
  readonly document: DocumentId;
  readonly entity: EntityId;
  readonly form: MentionForm;
  readonly confidence: number;
}

/** A qualifier as read: a text, or the entity that its cluster belongs to now. */
export type QualifierRecord = { readonly text: string } | { readonly entity: EntityId };

export interface ClaimRecord {
  readonly id: ClaimId;
  readonly document: DocumentId;
  readonly subject: EntityId;
  readonly predicate: string;
  /** Null for an attribute, whose value is the date. */
  readonly object: EntityId | null;
  readonly modality: Modality;
  readonly attributedTo: EntityId | null;
  readonly date: When | null;
  readonly qualifiers: Readonly<Record<string, QualifierRecord>>;
  readonly confidence: number;
  readonly evidence: readonly Span[];
  readonly rule: string;
  readonly origin: "TEXT" | "EVENT_ROW";
}

/** All claims with one subject, predicate and object, summed up over those that pass the filter. */
export interface EdgeRecord {
  /** `edge/<32 hex>`, a hash of subject, predicate and object. */
  readonly id: string;
  readonly subject: EntityId;
  readonly predicate: string;
  readonly object: EntityId;
  readonly claims: number;
  readonly documents: number;
  readonly sources: number;
  /** Least first and greatest last day of the dated claims; null where none is dated. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** Best confidence. */
  readonly confidence: number;
}

export interface NeighborRecord {
  readonly entity: EntityRecord;
  readonly edge: EdgeRecord;
  /** OUT where the entity asked about is the edge's subject. */
  readonly direction: "OUT" | "IN";
}

/**
 * NEGATION: said to hold by one, denied by the other, of the same subject, predicate and object, at times that overlap.
 * EXCLUSION: two values of a predicate of which there is only one (knowledge/exclusive-predicates.ts).
 */
export const CONTRADICTION_KINDS = ["NEGATION", "EXCLUSION"] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** Two claims that cannot both hold. Both are kept; which one is right is not for the store to say. */
export interface ContradictionRecord {
  readonly kind: ContradictionKind;
  readonly predicate: string;
  /** Of the first claim. */
  readonly subject: EntityId;
  /** NEGATION: the one that says it holds. EXCLUSION: the lesser id. */
  readonly left: ClaimId;
  readonly right: ClaimId;
}

export interface ContradictionFilter {
  readonly kinds?: readonly ContradictionKind[];
  readonly predicates?: readonly string[];
  /** Both claims are at least this sure. */
  readonly minConfidence?: number;
}

export interface EventRowRecord {
  readonly document: DocumentId;
  readonly event: EntityId;
  readonly subtype: string | null;
  readonly modality: Modality;
  readonly date: When | null;
  readonly places: readonly EntityId[];
  readonly participants: readonly { readonly entity: EntityId; readonly role: string }[];
  readonly evidence: readonly Span[];
}

/** How a name matched, best first. */
export const MATCH_CLASSES = ["EXACT", "ALIAS", "PREFIX", "FULL_TEXT", "TYPO"] as const;
export type MatchClass = (typeof MATCH_CLASSES)[number];

export interface SearchRecord {
  readonly entity: EntityRecord;
  readonly match: MatchClass;
  /** The name that matched, as stored. */
  readonly matched: string;
}

export interface EntityQuery {
  readonly kinds?: readonly EntityKind[];
  readonly subtypes?: readonly string[];
  readonly minDocuments?: number;
  /** DOCUMENTS and DEGREE: greatest first; NAME: by name key. Ties by id. */
  readonly orderBy: "DOCUMENTS" | "DEGREE" | "NAME";
}

export interface DocumentQuery {
  readonly collection?: string;
  readonly source?: string;
  readonly language?: string;
  /** Whole days of publication, inclusive. */
  readonly publishedFrom?: number;
  readonly publishedTo?: number;
  /** Words that title or text must hold, all of them, compared as name keys. */
  readonly text?: string;
  /** NEWEST: day of publication, latest first, those without one last. Ties by id. */
  readonly orderBy: "NEWEST" | "OLDEST" | "TITLE";
}

export interface StoreStats {
  readonly documents: number;
  readonly entities: number;
  readonly entitiesByKind: Readonly<Record<EntityKind, number>>;
  readonly mentions: number;
  readonly claims: number;
  readonly edges: number;
  readonly events: number;
  readonly judgements: number;
  /** Changes whenever what can be read changes; for caches. */
  readonly version: number;
}

export interface PutReceipt {
  readonly document: DocumentId;
  /** UNCHANGED: the store held this very revision. */
  readonly outcome: "CREATED" | "REPLACED" | "UNCHANGED";
}

export interface PutOptions extends CallLimits {
  /**
   * The revision that this one is meant to replace, null for "none yet". Left out: whatever is there. Where it names
   * another than the one that is there, the put fails with STALE_REVISION and changes nothing.
   */
  readonly replaces?: string | null;
}

export interface JudgementRequest {
  readonly verdict: Verdict;
  readonly left: EntityId;
  readonly right: EntityId;
  readonly reasons: readonly string[];
  readonly decidedBy: string;
}

export interface JudgementReceipt {
  readonly id: string;
  readonly verdict: Verdict;
}

/** Two namesakes that the rule keeps apart, or near names, for a person to look at. */
export interface ReviewRecord {
  readonly left: EntityId;
  readonly right: EntityId;
  readonly reasons: readonly string[];
}

/**
 * The store: one port, two adapters, one contract (test/graph/store-contract.ts). Reads take many ids and answer in
 * the order asked, with null or an empty page for what is not there. Entity ids given to any read may be any address
 * that resolves (section "Addresses" of the design); those returned are the current ones. Every order is total. Nobody
 * ever sees half a document.
 */
export interface Store {
  /** "sqlite" or "neo4j". */
  readonly engine: string;

  /** Stores all that a document says, replacing what it said before, and resolves when readers see it. */
  put(contribution: Contribution, options?: PutOptions): Promise<PutReceipt>;
  /** Takes a document's own contribution away, whatever its revision; false where there was none. */
  delete(document: DocumentId, limits?: CallLimits): Promise<boolean>;
  /** Records judgements in order; each is refused with CONTRADICTION or ENTITY_NOT_FOUND, or takes effect at once. */
  judge(requests: readonly JudgementRequest[], limits?: CallLimits): Promise<readonly JudgementReceipt[]>;
  /** Takes judgements back; false for an id that is not there. */
  undoJudgements(ids: readonly string[], limits?: CallLimits): Promise<readonly boolean[]>;
  /** Folds what a crash has left; resolves to the number of documents folded. Opening for writing does it too. */
  fold(limits?: CallLimits): Promise<number>;

  /** The revision that each document is stored with; null where it is not there. */
  findRevisions(documents: readonly DocumentId[]): Promise<readonly (string | null)[]>;
  findEntities(ids: readonly EntityId[]): Promise<readonly (EntityRecord | null)[]>;
  /** Entities with the slug of an address that resolves to none, most documents first; at most 20. */
  findNamesakes(ids: readonly EntityId[]): Promise<readonly (readonly EntityRecord[])[]>;
  findDocuments(ids: readonly DocumentId[]): Promise<readonly (DocumentRecord | null)[]>;
  findClaims(ids: readonly ClaimId[]): Promise<readonly (ClaimRecord | null)[]>;
  /** Edges by id, under the default filter. */
  findEdges(ids: readonly string[]): Promise<readonly (EdgeRecord | null)[]>;
  /** The exact text of each span; null where document or span is not there. */
  quote(
    requests: readonly { readonly document: DocumentId; readonly span: Span }[],
  ): Promise<readonly (string | null)[]>;

  listEntities(query: EntityQuery, page: PageRequest): Promise<Page<EntityRecord>>;
  /** Order: match class, documents (most first), id. Each entity once, by its best match. */
  search(text: string, kinds: readonly EntityKind[] | null, page: PageRequest): Promise<Page<SearchRecord>>;
  listDocuments(query: DocumentQuery, page: PageRequest): Promise<Page<DocumentRecord>>;
  /** In order of id. */
  listClaims(page: PageRequest): Promise<Page<ClaimRecord>>;
  /** In order of id, under the default filter. */
  listEdges(page: PageRequest): Promise<Page<EdgeRecord>>;
  /** In order of id. */
  listJudgements(page: PageRequest): Promise<Page<Judgement>>;
  /** In order of left, then right. */
  listReviews(page: PageRequest): Promise<Page<ReviewRecord>>;

  /** One page for each entity: documents of the edge under the default filter (most first), then edge id. */
  neighbors(
    ids: readonly EntityId[],
    filter: NeighborFilter,
    page: PageRequest,
    limits?: CallLimits,
  ): Promise<readonly Page<NeighborRecord>[]>;
  /** Claims with the entity as subject or object; newest date first, undated last, then id. */
  claimsOfEntities(
    ids: readonly EntityId[],
    filter: NeighborFilter,
    page: PageRequest,
  ): Promise<readonly Page<ClaimRecord>[]>;
  /** Claims of edges by edge id; confidence (best first), then id. */
  claimsOfEdges(ids: readonly string[], filter: ClaimFilter, page: PageRequest): Promise<readonly Page<ClaimRecord>[]>;
  /** Pairs of claims that contradict each other: the confidence of the less sure one (best first), then both ids. */
  listContradictions(
    filter: ContradictionFilter,
    page: PageRequest,
    limits?: CallLimits,
  ): Promise<Page<ContradictionRecord>>;
  /** The same, of pairs with the entity as subject or object of either claim. */
  contradictionsOfEntities(
    ids: readonly EntityId[],
    filter: ContradictionFilter,
    page: PageRequest,
  ): Promise<readonly Page<ContradictionRecord>[]>;
  /** In order of first evidence start, then id. */
  claimsOfDocuments(ids: readonly DocumentId[], page: PageRequest): Promise<readonly Page<ClaimRecord>[]>;
  /** In order of document id, start, end. */
  mentionsOfEntities(ids: readonly EntityId[], page: PageRequest): Promise<readonly Page<MentionRecord>[]>;
  /** In order of start, end, entity id. */
  mentionsOfDocuments(ids: readonly DocumentId[], page: PageRequest): Promise<readonly Page<MentionRecord>[]>;
  /** Newest publication day first, undated last, then id. */
  documentsOfEntities(ids: readonly EntityId[], page: PageRequest): Promise<readonly Page<DocumentRecord>[]>;
  /** Entities that a document mentions: mentions there (most first), then id. */
  entitiesOfDocuments(ids: readonly DocumentId[], page: PageRequest): Promise<readonly Page<EntityRecord>[]>;
  /** Event rows of event entities, in order of document id, then first evidence start; at most 100 each. */
  eventRowsOf(ids: readonly EntityId[]): Promise<readonly (readonly EventRowRecord[])[]>;

  /**
   * Neighbours' ids for path search: for each id up to `limit` distinct ids by code point, and whether there were more.
   */
  adjacent(
    ids: readonly EntityId[],
    filter: NeighborFilter,
    limit: number,
    limits?: CallLimits,
  ): Promise<readonly { readonly ids: readonly EntityId[]; readonly truncated: boolean }[]>;
  /** Edges with both ends among the given ids, either way: documents (most first), then id; at most `limit`. */
  edgesAmong(
    ids: readonly EntityId[],
    filter: ClaimFilter,
    limit: number,
    limits?: CallLimits,
  ): Promise<readonly EdgeRecord[]>;

  stats(): Promise<StoreStats>;
  /** Schema version found and wanted, for readiness; throws STORE_UNREACHABLE where the database does not answer. */
  ready(): Promise<{ readonly schemaVersion: number; readonly wanted: number }>;
  close(): Promise<void>;
}
