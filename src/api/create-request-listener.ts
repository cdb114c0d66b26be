import type { IncomingMessage, ServerResponse } from "node:http";
import { type ErrorCode, isNewsgraphError } from "../errors.ts";
import { createYoga, type YogaOptions } from "./create-yoga.ts";
import { EXAMPLES } from "./examples.ts";
import { renderFrontPage } from "./front-page.ts";
import { loadGraphiqlPage } from "./graphiql-page.ts";
import { readBody } from "./read-body.ts";
import { GRAPHIQL_POLICY, PAGE_POLICY, SECURITY_HEADERS } from "./security-headers.ts";

const JSON_TYPE = "application/json; charset=utf-8";
const HTML_TYPE = "text/html; charset=utf-8";
const TEXT_TYPE = "text/plain; charset=utf-8";

/** Answers every request of the server: the API, its pages, and what watches over it. */
export function createRequestListener(
  options: YogaOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  const { store, limits, log } = options;
  const yoga = createYoga(options);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = request.url ?? "/";
    // Clients may send what is no address, such as "//"; nothing is there.
    const pathname = URL.canParse(target, "http://localhost") ? new URL(target, "http://localhost").pathname : target;
    if (pathname === "/graphql") return answerGraphql(request, response);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      return send(response, 405, TEXT_TYPE, "This page can only be read. GraphQL is at POST /graphql.\n");
    }
    switch (pathname) {
      case "/": {
        response.setHeader("content-security-policy", PAGE_POLICY);
        return send(response, 200, HTML_TYPE, await renderFrontPage(store, request.headers.host ?? "localhost"));
      }
      case "/examples":
        return send(response, 200, JSON_TYPE, JSON.stringify(EXAMPLES));
      case "/health":
        return send(response, 200, JSON_TYPE, '{"status":"alive"}');
      case "/ready":
        return answerReady(response);
      default:
        return send(response, 404, TEXT_TYPE, "There is nothing here. Begin at / or at /graphql.\n");
    }
  }

  async function answerReady(response: ServerResponse): Promise<void> {
    try {
      const { schemaVersion, wanted } = await store.ready();
      const isReady = schemaVersion === wanted;
      return send(
        response,
        isReady ? 200 : 503,
        JSON_TYPE,
        JSON.stringify({ status: isReady ? "ready" : "wrong schema", engine: store.engine, schemaVersion, wanted }),
      );
    } catch (error) {
      const code = isNewsgraphError(error) ? error.code : "INTERNAL";
      log(`/ready: ${error instanceof Error ? error.message : String(error)}`);
      return send(response, 503, JSON_TYPE, JSON.stringify({ status: "not ready", code }));
    }
  }

  async function answerGraphql(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (isRead && request.headers.accept?.includes("text/html")) return answerGraphiql(request, response);
    if (request.method === "POST") {
      // A form of another site cannot send this type without asking first, so it cannot write in a visitor's name.
      if (!/^application\/json\s*(;|$)/i.test(request.headers["content-type"] ?? "")) {
        return refuse(
          response,
          415,
          "BAD_INPUT",
          "Send the query as JSON, with the header content-type: application/json.",
        );
      }
      const body = await readBody(request, limits.bodyBytes);
      if (body === undefined) {
        response.setHeader("connection", "close");
        return refuse(
          response,
          413,
          "TOO_LARGE",
          `The request is longer than ${limits.bodyBytes} bytes. Send fewer documents at once, or use \`newsgraph ingest\`.`,
        );
      }
      if (body.length === 0) return refuse(response, 400, "BAD_INPUT", 'The request is empty. Send {"query": "…"}.');
      Object.assign(request, { body });
    }
    await yoga.handle(request, response);
  }

  async function answerGraphiql(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { plain, gzipped, etag } = await loadGraphiqlPage();
    response.setHeader("content-security-policy", GRAPHIQL_POLICY);
    response.setHeader("etag", etag);
    response.setHeader("cache-control", "no-cache");
    response.setHeader("vary", "accept, accept-encoding");
    if (request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
    const isGzipped = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
    if (isGzipped) response.setHeader("content-encoding", "gzip");
    send(response, 200, HTML_TYPE, isGzipped ? gzipped : plain);
  }

  return (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    answer(request, response).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return;
      log(
        `${request.method} ${request.url}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      if (response.headersSent) response.destroy();
      else
        send(
          response,
          isNewsgraphError(error) ? 503 : 500,
          TEXT_TYPE,
          isNewsgraphError(error)
            ? `${error.message}\n`
            : "Something went wrong inside Newsgraph; its log says what.\n",
        );
    });
  };
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(body) });
  // Node itself leaves the body of an answer to HEAD away.
  response.end(body);
}

function refuse(response: ServerResponse, status: number, code: ErrorCode, message: string): void {
  send(response, status, JSON_TYPE, JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}
