import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { createServer } from "../../src/api/create-server.ts";
import { EXAMPLES } from "../../src/api/examples.ts";
import { openSampleStore } from "./sample-store.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const executablePath = (process.env.PATH ?? "")
  .split(delimiter)
  .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  .find((path) => existsSync(path));

if (executablePath === undefined) console.warn("Skipped: no Chromium on the PATH (apt-get install chromium).");

describe.skipIf(executablePath === undefined)("GraphiQL in a browser without a network", async () => {
  const server = await createServer({ store: await openSampleStore(), host: "127.0.0.1", port: 0 });
  afterAll(() => server.close());

  test("opens with the examples, and answers the first", async () => {
    const browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
    try {
      const page = await browser.newPage();
      const elsewhere: string[] = [];
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.route("**/*", (route) => {
        if (route.request().url().startsWith(server.url)) return route.continue();
        elsewhere.push(route.request().url());
        return route.abort();
      });
      await page.goto(`${server.url}/graphql`);
      await page.getByRole("button", { name: /execute query/i }).click();
      await page.getByText('"search"').first().waitFor();
      for (const { query } of EXAMPLES) {
        const [, operation = ""] = /query (\w+)/.exec(query) ?? [];
        expect(await page.getByRole("tab", { name: operation }).count(), operation).toBe(1);
      }
      expect({ elsewhere, errors }).toEqual({ elsewhere: [], errors: [] });
    } finally {
      await browser.close();
    }
  });
});
