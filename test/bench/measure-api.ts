import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { EXAMPLES } from "../../src/api/examples.ts";
import { loadRequests } from "./load-requests.ts";
import { median } from "./percentile.ts";
import type { ReportTable } from "./report-table.ts";
import type { Scratch } from "./scratch.ts";

export interface MeasureApiOptions {
  /** A store that is loaded already. */
  readonly uri: string;
  readonly seconds: number;
  readonly pairs: number;
  readonly scratch: Scratch;
  readonly onProgress: (line: string) => void;
}

const CONNECTIONS = 8;
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Requests a second of `newsgraph serve` in a process of its own, beside `node:http` that sends the same bytes, in turn. */
export async function measureApi({
  uri,
  seconds,
  pairs,
  scratch,
  onProgress,
}: MeasureApiOptions): Promise<ReportTable> {
  const { title, query } = EXAMPLES[0];
  const body = JSON.stringify({ query });
  const url = await startServer(uri, scratch);
  const answer = await fetch(url, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
  });
  const bytes = await answer.text();
  if (!answer.ok || "errors" in JSON.parse(bytes))
    throw new Error(`The server fails on an example: ${bytes.slice(0, 500)}`);
  const rawUrl = await startRaw(bytes, scratch);
  const ask = (target: string, duration: number) =>
    loadRequests({ url: target, body, connections: CONNECTIONS, seconds: duration });
  await ask(url, 2);
  await ask(rawUrl, 1);
  const rates: (readonly [number, number])[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    rates.push([await ask(url, seconds), await ask(rawUrl, seconds)]);
    onProgress(`pair ${pair + 1} of ${pairs}: ${rates.at(-1)?.map(Math.round).join(" and ")} requests/s`);
  }
  return {
    title: "API over HTTP, SQLite, generated graph",
    columns: ["query", "bytes", "requests/s", "node:http, the same bytes", "ratio"],
    rows: [
      [
        title,
        Buffer.byteLength(bytes),
        median(rates.map(([own]) => own)),
        median(rates.map(([, raw]) => raw)),
        median(rates.map(([own, raw]) => own / raw)),
      ],
    ],
    notes: [
      `autocannon, ${CONNECTIONS} connections, medians of ${pairs} pairs of ${seconds} s in turn; server and client share the machine.`,
    ],
  };
}

async function startServer(uri: string, scratch: Scratch): Promise<string> {
  const server = spawn(
    process.execPath,
    ["bin/newsgraph.js", "serve", "--store", uri, "--host", "127.0.0.1", "--port", "0"],
    {
      cwd: ROOT,
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  scratch.onEnd(() => stop(server));
  let said = "";
  for await (const line of createInterface({ input: server.stderr })) {
    said += `${line}\n`;
    const found = /GraphQL on (http\S+?)\)/.exec(line);
    if (found?.[1] === undefined) continue;
    server.stderr.resume();
    return found[1];
  }
  throw new Error(`The server did not start: ${said}`);
}

async function startRaw(bytes: string, scratch: Scratch): Promise<string> {
  const raw = fork(new URL("serve-bytes.ts", import.meta.url), { execArgv: ["--import", "tsx"] });
  scratch.onEnd(() => stop(raw));
  raw.send(bytes);
  const [port] = (await once(raw, "message")) as [number];
  return `http://127.0.0.1:${port}/`;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await ended;
  clearTimeout(late);
}
