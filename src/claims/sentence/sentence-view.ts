import type { TokenizedSegment } from "../../model/token.ts";
import type { Item } from "./item.ts";

/** A sentence with its items, as the speakers are sought in it. */
export interface SentenceView {
  readonly segment: TokenizedSegment;
  readonly items: readonly Item[];
}
