import { type FoundMetadata, hostOf, mergeMetadata, toLanguage } from "./found-metadata.ts";
import type { HtmlDocument } from "./html-document.ts";
import { readJsonLd } from "./json-ld.ts";
import { toItems, toNames } from "./line-shapes.ts";
import { toTimestamp } from "./to-timestamp.ts";

/** In UTF-16 code units; no title is longer that is one. */
const LONGEST_TITLE = 500;

/** What a page says about its article: JSON-LD first, then OpenGraph and meta elements, then <time>, <title>, <html lang>. */
export function readHtmlMetadata(page: HtmlDocument): FoundMetadata {
  const meta = (...names: readonly string[]): string | undefined => names.flatMap((name) => metaOf(page, name))[0];
  const url = meta("og:url") ?? attribute(page, 'link[rel="canonical"]', "href");
  const site = meta("og:site_name", "application-name");
  const stated: FoundMetadata = {
    title: meta("og:title", "twitter:title", "dc.title"),
    description: meta("og:description", "description", "twitter:description"),
    url: hostOf(url) === undefined ? undefined : url,
    source: site,
    authors: authorsOf(page),
    publishedAt: toTimestamp(
      meta("article:published_time", "og:published_time", "datePublished", "pubdate", "date", "dc.date"),
    ),
    modifiedAt: toTimestamp(meta("article:modified_time", "og:updated_time", "dateModified", "last-modified")),
    language: toLanguage(page.documentElement?.getAttribute("lang")) ?? toLanguage(meta("og:locale")),
    tags: tagsOf(page),
  };
  const seen: FoundMetadata = { title: titleOf(page, site), publishedAt: timeOf(page), source: hostOf(url) };
  return mergeMetadata(readJsonLd(page), stated, seen);
}

function metaOf(page: HtmlDocument, name: string): string[] {
  const found = [...page.querySelectorAll(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)];
  return found.map((element) => (element.getAttribute("content") ?? "").trim()).filter((content) => content !== "");
}

function attribute(page: HtmlDocument, selector: string, name: string): string | undefined {
  return page.querySelector(selector)?.getAttribute(name)?.trim() || undefined;
}

function authorsOf(page: HtmlDocument): string[] {
  const named = [...metaOf(page, "author"), ...metaOf(page, "article:author")].filter(
    (author) => !/^https?:/i.test(author),
  );
  return [...new Set(named.flatMap(toNames).map((name) => name.replace(/^by\s+/i, "")))];
}

function tagsOf(page: HtmlDocument): string[] {
  const tags = metaOf(page, "article:tag");
  return [
    ...new Set(
      tags.length > 0 ? tags : [...metaOf(page, "keywords"), ...metaOf(page, "news_keywords")].flatMap(toItems),
    ),
  ];
}

/** The page's <title> without the site's name at its end. */
function titleOf(page: HtmlDocument, site: string | undefined): string | undefined {
  const heading = page.querySelector("h1")?.textContent?.replace(/\s+/g, " ").trim();
  const title = page.querySelector("title")?.textContent?.replace(/\s+/g, " ").trim().slice(0, LONGEST_TITLE);
  if (title === undefined || title === "") return heading === "" ? undefined : heading;
  if (heading !== undefined && heading !== "" && title.startsWith(heading)) return heading;
  const suffix = /\s+[|–—·-]\s+([^|–—·]+)$/.exec(title);
  const isSite = suffix !== null && (site === undefined ? suffix.index > 20 : suffix[1]?.trim() === site);
  return isSite ? title.slice(0, suffix.index) : title;
}

function timeOf(page: HtmlDocument): string | undefined {
  const times = [...page.querySelectorAll("time")];
  const first =
    times.find((time) => time.getAttribute("pubdate") !== null || time.getAttribute("itemprop") === "datePublished") ??
    times[0];
  return toTimestamp(first?.getAttribute("datetime")) ?? toTimestamp(first?.textContent);
}
