import type { Segment } from "../../../model/document.ts";
import { sentencesOf } from "../../fold/contribution-rows.ts";
import { syndicationKey } from "../../fold/syndication-key.ts";
import type { Connection } from "./connection.ts";
import { DEFAULT_CLAIM } from "./fold-changes.ts";
import { sourcesOfEdges } from "./sources-of-edges.ts";

/** Edges whose sources are counted again at once. */
const EDGES = 1_000;

/** Gives documents of version 1 their syndication keys, from the texts that lie beside them, and counts sources again. */
export function fillSyndication(connection: Connection): void {
  for (let last = 0; ; ) {
    // One text at a time: a store's texts may be larger than the memory.
    const row = connection.first<[number, string, string]>(
      "SELECT d.id, d.segments, t.raw FROM document d JOIN text t ON t.document = d.id WHERE d.id > ? ORDER BY d.id LIMIT 1",
      [last],
    );
    if (row === undefined) break;
    const [id, segments, raw] = row;
    const key = syndicationKey(sentencesOf(raw, JSON.parse(segments) as Segment[]));
    connection.run("UPDATE document SET syndication = ? WHERE id = ?", [key, id]);
    last = id;
  }
  const edges = connection.all<[number]>("SELECT id FROM edge WHERE sources > 1 ORDER BY id").map(([id]) => id);
  for (let at = 0; at < edges.length; at += EDGES) {
    const counted = sourcesOfEdges(connection, edges.slice(at, at + EDGES), { sql: DEFAULT_CLAIM, values: [] });
    for (const [edge, sources] of counted) connection.run("UPDATE edge SET sources = ? WHERE id = ?", [sources, edge]);
  }
}
