import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { changeFirstPassword } from "./change-first-password.ts";
import type { Neo4jServer } from "./neo4j-server.ts";

const run = promisify(execFile);
const VERSION = "5.26.12";
const HERE = import.meta.dirname;
const OPENED = ["java.nio", "java.io", "sun.nio.ch", "java.lang"].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

/** Whether Java 17 or later and Maven are on this machine. */
export async function hasJavaAndMaven(): Promise<boolean> {
  try {
    const { stderr } = await run("java", ["-version"]);
    await run("mvn", ["-version"]);
    return Number(/version "(\d+)/.exec(stderr)?.[1]) >= 17;
  } catch {
    return false;
  }
}

/** The real Community server out of Maven Central, as a Java process that ends with this one. */
export async function startJavaNeo4j(password: string): Promise<Neo4jServer> {
  const jars = await bringJars();
  const folder = await mkdtemp(path.join(tmpdir(), "newsgraph-neo4j-"));
  let { server, port } = await launch(jars, folder, 0);
  const access = { uri: `neo4j://127.0.0.1:${port}`, username: "neo4j", password };
  await changeFirstPassword(access);
  return {
    ...access,
    async kill() {
      await end(server, () => server.kill("SIGKILL"));
    },
    async restart() {
      ({ server, port } = await launch(jars, folder, port));
    },
    async stop() {
      await end(server, () => server.stdin?.end());
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The server's jars, brought in once for all runs; the folder appears whole or not at all. */
async function bringJars(): Promise<string> {
  const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), ".cache"), "newsgraph");
  const jars = path.join(cache, `neo4j-${VERSION}`, "jars");
  if (existsSync(jars)) return jars;
  const partial = path.join(cache, `partial-${process.pid}`);
  await mkdir(path.dirname(jars), { recursive: true });
  await run(
    "mvn",
    [
      "-q",
      "-B",
      "-f",
      path.join(HERE, "pom.xml"),
      "dependency:copy-dependencies",
      "-DincludeScope=runtime",
      `-DoutputDirectory=${partial}`,
    ],
    { maxBuffer: 1 << 24 },
  );
  // Another run may have brought them meanwhile; theirs are as good.
  await rename(partial, jars).catch(() => rm(partial, { recursive: true, force: true }));
  return jars;
}

async function launch(jars: string, folder: string, port: number): Promise<{ server: ChildProcess; port: number }> {
  const server = spawn(
    "java",
    [
      "-Xmx700m",
      "-XX:+UseSerialGC",
      ...OPENED,
      "-cp",
      path.join(jars, "*"),
      path.join(HERE, "Neo4jServer.java"),
      folder,
      String(port),
    ],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  server.stdin.on("error", () => {});
  let complaints = "";
  server.stderr.on("data", (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-4000);
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const ready = /^READY (\d+)$/.exec(line);
    if (ready) {
      server.stdout.resume();
      return { server, port: Number(ready[1]) };
    }
  }
  throw new Error(`The Neo4j server for the tests did not start: ${complaints}`);
}

async function end(server: ChildProcess, how: () => void): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  how();
  await ended;
}
