import type { NameExplanation } from "../model/name-explanation.ts";
import { defineCommand } from "./command.ts";
import { EXIT } from "./exit-codes.ts";
import { readAll } from "./read-all.ts";
import { JSON_ARG } from "./shared-args.ts";

export const explainCommand = defineCommand({
  name: "explain",
  summary: "say why the names in a text are taken for names, and for what",
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
    const names = await parts.explain(text);
    if (args.json) await terminal.out(`${JSON.stringify(names)}\n`);
    else if (names.length === 0)
      await terminal.out("No name, and nothing that the encoder alone would take for one.\n");
    else await terminal.out(`${names.map(toParagraph).join("\n")}`);
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
    ...overruled.map((other) => `  overruled  ${kind(other.label)} "${other.surface}", as the encoder alone has it`),
  ];
  return `${lines.join("\n")}\n`;
}

function kind(label: string): string {
  return KINDS[label] ?? label;
}
