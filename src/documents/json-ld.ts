import type { FoundMetadata } from "./found-metadata.ts";
import type { HtmlDocument } from "./html-document.ts";
import { metadataOfFields } from "./metadata-fields.ts";

const ARTICLE = /(?:Article|BlogPosting|Report|Review)$/;

/** The article that a page's JSON-LD (schema.org) describes; empty where there is none or it is broken. */
export function readJsonLd(page: HtmlDocument): FoundMetadata {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parse(script.textContent ?? ""), 0);
    if (article !== undefined) {
      const { mainEntityOfPage: main, url, ...rest } = article;
      return metadataOfFields({ ...rest, url: url ?? (isRecord(main) ? main["@id"] : main) });
    }
  }
  return {};
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.trim());
  } catch {
    // Pages carry broken JSON-LD often enough; the other metadata stand.
    return undefined;
  }
}

function findArticle(value: unknown, depth: number): Readonly<Record<string, unknown>> | undefined {
  if (depth > 4) return undefined;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const types = [value["@type"]].flat();
  if (types.some((type) => typeof type === "string" && ARTICLE.test(type))) return value;
  return findArticle(value["@graph"] ?? value.mainEntity, depth + 1);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
