import nlp from "compromise";
import { documentFromRow } from "../../src/documents/document-from-row.ts";
import { type Encoder, openEncoder } from "../../src/encoder/open-encoder.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { findMentions } from "../../src/mentions/find-mentions.ts";
import type { EntityKind } from "../../src/model/kinds.ts";
import { tokenizeDocument } from "../../src/text/tokenize-document.ts";
import type { Label, LabelledSpan } from "./score-spans.ts";

export type FindNames = (text: string) => Promise<readonly LabelledSpan[]>;

export interface Ours {
  readonly encoder: FindNames;
  readonly rules: FindNames;
}

const LABEL_OF: Readonly<Partial<Record<EntityKind, Label>>> = {
  PERSON: "PER",
  ORGANIZATION: "ORG",
  PLACE: "LOC",
  EVENT: "EVENT",
};

/** Ours: mentions by name, through the same functions as `newsgraph extract`. Demonyms are no names in most guidelines. */
export async function createOurs(): Promise<Ours> {
  const opened = await openEncoder({ threads: 2 });
  return { encoder: (text) => findOurs(text, opened), rules: (text) => findOurs(text, null) };
}

async function findOurs(text: string, encoder: Encoder | null): Promise<readonly LabelledSpan[]> {
  const reading = documentFromRow({ text }, { origin: "corpus", collection: "quality" });
  if ("failure" in reading) return [];
  const { document } = reading;
  const segments = tokenizeDocument(document);
  const encoded = encoder === null ? null : await encoder.encode(document.raw, segments);
  const { mentions } = findMentions(document, segments, encoded, loadKnowledge());
  return mentions.flatMap(({ start, end, form, kind, surface, confidence }) => {
    const label = LABEL_OF[kind];
    const isName = form === "NAME" || (form === "METONYM" && /^\p{Lu}/u.test(surface));
    return label === undefined || !isName ? [] : [{ start, end, label, confidence }];
  });
}

/** The peer out of the box: compromise's people, places and organizations, without the marks that cling to them. */
export async function findCompromise(text: string): Promise<readonly LabelledSpan[]> {
  const view = nlp(text);
  const found = [
    ["PER", view.people()],
    ["LOC", view.places()],
    ["ORG", view.organizations()],
  ] as const;
  return found.flatMap(([label, names]) =>
    (
      names.json({ offset: true, text: true }) as readonly { text: string; offset: { start: number; length: number } }[]
    ).map(({ offset: { start, length } }) => {
      const surface = text.slice(start, start + length);
      const lead = /^[^\p{L}\p{N}]*/u.exec(surface)?.[0].length ?? 0;
      const tail = /(?:['’]s)?[^\p{L}\p{N}]*$/u.exec(surface)?.[0].length ?? 0;
      return { start: start + lead, end: start + Math.max(lead, length - tail), label };
    }),
  );
}
