import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";

const run = promisify(execFile);
const AUTOCANNON = createRequire(import.meta.url).resolve("autocannon");

export interface LoadOptions {
  readonly url: string;
  /** The JSON that is posted each time. */
  readonly body: string;
  readonly connections: number;
  readonly seconds: number;
}

/** Requests answered with 200 in a second, by autocannon in a process of its own; throws where any other answer came. */
export async function loadRequests({ url, body, connections, seconds }: LoadOptions): Promise<number> {
  const { stdout } = await run(
    process.execPath,
    [
      AUTOCANNON,
      "--json",
      "--no-progress",
      "-c",
      String(connections),
      "-d",
      String(seconds),
      "-m",
      "POST",
      "-H",
      "content-type=application/json",
      "-H",
      "accept=application/graphql-response+json",
      "-b",
      body,
      url,
    ],
    { maxBuffer: 1 << 24 },
  );
  const result = JSON.parse(stdout) as { "2xx": number; non2xx: number; errors: number; duration: number };
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url} failed under load: ${result.non2xx} answers other than 200, ${result.errors} errors.`);
  }
  return result["2xx"] / result.duration;
}
