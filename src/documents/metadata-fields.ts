import { type FoundMetadata, toLanguage } from "./found-metadata.ts";
import { toItems, toNames } from "./line-shapes.ts";
import { toTimestamp } from "./to-timestamp.ts";

/** Metadata out of named fields, as rows of JSON and front matter have them, under the names that are in use. */
export function metadataOfFields(fields: Readonly<Record<string, unknown>>): FoundMetadata {
  const text = (...names: readonly string[]): string | undefined =>
    names.map((name) => toText(fields[name])).find((value) => value !== undefined);
  return {
    title: text("title", "headline"),
    description: text("description", "summary", "excerpt"),
    url: text("url", "link", "canonical"),
    source: text("source", "publisher", "site"),
    authors: toList(fields.authors ?? fields.author ?? fields.byline, toNames),
    publishedAt: toTimestamp(
      text("publishedAt", "publishedat", "published_at", "datePublished", "datepublished", "date", "published"),
    ),
    modifiedAt: toTimestamp(
      text("modifiedAt", "modifiedat", "modified_at", "dateModified", "datemodified", "updated", "modified"),
    ),
    language: toLanguage(text("language", "lang", "inLanguage")),
    tags: toList(fields.tags ?? fields.keywords, toItems),
  };
}

/** A string, or the name of an object that has one ({ "name": "Example Wire" }); undefined for what is empty. */
function toText(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim();
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (value !== null && typeof value === "object" && "name" in value) return toText(value.name);
  return undefined;
}

function toList(value: unknown, split: (text: string) => string[]): string[] {
  const items = Array.isArray(value)
    ? value.flatMap((item: unknown) => toText(item) ?? [])
    : split(toText(value) ?? "");
  return [...new Set(items)];
}
