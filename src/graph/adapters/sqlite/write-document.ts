import type { ClusterIndex } from "../../../model/claim.ts";
import type { Profile, ProfileId } from "../../../model/cluster.ts";
import { bareAddress, namesakeAddress } from "../../../model/entity.ts";
import type { EntityKind } from "../../../model/kinds.ts";
import type { ContributionRows } from "../../fold/contribution-rows.ts";
import { talliesOf } from "../../fold/tally.ts";
import { type Changes, countChange } from "./changes.ts";
import type { Connection, Value } from "./connection.ts";

/** Puts a document's own rows in; who its profiles are is settled by the fold. Returns the document's row id. */
export function insertDocument(connection: Connection, rows: ContributionRows, changes: Changes): number {
  const document = insertDocumentRow(connection, rows);
  const profileIds = new Map<ProfileId, number>();
  for (const cluster of rows.clusters) {
    const { profile, mentions } = cluster;
    const id = profileIds.get(profile.id) ?? profileRow(connection, profile, changes);
    profileIds.set(profile.id, id);
    connection.run("UPDATE profile SET clusters = clusters + 1 WHERE id = ?", [id]);
    connection.run(
      "INSERT INTO cluster (document, position, kind, key, ordinal, subtype, name, aliases, wikidata, profile, mention_count, mentions) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        document,
        cluster.index,
        cluster.kind,
        cluster.key,
        cluster.ordinal,
        cluster.subtype,
        cluster.name,
        JSON.stringify(cluster.aliases),
        cluster.wikidata,
        id,
        mentions.length / 4,
        JSON.stringify(mentions),
      ],
    );
  }
  for (const [profile, tallies] of talliesOf(rows.clusters)) {
    for (const { attribute, value } of tallies) {
      connection.run("INSERT INTO tally VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET documents = documents + 1", [
        profileIds.get(profile) ?? null,
        attribute,
        value,
      ]);
    }
  }
  const profileOf = (index: ClusterIndex | null): number | null => {
    const cluster = index === null ? undefined : rows.clusters[index];
    return cluster === undefined ? null : (profileIds.get(cluster.profile.id) ?? null);
  };
  insertClaims(connection, rows, document, profileOf);
  insertEvents(connection, rows, document, profileOf);
  noteJudgements(connection, rows.document.id, changes);
  return document;
}

/** Takes a document's own rows out, and what it counted for. */
export function removeDocument(connection: Connection, id: number, address: string, changes: Changes): void {
  const appearances = connection.all<[number, number]>("SELECT entity, mentions FROM appearance WHERE document = ?", [
    id,
  ]);
  for (const [entity, mentions] of appearances) countChange(changes, entity, -1, -mentions);
  for (const [edge] of connection.all<[number]>(
    "SELECT DISTINCT edge FROM claim WHERE document = ? AND edge IS NOT NULL",
    [id],
  ))
    changes.edges.add(edge);
  const clusters = connection.all<[number, EntityKind, string | null, string, string, string | null]>(
    "SELECT profile, kind, subtype, name, aliases, wikidata FROM cluster WHERE document = ?",
    [id],
  );
  const tallied = clusters.map(([profile, kind, subtype, name, aliases, wikidata]) => ({
    profile: { id: String(profile) as ProfileId },
    kind,
    subtype,
    name,
    aliases: JSON.parse(aliases) as string[],
    wikidata,
  }));
  for (const [profile] of clusters) {
    connection.run("UPDATE profile SET clusters = clusters - 1 WHERE id = ?", [profile]);
    changes.profiles.add(profile);
  }
  for (const [profile, tallies] of talliesOf(tallied)) {
    for (const { attribute, value } of tallies) {
      const key = [Number(profile), attribute, value];
      connection.run(
        "UPDATE tally SET documents = documents - 1 WHERE profile = ? AND attribute = ? AND value = ?",
        key,
      );
      connection.run("DELETE FROM tally WHERE profile = ? AND attribute = ? AND value = ? AND documents = 0", key);
    }
  }
  connection.run("DELETE FROM document_words WHERE rowid = ?", [id]);
  for (const table of ["appearance", "claim", "event", "cluster", "text"])
    connection.run(`DELETE FROM ${table} WHERE document = ?`, [id]);
  connection.run("DELETE FROM document WHERE id = ?", [id]);
  noteJudgements(connection, address, changes);
}

function insertDocumentRow(connection: Connection, { document, raw, words }: ContributionRows): number {
  const { metadata } = document;
  const [row] = connection.all<[number]>(
    `INSERT INTO document (address, revision, collection, given_id, sha256, title, description, url, source, authors, published_at,
       modified_at, language, tags, published_day, title_key, characters, mentions, claims, segments, learned_at, syndication)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
    [
      document.id,
      document.revision,
      document.collection,
      document.givenId,
      document.sha256,
      metadata.title,
      metadata.description,
      metadata.url,
      metadata.source,
      JSON.stringify(metadata.authors),
      metadata.publishedAt,
      metadata.modifiedAt,
      metadata.language,
      JSON.stringify(metadata.tags),
      document.publishedDay,
      document.titleKey,
      document.characters,
      document.mentions,
      document.claims,
      JSON.stringify(document.segments),
      Date.now(),
      document.syndication,
    ],
  );
  const id = row?.[0] ?? 0;
  connection.run("INSERT INTO text VALUES (?, ?)", [id, raw]);
  connection.run("INSERT INTO document_words (rowid, words) VALUES (?, ?)", [id, words]);
  return id;
}

function profileRow(connection: Connection, profile: Profile, changes: Changes): number {
  const known = connection.first<[number]>("SELECT id FROM profile WHERE hash = ?", [profile.id])?.[0];
  if (known !== undefined) {
    changes.profiles.add(known);
    return known;
  }
  const { kind, key, scope, evidence } = profile;
  const block =
    connection.first<[number]>("SELECT id FROM block WHERE kind = ? AND key = ?", [kind, key])?.[0] ??
    connection.first<[number]>("INSERT INTO block (kind, key, bare) VALUES (?, ?, ?) RETURNING id", [
      kind,
      key,
      bareAddress(kind, key),
    ])?.[0] ??
    0;
  const [row] = connection.all<[number]>(
    "INSERT INTO profile (hash, block, scope, evidence, address, clusters) VALUES (?, ?, ?, ?, ?, 0) RETURNING id",
    [profile.id, block, scope, JSON.stringify(evidence), namesakeAddress(kind, key, profile.id)],
  );
  changes.blocks.add(block);
  return row?.[0] ?? 0;
}

type ProfileOf = (index: ClusterIndex | null) => number | null;

function insertClaims(
  connection: Connection,
  { claims }: ContributionRows,
  document: number,
  profileOf: ProfileOf,
): void {
  for (const claim of claims) {
    const qualifiers = Object.entries(claim.qualifiers).map(([name, value]) => [
      name,
      typeof value === "string" ? value : { profile: profileOf(value.cluster) },
    ]);
    const values: Value[] = [
      claim.id,
      document,
      profileOf(claim.subject),
      claim.predicate,
      profileOf(claim.object),
      claim.modality,
      profileOf(claim.attributedTo),
      claim.firstDay,
      claim.lastDay,
      claim.date === null ? null : JSON.stringify(claim.date),
      JSON.stringify(Object.fromEntries(qualifiers)),
      claim.confidence,
      JSON.stringify(claim.evidence),
      claim.start,
      claim.rule,
      claim.origin,
    ];
    connection.run(
      `INSERT INTO claim (address, document, subject, predicate, object, modality, attributed_to, first_day, last_day, date, qualifiers,
         confidence, evidence, start, rule, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      values,
    );
  }
}

function insertEvents(
  connection: Connection,
  { events }: ContributionRows,
  document: number,
  profileOf: ProfileOf,
): void {
  for (const [position, row] of events.entries()) {
    const participants = row.participants.map(({ cluster, role }) => ({ profile: profileOf(cluster), role }));
    connection.run(
      "INSERT INTO event (document, position, event, subtype, modality, date, places, participants, evidence, start) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        document,
        position,
        profileOf(row.event),
        row.subtype,
        row.modality,
        row.date === null ? null : JSON.stringify(row.date),
        JSON.stringify(row.places.map(profileOf)),
        JSON.stringify(participants),
        JSON.stringify(row.evidence),
        row.start,
      ],
    );
  }
}

/** Judgements follow the clusters that they were made on. */
function noteJudgements(connection: Connection, address: string, changes: Changes): void {
  const rows = connection.all<[string]>("SELECT DISTINCT judgement FROM judged_cluster WHERE document = ?", [address]);
  for (const [judgement] of rows) changes.judgements.add(judgement);
}
