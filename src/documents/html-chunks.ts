import { ELEMENT_NODE, type HtmlElement, TEXT_NODE } from "./html-document.ts";

/** One block-level stretch of a page's visible text, white space collapsed. */
export interface HtmlChunk {
  readonly text: string;
  /** The innermost block element around it. */
  readonly element: HtmlElement;
  readonly isHeading: boolean;
  /** Whether it stands in navigation, footer, aside or the like. */
  readonly isAside: boolean;
}

const UNSEEN: ReadonlySet<string> = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "math",
  "iframe",
  "object",
  "canvas",
  "audio",
  "video",
  "select",
  "button",
  "input",
  "textarea",
  "head",
  "map",
  "dialog",
]);
const BLOCKS: ReadonlySet<string> = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "caption",
  "center",
  "dd",
  "details",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hr",
  "html",
  "li",
  "main",
  "nav",
  "ol",
  "p",
  "pre",
  "section",
  "summary",
  "table",
  "tbody",
  "td",
  "tfoot",
  "th",
  "thead",
  "tr",
  "ul",
]);
const ASIDES: ReadonlySet<string> = new Set(["nav", "footer", "aside", "form"]);
const HEADING = /^h[1-6]$/;

interface Step {
  readonly node: HtmlElement;
  readonly block: HtmlElement;
  readonly isAside: boolean;
  readonly isLeaving: boolean;
}

/** The visible text of a page in reading order. Walks with its own stack: pages may be nested deeper than calls may. */
export function chunksOf(root: HtmlElement): HtmlChunk[] {
  const chunks: HtmlChunk[] = [];
  let pieces: string[] = [];
  let at: { block: HtmlElement; isAside: boolean } = { block: root, isAside: false };
  const flush = (): void => {
    const text = pieces
      .join("")
      .replace(/[\s\u00a0]+/g, " ")
      .trim();
    pieces = [];
    if (text !== "")
      chunks.push({ text, element: at.block, isHeading: HEADING.test(at.block.localName), isAside: at.isAside });
  };
  const stack: Step[] = [{ node: root, block: root, isAside: false, isLeaving: false }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, block, isAside, isLeaving } = step;
    if (node.nodeType === TEXT_NODE) pieces.push(node.textContent ?? "");
    if (node.nodeType !== ELEMENT_NODE || (UNSEEN.has(node.localName) && !isLeaving)) continue;
    if (node.localName === "br") pieces.push("\n");
    const isBlock = BLOCKS.has(node.localName);
    if (isBlock) {
      flush();
      at = { block: isLeaving ? block : node, isAside };
    }
    if (isLeaving) continue;
    const inner = isBlock ? node : block;
    const isInside = isAside || ASIDES.has(node.localName);
    if (isBlock) {
      at = { block: inner, isAside: isInside };
      stack.push({ node, block, isAside, isLeaving: true });
    }
    // Asked for once: linkedom lists the children anew each time.
    const children = node.childNodes;
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (child !== undefined) stack.push({ node: child, block: inner, isAside: isInside, isLeaving: false });
    }
  }
  flush();
  return chunks;
}
