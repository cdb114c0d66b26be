import type { ClaimExplanation, ExplainedEnd } from "../model/claim-explanation.ts";
import type { NameExplanation } from "../model/name-explanation.ts";
import { defineCommand } from "./command.ts";
import { EXIT } from "./exit-codes.ts";
import { readAll } from "./read-all.ts";
import { JSON_ARG } from "./shared-args.ts";

export const explainCommand = defineCommand({
  name: "explain",
  summary: "say why names are taken for names, and why a text is taken to say its claims",
  usage: "TEXT|-",
  words: [1, Number.POSITIVE_INFINITY],
  args: JSON_ARG,
  examples: [
    'newsgraph explain "Washington warned Moscow; George Washington did not."',
    "newsgraph explain - < article.txt",
    'newsgraph explain --json "Jordan met Jordan."',
  ],
  async run({ args, words, terminal, parts }) {
    const text = words.length === 1 && words[0] === "-" ? await readAll(terminal) : words.join(" ");
    const { names, claims } = await parts.explain(text);
    if (args.json) await terminal.out(`${JSON.stringify({ names, claims })}\n`);
    else if (names.length === 0)
      await terminal.out("No name, and nothing that the encoder alone would take for one.\n");
    else await terminal.out([...names.map(toParagraph), ...claims.map(toClaimParagraph)].join("\n"));
    return EXIT.OK;
  },
});

const KINDS: Readonly<Record<string, string>> = {
  PER: "PERSON",
  ORG: "ORGANIZATION",
  LOC: "PLACE",
  EVENT: "EVENT",
  MISC: "OTHER",
  DEM: "DEMONYM",
  O: "no name",
};

function toParagraph({
  surface,
  start,
  end,
  label,
  probabilities,
  evidence,
  known,
  isOfDocument,
  overruled,
}: NameExplanation): string {
  const lines = [
    `${surface.replace(/\s+/gu, " ")}  [${start}, ${end})  ${label === null ? "not taken" : kind(label)}`,
    `  encoder    ${probabilities.map(([name, share]) => `${kind(name)} ${Math.round(share * 100)} %`).join(", ")}`,
    ...known.map(
      ({ name, form, isAmbiguous }) =>
        `  gazetteer  ${name} (${form.toLowerCase()}${isAmbiguous ? ", also means something else" : ""})`,
    ),
    ...evidence.map(({ from, label: spokenFor, weight }) =>
      from === "gazetteer"
        ? `  evidence   the gazetteers speak for ${kind(spokenFor)}: +${weight.toFixed(1)}`
        : `  evidence   elsewhere in this text it is ${kind(spokenFor)}: +${weight.toFixed(1)}`,
    ),
    ...(isOfDocument && label !== null ? [`  evidence   the same name in the rest of the text is ${kind(label)}`] : []),
    ...overruled.map((other) => `  overruled  ${kind(other.label)} "${other.surface}", as the encoder alone has it`),
  ];
  return `${lines.join("\n")}\n`;
}

function toClaimParagraph(claim: ClaimExplanation): string {
  const { subject, object, date } = claim;
  const value = object === null ? (date?.wording ?? "") : object.name;
  const lines = [
    `${subject.name} ${claim.predicate} ${value}  ${claim.modality}${claim.attributedTo === null ? "" : `, by ${claim.attributedTo}`}`,
    ...claim.evidence.map(({ text, start, end }) => `  words      "${text.replace(/\s+/gu, " ")}" [${start}, ${end})`),
    `  rule       ${claim.rule}: ${claim.reason}`,
    ...[subject, object].flatMap((end) => (end === null ? [] : [`  ${endLine(end)}`])),
    ...(date === null
      ? []
      : [`  date       "${date.wording}" is ${date.start}${date.end === null ? "" : ` to ${date.end}`}`]),
    `  confidence ${claim.confidence} = ${claim.factors.map(({ name, value: factor }) => `${factor} (${name})`).join(" × ")}`,
  ];
  return `${lines.join("\n")}\n`;
}

function endLine({ name, kind: ofEnd, surfaces, reasons }: ExplainedEnd): string {
  const words = surfaces.map((surface) => `"${surface}"`).join(", ");
  return `end        ${words === "" ? "nothing here" : words} is ${name} (${ofEnd})${reasons.length === 0 ? "" : `: ${reasons.join("; ")}`}`;
}

function kind(label: string): string {
  return KINDS[label] ?? label;
}
