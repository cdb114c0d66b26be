import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a run leaves behind unless it is cleaned up: folders, servers, stores. */
export interface Scratch {
  folder(): Promise<string>;
  /** Called once at the end, the last first. */
  onEnd(cleanUp: () => unknown): void;
  end(): Promise<void>;
}

/** Cleans up at `end`, and also when the user or the system ends the run. */
export function createScratch(): Scratch {
  const cleanUps: (() => unknown)[] = [];

  async function end(): Promise<void> {
    for (let cleanUp = cleanUps.pop(); cleanUp !== undefined; cleanUp = cleanUps.pop()) {
      try {
        await cleanUp();
      } catch (error) {
        process.stderr.write(`bench: cleaning up: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  }

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => void end().then(() => process.exit(130)));
  }
  return {
    async folder() {
      const path = await mkdtemp(join(tmpdir(), "newsgraph-bench-"));
      cleanUps.push(() => rm(path, { recursive: true, force: true, maxRetries: 5 }));
      return path;
    },
    onEnd: (cleanUp) => void cleanUps.push(cleanUp),
    end,
  };
}
