import type { SourceDocument } from "../model/document.ts";
import { sha256 } from "../model/hash.ts";
import { checkText } from "./check-text.ts";
import { decodeBytes } from "./decode-bytes.ts";
import type { DocumentFormat } from "./document-formats.ts";
import { mergeMetadata } from "./found-metadata.ts";
import { layOutHtml } from "./lay-out-html.ts";
import { layOutMarkdown } from "./lay-out-markdown.ts";
import { layOutText } from "./lay-out-text.ts";

/** Where one article in a file of its own comes from. */
export interface TextPlace {
  readonly origin: string;
  readonly collection: string;
  readonly path: string | null;
}

/**
 * One article out of the bytes of a text, Markdown or HTML file. The raw text of the first two is the content as it came
 * in, without a byte order mark; that of a page is its visible text. Throws NewsgraphError as `checkText` and
 * `decodeBytes` do.
 */
export function documentFromText(
  bytes: Uint8Array,
  format: Exclude<DocumentFormat, "JSON" | "JSON_LINES">,
  place: TextPlace,
): SourceDocument {
  const content = decodeBytes(bytes, format === "HTML" ? declaredCharset(bytes) : undefined);
  checkText(content);
  const { raw, blocks, found } =
    format === "HTML"
      ? layOutHtml(content)
      : { raw: content, ...(format === "MARKDOWN" ? layOutMarkdown(content) : layOutText(content)) };
  if (format === "HTML") checkText(raw);
  return { ...place, givenId: null, raw, sha256: sha256(bytes), metadata: mergeMetadata(found), blocks };
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2_048));
  const label = /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1];
  return label === undefined || /^(?:utf-?8|utf-?16.*)$/i.test(label) ? undefined : label;
}
