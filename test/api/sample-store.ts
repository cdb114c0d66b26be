import { afterAll } from "vitest";
import { assignEntities } from "../../src/entities/assign-entities.ts";
import { openStore } from "../../src/graph/open-store.ts";
import type { Store } from "../../src/graph/port.ts";
import { loadOntology } from "../../src/knowledge/ontology.ts";
import { type Claim, claimId } from "../../src/model/claim.ts";
import { type Cluster, createProfile } from "../../src/model/cluster.ts";
import { compareCodePoints } from "../../src/model/code-points.ts";
import type { Contribution } from "../../src/model/contribution.ts";
import { documentId } from "../../src/model/document.ts";
import { sha256 } from "../../src/model/hash.ts";
import type { EntityKind, Modality } from "../../src/model/kinds.ts";
import { nameKey } from "../../src/model/name-key.ts";

interface SaidOptions {
  readonly modality?: Modality;
  readonly year?: string;
  readonly role?: string;
}

type Said = readonly [subject: string, predicate: string, object: string | null, options?: SaidOptions];

export interface SampleArticle {
  readonly title: string;
  readonly publishedAt: string;
  /** Each sentence with what it says; its names must stand in it. */
  readonly sentences: readonly (readonly [text: string, ...said: Said[]])[];
}

const KINDS: Readonly<Record<string, EntityKind>> = {
  "Anna Brandt": "PERSON",
  "Pavel Horak": "PERSON",
  Vienna: "PLACE",
  Austria: "PLACE",
  "River Council": "ORGANIZATION",
  "Vienna Summit": "EVENT",
  "Lonely Island": "PLACE",
};

const ARTICLES: readonly SampleArticle[] = [
  {
    title: "Brandt in Vienna",
    publishedAt: "2019-05-03T10:00:00Z",
    sentences: [
      ["Anna Brandt met Pavel Horak in 2019.", ["Anna Brandt", "MET_WITH", "Pavel Horak", { year: "2019" }]],
      ["Vienna lies in Austria.", ["Vienna", "LOCATED_IN", "Austria"]],
      [
        "Pavel Horak is secretary of the River Council.",
        ["Pavel Horak", "WORKS_FOR", "River Council", { role: "secretary" }],
      ],
    ],
  },
  {
    title: 'A <b>bold</b> "summit"',
    publishedAt: "2020-01-02",
    sentences: [
      ["The River Council organized the Vienna Summit.", ["River Council", "ORGANIZED", "Vienna Summit"]],
      ["The Vienna Summit took place in Vienna.", ["Vienna Summit", "OCCURRED_IN", "Vienna"]],
      ["Anna Brandt may visit Austria.", ["Anna Brandt", "VISITED", "Austria", { modality: "HYPOTHETICAL" }]],
      ["Nothing is known of Lonely Island."],
    ],
  },
];

function toContribution({ title, publishedAt, sentences }: SampleArticle): Contribution {
  const raw = sentences.map(([text]) => text).join(" ");
  const metadata = {
    title,
    description: null,
    url: null,
    source: "example.org",
    authors: [],
    publishedAt,
    modifiedAt: null,
    language: "en",
    tags: [],
  };
  const document = {
    id: documentId({ collection: "default", givenId: title, path: null, raw, metadata }),
    collection: "default",
    givenId: title,
    raw,
    sha256: sha256(raw),
    metadata,
  };
  let offset = 0;
  const segments = sentences.map(([text]) => {
    const start = offset;
    offset += text.length + 1;
    return { start, end: start + text.length, type: "SENTENCE" as const };
  });
  const names = Object.keys(KINDS)
    .filter((name) => raw.includes(name))
    .sort((a, b) => raw.indexOf(a) - raw.indexOf(b));
  const clusters = names.map((name): Cluster => {
    const kind = KINDS[name] ?? "OTHER";
    const found = [...raw.matchAll(new RegExp(`${name}(?! Summit)`, "g"))].map(({ index }) => ({
      start: index,
      end: index + name.length,
    }));
    return {
      kind,
      subtype: null,
      key: nameKey(name),
      ordinal: 0,
      name,
      aliases: [],
      wikidata: null,
      profile: createProfile({ kind, key: nameKey(name), scope: null, evidence: {} }),
      mentions: found.map((span) => ({
        ...span,
        surface: name,
        form: "NAME" as const,
        kind,
        subtype: null,
        confidence: 0.9,
        segment: segments.findIndex(({ start, end }) => start <= span.start && span.end <= end),
        known: null,
        title: null,
      })),
      reasons: [],
    };
  });
  const { symmetricPredicates } = loadOntology();
  const claims = sentences.flatMap(([, ...said], index) =>
    said.map(([subject, predicate, object, options = {}]) => {
      const { modality = "ASSERTED", year, role }: SaidOptions = options;
      const span = segments[index] ?? { start: 0, end: 0 };
      const evidence = [{ start: span.start, end: span.end }];
      const at = year === undefined ? 0 : raw.indexOf(year);
      const claim: Claim = {
        subject: names.indexOf(subject),
        predicate,
        object: object === null ? null : names.indexOf(object),
        modality,
        attributedTo: null,
        date:
          year === undefined
            ? null
            : {
                start: year,
                end: null,
                open: false,
                precision: "YEAR",
                wording: year,
                span: { start: at, end: at + 4 },
              },
        qualifiers: role === undefined ? {} : { role },
        confidence: 0.8,
        evidence,
        rule: "sample",
        origin: "TEXT",
      };
      return { ...claim, id: claimId(document.id, claim, clusters, symmetricPredicates.has(predicate)) };
    }),
  );
  claims.sort((a, b) => compareCodePoints(a.id, b.id));
  return { document, revision: sha256(JSON.stringify([title, raw]), 32), segments, clusters, claims, events: [] };
}

/** A real store in memory with two small articles, closed when the test file is done. */
export async function openSampleStore(): Promise<Store> {
  const store = await openStore("sqlite::memory:", {
    identityRule: assignEntities,
    symmetricPredicates: loadOntology().symmetricPredicates,
  });
  for (const article of ARTICLES) await store.put(toContribution(article));
  afterAll(() => store.close());
  return store;
}
