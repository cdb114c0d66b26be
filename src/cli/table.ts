/** Rows under their headings, padded with spaces; numbers to the right. Ends in a line break. */
export function toTable<K extends string>(
  columns: readonly K[],
  rows: readonly Readonly<Record<K, string | number>>[],
): string {
  const widths = columns.map((name) => Math.max(name.length, ...rows.map((row) => width(row[name]))));
  const line = (cells: readonly (string | number)[]): string =>
    cells
      .map((cell, i) => pad(cell, widths[i] ?? 0))
      .join("  ")
      .trimEnd();
  return `${[line(columns), ...rows.map((row) => line(columns.map((name) => row[name])))].join("\n")}\n`;
}

/** Control characters in a name must not move the cursor of who looks at it. */
function shown(cell: string | number): string {
  return String(cell).replace(/\p{Cc}+/gu, " ");
}

function width(cell: string | number): number {
  return [...shown(cell)].length;
}

function pad(cell: string | number, to: number): string {
  const space = " ".repeat(Math.max(0, to - width(cell)));
  return typeof cell === "number" ? space + shown(cell) : shown(cell) + space;
}
