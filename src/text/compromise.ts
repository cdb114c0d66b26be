import { createRequire } from "node:module";
import type compromise from "compromise/two";
import { createBulkMatch, type MatchMethods } from "./bulk-match.ts";

/** compromise without its grammar. Required, it is one file; imported, it is three hundred, which take half as long again. */
export const nlp = createRequire(import.meta.url)("compromise/two") as typeof compromise;

/** `methods()` promises no shape, so only what is used is assumed. */
const { one } = nlp.methods() as { one: MatchMethods };
nlp.plugin({ methods: { one: { bulkMatch: createBulkMatch(one) } } });
