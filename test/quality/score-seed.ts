import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { extractFiles } from "./extract-files.ts";

export interface SeedMetric {
  readonly metric: string;
  readonly value: number;
  readonly counts: string;
}

/** Scores what `newsgraph extract` prints for the seed article against its gold, by the scorer beside it. */
export function scoreSeed(shared: string): readonly SeedMetric[] {
  const article = join(shared, "seed", "article.txt");
  const { stdout } = spawnSync(
    process.execPath,
    [join(shared, "seed", "score.mjs"), join(shared, "seed", "gold.json"), article],
    {
      encoding: "utf8",
      input: extractFiles([article]),
    },
  );
  return stdout.split("\n").flatMap((line) => {
    const [metric, value, ...rest] = line.split(/\s{2,}/);
    return metric === undefined || value === undefined || !Number.isFinite(Number(value))
      ? []
      : [{ metric, value: Number(value), counts: rest[0] ?? "" }];
  });
}
