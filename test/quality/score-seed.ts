import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";

export interface SeedMetric {
  readonly metric: string;
  readonly value: number;
  readonly counts: string;
}

/** Scores what `newsgraph extract` prints for the seed article against its gold, by the scorer beside it. */
export function scoreSeed(shared: string): readonly SeedMetric[] {
  const article = join(shared, "seed", "article.txt");
  const root = join(import.meta.dirname, "..", "..");
  const extracted = execFileSync(process.execPath, [join(root, "bin", "newsgraph.js"), "extract", article], {
    encoding: "utf8",
    maxBuffer: 1e8,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { stdout } = spawnSync(
    process.execPath,
    [join(shared, "seed", "score.mjs"), join(shared, "seed", "gold.json"), article],
    {
      encoding: "utf8",
      input: extracted,
    },
  );
  return stdout.split("\n").flatMap((line) => {
    const [metric, value, ...rest] = line.split(/\s{2,}/);
    return metric === undefined || value === undefined || !Number.isFinite(Number(value))
      ? []
      : [{ metric, value: Number(value), counts: rest[0] ?? "" }];
  });
}
