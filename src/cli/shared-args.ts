/** Flags that several commands take, worded once. */
export const STORE_ARG = {
  store: { type: "string", valueHint: "URI", description: "sqlite:PATH or neo4j://HOST:7687 (NEWSGRAPH_STORE)" },
} as const;

export const JSON_ARG = {
  json: { type: "boolean", description: "print JSON for machines" },
} as const;

export const EXTRACTION_ARGS = {
  workers: {
    type: "string",
    valueHint: "N",
    default: "1",
    description: "threads that extract, 1 to 64; the result is the same",
  },
  tagger: {
    type: "string",
    valueHint: "NAME",
    description: "what finds names: encoder (default), or rules, quicker and worse (NEWSGRAPH_TAGGER)",
  },
} as const;
