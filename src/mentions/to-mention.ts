import type { GazetteerHit } from "../knowledge/gazetteer.ts";
import type { EntityKind } from "../model/kinds.ts";
import type { Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import { toThousandths } from "../model/thousandths.ts";
import type { Token } from "../model/token.ts";
import { isMetonym } from "./metonyms.ts";
import type { FoundTitle } from "./titles.ts";

/** A name with its kind, however it was found. */
export interface FoundName {
  /** Characters of the raw text, and tokens of the segment, end-exclusive. */
  readonly span: Span & { readonly from: number; readonly to: number };
  readonly segment: number;
  readonly surface: string;
  readonly title: FoundTitle | null;
  readonly kind: EntityKind;
  readonly subtype: string | null;
  readonly confidence: number;
  /** What the gazetteers know under this name that agrees with its kind; the first decides. */
  readonly hits: readonly GazetteerHit[];
}

/** A found name as a mention; `tokens` are those of its segment. */
export function toMention({ span, segment, surface, title, ...found }: FoundName, tokens: readonly Token[]): Mention {
  const hit = choose(found.hits, span, tokens);
  const known = hit?.entity ?? null;
  return {
    start: span.start,
    end: span.end,
    surface,
    segment,
    title: title === null || found.kind !== "PERSON" ? null : { start: title.start, end: title.end, text: title.text },
    form: hit?.form ?? "NAME",
    kind: known?.kind ?? found.kind,
    subtype: known?.subtype ?? found.subtype,
    confidence: toThousandths(found.confidence),
    known,
  };
}

/** A capital's name is the city, or the government that sits there. */
function choose(hits: readonly GazetteerHit[], span: FoundName["span"], tokens: readonly Token[]): GazetteerHit | null {
  const metonym = hits.find(({ form }) => form === "METONYM");
  if (metonym === undefined) return hits[0] ?? null;
  const city = hits.find(({ form, entity }) => form === "NAME" && entity.kind === "PLACE");
  return isMetonym(span, tokens) ? metonym : (city ?? hits[0] ?? null);
}
