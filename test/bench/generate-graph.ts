import { toContribution } from "../../src/ingest.ts";
import type { Ontology } from "../../src/knowledge/ontology.ts";
import type { Claim, EventRow } from "../../src/model/claim.ts";
import type { Contribution } from "../../src/model/contribution.ts";
import { documentId } from "../../src/model/document.ts";
import { claimsOfEvents } from "../../src/model/event-claims.ts";
import { sha256 } from "../../src/model/hash.ts";
import type { EntityKind, Modality } from "../../src/model/kinds.ts";
import { type ArticleWriter, createArticleWriter, type Part } from "./article-writer.ts";
import { createRandom, type Random } from "./create-random.ts";
import { madeUpDate } from "./made-up-date.ts";
import { type MadeUpEntity, madeUpEntity } from "./made-up-entity.ts";
import { MADE_UP_PREDICATES, type MadeUpPredicate } from "./made-up-predicates.ts";

export interface GraphSize {
  readonly seed: number;
  readonly documents: number;
}

/** Entities that a document is the first to name. */
export const NEW_ENTITIES = 5;
const ENTITIES = 8;
const CLAIMS = 9;

/** Of a hundred claims, so many. */
const MODALITY_SHARES: readonly (readonly [Modality, number])[] = [
  ["ASSERTED", 70], ["REPORTED", 12], ["PLANNED", 6], ["HYPOTHETICAL", 6], ["CONDITIONAL", 3], ["NEGATED", 3],
];

/**
 * News from a world that does not exist: each document names five new entities and three older or newer ones by Zipf's
 * law, and makes nine claims that fit the ontology, each in a sentence of its own. There are five entities a document,
 * all of which some document names; equal sizes and seeds give equal graphs. Documents come one by one, as they are
 * asked for.
 */
export function* generateGraph({ seed, documents }: GraphSize, ontology: Ontology): Generator<Contribution> {
  const count = documents * NEW_ENTITIES;
  // Objects tell entities apart while an article is written, so each number has one.
  const entities = Array.from({ length: count }, (_, index) => madeUpEntity(index));
  const random = createRandom(seed);
  for (let number = 0; number < documents; number++) {
    const cast = new Set(entities.slice(number * NEW_ENTITIES, (number + 1) * NEW_ENTITIES));
    while (cast.size < ENTITIES) cast.add(entities[random.zipf(count)] as MadeUpEntity);
    yield writeDocument(number, [...cast], random, ontology);
  }
}

function writeDocument(number: number, cast: readonly MadeUpEntity[], random: Random, ontology: Ontology): Contribution {
  const writer = createArticleWriter(number % 3 === 0, 0.7 + random.below(25) / 100);
  const title = `Report ${number}`;
  writer.write("TITLE", [title]);
  const events = writeEvent(writer, cast, random);
  const derived = claimsOfEvents(events, writer.finish().clusters, []);
  const claims = Array.from({ length: CLAIMS - derived.length }, () => writeClaim(writer, cast, random));
  for (const entity of cast.filter((one) => !writer.has(one))) {
    writer.write("SENTENCE", ["The report names ", { entity }, " as well."]);
  }
  const { raw, segments, clusters } = writer.finish();
  const metadata = {
    title, description: null, url: `https://news.example/${number}`, source: `Paper ${random.zipf(40)}`, authors: [],
    publishedAt: new Date(Date.UTC(1990, 0, 1 + random.below(12_000))).toISOString(), modifiedAt: null, language: "en", tags: [],
  };
  const source = { collection: "default", givenId: null, path: null, raw, sha256: sha256(raw), metadata };
  const { path: _, ...document } = { id: documentId(source), ...source };
  return toContribution({ document, segments, clusters, claims, events, dates: [], quotes: [] }, "made up", ontology);
}

/** An event row for the first event of the cast, where there is one. */
function writeEvent(writer: ArticleWriter, cast: readonly MadeUpEntity[], random: Random): readonly EventRow[] {
  const entity = cast.find(({ kind }) => kind === "EVENT");
  const place = cast.find(({ kind }) => kind === "PLACE");
  if (entity === undefined || place === undefined) return [];
  const actors = ofKinds(cast, ["PERSON", "ORGANIZATION"]).slice(0, 2);
  const named: readonly Part[] = actors.flatMap((actor, i): Part[] => [i === 0 ? " with " : " and ", { entity: actor }]);
  const date: Part = { date: madeUpDate(random) };
  const { span, when } = writer.write("SENTENCE", [{ entity }, " came about in ", { entity: place }, " ", date, ...named, "."]);
  return [{
    event: writer.indexOf(entity), subtype: entity.subtype, modality: "ASSERTED", date: when, evidence: [span],
    places: [writer.indexOf(place)],
    participants: actors.map((actor) => ({ cluster: writer.indexOf(actor), role: "PARTICIPANT" })),
  }];
}

function writeClaim(writer: ArticleWriter, cast: readonly MadeUpEntity[], random: Random): Claim {
  const { row, subject, object } = chooseEnds(cast, random);
  const modality = chooseModality(random);
  const speaker = modality === "REPORTED" ? random.pick(ofKinds(cast, ["PERSON", "ORGANIZATION"])) : undefined;
  const meetingPlace = row.predicate === "MET_WITH" ? random.pick(ofKinds(cast, ["PLACE"]).filter((one) => one !== subject && one !== object)) : undefined;
  const parts: Part[] = [...(speaker ? [{ entity: speaker }, " reported that "] : []), { entity: subject }];
  parts.push(` ${verbOf(row, modality)}`);
  if (object) parts.push(" ", { entity: object });
  if (meetingPlace) parts.push(" in ", { entity: meetingPlace });
  if (!object || random.next() < 0.6) parts.push(" ", { date: madeUpDate(random) });
  const { span, when } = writer.write("SENTENCE", [...parts, "."]);
  return {
    subject: writer.indexOf(subject),
    predicate: row.predicate,
    object: object ? writer.indexOf(object) : null,
    modality,
    attributedTo: speaker ? writer.indexOf(speaker) : null,
    date: when,
    qualifiers: {
      ...(row.predicate === "HOLDS_POSITION" ? { role: "minister", status: "former" } : {}),
      ...(meetingPlace ? { place: { cluster: writer.indexOf(meetingPlace) } } : {}),
    },
    confidence: (600 + random.below(350)) / 1000,
    evidence: [span],
    rule: "made-up",
    origin: "TEXT",
  };
}

interface Ends {
  readonly row: MadeUpPredicate;
  readonly subject: MadeUpEntity;
  readonly object: MadeUpEntity | null;
}

/** Draws until the cast has both ends; a place, a person and an organization are always there, so it ends. */
function chooseEnds(cast: readonly MadeUpEntity[], random: Random): Ends {
  for (;;) {
    const row = random.pick(MADE_UP_PREDICATES) as MadeUpPredicate;
    const subject = random.pick(ofKinds(cast, row.subjects));
    if (subject === undefined) continue;
    if (row.objects.length === 0) return { row, subject, object: null };
    const object = random.pick(ofKinds(cast, row.objects).filter((one) => one !== subject));
    if (object !== undefined) return { row, subject, object };
  }
}

function chooseModality(random: Random): Modality {
  let chance = random.below(100);
  return MODALITY_SHARES.find(([, share]) => (chance -= share) < 0)?.[0] ?? "ASSERTED";
}

function verbOf({ base, past }: MadeUpPredicate, modality: Modality): string {
  if (modality === "PLANNED") return `is to ${base}`;
  if (modality === "HYPOTHETICAL") return `may ${base}`;
  if (modality === "CONDITIONAL") return `would, if asked, ${base}`;
  return modality === "NEGATED" ? `did not ${base}` : past;
}

function ofKinds(cast: readonly MadeUpEntity[], kinds: readonly EntityKind[]): readonly MadeUpEntity[] {
  return cast.filter(({ kind }) => kinds.includes(kind));
}
