import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";

describe("readConfig", () => {
  it("has a default for everything, and takes an empty variable for none", () => {
    const defaults = {
      store: "sqlite:./data/newsgraph.db",
      neo4j: {},
      host: "127.0.0.1",
      port: 4000,
      tagger: "encoder",
      waitMs: 60_000,
    };
    expect(readConfig({})).toEqual(defaults);
    expect(readConfig({ PORT: "", HOST: " ", NEWSGRAPH_STORE: "", NEO4J_PASSWORD: "" })).toEqual(defaults);
  });

  it("takes what is set, a password to the letter", () => {
    const config = readConfig({
      NEWSGRAPH_STORE: "neo4j://db:7687",
      NEO4J_USERNAME: "ann",
      NEO4J_PASSWORD: " a b ",
      PORT: "0",
      HOST: "::1",
    });
    expect(config).toMatchObject({
      store: "neo4j://db:7687",
      neo4j: { username: "ann", password: " a b " },
      port: 0,
      host: "::1",
    });
  });

  it.each(["65536", "-1", "4000.5", "http", "1e3"])("refuses the port %s and names the variable", (port) => {
    expect(() => readConfig({ PORT: port })).toThrow(/PORT is ".+"/);
  });
});

it("is the only file that reads the environment", () => {
  const src = new URL("../src/", import.meta.url);
  const readers = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .filter((path) => /process\s*(\.|\[")env/.test(readFileSync(new URL(path, src), "utf8")));
  expect(readers).toEqual(["config.ts"]);
});
