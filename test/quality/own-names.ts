import { readFileSync } from "node:fs";
import type { LabelledDocument } from "./read-corpus.ts";
import { LABELS, type Label } from "./score-spans.ts";

/** A name as it was labelled: its surface, kind, form, and which occurrence of the surface it is, from 1. */
type OwnMention = readonly [surface: string, kind: string, form?: string, occurrence?: number];

const LABEL_OF: Readonly<Record<string, Label>> = {
  PERSON: "PER",
  ORGANIZATION: "ORG",
  PLACE: "LOC",
  EVENT: "EVENT",
};

/** News sentences of our own writing with their names labelled by our guideline; each word or mark is a token. */
export function readOwnNames(): readonly LabelledDocument[] {
  const lines = readFileSync(new URL("own-names.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const { text, mentions } = JSON.parse(line) as { text: string; mentions: readonly OwnMention[] };
    const tokens = [...text.matchAll(/[\p{L}\p{M}\p{N}]+|\S/gu)].map(({ 0: token, index }) => ({
      start: index,
      end: index + token.length,
    }));
    const gold = mentions.flatMap(([surface, kind, form = "NAME", occurrence = 1]) => {
      const label = LABELS.find((known) => known === LABEL_OF[kind]);
      if (label === undefined || form === "DEMONYM") return [];
      let start = -1;
      for (let i = 0; i < occurrence; i++) start = text.indexOf(surface, start + 1);
      if (start < 0) throw new Error(`"${surface}" does not stand in: ${text}`);
      const inside = tokens.flatMap((token, i) =>
        token.start < start + surface.length && start < token.end ? [i] : [],
      );
      return [{ start: inside[0] ?? 0, end: (inside.at(-1) ?? 0) + 1, label }];
    });
    return { text, tokens, gold };
  });
}
