import type { DocumentRecord } from "../graph/port.ts";
import type { DocumentId } from "../model/document.ts";
import { isInside, type Span } from "../model/span.ts";
import { builder } from "./builder.ts";
import { Document } from "./document-ref.ts";

export const SpanType = builder.objectRef<Span>("Span").implement({
  description: "A stretch of a document's text in UTF-16 code units: `text.slice(start, end)`.",
  fields: (t) => ({
    start: t.exposeInt("start", { description: "Where it begins, from 0." }),
    end: t.exposeInt("end", { description: "Where it ends, exclusive." }),
  }),
});

/** A span with the document that it lies in. */
export interface Place extends Span {
  readonly document: DocumentId;
}

export const Evidence = builder.objectRef<Place>("Evidence").implement({
  description: "A stretch of a document that carries a claim.",
  fields: (t) => ({
    quote: t.string({
      description: "Its exact words.",
      resolve: (place, _args, { loaders }) => loaders.quote(place.document, place),
    }),
    span: t.field({ type: SpanType, description: "Where it stands.", resolve: (place) => place }),
    sentence: t.string({
      description: "The whole sentence that holds it, in its exact words.",
      resolve: async (place, _args, { loaders }) =>
        loaders.quote(place.document, sentenceAround(await loaders.document(place.document), place)),
    }),
    document: t.field({
      type: Document,
      description: "The document.",
      resolve: (place, _args, { loaders }) => loaders.document(place.document),
    }),
  }),
});

/** The segment that holds a span, else the span itself. */
export function sentenceAround({ segments }: Pick<DocumentRecord, "segments">, span: Span): Span {
  return segments.find((segment) => isInside(span, segment)) ?? span;
}
