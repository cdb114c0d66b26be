import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Locator, type Page } from "playwright-core";
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

  test("opens with the examples, each at a click, and answers", async () => {
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
      await answerWith(page, '"search"').waitFor();
      for (const { query } of EXAMPLES) {
        await page.getByRole("tab", { name: operationOf(query) }).click();
        await page.getByRole("tab", { name: operationOf(query), selected: true }).waitFor();
      }
      // The editor follows the tab a moment later; nobody clicks as quickly as this test.
      const last = operationOf(EXAMPLES.at(-1)?.query ?? "");
      await page.locator(".graphiql-query-editor").filter({ hasText: last }).waitFor();
      await page.waitForTimeout(500);
      await page.getByRole("button", { name: /execute query/i }).click();
      await answerWith(page, '"stats"').waitFor();
      expect({ elsewhere, errors }).toEqual({ elsewhere: [], errors: [] });
    } finally {
      await browser.close();
    }
  });

  test("opens a link of the front page in a tab of its own, beside the examples", async () => {
    const browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      await page.getByRole("link", { name: "River Council" }).click();
      await page.getByRole("tab").first().waitFor();
      expect(await page.getByRole("tab").allInnerTexts()).toEqual([
        "Neighbors",
        ...EXAMPLES.map(({ query }) => operationOf(query)),
      ]);
      await page.getByRole("button", { name: /execute query/i }).click();
      await answerWith(page, '"River Council"').waitFor();
      await page.goto(server.url);
      await page.getByRole("link", { name: EXAMPLES[1]?.title ?? "" }).click();
      await page.getByRole("tab", { name: operationOf(EXAMPLES[1]?.query ?? ""), selected: true }).waitFor();
    } finally {
      await browser.close();
    }
  });
});

function operationOf(query: string): string {
  return /query (\w+)/.exec(query)?.[1] ?? "";
}

/** The pane of answers, once it holds a text: the text alone also stands in what the editor keeps for screen readers. */
function answerWith(page: Page, text: string): Locator {
  return page.locator(".result-window").filter({ hasText: text });
}
