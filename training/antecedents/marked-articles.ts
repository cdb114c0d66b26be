import { readFileSync } from "node:fs";
import { join } from "node:path";

/** An article of our own without its marks, and for which names what stands at a place stands: none, or null where the marks do not tell. */
export interface MarkedArticle {
  readonly id: string;
  readonly text: string;
  readonly references: ReadonlyMap<number, readonly string[] | null>;
}

const MARK = /\[\[([^|\]]+)\|([^\]]+)\]\]/gu;
const OWNER = /^(?:his|her|its|their)\s+/iu;

/** The articles of `training/data/marked-articles.txt`: each below a line "===", its references as "[[he|Omar Haddad]]", "[[it|-]]". */
export function readMarkedArticles(): readonly MarkedArticle[] {
  const file = join(import.meta.dirname, "..", "data", "marked-articles.txt");
  return readFileSync(file, "utf8")
    .split(/^===.*\n/mu)
    .filter((article) => article.trim() !== "")
    .map((article, at) => unmark(`article ${at + 1}`, article.trim()));
}

/** "Rossi said [[she|Ana Rossi]] …" without its marks. */
function unmark(id: string, marked: string): MarkedArticle {
  const references = new Map<number, readonly string[] | null>();
  let [text, reached] = ["", 0];
  for (const match of marked.matchAll(MARK)) {
    const [whole, words = "", said = ""] = match;
    text += marked.slice(reached, match.index);
    // "[[his lawyer|Ana Rossi]]" says nothing of whose lawyer she is.
    const start = text.length + (OWNER.exec(words)?.[0].length ?? 0);
    references.set(start, said.trim() === "-" ? [] : said.split("&").map((name) => name.trim()));
    if (start > text.length) references.set(text.length, null);
    text += words;
    reached = match.index + whole.length;
  }
  return { id, text: text + marked.slice(reached), references };
}
