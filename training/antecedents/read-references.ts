import { join } from "node:path";
import { documentFromRow } from "../../src/documents/document-from-row.ts";
import type { Encoder } from "../../src/encoder/open-encoder.ts";
import { clusterMentions } from "../../src/entities/cluster-mentions.ts";
import type { Choice } from "../../src/entities/find-antecedent.ts";
import type { NominalChoice } from "../../src/entities/nominal-choice.ts";
import { resolveReferences } from "../../src/entities/resolve-references.ts";
import type { Knowledge } from "../../src/knowledge/load-knowledge.ts";
import { findMentions } from "../../src/mentions/find-mentions.ts";
import type { ClusterIndex } from "../../src/model/claim.ts";
import type { Cluster } from "../../src/model/cluster.ts";
import { tokenizeDocument } from "../../src/text/tokenize-document.ts";
import { readRows } from "../../test/quality/read-rows.ts";
import { readMarkedArticles } from "./marked-articles.ts";

/** A text of a set in the corpora, and what its pronouns and nouns were read to stand for: places and none of its words. */
interface ReadText {
  readonly set: string;
  readonly id: string;
  /** Start, end, and where the names stand that it stands for; null where nobody could tell. Others stand for no name. */
  readonly references: readonly (readonly [number, number, readonly (readonly [number, number])[] | null])[];
}

/** A text, and the clusters that the reference at a place stands for: none without a name, undefined where it is not told. */
interface Lesson {
  readonly id: string;
  readonly text: string;
  /** How often its references count. */
  readonly weight: number;
  tell(start: number, clusters: readonly Cluster[], isPronoun: boolean): readonly ClusterIndex[] | undefined;
}

/** A pronoun or noun, what it had to choose from, and what it stands for: no clusters where that has no name. */
export interface MarkedReference {
  readonly text: string;
  readonly weight: number;
  readonly choice: Choice | NominalChoice;
  readonly clusters: readonly ClusterIndex[];
}

/** Articles of our own are what the resolver is for; the short items of raw news run into each other. */
const ARTICLE_WEIGHT = 4;

/** The pronouns and nouns of the marked texts, each as the resolver meets it when all before it is resolved rightly. */
export async function readReferences(
  corpora: string,
  { knowledge, encoder }: { readonly knowledge: Knowledge; readonly encoder: Encoder },
): Promise<readonly MarkedReference[]> {
  const found: MarkedReference[] = [];
  for (const { id, text, weight, tell } of [...readTexts(corpora), ...ownArticles()]) {
    const reading = documentFromRow({ text }, { origin: id, collection: "training" });
    if ("failure" in reading) continue;
    const source = reading.document;
    const segments = tokenizeDocument(source);
    const { mentions } = findMentions(source, segments, await encoder.encode(source.raw, segments), knowledge);
    const clusters = clusterMentions(source, mentions);
    const teacher = {
      tell({ start, pronoun }: { start: number; pronoun: unknown }, choice?: Choice | NominalChoice) {
        const stands = tell(start, clusters, pronoun !== null);
        if (choice !== undefined && stands !== undefined) found.push({ text: id, weight, choice, clusters: stands });
        return stands;
      },
    };
    resolveReferences({ raw: source.raw, segments, clusters, knowledge, teacher });
  }
  return found;
}

function readTexts(corpora: string): readonly Lesson[] {
  const read = readRows<ReadText>(join(import.meta.dirname, "..", "data", "references.jsonl"));
  const texts = new Map<string, string>();
  for (const set of new Set(read.map((one) => one.set)))
    for (const { id, text } of readRows<{ id: string; text: string }>(join(corpora, "raw", `${set}.jsonl`)))
      texts.set(`${set}/${id}`, text);
  return read.map(({ set, id, references }) => {
    const text = texts.get(`${set}/${id}`) ?? "";
    const names = new Map(references.map(([start, , places]) => [start, places]));
    return {
      id: `${set}/${id}`,
      text,
      weight: 1,
      tell: (start, clusters) => {
        // The readers were not asked for these.
        if (!names.has(start) && /^(?:both|neither)\b/iu.test(text.slice(start, start + 8))) return undefined;
        const places = names.has(start) ? names.get(start) : [];
        return inOrder(
          places?.map(([name]) => clusters.findIndex(({ mentions }) => mentions.some((one) => one.start === name))),
        );
      },
    };
  });
}

function ownArticles(): readonly Lesson[] {
  return readMarkedArticles().map(({ id, text, references }) => ({
    id,
    text,
    weight: ARTICLE_WEIGHT,
    tell: (start, clusters, isPronoun) => {
      const names = references.get(start);
      // A pronoun that nobody marked was forgotten.
      if (names === undefined) return isPronoun ? undefined : [];
      return inOrder(names?.map((name) => clusters.findIndex((cluster) => isCalled(cluster, name))));
    },
  }));
}

function isCalled({ name, mentions }: Cluster, called: string): boolean {
  return name === called || mentions.some(({ form, surface }) => form === "NAME" && surface === called);
}

/** Clusters in order without doubles; undefined where one is missing. */
function inOrder(at: readonly number[] | null | undefined): readonly ClusterIndex[] | undefined {
  if (at == null || at.includes(-1)) return undefined;
  return [...new Set(at)].sort((a, b) => a - b) as ClusterIndex[];
}
