import { createRequire } from "node:module";
import type compromise from "compromise/two";

/** compromise without its grammar. Required, it is one file; imported, it is three hundred, which take half as long again. */
export const nlp = createRequire(import.meta.url)("compromise/two") as typeof compromise;
