import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { type EntityKind, MODALITIES } from "../../src/model/kinds.ts";
import type { Span } from "../../src/model/span.ts";

/** A surface within a stretch of the article that stands there once. */
interface Place {
  readonly in: string;
  readonly surface: string;
}

/** What a writer put down beside an article: everything by its words, so that no offset is written by hand. */
export interface ArticleNotes {
  readonly document: { readonly title: string; readonly description: string | null; readonly publishedAt: string };
  readonly bodyStart?: string;
  readonly bodyEnd?: string;
  readonly entities: readonly (Rated & {
    readonly id: string;
    readonly name: string;
    readonly kind: EntityKind;
    readonly names?: readonly (string | Place)[];
    readonly demonyms?: readonly (string | Place)[];
    readonly metonyms?: readonly (string | Place)[];
    readonly aliases?: readonly string[];
    readonly acceptableKinds?: readonly string[];
  })[];
  readonly claims: readonly (Rated & {
    readonly subject: string;
    readonly predicate: string;
    readonly object: string | null;
    readonly modality: string;
    readonly attributedTo?: string;
    readonly qualifiers?: Readonly<Record<string, string>>;
    readonly evidence: string;
  })[];
  readonly events: readonly (Rated & {
    readonly id: string;
    readonly name: string;
    readonly places?: readonly string[];
    readonly participants?: readonly { readonly entity: string; readonly role: string }[];
    readonly causes?: readonly string[];
    readonly evidence: string;
    readonly mentions?: readonly (string | Place)[];
  })[];
  readonly dates: readonly (Place & { readonly value: string; readonly relative?: boolean })[];
  readonly coreference: readonly (Place & { readonly entity: string | readonly string[] })[];
  readonly quotes: readonly { readonly text: string; readonly speaker?: string | null }[];
  readonly negatives: readonly {
    readonly subject: string;
    readonly predicate: string;
    readonly object: string | null;
  }[];
}

interface Rated {
  readonly tier?: "core" | "secondary" | "optional";
}

interface GoldMention extends Span {
  readonly surface: string;
  readonly kind: string;
}

const FORMS = [
  ["names", "name"],
  ["demonyms", "demonym"],
  ["metonyms", "metonym"],
] as const;

const PRONOUN =
  /^(?:he|she|it|they|him|her|his|its|their|them|who|which|whose|whom|(?:him|her|it|them)sel(?:f|ves))$/iu;

/**
 * The gold of an article as the seed's scorer reads it, with offsets (UTF-16 code units) in place of words. Throws an error that
 * lists everything that does not fit the article, the ontology or the rest of the notes.
 */
export function articleGold(raw: string, notes: ArticleNotes): Readonly<Record<string, unknown>> {
  const article = new Article(raw);
  const kinds = new Map<string, EntityKind>(notes.entities.map(({ id, kind }) => [id, kind]));
  for (const { id } of notes.events) if (!kinds.has(id)) kinds.set(id, "EVENT");
  const know = (what: string, ...ids: readonly (string | null | undefined)[]): void => {
    for (const id of ids) if (id != null && !kinds.has(id)) article.errors.push(`${what}: no entity ${id}`);
  };
  const coreference = notes.coreference.map((item) => ({ ...item, ...article.within(item) }));
  const names = namesOf(article, notes);
  const relations = notes.claims.map((claim, i) => {
    const what = `claim ${claim.subject} ${claim.predicate} ${claim.object}`;
    know(what, claim.subject, claim.object, claim.attributedTo);
    article.errors.push(...claimErrors(what, claim, kinds));
    return {
      ...claim,
      id: `R${i + 1}`,
      qualifiers: claim.qualifiers ?? {},
      evidence: article.quoted(claim.evidence),
    };
  });
  const events = notes.events.map(({ mentions: _, ...event }) => {
    know(event.id, ...(event.places ?? []), ...(event.participants ?? []).map(({ entity }) => entity));
    know(event.id, ...(event.causes ?? []));
    return { ...event, evidence: article.quoted(event.evidence) };
  });
  const quotes = notes.quotes.map(({ text, speaker = null }) => {
    know("quote", speaker);
    return { text, speaker, ...article.stretch(text) };
  });
  const gold = {
    schemaVersion: 1,
    document: { metadata: notes.document, ...bodyOf(article, notes) },
    entities: [
      ...notes.entities.map((entity) => ({
        ...entity,
        type: entity.kind,
        aliases: [...(entity.aliases ?? []), ...(entity.names ?? []).map(surfaceOf)],
        tier: entity.tier ?? "core",
        acceptableTypes: entity.acceptableKinds ?? [entity.kind],
        mentions: [
          ...(names.get(entity.id) ?? []),
          ...coreference
            .filter((item) => [item.entity].flat().includes(entity.id))
            .map(({ start, end, surface }) => ({
              start,
              end,
              surface,
              kind: PRONOUN.test(surface) ? "pronoun" : "nominal",
            })),
        ],
      })),
      ...notes.events
        .filter(({ id }) => !notes.entities.some((entity) => entity.id === id))
        .map(({ id, name, tier, mentions }) => ({
          id,
          name,
          type: "EVENT",
          aliases: [],
          tier: tier ?? "core",
          acceptableTypes: ["EVENT"],
          mentions: (mentions ?? []).map((mention) => {
            const span = typeof mention === "string" ? article.stretch(mention) : article.within(mention);
            return { ...span, surface: raw.slice(span.start, span.end), kind: "nominal" };
          }),
        })),
    ],
    relations,
    events,
    dates: notes.dates.map((date) => ({ ...date, ...article.within(date) })),
    coreference,
    quotes,
    negatives: notes.negatives,
  };
  if (article.errors.length > 0) throw new Error(article.errors.join("\n"));
  return gold;
}

const surfaceOf = (name: string | Place): string => (typeof name === "string" ? name : name.surface);

function claimErrors(
  what: string,
  { predicate, subject, object, modality }: ArticleNotes["claims"][number],
  kinds: ReadonlyMap<string, EntityKind>,
): readonly string[] {
  const { ontology } = loadKnowledge();
  const subjectKind = kinds.get(subject);
  const objectKind = object === null ? null : kinds.get(object);
  const isAllowed =
    subjectKind === undefined || objectKind === undefined || ontology.accepts(subjectKind, predicate, objectKind);
  return [
    ...(isAllowed ? [] : [`${what}: the ontology does not allow ${subjectKind} and ${objectKind}`]),
    ...(MODALITIES.some((known) => known.toLowerCase() === modality) ? [] : [`${what}: no modality ${modality}`]),
  ];
}

/** The names of each entity, the longest first where they overlap; one that only some places have is pinned to them. */
function namesOf(article: Article, notes: ArticleNotes): ReadonlyMap<string, readonly GoldMention[]> {
  const spans = notes.entities.flatMap((entity) =>
    FORMS.flatMap(([key, kind]) =>
      (entity[key] ?? []).flatMap((name) => {
        const found = typeof name === "string" ? article.everywhere(name) : [article.within(name)];
        return found.map((span) => ({ ...span, id: entity.id, kind, isPinned: typeof name !== "string" }));
      }),
    ),
  );
  spans.sort((a, b) => b.end - b.start - (a.end - a.start) || Number(b.isPinned) - Number(a.isPinned));
  const kept: typeof spans = [];
  for (const span of spans) {
    const other = kept.find(({ start, end }) => span.start < end && start < span.end);
    if (other === undefined) kept.push(span);
    else if (
      other.start === span.start &&
      other.end === span.end &&
      other.id !== span.id &&
      other.isPinned === span.isPinned
    )
      article.errors.push(
        `"${article.raw.slice(span.start, span.end)}" at ${span.start} belongs to ${other.id} and ${span.id}`,
      );
  }
  kept.sort((a, b) => a.start - b.start);
  const byEntity = new Map<string, GoldMention[]>();
  for (const { id, kind, start, end } of kept)
    byEntity.set(id, [...(byEntity.get(id) ?? []), { start, end, kind, surface: article.raw.slice(start, end) }]);
  return byEntity;
}

function bodyOf(article: Article, { bodyStart, bodyEnd }: ArticleNotes): { readonly body?: Span } {
  if (bodyStart === undefined || bodyEnd === undefined) return {};
  return { body: { start: article.stretch(bodyStart).start, end: article.stretch(bodyEnd).end } };
}

/** Finds words in an article, and gathers what it does not find. */
class Article {
  readonly errors: string[] = [];
  readonly raw: string;

  constructor(raw: string) {
    this.raw = raw;
  }

  /** Where the words stand first. */
  stretch(words: string): Span {
    const start = this.raw.indexOf(words);
    if (start < 0) this.errors.push(`not in the text: ${words}`);
    return { start, end: start + words.length };
  }

  quoted(quote: string): readonly (Span & { readonly quote: string })[] {
    return [{ ...this.stretch(quote), quote }];
  }

  within({ in: around, surface }: Place): Span {
    const { start } = this.stretch(around);
    if (this.raw.indexOf(around, start + 1) >= 0) this.errors.push(`stands more than once: ${around}`);
    let at = around.indexOf(surface);
    while (at >= 0 && !this.#isWhole(start + at, start + at + surface.length)) at = around.indexOf(surface, at + 1);
    if (at < 0) this.errors.push(`"${surface}" is not in: ${around}`);
    return { start: start + at, end: start + at + surface.length };
  }

  everywhere(words: string): readonly Span[] {
    const found: Span[] = [];
    for (let at = this.raw.indexOf(words); at >= 0; at = this.raw.indexOf(words, at + 1))
      if (this.#isWhole(at, at + words.length)) found.push({ start: at, end: at + words.length });
    if (found.length === 0) this.errors.push(`nowhere in the text: ${words}`);
    return found;
  }

  /** Whether no word goes on at either end. */
  #isWhole(start: number, end: number): boolean {
    const goesOn = (at: number): boolean => /[\p{L}\p{N}]{2}/u.test(this.raw.slice(at - 1, at + 1));
    return !goesOn(start) && !goesOn(end);
  }
}
