import type { DocumentMetadata } from "../model/document.ts";

/** Metadata as one part of a document states it; what it does not state is absent. */
export type FoundMetadata = { readonly [K in keyof DocumentMetadata]?: DocumentMetadata[K] | undefined };

/** Puts together what several parts of a document state; for each field the first one that states it wins. */
export function mergeMetadata(...parts: readonly FoundMetadata[]): DocumentMetadata {
  const first = <K extends keyof DocumentMetadata>(key: K): DocumentMetadata[K] | undefined =>
    parts
      .map((part) => part[key])
      .find((value) => (Array.isArray(value) ? value.length > 0 : value != null && value !== "")) as
      | DocumentMetadata[K]
      | undefined;
  return {
    title: first("title") ?? null,
    description: first("description") ?? null,
    url: first("url") ?? null,
    source: first("source") ?? null,
    authors: first("authors") ?? [],
    publishedAt: first("publishedAt") ?? null,
    modifiedAt: first("modifiedAt") ?? null,
    language: first("language") ?? "en",
    tags: first("tags") ?? [],
  };
}

/** "https://www.example.org/a" → "example.org", the publisher where none is named; undefined for no web address. */
export function hostOf(url: string | null | undefined): string | undefined {
  if (url == null || !URL.canParse(url)) return undefined;
  const { hostname, protocol } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== "" ? hostname.replace(/^www\./, "") : undefined;
}

/** BCP 47 ("en_GB" → "en-GB"); undefined where it is none. A region that does not exist ("en_EN") is dropped. */
export function toLanguage(text: string | null | undefined): string | undefined {
  const [language, ...rest] = (text ?? "").trim().replaceAll("_", "-").split("-");
  if (language === undefined || !/^[a-z]{2,3}$/i.test(language)) return undefined;
  const tag = [language.toLowerCase(), ...rest].join("-");
  const isRegionKnown =
    rest.length === 1 && /^[A-Za-z]{2}$/.test(rest[0] ?? "") && !UNKNOWN_REGIONS.has((rest[0] ?? "").toUpperCase());
  if (rest.length === 0 || !isRegionKnown) return language.toLowerCase();
  return Intl.getCanonicalLocales(tag)[0];
}

/** Language codes that pages repeat as regions; no country has them. */
const UNKNOWN_REGIONS: ReadonlySet<string> = new Set(["EN", "UK", "JA", "KO", "ZH", "CS", "DA", "EL", "UR", "HI"]);
