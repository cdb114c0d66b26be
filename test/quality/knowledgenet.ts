import type { Extraction } from "../../src/model/extraction.ts";
import { hasOverlap, type Span } from "../../src/model/span.ts";
import type { ReportTable } from "../bench/report-table.ts";
import { readInHalves, sourceOf } from "../extract-text.ts";
import { PROPERTIES, type Property, type Reading, readingsOf } from "./knowledgenet-map.ts";
import { withLonePronouns } from "./lone-pronouns.ts";
import { toPercent } from "./percent.ts";
import { readRows } from "./read-rows.ts";

/** The fold that nothing was learned from, as in `training/tagger/claim_sets.py`. */
const KEPT_FOLD = 3;

const PRONOUN =
  /^(?:i|me|my|we|us|our|ours|he|him|his|she|her|hers|it|its|they|them|their|theirs|who|whom|whose|which|that|where|there|himself|herself|itself|themselves)$/iu;

interface Row {
  readonly text: string;
  readonly tokens: readonly string[];
  /** Token indexes, end-exclusive. */
  readonly entities: readonly Span[];
  readonly relations: readonly { readonly head: number; readonly tail: number; readonly type: Property }[];
  readonly annotated_properties: readonly Property[];
  readonly fold: number;
}

/** A fact between two stretches of text. */
export interface Fact {
  readonly property: Property;
  readonly subject: Span;
  readonly object: Span;
}

export interface Passage {
  readonly text: string;
  readonly facts: readonly Fact[];
  /** Properties whose absence means that the passage does not say it. */
  readonly annotated: ReadonlySet<Property>;
}

type Found = Pick<Extraction, "claims" | "clusters" | "dates">;

/** Two mentions that a claim ties, and the ways to read it, of which one must hold. */
interface Produced {
  readonly subject: Span;
  readonly object: Span;
  readonly readings: readonly Reading[];
  readonly isByPronoun: boolean;
}

/** Why a fact was missed; a lone pronoun is one whose name does not stand in the passage. */
type Miss = "lone pronoun" | "pronoun" | "name" | "date" | "no claim" | "other predicate";

const MISSES: readonly Miss[] = ["lone pronoun", "pronoun", "name", "date", "no claim", "other predicate"];

interface Counts {
  right: number;
  wrong: number;
  readonly missed: Record<Miss, number>;
}

/** What `passages` say, found by the whole extractor from their bare text, each read by itself. */
export async function knowledgenetTables(file: string): Promise<readonly ReportTable[]> {
  const passages = readPassages(file, KEPT_FOLD);
  const [score, withLone] = [new FactScore(), new FactScore()];
  const { readNames, readClaims } = await readInHalves();
  for (const passage of passages) {
    const named = await readNames(sourceOf(passage.text));
    score.add(passage, await readClaims(named));
    withLone.add(passage, await readClaims({ ...named, clusters: withLonePronouns(named) }));
  }
  return score.tables(passages.length, withLone);
}

function readPassages(file: string, fold: number): readonly Passage[] {
  return readRows<Row>(file)
    .filter((row) => row.fold === fold)
    .map(toPassage);
}

/** Places of the tokens in the running text. Throws where one does not stand in it. */
export function toPassage({ text, tokens, entities, relations, annotated_properties }: Row): Passage {
  let at = 0;
  const places = tokens.map((token): Span => {
    const start = text.indexOf(token, at);
    if (start < 0) throw new Error(`"${token}" does not stand in "${text}".`);
    at = start + token.length;
    return { start, end: at };
  });
  const spanOf = (index: number): Span => {
    const { start, end } = entities[index] ?? { start: 0, end: 0 };
    return { start: places[start]?.start ?? 0, end: places[end - 1]?.end ?? 0 };
  };
  const facts = relations.map(({ head, tail, type }) => ({
    property: type,
    subject: spanOf(head),
    object: spanOf(tail),
  }));
  return { text, facts, annotated: new Set(annotated_properties) };
}

/**
 * Counts as the set's own evaluator does for "span overlap": a fact (one for each pair of coreferent mentions) is found
 * where a produced one of its property overlaps both ends; a produced one that overlaps no fact of its property is wrong
 * if the passage is annotated for that property. Each mention of a cluster stands for it.
 */
export class FactScore {
  readonly #all = createCounts();
  /** Without the facts of lone pronouns, which the passage does not resolve. */
  readonly #resolvable = createCounts();
  /** Facts with a name or date at both ends, and claims between such mentions. */
  readonly #named = createCounts();
  readonly #by = new Map<Property, Counts>(PROPERTIES.map((property) => [property, createCounts()]));

  add({ text, facts, annotated }: Passage, found: Found): void {
    const produced = producedBy(found);
    for (const fact of facts) {
      const isByPronoun = isPronoun(text, fact.subject) || isPronoun(text, fact.object);
      const isLone = isByPronoun && hasLonePronoun(text, fact, facts);
      const isFound = produced.some((one) => one.readings.some((reading) => isFact(one, reading, fact)));
      const miss = isFound ? null : missOf(text, fact, found, produced, isLone);
      const all = [this.#all, this.#of(fact.property)];
      if (!isLone) all.push(this.#resolvable);
      if (!isByPronoun) all.push(this.#named);
      for (const counts of all) miss === null ? counts.right++ : counts.missed[miss]++;
    }
    for (const one of produced) {
      if (one.readings.some((reading) => facts.some((fact) => isFact(one, reading, fact)))) continue;
      const property = one.readings.find((reading) => annotated.has(reading.property))?.property;
      if (property === undefined) continue;
      const all = [this.#all, this.#resolvable, this.#of(property), ...(one.isByPronoun ? [] : [this.#named])];
      for (const counts of all) counts.wrong++;
    }
  }

  #of(property: Property): Counts {
    const counts = this.#by.get(property);
    if (counts === undefined) throw new Error(`${property} is no property of KnowledgeNet.`);
    return counts;
  }

  /** `withLone`: the same passages with lone pronouns as ends of their own. */
  tables(passages: number, withLone?: FactScore): readonly ReportTable[] {
    const rows = [
      ["all", this.#all] as const,
      ...(withLone === undefined ? [] : [["all, lone he and she as somebody", withLone.#all] as const]),
      ["all, without lone pronouns", this.#resolvable] as const,
      ["all, without pronouns", this.#named] as const,
      ...[...this.#by].filter(([, { right, wrong, missed }]) => right + wrong + sum(missed) > 0),
    ];
    return [
      {
        title: `KnowledgeNet, fold ${KEPT_FOLD}, end to end by text overlap (${passages} passages)`,
        columns: ["property", "facts", "wrong", "P", "R", "F1"],
        rows: rows.map(([name, { right, wrong, missed }]) => {
          const facts = right + sum(missed);
          const [precision, recall] = [right / Math.max(1, right + wrong), right / Math.max(1, facts)];
          const f1 = (2 * precision * recall) / (precision + recall || 1);
          return [name, facts, wrong, toPercent(precision), toPercent(recall), toPercent(f1)];
        }),
        notes: [
          'Counted as the set\'s own evaluator does: one fact for each pair of coreferent mentions, pronouns among them. The file keeps neither the order of a document\'s passages nor the text between them, so each passage (one sentence) is read by itself. A lone pronoun is one of which no name stands in the passage: nothing that reads it alone can say of whom it speaks, and the product says nothing of them; in the second row the claims are read with each lone "he" and "she" as somebody. LEADS without a role may be CEO or no more than EMPLOYEE_OR_MEMBER_OF; FAMILY_OF does not tell parents from children, so either way round counts for CHILD_OF, and without a kinship it may be either property.',
        ],
      },
      {
        title: `Why facts of KnowledgeNet were missed (fold ${KEPT_FOLD})`,
        columns: ["property", "missed", ...MISSES],
        rows: rows.map(([name, { missed }]) => [name, sum(missed), ...MISSES.map((miss) => missed[miss])]),
        notes: [
          "The first four: no mention of ours lies on an end that is such. No claim: both are found and nothing ties them. Other predicate: a claim ties them that is not read as that property (by its predicate, direction, kinds or modality).",
        ],
      },
    ];
  }
}

function createCounts(): Counts {
  const none = { "lone pronoun": 0, pronoun: 0, name: 0, date: 0, "no claim": 0, "other predicate": 0 };
  return { right: 0, wrong: 0, missed: none };
}

function sum(missed: Readonly<Record<Miss, number>>): number {
  return Object.values(missed).reduce((all, count) => all + count, 0);
}

/** Each claim between each mention of its ends, once. Those without a reading stay, to tell what was said instead. */
function producedBy({ claims, clusters }: Found): readonly Produced[] {
  const produced = claims.flatMap((claim) => {
    const facts = readingsOf(claim, clusters);
    const subjects = clusters[claim.subject]?.mentions ?? [];
    const objects = claim.object === null ? [] : (clusters[claim.object]?.mentions ?? []);
    const dates = claim.object === null && claim.date !== null ? [claim.date.span] : [];
    return subjects.flatMap((subject) =>
      [...objects, ...dates].flatMap((object) => {
        const isByPronoun = [subject, object].some((end) => "form" in end && end.form === "PRONOUN");
        return (facts.length === 0 ? [[]] : facts).map((readings) => ({ subject, object, readings, isByPronoun }));
      }),
    );
  });
  const keyOf = ({ subject, object, readings }: Produced): string =>
    JSON.stringify([subject.start, subject.end, object.start, object.end, readings]);
  return [...new Map(produced.map((one) => [keyOf(one), one])).values()];
}

function isFact({ subject, object }: Produced, { property, isReversed }: Reading, fact: Fact): boolean {
  if (property !== fact.property) return false;
  const [first, second] = isReversed ? [object, subject] : [subject, object];
  return hasOverlap(first, fact.subject) && hasOverlap(second, fact.object);
}

const DATED: ReadonlySet<Property> = new Set(["DATE_OF_BIRTH", "DATE_OF_DEATH", "DATE_FOUNDED"]);

function missOf(
  text: string,
  fact: Fact,
  { clusters, dates }: Found,
  produced: readonly Produced[],
  isLone: boolean,
): Miss {
  const mentions = clusters.flatMap((cluster) => cluster.mentions);
  const isIn = (spans: readonly Span[], end: Span): boolean => spans.some((span) => hasOverlap(span, end));
  const lost = [fact.subject, ...(DATED.has(fact.property) ? [] : [fact.object])].filter((end) => !isIn(mentions, end));
  if (lost.some((end) => isPronoun(text, end))) return isLone ? "lone pronoun" : "pronoun";
  if (lost.length > 0) return "name";
  if (DATED.has(fact.property) && !isIn(dates, fact.object)) return "date";
  const isTied = produced.some(
    ({ subject, object }) =>
      (hasOverlap(subject, fact.subject) && hasOverlap(object, fact.object)) ||
      (hasOverlap(subject, fact.object) && hasOverlap(object, fact.subject)),
  );
  return isTied ? "other predicate" : "no claim";
}

/** Whether an end is a pronoun and no fact says the same of a name: what is coreferent has the same facts. */
function hasLonePronoun(text: string, { property, subject, object }: Fact, facts: readonly Fact[]): boolean {
  const same = facts.filter((one) => one.property === property);
  const hasName = (ends: readonly Span[]): boolean => ends.some((end) => !isPronoun(text, end));
  const subjects = same.filter((one) => one.object.start === object.start).map((one) => one.subject);
  const objects = same.filter((one) => one.subject.start === subject.start).map((one) => one.object);
  return !hasName(subjects) || !hasName(objects);
}

function isPronoun(text: string, { start, end }: Span): boolean {
  return PRONOUN.test(text.slice(start, end));
}
