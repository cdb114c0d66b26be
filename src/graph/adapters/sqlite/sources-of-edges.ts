import { countSources, type PrintedDocument } from "../../fold/count-sources.ts";
import type { Condition } from "./claim-condition.ts";
import type { Connection } from "./connection.ts";

/** By edge: the distinct sources of its claims `c` that pass; none for an edge without such claims. */
export function sourcesOfEdges(
  connection: Connection,
  edges: readonly number[],
  { sql, values }: Condition,
): ReadonlyMap<number, number> {
  if (edges.length === 0) return new Map();
  const rows = connection.all<[number, number, string | null, string]>(
    `SELECT DISTINCT c.edge, d.id, d.source, d.syndication FROM claim c JOIN document d ON d.id = c.document
     WHERE c.edge IN (SELECT value FROM json_each(?)) AND ${sql}`,
    [JSON.stringify(edges), ...values],
  );
  const documentsOf = new Map<number, PrintedDocument[]>();
  for (const [edge, , source, syndication] of rows) {
    const documents = documentsOf.get(edge) ?? [];
    documentsOf.set(edge, documents);
    documents.push({ source, syndication });
  }
  return new Map([...documentsOf].map(([edge, documents]) => [edge, countSources(documents)]));
}
