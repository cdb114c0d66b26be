import type { DocumentFailure, Reading } from "./documents/document-failure.ts";
import { isNewsgraphError, NewsgraphError } from "./errors.ts";
import type { Store } from "./graph/port.ts";
import { inOrder } from "./in-order.ts";
import type { Ontology } from "./knowledge/ontology.ts";
import { type DocumentId, documentId, isEnglish, type SourceDocument } from "./model/document.ts";
import type { Extraction } from "./model/extraction.ts";
import type { DocumentReport, IngestSummary } from "./model/ingest-report.ts";
import { revisionOf, toContribution } from "./to-contribution.ts";

export interface IngestOptions {
  readonly store: Store;
  readonly extract: (source: SourceDocument, signal?: AbortSignal) => Promise<Extraction>;
  readonly fingerprint: string;
  readonly ontology: Ontology;
  /** Documents read and extracted ahead of the one being written. */
  readonly window: number;
  readonly onReport?: (report: DocumentReport) => void;
  /** Stops after the documents that are being written. */
  readonly signal?: AbortSignal;
}

/** What is known of a document when its turn to be written comes. */
type Prepared =
  | {
      readonly state: "FAILED";
      readonly origin: string;
      readonly id: DocumentId | null;
      readonly title: string | null;
      readonly error: NewsgraphError;
    }
  | { readonly state: "UNCHANGED"; readonly source: SourceDocument; readonly id: DocumentId }
  | {
      readonly state: "EXTRACTED";
      readonly source: SourceDocument;
      readonly extraction: Extraction;
      readonly replaces: string | null | undefined;
    };

/** What is remembered of a document until the run ends. */
type Seen = Pick<SourceDocument, "origin" | "sha256">;

/** Trouble that the next document would have as well. */
const STORE_IS_LOST: readonly string[] = ["STORE_UNREACHABLE", "STORE_AUTHENTICATION", "STORE_TOO_NEW", "UNWRITABLE"];

/** Puts under way at once: a store that folds in batches (Neo4j) takes them together. Each still starts in its turn. */
const WRITES_AT_ONCE = 8;

/**
 * Puts documents into a store, in the order given. What the store holds already is not extracted again; a bad document
 * is reported and the others go on. A lost store or the signal ends the run early, and the summary says where.
 */
export async function ingestDocuments(sources: AsyncIterable<Reading>, options: IngestOptions): Promise<IngestSummary> {
  const { store, fingerprint, ontology, onReport, signal } = options;
  // Ends the run: asked from outside, or by ourselves where the store is lost. What is being written is waited for.
  const end = new AbortController();
  const seen = new Map<DocumentId, Seen>();
  const counts = { CREATED: 0, REPLACED: 0, UNCHANGED: 0, FAILED: 0 };

  async function prepare(reading: Reading): Promise<Prepared> {
    if ("failure" in reading) return failed(reading.failure);
    const source = reading.document;
    const id = documentId(source);
    try {
      // A document that comes twice in one run is judged by the store when its turn comes, not by what stood there before.
      const former = seen.get(id);
      if (former !== undefined && isKnownByPath(source) && former.sha256 !== source.sha256)
        throw sharesPath(source, former);
      const isFirst = former === undefined;
      seen.set(id, { origin: source.origin, sha256: source.sha256 });
      const [stored] = isFirst ? await store.findRevisions([id]) : [undefined];
      if (isFirst && stored === revisionOf(source, fingerprint)) return { state: "UNCHANGED", source, id };
      return { state: "EXTRACTED", source, extraction: await options.extract(source, end.signal), replaces: stored };
    } catch (error) {
      return {
        state: "FAILED",
        origin: source.origin,
        id,
        title: source.metadata.title,
        error: toNewsgraphError(error),
      };
    }
  }

  async function write(prepared: Prepared): Promise<DocumentReport> {
    if (prepared.state === "FAILED") {
      const { origin, id, title, error } = prepared;
      return {
        origin,
        id,
        title,
        outcome: "FAILED",
        error: { code: error.code, message: error.message },
        found: null,
        unreadLanguage: null,
      };
    }
    const { origin, metadata } = prepared.source;
    const about = { origin, title: metadata.title, error: null };
    if (prepared.state === "UNCHANGED")
      return { ...about, id: prepared.id, outcome: "UNCHANGED", found: null, unreadLanguage: null };
    const revision = revisionOf(prepared.source, fingerprint);
    const contribution = toContribution(prepared.extraction, revision, ontology);
    const { id } = contribution.document;
    const { language } = contribution.document.metadata;
    const found = { entities: contribution.clusters.length, claims: contribution.claims.length };
    const unreadLanguage = isEnglish(language) ? null : language;
    try {
      const { replaces } = prepared;
      const { outcome } = await store.put(contribution, replaces === undefined ? {} : { replaces });
      return { ...about, id, outcome, found, unreadLanguage };
    } catch (error) {
      return write({ state: "FAILED", origin, id, title: metadata.title, error: toNewsgraphError(error) });
    }
  }

  const ahead: string[] = [];
  const prepareNext = (reading: Reading): Promise<Prepared> => {
    ahead.push("failure" in reading ? reading.failure.origin : reading.document.origin);
    return prepare(reading);
  };
  const writeNext = (prepared: Prepared): Promise<DocumentReport> => {
    ahead.shift();
    return write(prepared);
  };
  const onAbort = (): void => end.abort();
  signal?.addEventListener("abort", onAbort);
  if (signal?.aborted) onAbort();
  let lost: DocumentReport["error"] = null;
  try {
    const prepared = inOrder(sources, prepareNext, options.window, end.signal);
    for await (const report of inOrder(prepared, writeNext, WRITES_AT_ONCE, end.signal)) {
      counts[report.outcome]++;
      onReport?.(report);
      if (report.error === null || !STORE_IS_LOST.includes(report.error.code)) continue;
      lost ??= report.error;
      end.abort();
    }
  } finally {
    signal?.removeEventListener("abort", onAbort);
  }
  const reason = lost ?? (signal?.aborted ? { code: "ABORTED" as const, message: "Interrupted." } : null);
  return {
    created: counts.CREATED,
    replaced: counts.REPLACED,
    unchanged: counts.UNCHANGED,
    failed: counts.FAILED,
    stopped: reason === null ? null : { ...reason, before: ahead[0] ?? null },
  };
}

function isKnownByPath({ givenId, path, metadata }: SourceDocument): boolean {
  return givenId === null && metadata.url === null && path !== null;
}

/** Paths count from the folder that was named, so files of two folders can have the same one. */
function sharesPath({ path }: SourceDocument, former: Seen): NewsgraphError {
  return new NewsgraphError(
    "BAD_INPUT",
    `It would replace ${former.origin}, which is "${path}" in its folder too. Name the folder above both, or ingest them apart with --collection.`,
  );
}

function failed({ origin, code, message }: DocumentFailure): Prepared {
  return { state: "FAILED", origin, id: null, title: null, error: new NewsgraphError(code, message) };
}

function toNewsgraphError(error: unknown): NewsgraphError {
  if (isNewsgraphError(error)) return error;
  return new NewsgraphError("INTERNAL", error instanceof Error ? error.message : String(error), { cause: error });
}
