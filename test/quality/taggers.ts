import nlp from "compromise";
import { documentFromRow } from "../../src/documents/document-from-row.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { findMentions } from "../../src/mentions/find-mentions.ts";
import type { EntityKind } from "../../src/model/kinds.ts";
import { tokenizeDocument } from "../../src/text/tokenize-document.ts";
import type { Label, LabelledSpan } from "./score-spans.ts";

const LABEL_OF: Readonly<Partial<Record<EntityKind, Label>>> = {
  PERSON: "PER",
  ORGANIZATION: "ORG",
  PLACE: "LOC",
  EVENT: "EVENT",
};

/** Ours: mentions by name, through the same functions as an ingest. Demonyms are no names in most guidelines. */
export function findOurs(text: string): readonly LabelledSpan[] {
  const reading = documentFromRow({ text }, { origin: "corpus", collection: "quality" });
  if ("failure" in reading) return [];
  const { mentions } = findMentions(reading.document, tokenizeDocument(reading.document), loadKnowledge());
  return mentions.flatMap(({ start, end, form, kind }) => {
    const label = LABEL_OF[kind];
    return label === undefined || (form !== "NAME" && form !== "METONYM") ? [] : [{ start, end, label }];
  });
}

/** The peer out of the box: compromise's people, places and organizations, without the marks that cling to them. */
export function findCompromise(text: string): readonly LabelledSpan[] {
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
