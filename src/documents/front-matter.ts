/** A front matter block: where it ends in the raw text, and its fields by lower-case name. */
export interface FrontMatter {
  readonly end: number;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
}

const FENCE = /^---[ \t]*(?:\r\n|\n|\r)/;

/**
 * Reads the YAML between two lines of `---` at the beginning of a Markdown file, as far as articles use it: `key: value`,
 * quoted values, lists in brackets or with dashes, folded text (`>` and `|`). What is deeper is passed over. Undefined
 * where there is none.
 */
export function readFrontMatter(raw: string): FrontMatter | undefined {
  const open = FENCE.exec(raw);
  if (open === null) return undefined;
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(raw.slice(open[0].length));
  if (close === null) return undefined;
  const start = open[0].length;
  const fields: Record<string, string | string[]> = {};
  let key: string | undefined;
  for (const line of raw.slice(start, start + close.index).split(/\r\n|[\n\r]/)) {
    const pair = /^([\p{L}_][\p{L}\p{N}_-]*)\s*:(?:\s+(.*))?$/u.exec(line);
    if (pair !== null) {
      key = (pair[1] ?? "").toLowerCase();
      fields[key] = parseValue(pair[2] ?? "");
      continue;
    }
    if (key === undefined || line.trim() === "" || line.trimStart().startsWith("#")) continue;
    const entry = /^\s*-\s+(.*)$/.exec(line);
    const before = fields[key] ?? "";
    if (entry !== null) fields[key] = [...(typeof before === "string" ? [] : before), scalar(entry[1] ?? "")];
    else if (/^\s/.test(line) && typeof before === "string") fields[key] = `${before} ${line.trim()}`.trim();
  }
  return { end: start + close.index + close[0].length, fields };
}

function parseValue(text: string): string | string[] {
  const value = text.trim();
  if (/^[>|][+-]?$/.test(value)) return "";
  if (!/^\[.*\]$/.test(value)) return scalar(value);
  return (value.slice(1, -1).match(/\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+)/g) ?? [])
    .map(scalar)
    .filter((item) => item !== "");
}

function scalar(text: string): string {
  const value = text.trim();
  if (/^".*"$/s.test(value)) return value.slice(1, -1).replace(/\\(["\\])/g, "$1");
  if (/^'.*'$/s.test(value)) return value.slice(1, -1).replaceAll("''", "'");
  return value.replace(/\s+#.*$/, "");
}
