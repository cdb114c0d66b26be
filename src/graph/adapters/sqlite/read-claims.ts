import type { ClaimId } from "../../../model/claim.ts";
import type { DocumentId } from "../../../model/document.ts";
import type { EntityId } from "../../../model/entity.ts";
import { UNDATED_IN_NEWEST } from "../../fold/sort-values.ts";
import type { ClaimFilter, ClaimRecord, EventRowRecord, NeighborFilter, Page, PageRequest } from "../../port.ts";
import { claimCondition } from "./claim-condition.ts";
import type { Connection, Row, Value } from "./connection.ts";
import { type PageQuery, readPage } from "./read-page.ts";
import { resolveAddress } from "./resolve-address.ts";

const CLAIM_COLUMNS = `c.address, d.address, s.address, c.predicate, o.address, c.modality, c.attributed_to, c.date, c.qualifiers,
  c.confidence, c.evidence, c.rule, c.origin`;
const CLAIM_TABLES =
  "JOIN document d ON d.id = c.document JOIN entity s ON s.id = c.subject_entity LEFT JOIN entity o ON o.id = c.object_entity";

type StoredQualifiers = Readonly<Record<string, string | { readonly profile: number }>>;

/** Claims as records; who is named in attributions and qualifiers is read for all of them at once. */
function toClaims(connection: Connection): (rows: readonly Row[]) => readonly ClaimRecord[] {
  return (rows) => {
    const parsed = rows.map((row) => JSON.parse(String(row[8])) as StoredQualifiers);
    const named = parsed.flatMap((qualifiers) =>
      Object.values(qualifiers).flatMap((value) => (typeof value === "string" ? [] : [value.profile])),
    );
    const entityOf = readHolders(connection, [
      ...named,
      ...rows.flatMap((row) => (row[6] === null ? [] : [Number(row[6])])),
    ]);
    return rows.map((row, index) => {
      const [
        id,
        document,
        subject,
        predicate,
        object,
        modality,
        attributedTo,
        date,
        ,
        confidence,
        evidence,
        rule,
        origin,
      ] = row;
      const qualifiers = Object.entries(parsed[index] ?? {}).map(([name, value]) => [
        name,
        typeof value === "string" ? { text: value } : { entity: entityOf(value.profile) },
      ]);
      return {
        id,
        document,
        subject,
        predicate,
        object,
        modality,
        attributedTo: attributedTo === null ? null : entityOf(Number(attributedTo)),
        date: date === null ? null : JSON.parse(String(date)),
        qualifiers: Object.fromEntries(qualifiers),
        confidence,
        evidence: JSON.parse(String(evidence)),
        rule,
        origin,
      } as unknown as ClaimRecord;
    });
  };
}

/** The entities that hold profiles now. */
function readHolders(connection: Connection, profiles: readonly number[]): (profile: number) => EntityId {
  if (profiles.length === 0) return () => "" as EntityId;
  const rows = connection.all<[number, EntityId]>(
    "SELECT p.id, e.address FROM json_each(?) x JOIN profile p ON p.id = x.value JOIN entity e ON e.id = p.entity",
    [JSON.stringify([...new Set(profiles)])],
  );
  const holders = new Map(rows.map(([profile, entity]) => [profile, entity]));
  return (profile) => holders.get(profile) ?? ("" as EntityId);
}

function readClaimPage(
  connection: Connection,
  query: Pick<PageQuery<ClaimRecord>, "where" | "values" | "order">,
  page: PageRequest,
): Page<ClaimRecord> {
  return readPage(
    connection,
    { columns: CLAIM_COLUMNS, from: `claim c ${CLAIM_TABLES}`, toItems: toClaims(connection), ...query },
    page,
  );
}

export function findClaims(connection: Connection, ids: readonly ClaimId[]): readonly (ClaimRecord | null)[] {
  const found = toClaims(connection)(
    connection.all(`SELECT ${CLAIM_COLUMNS} FROM json_each(?) x JOIN claim c ON c.address = x.value ${CLAIM_TABLES}`, [
      JSON.stringify([...new Set(ids)]),
    ]),
  );
  const byId = new Map(found.map((claim) => [claim.id, claim]));
  return ids.map((id) => byId.get(id) ?? null);
}

export function listClaims(connection: Connection, page: PageRequest): Page<ClaimRecord> {
  return readClaimPage(connection, { where: "1", values: [], order: [{ by: "c.address" }] }, page);
}

export function claimsOfEntities(
  connection: Connection,
  ids: readonly EntityId[],
  filter: NeighborFilter,
  page: PageRequest,
): readonly Page<ClaimRecord>[] {
  const { direction = "BOTH", kinds } = filter;
  const condition = claimCondition(filter);
  const end = (own: string, other: string): string =>
    kinds === undefined
      ? `c.${own}_entity = ?`
      : `(c.${own}_entity = ? AND ${other}.kind IN (${kinds.map(() => "?").join(", ")}))`;
  const ends = [
    ...(direction === "IN" ? [] : [end("subject", "o")]),
    ...(direction === "OUT" ? [] : [end("object", "s")]),
  ];
  return ids.map((address) => {
    const id = resolveAddress(connection, address);
    const values: Value[] = [...ends.flatMap(() => [id, ...(kinds ?? [])]), ...condition.values];
    const order = [{ by: `coalesce(c.first_day, ${UNDATED_IN_NEWEST})`, isDescending: true }, { by: "c.address" }];
    return readClaimPage(connection, { where: `(${ends.join(" OR ")}) AND ${condition.sql}`, values, order }, page);
  });
}

export function claimsOfEdges(
  connection: Connection,
  ids: readonly string[],
  filter: ClaimFilter,
  page: PageRequest,
): readonly Page<ClaimRecord>[] {
  const condition = claimCondition(filter);
  return ids.map((edge) => {
    const values = [edge, ...condition.values];
    const order = [{ by: "c.confidence", isDescending: true }, { by: "c.address" }];
    return readClaimPage(
      connection,
      { where: `c.edge = (SELECT id FROM edge WHERE address = ?) AND ${condition.sql}`, values, order },
      page,
    );
  });
}

export function claimsOfDocuments(
  connection: Connection,
  ids: readonly DocumentId[],
  page: PageRequest,
): readonly Page<ClaimRecord>[] {
  return ids.map((id) =>
    readClaimPage(
      connection,
      { where: "d.address = ?", values: [id], order: [{ by: "c.start" }, { by: "c.address" }] },
      page,
    ),
  );
}

const EVENT_ROWS = 100;

export function eventRowsOf(connection: Connection, ids: readonly EntityId[]): readonly (readonly EventRowRecord[])[] {
  return ids.map((address) => {
    const rows = connection.all(
      `SELECT d.address, e.address, v.subtype, v.modality, v.date, v.places, v.participants, v.evidence
       FROM profile p JOIN event v ON v.event = p.id JOIN document d ON d.id = v.document JOIN entity e ON e.id = p.entity
       WHERE p.entity = ? ORDER BY d.address, v.start, v.position LIMIT ${EVENT_ROWS}`,
      [resolveAddress(connection, address)],
    );
    return rows.map(([document, event, subtype, modality, date, places, participants, evidence]) => {
      const placed = JSON.parse(String(places)) as number[];
      const took = JSON.parse(String(participants)) as { profile: number; role: string }[];
      const entityOf = readHolders(connection, [...placed, ...took.map(({ profile }) => profile)]);
      return {
        document,
        event,
        subtype,
        modality,
        date: date === null ? null : JSON.parse(String(date)),
        places: placed.map(entityOf),
        participants: took.map(({ profile, role }) => ({ entity: entityOf(profile), role })),
        evidence: JSON.parse(String(evidence)),
      } as unknown as EventRowRecord;
    });
  });
}
