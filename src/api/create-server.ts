import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { NewsgraphError } from "../errors.ts";
import type { Store } from "../graph/port.ts";
import { loadOntology, type Ontology } from "../knowledge/ontology.ts";
import { type ApiLimits, DEFAULT_LIMITS } from "./api-limits.ts";
import { createRequestListener } from "./create-request-listener.ts";
import type { IngestDocuments } from "./ingest-documents.ts";
import type { Log } from "./mask-error.ts";

export interface ServerOptions {
  /** Open; stays open when the server closes. */
  readonly store: Store;
  readonly host: string;
  /** 0 asks the system for a free one. */
  readonly port: number;
  /** Left out: the server takes no documents. */
  readonly ingest?: IngestDocuments;
  readonly ontology?: Ontology;
  readonly limits?: Partial<ApiLimits>;
  /** Origins whose pages may ask; none by default. */
  readonly origins?: readonly string[];
  /** Where lines about trouble go; standard error by default. */
  readonly log?: Log;
}

/** How long requests that are under way at closing may take. */
const GRACE_MS = 5_000;

/** Serves the API and its pages. Throws PORT_IN_USE, and BAD_ARGUMENT for an address that cannot be listened on. */
export async function createServer(options: ServerOptions): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { store, host, port, ingest = null, ontology = loadOntology(), origins = [] } = options;
  const log = options.log ?? ((line) => process.stderr.write(`${line}\n`));
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const server = createHttpServer(createRequestListener({ store, ontology, ingest, limits, origins, log }));
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw toListenError(error, host, port);
  }
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${nameOf(host)}:${actual}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(late);
    },
  };
}

/** The name to reach a host by, from here. */
function nameOf(host: string): string {
  if (["0.0.0.0", "::", "127.0.0.1", "::1"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function toListenError(error: unknown, host: string, port: number): NewsgraphError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE") {
    return new NewsgraphError(
      "PORT_IN_USE",
      `Port ${port} on ${host} is in use. Stop what listens there, or choose another: --port 4001 (or PORT=4001).`,
      { cause: error, details: { host, port } },
    );
  }
  return new NewsgraphError(
    "BAD_ARGUMENT",
    `Newsgraph cannot listen on ${host}:${port} (${code ?? String(error)}). Choose another --host or --port.`,
    { cause: error, details: { host, port } },
  );
}
