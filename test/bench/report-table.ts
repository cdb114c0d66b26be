/** One table of the report: what was measured, in which words. */
export interface ReportTable {
  readonly title: string;
  readonly columns: readonly string[];
  /** Numbers are shown with three digits that count. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Lines under the table: what the peer is, what was left out. */
  readonly notes: readonly string[];
}

/** The table as GitHub's Markdown, ready to be pasted. */
export function toMarkdown({ title, columns, rows, notes }: ReportTable): string {
  const isNumeric = columns.map((_, i) => rows.length > 0 && rows.every((row) => typeof row[i] !== "string"));
  const lines = [
    `**${title}**`,
    "",
    line(columns),
    line(isNumeric.map((is) => (is ? "---:" : "---"))),
    ...rows.map((row) => line(row.map(toCell))),
    ...(notes.length > 0 ? ["", ...notes] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function toCell(value: string | number | null): string {
  if (value === null) return "–";
  if (typeof value === "string") return value.replaceAll("|", "\\|");
  if (Number.isInteger(value) || Math.abs(value) >= 1000) return Math.round(value).toLocaleString("en");
  return value.toPrecision(3).replace(/e.*/, "");
}
