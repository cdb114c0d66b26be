import { compareCodePoints } from "../../../model/code-points.ts";
import type { EntityId } from "../../../model/entity.ts";
import type { EntityKind } from "../../../model/kinds.ts";
import { nameKey } from "../../../model/name-key.ts";
import { matchName } from "../../fold/match-name.ts";
import { isSpeltLike, nameWords, typoForms } from "../../fold/name-words.ts";
import { COUNT_CAP, MATCH_CLASSES, type Page, type PageRequest, type Position, type SearchRecord } from "../../port.ts";
import type { Connection } from "./connection.ts";
import { chooseGroups, oneOfEach } from "./full-text.ts";
import { findEntities } from "./read-entities.ts";
import { INDEXED_KEY } from "./refresh-entities.ts";

interface Candidate {
  readonly entity: EntityId;
  readonly documents: number;
  readonly name: string;
  readonly isDisplay: boolean;
}

interface Hit extends Candidate {
  readonly rank: number;
}

/**
 * Each entity by its best name: class, then display name, then code points. The indexes bring every name that may
 * match; how it matches, and the order, is `matchName`'s to say, as on every store.
 */
export async function searchNames(
  connection: Connection,
  text: string,
  kinds: readonly EntityKind[] | null,
  page: PageRequest,
): Promise<Page<SearchRecord>> {
  const query = nameKey(text);
  const hits = query === "" ? [] : bestHits(query, await readCandidates(connection, query, kinds));
  const after = hits.filter((hit) => page.after === null || comparePositions(positionOf(hit), page.after) > 0);
  const shown = after.slice(0, page.first);
  const entities = await findEntities(
    connection,
    shown.map(({ entity }) => entity),
  );
  return {
    items: shown.flatMap((hit, index) => {
      const entity = entities[index];
      const match = MATCH_CLASSES[hit.rank];
      return entity == null || match === undefined
        ? []
        : [{ item: { entity, match, matched: hit.name }, position: positionOf(hit) }];
    }),
    hasNextPage: after.length > page.first,
    total: page.count === true ? { value: Math.min(hits.length, COUNT_CAP), capped: hits.length > COUNT_CAP } : null,
  };
}

async function readCandidates(
  connection: Connection,
  query: string,
  kinds: readonly EntityKind[] | null,
): Promise<readonly Candidate[]> {
  const words = nameWords(query);
  const alike = await connection.read<{ word: string; forms: string; found: string[] }>(
    `UNWIND $words AS row
     CALL (row) { CALL db.index.fulltext.queryNodes("word_forms", row.forms) YIELD node RETURN collect(node.id) AS found }
     RETURN row.word AS word, found`,
    {
      words: words
        .filter((word) => word.length <= INDEXED_KEY)
        .map((word) => ({ word, forms: oneOfEach([typoForms(word)]) })),
    },
  );
  const groups = words.map((word) => {
    const found = alike.find((row) => row.word === word)?.found ?? [];
    return [...new Set([word, ...found.filter((other) => isSpeltLike(word, other))])];
  });
  return connection.read<Candidate & Record<string, unknown>>(
    `CALL () {
       MATCH (n:Name) WHERE n.key STARTS WITH $key RETURN n
       UNION CALL db.index.fulltext.queryNodes("name_words", $words) YIELD node RETURN node AS n
     }
     MATCH (e:Entity)-[:HAS_NAME]->(n) ${kinds === null ? "" : "WHERE e.kind IN $kinds"}
     RETURN e.id AS entity, e.documents AS documents, n.name AS name, n.isDisplay AS isDisplay`,
    { key: query.slice(0, INDEXED_KEY), words: oneOfEach(chooseGroups(groups)), kinds: kinds ?? [] },
  );
}

function bestHits(query: string, candidates: readonly Candidate[]): readonly Hit[] {
  const best = new Map<EntityId, Hit>();
  for (const candidate of candidates) {
    const match = matchName(query, { key: nameKey(candidate.name), isDisplay: candidate.isDisplay });
    if (match === null) continue;
    const hit = { ...candidate, rank: MATCH_CLASSES.indexOf(match) };
    const former = best.get(hit.entity);
    if (former === undefined || isBetter(hit, former)) best.set(hit.entity, hit);
  }
  return [...best.values()].sort((a, b) => comparePositions(positionOf(a), positionOf(b)));
}

function isBetter(a: Hit, b: Hit): boolean {
  return (a.rank - b.rank || Number(b.isDisplay) - Number(a.isDisplay) || compareCodePoints(a.name, b.name)) < 0;
}

function positionOf({ rank, documents, entity }: Hit): Position {
  return [rank, documents, entity];
}

function comparePositions([rank, documents, id]: Position, [otherRank, otherDocuments, otherId]: Position): number {
  return (
    Number(rank) - Number(otherRank) ||
    Number(otherDocuments) - Number(documents) ||
    compareCodePoints(String(id), String(otherId))
  );
}
