import type { EntityId } from "../../../model/entity.ts";
import { type ContradictionTerms, contradictionTerms } from "../../fold/contradiction-terms.ts";
import type { ContradictionFilter, ContradictionKind, ContradictionRecord, Page, PageRequest } from "../../port.ts";
import type { Condition } from "./claim-condition.ts";
import type { Connection, Row, Value } from "./connection.ts";
import { EMPTY_PAGE, readPage } from "./read-page.ts";
import { resolveAddress } from "./resolve-address.ts";

/** What all pairs of a claim `l` and a claim `r` pass; `terms` is one row. */
const HOLDS = "IN (SELECT value FROM json_each(terms.holding))";
/** An undated claim holds at any time. */
const OVERLAP =
  "(l.first_day IS NULL OR r.first_day IS NULL OR (l.first_day <= r.last_day AND r.first_day <= l.last_day))";

/** Whether place `inner` lies in `outer` by what documents say, in a few steps. */
function liesIn(inner: string, outer: string): string {
  return `EXISTS (WITH RECURSIVE around (place, steps) AS (
      SELECT ${inner}, 0 UNION SELECT x.object, steps + 1 FROM around JOIN edge x ON x.subject = place
      WHERE steps < terms.containing_steps AND x.documents > 0 AND x.predicate IN (SELECT value FROM json_each(terms.containing)))
    SELECT 1 FROM around WHERE place = ${outer})`;
}

const PAIRS: Readonly<Record<ContradictionKind, readonly string[]>> = {
  NEGATION: [
    // An edge has its own subject, predicate and object, whichever way round a symmetric claim was said.
    `claim r JOIN claim l ON l.edge = r.edge
     WHERE r.modality = 'NEGATED' AND r.edge IS NOT NULL AND l.modality ${HOLDS} AND ${OVERLAP}`,
    // The date of an attribute is what is denied: "not born in 1960" is against any day of 1960, not against 196X.
    `claim r JOIN claim l ON l.predicate = r.predicate AND l.subject_entity = r.subject_entity
     WHERE r.modality = 'NEGATED' AND r.object IS NULL AND l.object IS NULL AND l.modality ${HOLDS}
       AND r.predicate IN (SELECT value FROM json_each(terms.one_date))
       AND l.first_day >= r.first_day AND l.last_day <= r.last_day`,
  ],
  EXCLUSION: [
    `json_each(terms.one_object) p JOIN claim l ON l.predicate = p.value
       JOIN claim r ON r.predicate = l.predicate AND r.subject_entity = l.subject_entity AND r.address > l.address
     WHERE l.modality ${HOLDS} AND r.modality ${HOLDS} AND l.object_entity <> r.object_entity
       AND NOT ${liesIn("l.object_entity", "r.object_entity")} AND NOT ${liesIn("r.object_entity", "l.object_entity")}`,
    // Dates that share a day may be the same; those that share none cannot.
    `json_each(terms.one_date) p JOIN claim l ON l.predicate = p.value
       JOIN claim r ON r.predicate = l.predicate AND r.subject_entity = l.subject_entity AND r.address > l.address
     WHERE l.modality ${HOLDS} AND r.modality ${HOLDS} AND l.object IS NULL AND r.object IS NULL
       AND (l.last_day < r.first_day OR r.last_day < l.first_day)`,
  ],
};

/** One row with what the pairs are told by, so that each statement has its values once. */
function termsOf({ holding, oneObject, oneDate, containing, containingSteps }: ContradictionTerms): Condition {
  return {
    sql: "(SELECT ? AS holding, ? AS one_object, ? AS one_date, ? AS containing, ? AS containing_steps) terms",
    values: [...[holding, oneObject, oneDate, containing].map((list) => JSON.stringify(list)), containingSteps],
  };
}

function pairsOf(filter: ContradictionFilter, entity: number | null): Condition {
  const terms = contradictionTerms(filter);
  const { sql: row, values } = termsOf(terms);
  const chosen: [string, ...Value[]][] = [
    ["l.confidence >= ? AND r.confidence >= ?", terms.minConfidence, terms.minConfidence],
  ];
  if (terms.predicates !== null)
    chosen.push(["l.predicate IN (SELECT value FROM json_each(?))", JSON.stringify(terms.predicates)]);
  if (entity !== null) chosen.push(["? IN (l.subject_entity, l.object_entity, r.object_entity)", entity]);
  const parts = terms.kinds.flatMap((kind) =>
    PAIRS[kind].map(
      (
        pairs,
      ) => `SELECT '${kind}' AS kind, l.predicate AS predicate, l.subject_entity AS subject, l.address AS one, r.address AS other,
        min(l.confidence, r.confidence) AS confidence FROM ${row} CROSS JOIN ${pairs} AND ${chosen.map(([sql]) => sql).join(" AND ")}`,
    ),
  );
  const each = [...values, ...chosen.flatMap(([, ...rest]) => rest)];
  return { sql: parts.join(" UNION ALL "), values: parts.flatMap(() => each) };
}

function readContradictions(
  connection: Connection,
  filter: ContradictionFilter,
  entity: number | null,
  page: PageRequest,
): Page<ContradictionRecord> {
  const { sql, values } = pairsOf(filter, entity);
  if (sql === "") return noneOf(page);
  return readPage(
    connection,
    {
      columns: "x.kind, x.predicate, s.address, x.one, x.other",
      from: `(${sql}) x JOIN entity s ON s.id = x.subject`,
      where: "1",
      values,
      order: [{ by: "x.confidence", isDescending: true }, { by: "x.one" }, { by: "x.other" }],
      toItems: (rows) => rows.map(toContradiction),
    },
    page,
  );
}

function toContradiction([kind, predicate, subject, left, right]: Row): ContradictionRecord {
  return { kind, predicate, subject, left, right } as unknown as ContradictionRecord;
}

function noneOf({ count }: PageRequest): Page<ContradictionRecord> {
  return { ...EMPTY_PAGE, total: count === true ? { value: 0, capped: false } : null };
}

export function listContradictions(
  connection: Connection,
  filter: ContradictionFilter,
  page: PageRequest,
): Page<ContradictionRecord> {
  return readContradictions(connection, filter, null, page);
}

export function contradictionsOfEntities(
  connection: Connection,
  ids: readonly EntityId[],
  filter: ContradictionFilter,
  page: PageRequest,
): readonly Page<ContradictionRecord>[] {
  return ids.map((address) => {
    const entity = resolveAddress(connection, address);
    return entity === null ? noneOf(page) : readContradictions(connection, filter, entity, page);
  });
}
