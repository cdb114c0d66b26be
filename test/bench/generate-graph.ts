import type { Ontology } from "../../src/knowledge/ontology.ts";
import type { EventRow } from "../../src/model/claim.ts";
import type { Contribution } from "../../src/model/contribution.ts";
import { documentId } from "../../src/model/document.ts";
import { claimsOfEvents } from "../../src/model/event-claims.ts";
import { sha256 } from "../../src/model/hash.ts";
import { toContribution } from "../../src/to-contribution.ts";
import { type ArticleWriter, createArticleWriter, type Part } from "./article-writer.ts";
import { createRandom, type Random } from "./create-random.ts";
import { writeClaim } from "./made-up-claim.ts";
import { madeUpDate } from "./made-up-date.ts";
import { type MadeUpEntity, madeUpEntity, ofKinds } from "./made-up-entity.ts";

export interface GraphSize {
  readonly seed: number;
  readonly documents: number;
}

/** Entities that a document is the first to name. */
export const NEW_ENTITIES = 5;
const ENTITIES = 8;
const CLAIMS = 9;

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

function writeDocument(
  number: number,
  cast: readonly MadeUpEntity[],
  random: Random,
  ontology: Ontology,
): Contribution {
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
    title,
    description: null,
    url: `https://news.example/${number}`,
    source: `Paper ${random.zipf(40)}`,
    authors: [],
    publishedAt: new Date(Date.UTC(1990, 0, 1 + random.below(12_000))).toISOString(),
    modifiedAt: null,
    language: "en",
    tags: [],
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
  const named: readonly Part[] = actors.flatMap((actor, i): Part[] => [
    i === 0 ? " with " : " and ",
    { entity: actor },
  ]);
  const date: Part = { date: madeUpDate(random) };
  const { span, when } = writer.write("SENTENCE", [
    { entity },
    " came about in ",
    { entity: place },
    " ",
    date,
    ...named,
    ".",
  ]);
  return [
    {
      event: writer.indexOf(entity),
      subtype: entity.subtype,
      modality: "ASSERTED",
      date: when,
      evidence: [span],
      places: [writer.indexOf(place)],
      participants: actors.map((actor) => ({ cluster: writer.indexOf(actor), role: "PARTICIPANT" })),
    },
  ];
}
