import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import { sha256 } from "../model/hash.ts";
import { EXAMPLES } from "./examples.ts";

export interface CompressedPage {
  readonly plain: Buffer;
  readonly gzipped: Buffer;
  readonly etag: string;
}

const compress = promisify(gzip);
let page: Promise<CompressedPage> | undefined;

/** GraphiQL with the examples as tabs, all in one page that needs no network; made once a process, when first asked for. */
export function loadGraphiqlPage(): Promise<CompressedPage> {
  page ??= renderPage();
  return page;
}

async function renderPage(): Promise<CompressedPage> {
  const html = renderGraphiQL({
    title: "Newsgraph GraphiQL",
    endpoint: "/graphql",
    defaultTabs: EXAMPLES.map(({ query }) => ({ query })),
    shouldPersistHeaders: false,
  });
  const plain = Buffer.from(html.trimStart());
  return { plain, gzipped: await compress(plain), etag: `"${sha256(plain, 32)}"` };
}
