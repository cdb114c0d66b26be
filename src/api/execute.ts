import type { Store } from "../graph/port.ts";
import { loadOntology } from "../knowledge/ontology.ts";
import { DEFAULT_LIMITS } from "./api-limits.ts";
import { createYoga, type Yoga } from "./create-yoga.ts";

export interface ExecuteRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

export interface ExecuteAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

const yogas = new WeakMap<Store, Yoga>();

/** Runs a GraphQL document on a store, under the same limits as over HTTP; nothing can be ingested this way. */
export async function execute(store: Store, request: ExecuteRequest): Promise<ExecuteAnswer> {
  let yoga = yogas.get(store);
  if (yoga === undefined) {
    yoga = createYoga({
      store,
      ontology: loadOntology(),
      ingest: null,
      limits: DEFAULT_LIMITS,
      origins: [],
      log: (line) => process.stderr.write(`${line}\n`),
    });
    yogas.set(store, yoga);
  }
  const response = await yoga.fetch("http://localhost/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(request),
  });
  return (await response.json()) as ExecuteAnswer;
}
