import type { DocumentRecord, EntityRecord, Store, StoreStats } from "../graph/port.ts";
import { ENTITY_KINDS } from "../model/kinds.ts";
import { EXAMPLES } from "./examples.ts";
import { escapeHtml } from "./html.ts";

const NEWEST = 8;
const BEST_CONNECTED = 12;
const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --paper: #fbfaf7; --soft: #667085; --line: #e2dfd8; --accent: #a3401f; --card: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7e4de; --paper: #14171c; --soft: #98a1b0; --line: #2b313b; --accent: #ff9b73; --card: #1b2027; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 3rem 1.25rem 4rem; max-width: 64rem; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
h1 { margin: 0; font-size: 2.4rem; letter-spacing: -0.03em; }
h2 { margin: 0 0 .75rem; font-size: 1rem; letter-spacing: .02em; color: var(--soft); }
.lead { margin: .25rem 0 1.5rem; color: var(--soft); font-size: 1.1rem; max-width: 42rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 3px; }
a:hover { text-decoration-thickness: 2px; }
nav { display: flex; flex-wrap: wrap; gap: .75rem; margin-bottom: 2rem; }
nav a:first-child { background: var(--accent); color: var(--paper); }
nav a { padding: .5rem 1rem; border: 1px solid var(--line); border-radius: .5rem; text-decoration: none; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .75rem; margin: 0 0 1.5rem; }
dl div, section { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem 1.25rem; }
dt { color: var(--soft); font-size: .875rem; }
dd { margin: 0; font-size: 1.6rem; font-variant-numeric: tabular-nums; letter-spacing: -0.02em; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 1rem; }
ul { margin: 0; padding: 0; list-style: none; }
li { padding: .4rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
li:first-child { border-top: 0; }
small { color: var(--soft); display: block; }
pre { margin: 0; padding: .9rem 1rem; overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; font: 13px/1.5 ui-monospace, monospace; }
section + section, .columns + section { margin-top: 1rem; } .columns section { margin-top: 0; }
`;

/** The page at `/`: what the graph holds, where to go, how to ask. `host` is where it was asked for. */
export async function renderFrontPage(store: Store, host: string): Promise<string> {
  const [stats, newest, connected] = await Promise.all([
    store.stats(),
    store.listDocuments({ orderBy: "NEWEST" }, { first: NEWEST, after: null }),
    // OTHER is left out of default lists.
    store.listEntities(
      { orderBy: "DEGREE", kinds: ENTITY_KINDS.filter((kind) => kind !== "OTHER") },
      { first: BEST_CONNECTED, after: null },
    ),
  ]);
  const documents = newest.items.map(({ item }) => item);
  const entities = connected.items.map(({ item }) => item);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Newsgraph</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Newsgraph</h1>
<p class="lead">A graph of people, places, organizations and events, out of news articles: how they are connected, when, according to whom, and in which sentence it stands.</p>
</header>
<nav>
<a href="/graphql">Ask in GraphiQL</a>
<a href="/examples">Example queries</a>
<a href="/ready">Ready?</a>
</nav>
<main>
${renderCounts(stats)}
<div class="columns">
<section><h2>Newest articles</h2>${renderList(documents.map(renderDocument), "No articles yet: newsgraph ingest PATH")}</section>
<section><h2>Best connected</h2>${renderList(entities.map(renderEntity), "Nothing yet.")}</section>
</div>
<section><h2>Questions to begin with</h2>${renderList(
    EXAMPLES.map(({ title, query }) => `<a href="${linkTo(query)}">${escapeHtml(title)}</a>`),
    "",
  )}</section>
<section><h2>From a program</h2>
<pre>curl -s http://${escapeHtml(host)}/graphql -H 'content-type: application/json' \\
  -d '{"query":"{ search(text: \\"Cuba\\", first: 3) { nodes { id name kind } } }"}'</pre></section>
</main>
</body>
</html>
`;
}

function renderCounts(stats: StoreStats): string {
  const counts: readonly (readonly [string, number])[] = [
    ["Articles", stats.documents],
    ["People", stats.entitiesByKind.PERSON],
    ["Places", stats.entitiesByKind.PLACE],
    ["Organizations", stats.entitiesByKind.ORGANIZATION],
    ["Events", stats.entitiesByKind.EVENT],
    ["Claims", stats.claims],
    ["Edges", stats.edges],
  ];
  return `<dl>${counts.map(([name, count]) => `<div><dt>${name}</dt><dd>${count.toLocaleString("en-US")}</dd></div>`).join("")}</dl>`;
}

function renderList(items: readonly string[], empty: string): string {
  return items.length === 0
    ? `<p>${escapeHtml(empty)}</p>`
    : `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}

function renderDocument({ id, title, source, publishedAt, claims }: DocumentRecord): string {
  const query = `query Article {\n  document(id: ${JSON.stringify(id)}) {\n    title\n    url\n    publishedAt\n    claims(first: 20) {\n      nodes { subject { name } relation { label } object { name } modality evidence { sentence } }\n    }\n  }\n}\n`;
  const about = [publishedAt?.slice(0, 10), source, `${claims} ${claims === 1 ? "claim" : "claims"}`].filter(
    (part) => part != null,
  );
  return `<a href="${linkTo(query)}">${escapeHtml(title ?? id)}</a><small>${escapeHtml(about.join(" · "))}</small>`;
}

function renderEntity({ id, name, kind, subtype, degree, documents }: EntityRecord): string {
  const query = `query Neighbors {\n  entity(id: ${JSON.stringify(id)}) {\n    ... on Entity {\n      name\n      kind\n      aliases\n      neighbors(first: 20) {\n        edges { direction node { id name kind } edge { predicate documentCount sourceCount } }\n      }\n    }\n  }\n}\n`;
  const about = `${(subtype ?? kind).toLowerCase().replaceAll("_", " ")} · ${degree} edges · ${documents} ${documents === 1 ? "article" : "articles"}`;
  return `<a href="${linkTo(query)}">${escapeHtml(name)}</a><small>${escapeHtml(about)}</small>`;
}

function linkTo(query: string): string {
  return escapeHtml(`/graphql?query=${encodeURIComponent(query)}`);
}
