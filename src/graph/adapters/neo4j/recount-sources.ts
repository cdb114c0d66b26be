import { DEFAULT_MODALITIES } from "../../../model/kinds.ts";
import { countSources, type PrintedDocument } from "../../fold/count-sources.ts";
import type { Run } from "./connection.ts";

/** By edge: the distinct sources of its claims under the default filter. */
export async function recountSources(run: Run, edges: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (edges.length === 0) return new Map();
  const rows = await run<{ id: string; printed: [string | null, string | null][] }>(
    `UNWIND $edges AS id
     MATCH (c:Claim {edge: id}) WHERE c.modality IN $modalities WITH DISTINCT id, c.document AS document
     MATCH (d:Document {id: document}) RETURN id, collect([d.source, d.syndication]) AS printed`,
    { edges, modalities: DEFAULT_MODALITIES },
  );
  return new Map(rows.map(({ id, printed }) => [id, countSources(printed.map(toPrinted))]));
}

/** A document as Cypher lists it: its publisher, and its syndication key. */
export function toPrinted([source, syndication]: readonly [string | null, string | null]): PrintedDocument {
  return { source, syndication: syndication ?? "" };
}
