import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { borrowNeo4j, emptyNeo4j } from "./borrow-neo4j.ts";

const access = await borrowNeo4j();

test.skipIf("unavailable" in access)("the test server is a real one: routing, passwords, code points", async () => {
  if ("unavailable" in access) return;
  await emptyNeo4j(access);
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password), {
    disableLosslessIntegers: true,
  });
  const { records } = await driver.executeQuery("UNWIND ['\u{1F600}', '\uFF5E', 'a', 'B'] AS s RETURN s ORDER BY s");
  expect(records.map((record) => record.get("s"))).toEqual(["B", "a", "\uFF5E", "\u{1F600}"]);
  await driver.close();
  const wrong = neo4j.driver(access.uri, neo4j.auth.basic(access.username, "wrong"));
  await expect(wrong.verifyConnectivity()).rejects.toThrow(/unauthorized/i);
  await wrong.close();
});
