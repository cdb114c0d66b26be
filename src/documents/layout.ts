import type { Block } from "../model/document.ts";
import type { FoundMetadata } from "./found-metadata.ts";

/** How a raw text is laid out, and what it states about itself. */
export interface Layout {
  readonly blocks: readonly Block[];
  readonly found: FoundMetadata;
}
