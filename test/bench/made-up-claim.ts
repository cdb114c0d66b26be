import type { Claim } from "../../src/model/claim.ts";
import type { Modality } from "../../src/model/kinds.ts";
import type { ArticleWriter, Part } from "./article-writer.ts";
import type { Random } from "./create-random.ts";
import { madeUpDate } from "./made-up-date.ts";
import { type MadeUpEntity, ofKinds } from "./made-up-entity.ts";
import { MADE_UP_PREDICATES, type MadeUpPredicate } from "./made-up-predicates.ts";

/** As often as they are drawn: most of the news is plain. */
const MODALITIES: readonly Modality[] = [
  ...Array.from({ length: 14 }, () => "ASSERTED" as const),
  ...(["REPORTED", "REPORTED", "PLANNED", "HYPOTHETICAL", "CONDITIONAL", "NEGATED"] as const),
];

/** Writes a sentence that says something about two of the cast, and the claim that it makes. */
export function writeClaim(writer: ArticleWriter, cast: readonly MadeUpEntity[], random: Random): Claim {
  const { row, subject, object } = chooseEnds(cast, random);
  const modality = random.pick(MODALITIES) as Modality;
  const speaker = modality === "REPORTED" ? random.pick(ofKinds(cast, ["PERSON", "ORGANIZATION"])) : undefined;
  const meetingPlace =
    row.predicate === "MET_WITH"
      ? random.pick(ofKinds(cast, ["PLACE"]).filter((one) => one !== subject && one !== object))
      : undefined;
  const parts: Part[] = [...(speaker ? [{ entity: speaker }, " reported that "] : []), { entity: subject }];
  parts.push(` ${verbOf(row, modality)}`);
  if (object) parts.push(" ", { entity: object });
  if (meetingPlace) parts.push(" in ", { entity: meetingPlace });
  if (!object || random.next() < 0.6) parts.push(" ", { date: madeUpDate(random) });
  const { span, when } = writer.write("SENTENCE", [...parts, "."]);
  return {
    subject: writer.indexOf(subject),
    predicate: row.predicate,
    object: object ? writer.indexOf(object) : null,
    modality,
    attributedTo: speaker ? writer.indexOf(speaker) : null,
    date: when,
    qualifiers: {
      ...(row.predicate === "HOLDS_POSITION" ? { role: "minister", status: "former" } : {}),
      ...(meetingPlace ? { place: { cluster: writer.indexOf(meetingPlace) } } : {}),
    },
    confidence: (600 + random.below(350)) / 1000,
    evidence: [span],
    rule: "made-up",
    origin: "TEXT",
  };
}

interface Ends {
  readonly row: MadeUpPredicate;
  readonly subject: MadeUpEntity;
  readonly object: MadeUpEntity | null;
}

/** Draws until the cast has both ends; a place, a person and an organization are always there, so it ends. */
function chooseEnds(cast: readonly MadeUpEntity[], random: Random): Ends {
  for (;;) {
    const row = random.pick(MADE_UP_PREDICATES) as MadeUpPredicate;
    const subject = random.pick(ofKinds(cast, row.subjects));
    if (subject === undefined) continue;
    if (row.objects.length === 0) return { row, subject, object: null };
    const object = random.pick(ofKinds(cast, row.objects).filter((one) => one !== subject));
    if (object !== undefined) return { row, subject, object };
  }
}

function verbOf({ base, past }: MadeUpPredicate, modality: Modality): string {
  if (modality === "PLANNED") return `is to ${base}`;
  if (modality === "HYPOTHETICAL") return `may ${base}`;
  if (modality === "CONDITIONAL") return `would, if asked, ${base}`;
  return modality === "NEGATED" ? `did not ${base}` : past;
}
