import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach } from "vitest";

const FOLDER = fileURLToPath(new URL("../../bin/", import.meta.url));
export const BIN = join(FOLDER, "newsgraph.js");

// So that no test finds "compiling" on standard error, nor waits for it.
execFileSync(process.execPath, [join(FOLDER, "build.js")]);

export interface Outcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly stdin?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with all of standard output so far, whenever there is more. */
  readonly onStdout?: (text: string, child: ChildProcess) => void;
  readonly onStderr?: (text: string, child: ChildProcess) => void;
}

/** Runs the command line as a user would, as a process of its own. */
export function runNewsgraph(
  argv: readonly string[],
  { cwd, stdin = "", env = {}, onStdout, onStderr }: RunOptions,
): Promise<Outcome> {
  const { NEWSGRAPH_STORE: _store, PORT: _port, HOST: _host, ...inherited } = process.env;
  const child = spawn(process.execPath, [BIN, ...argv], { cwd, env: { ...inherited, ...env } });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    onStdout?.(stdout, child);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    onStderr?.(stderr, child);
  });
  // A command that ends before it has read everything closes the pipe.
  child.stdin.on("error", () => undefined).end(stdin);
  return new Promise((resolve) => {
    child.on("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

/** Temporary folders that go away after each test. */
export function useTemporaryFolders(): () => string {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), "newsgraph-"));
    folders.push(folder);
    return folder;
  };
}

/** Every line of standard output as JSON. */
export function jsonLines(stdout: string): Record<string, unknown>[] {
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
