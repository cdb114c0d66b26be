import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BIN, runNewsgraph, useTemporaryFolders } from "./run-newsgraph.ts";

const COMMANDS = ["extract", "ingest", "serve", "query", "search", "export", "delete", "stats", "doctor"];
const folder = useTemporaryFolders();

describe("help", () => {
  it("lists every command and the exit codes", async () => {
    const { exitCode, stdout } = await runNewsgraph(["--help"], { cwd: folder() });
    expect(exitCode).toBe(0);
    for (const command of COMMANDS) expect(stdout).toContain(`\n  ${command} `);
    expect(stdout).toContain("Exit codes:");
  });

  it.each(COMMANDS)("of %s has examples that name it", async (command) => {
    const { exitCode, stdout } = await runNewsgraph([command, "--help"], { cwd: folder() });
    expect(exitCode).toBe(0);
    const examples = stdout.split("Examples:\n")[1] ?? "";
    expect(examples).toContain(`newsgraph ${command}`);
  });
});

describe("a command line that cannot be meant", () => {
  it.each([
    [["serch", "NATO"], "Did you mean search?"],
    [["search", "NATO", "--jsn"], "Did you mean --json?"],
    [["search", "NATO", "--first", "0"], "--first"],
    [["search", "NATO", "--kind", "PRESON"], "Did you mean PERSON?"],
    [["search"], "Usage: newsgraph search NAME"],
    [["stats", "now"], '"now" is one word too many'],
    [["ingest", "a.txt", "--store"], "--store needs a value"],
    [["ingest", "a.txt", "--workers", "many"], "--workers"],
    [["query", "{ stats { documents } }", "--variables", "[1]"], "--variables"],
    [["stats", "--store", "mongodb://localhost"], "mongodb"],
    [["ingest", "a.txt", "--store", "sqlite://data/n.db"], "sqlite:PATH"],
    [["stats", "--json=no"], "--json takes no value"],
    [["stats", "--help=1"], "--help takes no value"],
    [["help", "serch"], "Did you mean search?"],
  ])("%j says so in one line and ends with 2", async (argv, hint) => {
    const { exitCode, stdout, stderr } = await runNewsgraph(argv, { cwd: folder() });
    expect(stderr).toMatch(/^newsgraph: .*\n$/);
    expect(stderr).toContain(hint);
    expect(stdout).toBe("");
    expect(exitCode).toBe(2);
  });

  it("includes a port in the environment that is none", async () => {
    const { exitCode, stderr } = await runNewsgraph(["stats"], { cwd: folder(), env: { PORT: "http" } });
    expect(stderr).toContain('PORT is "http"');
    expect(exitCode).toBe(2);
  });
});

describe("trouble around the program is one clear line", () => {
  it("where there is no store to read", async () => {
    const { exitCode, stderr } = await runNewsgraph(["search", "NATO", "--store", "sqlite:none/here.db"], {
      cwd: folder(),
    });
    expect(stderr).toMatch(/^newsgraph: There is no store at none\/here\.db.*\n$/);
    expect(exitCode).toBe(1);
  });

  it("where a document's path leads nowhere", async () => {
    const { exitCode, stderr } = await runNewsgraph(["ingest", "no-such-folder"], { cwd: folder() });
    expect(stderr).toContain("no-such-folder");
    expect(stderr).not.toContain("    at ");
    expect(exitCode).toBe(1);
  });

  it("where the store's folder cannot be made", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, "taken"), "a file where a folder should be");
    writeFileSync(join(cwd, "a.txt"), "Anna Brandt visited Oslo on Friday.");
    const { exitCode, stderr } = await runNewsgraph(["ingest", "a.txt", "--store", "sqlite:taken/n.db"], { cwd });
    expect(stderr).toMatch(/^newsgraph: .*taken.*\n$/);
    expect(exitCode).toBe(3);
  });

  it("where the store is a folder or no database", async () => {
    const cwd = folder();
    mkdirSync(join(cwd, "folder.db"));
    writeFileSync(join(cwd, "text.db"), "This is a letter and not a database, however long it may be. ".repeat(99));
    for (const store of ["sqlite:folder.db", "sqlite:text.db"]) {
      const { exitCode, stderr } = await runNewsgraph(["stats", "--store", store], { cwd });
      expect(stderr).toMatch(/^newsgraph: .*\n$/);
      expect(exitCode).toBe(3);
    }
  });

  it.skipIf(!existsSync("/dev/full"))("where the disk is full", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, "a.txt"), "Anna Brandt visited Oslo on Friday.");
    const { status, stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${BIN}" extract a.txt > /dev/full`], {
      cwd,
      encoding: "utf8",
    });
    expect(stderr).toMatch(/^newsgraph: The output cannot be written: .*\n$/);
    expect(status).toBe(3);
  });

  it("where the port is taken", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";
    try {
      const { exitCode, stderr } = await runNewsgraph(["serve", "--port", port], { cwd: folder() });
      expect(stderr).toMatch(new RegExp(`^newsgraph: .*${port}.*\\n$`));
      expect(exitCode).toBe(3);
    } finally {
      server.close();
    }
  });
});

it("what is not there is told in words too, beside JSON, and with what to do", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "a.txt"), "Anna Brandt visited Oslo on Friday.");
  await runNewsgraph(["ingest", "a.txt"], { cwd });
  const search = await runNewsgraph(["search", "Zzyzx", "--json"], { cwd });
  expect(search).toMatchObject({ exitCode: 1, stdout: "", stderr: 'Nothing is called "Zzyzx" in this store.\n' });
  const deleted = await runNewsgraph(["delete", "person/anna-brandt"], { cwd });
  expect(deleted.stderr).toMatch(/^✗ person\/anna-brandt is no document of this store; .*newsgraph query.*\n$/);
  expect(deleted.exitCode).toBe(1);
  const query = await runNewsgraph(["query", "-"], { cwd });
  expect(query.stderr).toMatch(/^newsgraph: Standard input is empty; .*\n$/);
  expect(query.exitCode).toBe(2);
});

it("a query that is still being typed ends with Ctrl-C", async () => {
  const child = spawn(process.execPath, [BIN, "query", "-"], { cwd: folder() });
  const ended = new Promise((resolve) => child.once("close", resolve));
  // More than a pipe holds, so that it is reading when all of it is gone.
  child.stdin.write("#".repeat(500_000), () => child.kill("SIGINT"));
  const limit = setTimeout(() => child.kill("SIGKILL"), 20_000);
  expect(await ended).toBe(130);
  clearTimeout(limit);
});

it("doctor finds a fresh folder fit, and says what is wrong with a store that is not there", async () => {
  const cwd = folder();
  const fit = await runNewsgraph(["doctor"], { cwd });
  expect(
    fit.stdout
      .split("\n")
      .filter(Boolean)
      .every((line) => line.startsWith("✓ ")),
  ).toBe(true);
  expect(fit.exitCode).toBe(0);
  writeFileSync(join(cwd, "text.db"), "Dear reader, this is no database. ".repeat(99));
  const unfit = await runNewsgraph(["doctor", "--store", "sqlite:text.db"], { cwd });
  expect(unfit.stdout).toMatch(/^✗ Store: .+$/m);
  expect(unfit.exitCode).toBe(3);
});
