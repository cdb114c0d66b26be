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

/**
 * GraphiQL moves a tab that gets the focus away from under the pointer when it is pressed for the first time, and the
 * click is lost. So its tabs stay where they are.
 */
const TABS_STAY = "<style>.graphiql-tab { transform: none !important; }</style>";

/** GraphiQL with the examples as tabs, all in one page that needs no network; made once a process, when first asked for. */
export function loadGraphiqlPage(): Promise<CompressedPage> {
  page ??= renderPage();
  return page;
}

async function renderPage(): Promise<CompressedPage> {
  const tabs = EXAMPLES.map(({ query }) => ({ query }));
  const html = renderGraphiQL({
    title: "Newsgraph GraphiQL",
    endpoint: "/graphql",
    defaultTabs: tabs,
    shouldPersistHeaders: false,
  })
    .replace("<title>", `${TABS_STAY}<title>`)
    .replace(JSON.stringify(tabs), openLinked);
  const plain = Buffer.from(html.trimStart());
  return { plain, gzipped: await compress(plain), etag: `"${sha256(plain, 32)}"` };
}

/** Gives a query in the page's address a tab of its own; GraphiQL would put it into the first one, under its title. */
function openLinked(tabs: string): string {
  return `((tabs, query) => (query ? [{ query }, ...tabs.filter((tab) => tab.query !== query)] : tabs))(${tabs}, new URLSearchParams(location.search).get("query"))`;
}
