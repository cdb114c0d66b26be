import type { EncodedSegment } from "../model/encoding.ts";
import type { EncodedName } from "./decode-names.ts";
import { nameText, wordText } from "./word-shapes.ts";

/** How sure a person's name must be to end another name. */
const SURE = 0.8;

/** Names of people, and their last words, of which a document is sure. */
export function peopleIn(
  raw: string,
  segments: readonly { readonly segment: EncodedSegment; readonly names: readonly EncodedName[] }[],
): ReadonlySet<string> {
  return new Set(
    segments.flatMap(({ segment: { words }, names }) =>
      names
        .filter(({ label, confidence }) => label === "PER" && confidence >= SURE)
        .flatMap((name) => [nameText(raw, words, name), wordText(raw, words, name.to - 1)]),
    ),
  );
}

/** With the person apart from the body in "the **People's Bloc** of **Rossi**", where the rest of the document knows the person. */
export function withPeopleApart(
  raw: string,
  { words }: EncodedSegment,
  names: readonly EncodedName[],
  people: ReadonlySet<string>,
): readonly EncodedName[] {
  return names.flatMap((name): readonly EncodedName[] => {
    if (name.label !== "ORG") return [name];
    for (let of = name.from + 1; of < name.to - 1; of++)
      if (wordText(raw, words, of) === "of" && people.has(nameText(raw, words, { from: of + 1, to: name.to })))
        return [
          { ...name, to: of },
          { ...name, from: of + 1, label: "PER" },
        ];
    return [name];
  });
}
