import { Readability } from "@mozilla/readability";
import type { HtmlChunk } from "./html-chunks.ts";
import { ELEMENT_NODE, type HtmlDocument, type HtmlElement } from "./html-document.ts";

const MARK = "data-newsgraph-chunk";
/** Above this Readability would take minutes; the page's own <article> or <main> must do. */
const MOST_ELEMENTS = 60_000;
/** Its time grows with the cube of the nesting: a second at 400 levels, minutes at 2,000. Pages have some thirty. */
const DEEPEST = 250;

/**
 * Which chunks of a page are its article, by Readability; where it finds none, those outside navigation and footers, in
 * <article> or <main> if there is one. Consumes the page: Readability takes it apart.
 */
export function findArticleChunks(page: HtmlDocument, chunks: readonly HtmlChunk[]): ReadonlySet<HtmlChunk> {
  const inMain = inOwnArticle(page, chunks);
  chunks.forEach(({ element }, i) => {
    if (element.getAttribute(MARK) === null) element.setAttribute(MARK, String(i));
  });
  const marks = chunks.map(({ element }) => element.getAttribute(MARK));
  const found = readableMarks(page);
  if (found === undefined) return inMain;
  const readable = new Set(chunks.filter((chunk, i) => !chunk.isAside && found.has(marks[i] ?? "")));
  const words = [...readable].reduce((sum, { text }) => sum + text.length, 0);
  const all = [...inMain].reduce((sum, { text }) => sum + text.length, 0);
  // On short pages it may keep one paragraph only; what the page itself calls its article is then the better guess.
  return words * 2 < all ? inMain : readable;
}

function readableMarks(page: HtmlDocument): ReadonlySet<string> | undefined {
  if (isDeeperThan(page, DEEPEST)) return undefined;
  try {
    const reader = new Readability<HtmlElement>(page as never, {
      charThreshold: 100,
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (node) => node as unknown as HtmlElement,
    });
    const content = reader.parse()?.content;
    if (content == null) return undefined;
    return new Set([...content.querySelectorAll(`[${MARK}]`)].map((element) => element.getAttribute(MARK) ?? ""));
  } catch {
    // Too many elements, for one: it promises no error types.
    return undefined;
  }
}

function isDeeperThan(page: HtmlDocument, limit: number): boolean {
  let level: HtmlElement[] = [page];
  for (let depth = 0; depth <= limit && level.length > 0; depth++) {
    level = level.flatMap(({ childNodes }) =>
      Array.from(childNodes).filter(({ nodeType }) => nodeType === ELEMENT_NODE),
    );
  }
  return level.length > 0;
}

function inOwnArticle(page: HtmlDocument, chunks: readonly HtmlChunk[]): ReadonlySet<HtmlChunk> {
  const own = page.querySelector("article") ?? page.querySelector("main") ?? page.querySelector('[role="main"]');
  const outside = chunks.filter(({ isAside }) => !isAside);
  if (own === null) return new Set(outside);
  const isOwn = new Map<HtmlElement, boolean>([[own, true]]);
  const inside = outside.filter(({ element }) => isWithin(element, isOwn));
  return new Set(inside.length > 0 ? inside : outside);
}

/** Whether an element lies in one that is known to; remembers what it passes, so that all together is one walk. */
function isWithin(element: HtmlElement, known: Map<HtmlElement, boolean>): boolean {
  const passed: HtmlElement[] = [];
  let at: HtmlElement | null = element;
  while (at !== null && !known.has(at)) {
    passed.push(at);
    at = at.parentNode;
  }
  const answer = at === null ? false : (known.get(at) ?? false);
  for (const node of passed) known.set(node, answer);
  return answer;
}
