import { parseHTML } from "linkedom";

/** What this room uses of a DOM element; the program is compiled without the browser's types. */
export interface HtmlElement {
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<HtmlElement>;
  readonly parentNode: HtmlElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

export interface HtmlDocument extends HtmlElement {
  readonly documentElement: HtmlElement | null;
  readonly body: HtmlElement | null;
}

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** Parses a page on a light DOM; scripts do not run and nothing is fetched. A fragment is given a page around it. */
export function parseHtml(html: string): HtmlDocument {
  const isPage = /<(?:!doctype|html|head|body)\b/i.test(html.slice(0, 4_000));
  const page = isPage ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(page).document as unknown as HtmlDocument;
}
