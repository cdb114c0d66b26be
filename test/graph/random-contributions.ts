import type { Claim, EventRow } from "../../src/model/claim.ts";
import { claimId } from "../../src/model/claim.ts";
import { type Cluster, createProfile, type IdentityEvidence } from "../../src/model/cluster.ts";
import { compareCodePoints } from "../../src/model/code-points.ts";
import type { Contribution } from "../../src/model/contribution.ts";
import { documentId } from "../../src/model/document.ts";
import { canonicalJson, sha256 } from "../../src/model/hash.ts";
import { type EntityKind, MENTION_FORMS, MODALITIES } from "../../src/model/kinds.ts";
import type { Mention } from "../../src/model/mention.ts";
import { nameKey } from "../../src/model/name-key.ts";
import type { When } from "../../src/model/when.ts";
import { OTHER_STORY, STORY, textOf } from "./stories.ts";

/** Predicates of the random claims whose two ends are equals. */
export const SYMMETRIC: ReadonlySet<string> = new Set(["MET_WITH"]);

/** An entity as a document may name it. */
export interface Named {
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly subtype?: string;
  readonly wikidata?: string;
  readonly evidence?: IdentityEvidence;
  readonly isScoped?: boolean;
  readonly ordinal?: number;
  /** Stands in the place of the name's own key. */
  readonly key?: string;
}

/** A claim by the positions of its entities in the list of the document. */
export type Said = Partial<Omit<Claim, "subject" | "predicate" | "object">> &
  Pick<Claim, "subject" | "predicate" | "object">;

export interface Told {
  readonly id: string;
  readonly named: readonly Named[];
  readonly said?: readonly Said[];
  readonly events?: readonly EventRow[];
  readonly source?: string | null;
  readonly publishedAt?: string | null;
  readonly title?: string | null;
  readonly text?: string;
  readonly collection?: string;
}

/** The contribution of a document that names these entities, each in a sentence of its own, and says these claims. */
export function contributionOf({ id, named, said = [], events = [], text = "", ...metadata }: Told): Contribution {
  let raw = text === "" ? "" : `${text} `;
  const clusters = named.map((entity): Cluster => {
    const written = [entity.name, ...(entity.aliases ?? [])];
    const mentions = written.map((surface, index): Mention => {
      const start = raw.length;
      raw += `${surface} was named. `;
      return {
        start,
        end: start + surface.length,
        surface,
        form: MENTION_FORMS[index % 2] ?? "NAME",
        kind: entity.kind,
        subtype: entity.subtype ?? null,
        confidence: 0.9,
        segment: 0,
        known: null,
        title: null,
      };
    });
    const key = entity.key ?? nameKey(entity.name);
    const scope = entity.isScoped ? id : null;
    return {
      kind: entity.kind,
      subtype: entity.subtype ?? null,
      key,
      ordinal: entity.ordinal ?? 0,
      name: entity.name,
      aliases: [...new Set(entity.aliases ?? [])].sort(compareCodePoints),
      wikidata: entity.wikidata ?? null,
      profile: createProfile({ kind: entity.kind, key, scope, evidence: entity.evidence ?? {} }),
      mentions,
      reasons: [],
    };
  });
  const source = {
    collection: metadata.collection ?? "default",
    givenId: id,
    path: null,
    raw,
    sha256: sha256(raw),
    metadata: {
      title: metadata.title ?? `Report ${id}`,
      description: null,
      url: null,
      source: metadata.source ?? null,
      authors: [],
      publishedAt: metadata.publishedAt ?? null,
      modifiedAt: null,
      language: "en",
      tags: [],
    },
  };
  const { path: _path, ...rest } = source;
  const document = { id: documentId(source), ...rest };
  const claims = new Map(
    said.map((parts, index) => {
      const evidence = [{ start: index % Math.max(1, raw.length), end: Math.min(raw.length, index + 5) }];
      const claim: Claim = {
        modality: "ASSERTED",
        attributedTo: null,
        date: null,
        qualifiers: {},
        confidence: 0.8,
        evidence,
        rule: "told",
        origin: "TEXT",
        ...parts,
      };
      const claimed = claimId(document.id, claim, clusters, SYMMETRIC.has(claim.predicate));
      return [claimed, { ...claim, id: claimed }];
    }),
  );
  const content = { segments: [{ start: 0, end: raw.length, type: "SENTENCE" as const }], clusters, events };
  const sorted = [...claims.values()].sort((a, b) => compareCodePoints(a.id, b.id));
  return { document, revision: sha256(canonicalJson([document, content, sorted]), 32), ...content, claims: sorted };
}

export function pointInTime(start: string, precision: When["precision"] = "DAY"): When {
  return { start, end: null, open: false, precision, wording: start, span: { start: 0, end: 1 } };
}

/** Few names, so that documents overlap; some share a key, some are hostile. */
const NAMES: readonly Named[] = [
  { kind: "PERSON", name: "John Smith", evidence: { givenName: "john", offices: ["POLITICS"] } },
  { kind: "PERSON", name: "John Smith", evidence: { givenName: "john", offices: ["SPORT"], country: "CA" } },
  {
    kind: "PERSON",
    name: "John Smith",
    aliases: ["Smith"],
    evidence: { givenName: "john", offices: ["POLITICS"], country: "GB" },
  },
  { kind: "PERSON", name: "John Smith" },
  { kind: "PLACE", name: "Springfield", subtype: "CITY", evidence: { country: "US" } },
  { kind: "PLACE", name: "Springfield", subtype: "CITY", evidence: { country: "AU" } },
  { kind: "PLACE", name: "Springfield", subtype: "REGION" },
  { kind: "PERSON", name: "Smith", isScoped: true },
  {
    kind: "ORGANIZATION",
    name: "Harbour Council",
    aliases: ["HC", "The Council"],
    subtype: "GOVERNMENT",
    wikidata: "Q1",
  },
  { kind: "ORGANIZATION", name: "HARBOUR COUNCIL", subtype: "COMPANY" },
  { kind: "ORGANIZATION", name: "O'Neil \"& Sons\" {x} `y` '; DROP TABLE entity; --" },
  { kind: "OTHER", name: "😀 مشروع السلام" },
  { kind: "OTHER", name: "ﬀ Plan Ω" },
  { kind: "EVENT", name: "Harbour Crisis", subtype: "CRISIS" },
  { kind: "EVENT", name: "Ruritania Summit", aliases: ["Ruritanian Summit"], subtype: "MEETING" },
  { kind: "PLACE", name: "Ruritania", subtype: "COUNTRY", wikidata: "Q2" },
  { kind: "PERSON", name: "Zoë Åström" },
];

const PREDICATES = ["MET_WITH", "WORKS_FOR", "LOCATED_IN", "PARTICIPATED_IN", "BORN_IN", "BORN_ON"];
/** Stories that documents share, whole or in part. */
const TEXTS = ["", "", textOf(STORY), textOf(STORY.slice(0, -1)), textOf(OTHER_STORY)];
const DATES: readonly (When | null)[] = [
  null,
  pointInTime("1962", "YEAR"),
  pointInTime("196X", "DECADE"),
  pointInTime("2022-01-17"),
  { ...pointInTime("1997", "YEAR"), open: true },
  { ...pointInTime("2001-02", "MONTH"), end: "2003" },
  { ...pointInTime(""), end: "1990" },
];

/** Numbers from 0 up to below a bound, one after the other; equal seeds give equal numbers. */
export function createDice(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** A document about some of the names above; the same id and seed give the same document. */
export function randomContribution(id: string, seed: number): Contribution {
  const dice = createDice(seed);
  const pick = <T>(list: readonly T[]): T => list[dice(list.length)] as T;
  const named = new Map<string, Named>();
  for (let i = 2 + dice(6); i > 0; i--) {
    const entity = pick(NAMES);
    const ordinal = [...named.values()].filter(
      ({ kind, name }) => kind === entity.kind && nameKey(name) === nameKey(entity.name),
    ).length;
    named.set(String(i), { ...entity, ordinal });
  }
  const cast = [...named.values()];
  const said = Array.from(
    { length: dice(6) },
    (): Said => ({
      subject: dice(cast.length),
      predicate: pick(PREDICATES),
      object: dice(4) === 0 ? null : dice(cast.length),
      modality: pick(MODALITIES),
      date: pick(DATES),
      confidence: (500 + dice(500)) / 1000,
      attributedTo: dice(3) === 0 ? dice(cast.length) : null,
      qualifiers: {
        ...(dice(2) ? { role: "chair" } : {}),
        ...(dice(3) ? {} : { place: { cluster: dice(cast.length) } }),
      },
    }),
  );
  const event = cast.findIndex(({ kind }) => kind === "EVENT");
  const row = (): EventRow => ({
    event,
    subtype: "CRISIS",
    modality: pick(MODALITIES),
    date: pick(DATES),
    places: [dice(cast.length)],
    participants: [{ cluster: dice(cast.length), role: "HOST" }],
    evidence: [{ start: dice(5), end: 9 }],
  });
  const publishedAt = pick([null, "2022-01-17", "2022-01-18T23:30:00-05:00", "1999-12-31T10:00:00"]);
  return contributionOf({
    id,
    named: cast,
    said,
    events: event < 0 ? [] : [row()],
    source: pick([null, "Herald", "Courier"]),
    publishedAt,
    text: pick(TEXTS),
    title: pick(["Harbour news", "Zoë speaks", "مرحبا"]),
  });
}
