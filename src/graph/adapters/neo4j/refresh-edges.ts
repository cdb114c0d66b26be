import { compareCodePoints } from "../../../model/code-points.ts";
import { DEFAULT_MODALITIES } from "../../../model/kinds.ts";
import type { Changes } from "./changes.ts";
import type { Run } from "./connection.ts";
import { recountSources } from "./recount-sources.ts";
import { anyOf } from "./relationship-types.ts";

interface EdgeSums {
  readonly id: string;
  readonly claims: number;
  readonly documents: number;
  readonly sources: number;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly confidence: number | null;
}

/**
 * Sums touched edges up from their own claims, and keeps a relationship of the predicate's name for each that the
 * default filter lets pass. First and last dates, distinct sources and the best confidence cannot be kept by differences.
 */
export async function refreshEdges(run: Run, { edges }: Changes): Promise<void> {
  if (edges.size === 0) return;
  const summed = await run<EdgeSums & Record<string, unknown>>(
    `UNWIND $ids AS id MATCH (c:Claim {edge: id}) WHERE c.modality IN $modalities
     RETURN id, count(c) AS claims, count(DISTINCT c.document) AS documents, count(DISTINCT c.source) AS sources,
       min(c.firstDay) AS firstDay, max(c.lastDay) AS lastDay, max(c.confidence) AS confidence`,
    { ids: [...edges.keys()], modalities: DEFAULT_MODALITIES },
  );
  // Publishers are at least as many as sources, and one publisher is one source whatever it prints.
  const counted = await recountSources(
    run,
    summed.flatMap(({ id, sources }) => (sources > 1 ? [id] : [])),
  );
  const sums = new Map(summed.map((row) => [row.id, { ...row, sources: counted.get(row.id) ?? row.sources }]));
  const predicates = [...new Set([...edges.values()].map(({ predicate }) => predicate))].sort(compareCodePoints);
  for (const predicate of predicates) {
    const own = [...edges].filter(([, key]) => key.predicate === predicate);
    const type = anyOf([predicate]);
    await run(
      `UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object})
       MERGE (s)-[r:${type}]->(o) SET r = row.sums`,
      {
        rows: own.flatMap(([id, { subject, object }]) =>
          sums.has(id) ? [{ subject, object, sums: sums.get(id) }] : [],
        ),
      },
    );
    await run(
      `UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) MATCH (s)-[r:${type}]->(o) DELETE r`,
      { rows: own.flatMap(([id, { subject, object }]) => (sums.has(id) ? [] : [{ subject, object }])) },
    );
  }
  const [{ known = [] } = {}] = await run<{ known: string[] }>(
    `MATCH (n:Newsgraph {id: "newsgraph"})
     SET n.predicates = n.predicates + [each IN $predicates WHERE NOT each IN n.predicates] RETURN n.predicates AS known`,
    { predicates },
  );
  const ends = [...edges.values()].flatMap(({ subject, object }) => [subject, object]);
  await run(`UNWIND $ids AS id MATCH (e:Entity {id: id}) SET e.degree = COUNT { (e)-[:${anyOf(known)}]-() }`, {
    ids: [...new Set(ends)],
  });
}
