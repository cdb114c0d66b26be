import { DEFAULT_LIMITS } from "../../src/api/api-limits.ts";
import { createYoga, type YogaOptions } from "../../src/api/create-yoga.ts";
import type { Store } from "../../src/graph/port.ts";
import { loadOntology } from "../../src/knowledge/ontology.ts";

export interface Answer {
  // Answers are read by path in assertions; their shape is what the query says.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly details?: Record<string, unknown> };
  }[];
}

/** A yoga over a store, with the lines that it logs. */
export function yogaOver(store: Store, options: Partial<YogaOptions> = {}) {
  const logged: string[] = [];
  const yoga = createYoga({
    store,
    ontology: loadOntology(),
    ingest: null,
    limits: DEFAULT_LIMITS,
    origins: [],
    log: (line) => logged.push(line),
    ...options,
  });
  return { yoga, logged };
}

/** A function that asks a store by GraphQL, without a port. */
export function askerOf(store: Store, options: Partial<YogaOptions> = {}) {
  const { yoga } = yogaOver(store, options);
  return async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const response = await yoga.fetch("http://localhost/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
}
