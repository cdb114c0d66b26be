import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { promisify } from "node:util";
import neo4j from "neo4j-driver";
import type { Neo4jAccess, Neo4jServer } from "./neo4j-server.ts";

const run = promisify(execFile);
const IMAGE = "neo4j:5.26-community";

/** Whether a Docker engine answers (the client alone is no use). */
export async function hasDocker(): Promise<boolean> {
  try {
    await run("docker", ["info"], { timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/** Neo4j's own image in a container that ends with this process: it lives as long as its standard input is open. */
export async function startDockerNeo4j(password: string): Promise<Neo4jServer> {
  await run("docker", ["pull", "-q", IMAGE]);
  const port = await findFreePort();
  const name = `newsgraph-test-${process.pid}-${port}`;
  const access = { uri: `neo4j://127.0.0.1:${port}`, username: "neo4j", password };
  let container = await launch(name, port, access);
  const end = async (): Promise<void> => {
    if (container.exitCode !== null || container.signalCode !== null) return;
    const ended = once(container, "exit");
    await run("docker", ["kill", name]);
    await ended;
  };
  return {
    ...access,
    kill: end,
    async restart() {
      container = await launch(name, port, access);
    },
    async stop() {
      await end();
      await run("docker", ["volume", "rm", "-f", name]);
    },
  };
}

async function launch(name: string, port: number, access: Neo4jAccess): Promise<ChildProcess> {
  const container = spawn(
    "docker",
    [
      "run",
      "-i",
      "--rm",
      "--name",
      name,
      "-p",
      `127.0.0.1:${port}:7687`,
      "-v",
      `${name}:/data`,
      "-e",
      `NEO4J_AUTH=neo4j/${access.password}`,
      "-e",
      `NEO4J_server_bolt_advertised__address=127.0.0.1:${port}`,
      "--entrypoint",
      "bash",
      IMAGE,
      "-c",
      "/startup/docker-entrypoint.sh neo4j & cat >/dev/null",
    ],
    { stdio: ["pipe", "ignore", "ignore"] },
  );
  await untilItAnswers(container, access);
  return container;
}

async function untilItAnswers(container: ChildProcess, { uri, username, password }: Neo4jAccess): Promise<void> {
  for (;;) {
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    try {
      await driver.verifyConnectivity();
      return;
    } catch (error) {
      if (container.exitCode !== null) throw new Error(`The container with ${IMAGE} ended early.`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 500));
    } finally {
      await driver.close();
    }
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("No free port.");
  return address.port;
}
