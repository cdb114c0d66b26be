import { once } from "node:events";
import { get } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createServer } from "../../src/api/create-server.ts";
import { EXAMPLES } from "../../src/api/examples.ts";
import type { Store } from "../../src/graph/port.ts";
import { openSampleStore } from "./sample-store.ts";

let store: Store;
let server: Awaited<ReturnType<typeof createServer>>;
beforeAll(async () => {
  store = await openSampleStore();
  server = await createServer({ store, host: "127.0.0.1", port: 0, limits: { bodyBytes: 1000 }, log: () => {} });
});
afterAll(() => server.close());

const at = (path: string) => new URL(path, server.url);
const post = (body: string, headers: Record<string, string> = { "content-type": "application/json" }) =>
  fetch(at("/graphql"), { method: "POST", headers, body });

describe("pages", () => {
  it("/ shows counts, articles and entities, with everything escaped and nothing loaded from elsewhere", async () => {
    const response = await fetch(at("/"));
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
    expect(html).toContain("A &#60;b&#62;bold&#60;/b&#62; &#34;summit&#34;");
    expect(html).not.toContain("<b>");
    expect(html).toContain("River Council");
    expect(html).toContain(`curl -s ${server.url}/graphql`);
    expect(html).not.toMatch(/(?:src|href)="https?:/);
  });

  it("/graphql is GraphiQL for a browser, compressed, not sent twice", async () => {
    const headers = { accept: "text/html" };
    const response = await fetch(at("/graphql"), { headers });
    const html = await response.text();
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(html).toContain(JSON.stringify(EXAMPLES[0].query));
    expect(html).not.toMatch(/<(?:script|link)[^>]*(?:src|href)="?https?:/);
    const again = await fetch(at("/graphql"), {
      headers: { ...headers, "if-none-match": response.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
  });

  it.each([
    ["/health", 200],
    ["/ready", 200],
    ["/examples", 200],
    ["/nothing", 404],
    ["/../etc/passwd", 404],
  ])("%s: %i", async (path, status) => {
    const response = await fetch(at(path));
    expect(response.status).toBe(status);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("there is nothing at what is no address", async () => {
    const { port } = new URL(server.url);
    const [response] = await once(get({ host: "127.0.0.1", port, path: "//" }), "response");
    expect(response.statusCode).toBe(404);
    response.resume();
  });

  it("/ready says when the store is behind, or gone", async () => {
    for (const ready of [async () => ({ schemaVersion: 1, wanted: 2 }), () => Promise.reject(new Error("gone"))]) {
      const other = await createServer({ store: { ...store, ready }, host: "127.0.0.1", port: 0, log: () => {} });
      expect((await fetch(`${other.url}/ready`)).status).toBe(503);
      expect((await fetch(`${other.url}/health`)).status).toBe(200);
      await other.close();
    }
  });
});

describe("/graphql", () => {
  it("answers POST and GET", async () => {
    const query = "{ stats { documents } }";
    expect(await (await post(JSON.stringify({ query }))).json()).toEqual({ data: { stats: { documents: 2 } } });
    expect(await (await fetch(at(`/graphql?query=${encodeURIComponent(query)}`))).json()).toEqual({
      data: { stats: { documents: 2 } },
    });
  });

  it.each([
    ["a form", "query={stats{documents}}", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["plain text", '{"query":"{stats{documents}}"}', { "content-type": "text/plain" }, 415],
    ["nothing", "", { "content-type": "application/json" }, 400],
    ["no JSON", "{", { "content-type": "application/json" }, 400],
    ["too much", JSON.stringify({ query: " ".repeat(2000) }), { "content-type": "application/json" }, 413],
  ])("refuses %s", async (_name, body, headers, status) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { errors: unknown[] }).errors).toHaveLength(1);
  });

  it("refuses a body that is too long and does not say so", async () => {
    const body = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 20; i++) controller.enqueue(new TextEncoder().encode(" ".repeat(100)));
        controller.close();
      },
    });
    const request = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      duplex: "half",
    } as RequestInit;
    expect((await fetch(at("/graphql"), request)).status).toBe(413);
  });

  it("changes nothing by GET", async () => {
    const response = await fetch(
      at(`/graphql?query=${encodeURIComponent('mutation { deleteDocument(id: "document/x") { deleted } }')}`),
    );
    expect(response.status).toBe(405);
  });

  it("lets no page of another site ask, unless it is on the list", async () => {
    const origin = "https://example.org";
    const preflight = (url: URL | string) =>
      fetch(url, {
        method: "OPTIONS",
        headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "content-type" },
      });
    expect((await preflight(at("/graphql"))).headers.get("access-control-allow-origin")).toBeNull();
    const open = await createServer({ store, host: "127.0.0.1", port: 0, origins: [origin] });
    const { headers } = await preflight(`${open.url}/graphql`);
    expect(headers.get("access-control-allow-origin")).toBe(origin);
    expect(headers.get("access-control-allow-credentials")).not.toBe("true");
    await open.close();
  });
});

it("says in one line that its port is in use", async () => {
  const { port } = new URL(server.url);
  await expect(createServer({ store, host: "127.0.0.1", port: Number(port) })).rejects.toMatchObject({
    code: "PORT_IN_USE",
    message: expect.stringMatching(/^Port \d+ .* in use\. .*--port[^\n]*$/),
  });
});

it("finishes what it has begun when it closes", async () => {
  let release: (() => void) | undefined;
  const stats = () =>
    new Promise<Awaited<ReturnType<Store["stats"]>>>((resolve) => {
      release = () => void store.stats().then(resolve);
    });
  const other = await createServer({ store: { ...store, stats }, host: "127.0.0.1", port: 0 });
  const asked = fetch(`${other.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"query":"{ stats { documents } }"}',
  });
  await expect.poll(() => release).toBeDefined();
  const closed = other.close();
  release?.();
  expect(await (await asked).json()).toEqual({ data: { stats: { documents: 2 } } });
  await closed;
  await expect(fetch(`${other.url}/health`)).rejects.toThrow();
});
