import type { EntityId } from "../../../model/entity.ts";
import type { EntityKind } from "../../../model/kinds.ts";
import { nameKey } from "../../../model/name-key.ts";
import { nameWords, typoForms } from "../../fold/name-words.ts";
import { type CountedTally, type EntitySummary, SHOWN_ALIASES, summarizeEntity } from "../../fold/summarize-entity.ts";
import type { Changes } from "./changes.ts";
import type { Run } from "./connection.ts";

/** The labels that Neo4j's own tools colour and filter by. */
const LABELS: Readonly<Record<EntityKind, string>> = {
  PERSON: "Person",
  PLACE: "Place",
  ORGANIZATION: "Organization",
  EVENT: "Event",
  OTHER: "Other",
};

/** Index entries are limited to some 8 kB; what is longer is compared by the whole name where it is read. */
export const INDEXED_KEY = 500;

interface StoredName {
  readonly name: string;
  readonly isDisplay: boolean;
}

/** Counts entities anew, chooses what they are shown as, and keeps their names findable; one without profiles goes. */
export async function refreshEntities(run: Run, { entities, counts }: Changes): Promise<void> {
  if (entities.size === 0) return;
  await run(
    "UNWIND $counts AS row MATCH (e:Entity {id: row.id}) SET e.documents = e.documents + row.documents, e.mentions = e.mentions + row.mentions",
    { counts: [...counts].map(([id, count]) => ({ id, ...count })) },
  );
  const rows = await run<{ id: EntityId; tallies: string[]; names: StoredName[] }>(
    `UNWIND $ids AS id MATCH (e:Entity {id: id})
     RETURN e.id AS id, COLLECT { MATCH (p:Profile)-[:OF]->(e) RETURN p.tallies } AS tallies,
       COLLECT { MATCH (e)-[:HAS_NAME]->(n:Name) RETURN n {.name, .isDisplay} } AS names`,
    { ids: [...entities] },
  );
  const gone = rows.filter(({ tallies }) => tallies.length === 0).map(({ id }) => id);
  await run(
    "UNWIND $gone AS id MATCH (e:Entity {id: id}) OPTIONAL MATCH (e)-[:HAS_NAME]->(n:Name) DETACH DELETE n, e",
    { gone },
  );
  const kept = rows
    .filter(({ tallies }) => tallies.length > 0)
    .map(({ id, tallies, names }) => ({
      id,
      names,
      summary: summarizeEntity(tallies.flatMap((list) => JSON.parse(list) as CountedTally[])),
    }));
  for (const [kind, label] of Object.entries(LABELS)) {
    const own = kept.filter(({ summary }) => summary.kind === kind);
    await run(
      `UNWIND $rows AS row MATCH (e:Entity {id: row.id}) REMOVE e:${Object.values(LABELS).join(":")} SET e:${label}, e += row.properties`,
      { rows: own.map(({ id, summary }) => ({ id, properties: propertiesOf(summary) })) },
    );
  }
  await keepNames(run, kept);
}

function propertiesOf({ kind, subtype, name, aliases, wikidata }: EntitySummary): Record<string, unknown> {
  return { kind, subtype, name, nameKey: nameKey(name), aliases: aliases.slice(0, SHOWN_ALIASES), wikidata };
}

async function keepNames(
  run: Run,
  kept: readonly { readonly id: EntityId; readonly names: readonly StoredName[]; readonly summary: EntitySummary }[],
): Promise<void> {
  const removed: { id: EntityId; name: string }[] = [];
  const added: { id: EntityId; name: string; isDisplay: boolean; key: string; words: string }[] = [];
  for (const { id, names, summary } of kept) {
    const wanted = new Map([summary.name, ...summary.aliases].map((name, index) => [name, index === 0]));
    for (const { name, isDisplay } of names) {
      if (wanted.get(name) === isDisplay) wanted.delete(name);
      else removed.push({ id, name });
    }
    for (const [name, isDisplay] of wanted) {
      const key = nameKey(name);
      added.push({ id, name, isDisplay, key: key.slice(0, INDEXED_KEY), words: nameWords(key).join(" ") });
    }
  }
  await run(
    "UNWIND $removed AS row MATCH (:Entity {id: row.id})-[:HAS_NAME]->(n:Name {name: row.name}) DETACH DELETE n",
    { removed },
  );
  await run(
    `UNWIND $added AS row MATCH (e:Entity {id: row.id})
     CREATE (e)-[:HAS_NAME]->(:Name {name: row.name, isDisplay: row.isDisplay, key: row.key, words: row.words})`,
    { added },
  );
  // Words stay when their last name goes: few, and what finds nothing does no harm.
  const words = [...new Set(added.flatMap(({ words }) => nameWords(words)))].filter(
    (word) => word.length <= INDEXED_KEY,
  );
  await run("UNWIND $rows AS row MERGE (w:Word {id: row.word}) ON CREATE SET w.forms = row.forms", {
    rows: words.map((word) => ({ word, forms: typoForms(word).join(" ") })),
  });
}
