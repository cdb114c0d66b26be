import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * The limit that the API is measured against: plain `node:http` that reads each request to its end and sends the bytes
 * it was given. A process of its own, started with an IPC channel: bytes in, port out; it ends with its parent.
 */
process.once("message", (body: string) => {
  const bytes = Buffer.from(body);
  const headers = {
    "content-type": "application/graphql-response+json; charset=utf-8",
    "content-length": bytes.length,
  };
  const server = createServer((request, response) => {
    request.resume().once("end", () => response.writeHead(200, headers).end(bytes));
  });
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
});
process.once("disconnect", () => process.exit());
