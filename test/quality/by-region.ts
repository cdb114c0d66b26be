import { readFileSync } from "node:fs";
import type { ReportTable } from "../bench/report-table.ts";
import type { Label } from "./score-spans.ts";
import type { FindNames } from "./taggers.ts";

type Names = Readonly<Record<string, readonly string[]>>;

const KINDS: readonly (readonly [string, Label])[] = [
  ["people", "PER"],
  ["places", "LOC"],
  ["organizations", "ORG"],
];

/** How many names of each region of the world are found, whole and with their kind, in the same fixed sentences. */
export async function regionTable(find: FindNames): Promise<ReportTable> {
  const { frames, ...regions } = JSON.parse(
    readFileSync(new URL("names-by-region.json", import.meta.url), "utf8"),
  ) as Readonly<Record<string, Names>>;
  const rows: (string | number)[][] = [];
  for (const [region, names] of Object.entries(regions)) {
    const shares: number[] = [];
    for (const [kind, label] of KINDS) {
      let [found, all] = [0, 0];
      for (const name of names[kind] ?? []) {
        for (const frame of frames?.[kind] ?? []) {
          const start = frame.indexOf("{name}");
          const spans = await find(frame.replace("{name}", name));
          all++;
          if (spans.some((span) => span.start === start && span.end === start + name.length && span.label === label))
            found++;
        }
      }
      shares.push(Math.round((1_000 * found) / all) / 10);
    }
    rows.push([region, ...shares]);
  }
  return {
    title:
      "Names of each region found whole and with their kind, % (invented people and organizations, smaller towns; six sentences each)",
    columns: ["region", ...KINDS.map(([kind]) => kind)],
    rows,
    notes: [],
  };
}
