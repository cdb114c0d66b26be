import type { Cluster } from "../../src/model/cluster.ts";
import type { Segment } from "../../src/model/document.ts";
import type { SegmentType } from "../../src/model/kinds.ts";
import type { Mention } from "../../src/model/mention.ts";
import type { Span } from "../../src/model/span.ts";
import type { When } from "../../src/model/when.ts";
import type { MadeUpDate } from "./made-up-date.ts";
import { clusterOf, type MadeUpEntity } from "./made-up-entity.ts";

/** What a sentence is made of. */
export type Part = string | { readonly entity: MadeUpEntity } | { readonly date: MadeUpDate };

/** A text that grows sentence by sentence and knows where everything in it stands. */
export interface ArticleWriter {
  write(type: SegmentType, parts: readonly Part[]): { readonly span: Span; readonly when: When | null };
  /** Place of an entity in the list of clusters; it must have been written. */
  indexOf(entity: MadeUpEntity): number;
  has(entity: MadeUpEntity): boolean;
  finish(): { readonly raw: string; readonly segments: readonly Segment[]; readonly clusters: readonly Cluster[] };
}

/** `isDetailed`: the document knows what the people do. `confidence`: that of every mention, 0 to 1. */
export function createArticleWriter(isDetailed: boolean, confidence: number): ArticleWriter {
  let raw = "";
  const segments: Segment[] = [];
  const mentions = new Map<MadeUpEntity, Mention[]>();

  function name(entity: MadeUpEntity): void {
    const earlier = mentions.get(entity) ?? [];
    const surface = earlier.length === 0 ? entity.name : entity.shortName;
    const { kind, subtype } = entity;
    const span = append(surface);
    const mention = { ...span, surface, form: "NAME", kind, subtype, confidence, known: null, title: null } as const;
    mentions.set(entity, [...earlier, { ...mention, segment: segments.length }]);
  }

  function append(text: string): Span {
    const start = raw.length;
    raw += text;
    return { start, end: raw.length };
  }

  return {
    write(type, parts) {
      const start = raw.length;
      let when: When | null = null;
      for (const part of parts) {
        if (typeof part === "string") append(part);
        else if ("entity" in part) name(part.entity);
        else {
          const { wording, ...date } = part.date;
          when = { ...date, end: null, open: false, wording, span: append(wording) };
        }
      }
      const span = { start, end: raw.length };
      segments.push({ ...span, type });
      append(type === "SENTENCE" ? " " : "\n\n");
      return { span, when };
    },
    indexOf: (entity) => [...mentions.keys()].indexOf(entity),
    has: (entity) => mentions.has(entity),
    finish: () => ({
      raw,
      segments,
      clusters: [...mentions].map(([entity, found]) => ({
        ...clusterOf(entity, isDetailed),
        aliases: entity.shortName !== entity.name && found.length > 1 ? [entity.shortName] : [],
        mentions: found,
      })),
    }),
  };
}
