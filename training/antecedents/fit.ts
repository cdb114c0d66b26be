import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openEncoder } from "../../src/encoder/open-encoder.ts";
import type { Cues } from "../../src/entities/antecedent-cues.ts";
import { PRONOUN_GROUPS } from "../../src/entities/antecedent-weights.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { type MarkedReference, readReferences } from "./read-references.ts";
import { type Example, fitSoftmax } from "./softmax-regression.ts";

const USAGE = `npm run train:antecedents -- --corpora FOLDER

Fits the weights by which pronouns and nouns find their names (src/entities/antecedent-weights.ts, nominal-weights.ts) to
training/data/references.jsonl, whose texts lie in FOLDER/raw, and to training/data/marked-articles.txt; prints how well they do on the
fifths of the texts that weights fitted to the others never saw.`;

const FIT = { ridge: 1, steps: 250, least: 15 };
const FOLDS = 5;
/** Thresholds at which the fifths are told. */
const AT = [0.4, 0.5, 0.6, 0.7, 0.8];
const NOUNS = "NOUNS";
/** What stands before the weights in their files. */
const PRONOUN_TABLE = "export const ANTECEDENT_WEIGHTS: Readonly<Record<PronounGroup, Cues>> = ";
const NOUN_TABLE = "export const NOMINAL_WEIGHTS: Cues = ";

/** A reference with its options by the clusters that they stand for; the last is nothing. */
interface Task extends Example {
  readonly text: string;
  readonly group: string;
  readonly stands: readonly string[];
  readonly key: string;
}

const { values } = parseArgs({ options: { corpora: { type: "string" }, help: { type: "boolean" } } });
if (values.help === true || values.corpora === undefined) {
  console.log(USAGE);
  process.exit(values.help === true ? 0 : 2);
}
const encoder = await openEncoder({ threads: 2 });
const tasks = (await readReferences(values.corpora, { knowledge: loadKnowledge(), encoder })).map(toTask);
const texts = [...new Set(tasks.map(({ text }) => text))];
console.log(`${tasks.length} references in ${texts.length} texts`);
const fitted = Object.fromEntries([...PRONOUN_GROUPS, NOUNS].map((group) => [group, fitGroup(group)]));
write(
  "antecedent-weights.ts",
  PRONOUN_TABLE,
  `{\n${PRONOUN_GROUPS.map((group) => `${group}: ${toCode(fitted[group])},\n`).join("")}}`,
);
write("nominal-weights.ts", NOUN_TABLE, toCode(fitted[NOUNS]));

/** Weights of a group's cues from all of it; prints what those from four fifths do on the last. */
function fitGroup(group: string): Cues {
  const own = tasks.filter((task) => task.group === group);
  const fold = ({ text }: Task): number => texts.indexOf(text) % FOLDS;
  const judged = Array.from({ length: FOLDS }, (_, apart) => {
    const weights = fitSoftmax(
      own.filter((task) => fold(task) !== apart),
      FIT,
    );
    return own.filter((task) => fold(task) === apart).map((task) => ({ task, ...judge(task, weights) }));
  }).flat();
  for (const isOurs of [false, true]) {
    const some = judged.filter(({ task }) => task.weight > 1 === isOurs);
    const named = some.filter(({ task }) => task.key !== "").length;
    const lines = AT.map((least) => {
      const sure = some.filter(({ probability }) => probability >= least);
      const right = sure.filter(({ isRight }) => isRight).length;
      return `${least}: P ${((100 * right) / sure.length).toFixed(1)} R ${((100 * right) / named).toFixed(1)}`;
    });
    console.log(
      `${group}, ${isOurs ? "our articles" : "raw news"} (${some.length}, ${named} with a name)  ${lines.join("  ")}`,
    );
  }
  return fitSoftmax(own, FIT);
}

/** Right is what the reference stands for; for one without a name, nothing and whatever else has none. */
function toTask({ text, weight, choice, clusters }: MarkedReference): Task {
  const isNoun = "phrase" in choice;
  const stands = isNoun
    ? choice.candidates.map(({ fitting }) => String(fitting.cluster))
    : choice.candidates.map(({ referent }) => referent.clusters.join());
  const key = clusters.join();
  const at = key === "" ? -1 : stands.indexOf(key);
  const nameless = stands.flatMap((one, i) => (one === "" ? [i] : []));
  return {
    text,
    weight,
    group: isNoun ? NOUNS : choice.group,
    stands,
    key,
    options: [...choice.candidates.map(({ cues }) => cues), choice.nothing],
    right: at >= 0 ? [at] : [...nameless, stands.length],
  };
}

/** How sure weights are of the likeliest, 0 where that has no name, and whether it is the right one. */
function judge(
  { options, stands, key }: Task,
  weights: Cues,
): { readonly probability: number; readonly isRight: boolean } {
  const scores = options.map((cues) =>
    Math.exp(Object.entries(cues).reduce((sum, [cue, value]) => sum + value * (weights[cue] ?? 0), 0)),
  );
  const sum = scores.reduce((total, one) => total + one, 0);
  const best = scores.indexOf(Math.max(...scores.slice(0, -1)));
  const isNamed = (stands[best] ?? "") !== "";
  return { probability: isNamed ? (scores[best] ?? 0) / sum : 0, isRight: isNamed && stands[best] === key };
}

function toCode(cues: Cues = {}): string {
  const lines = Object.entries(cues)
    .map(([cue, weight]) => [/^\w+$/u.test(cue) ? cue : JSON.stringify(cue), Math.round(weight * 100) / 100] as const)
    .filter(([, weight]) => weight !== 0)
    .map(([cue, weight]) => `${cue}: ${weight},\n`);
  return `{\n${lines.join("")}}`;
}

/** Puts a table in the place of the one that a file of `src/entities/` has; `npx biome format --write` lays it out. */
function write(name: string, table: string, code: string): void {
  const file = join(import.meta.dirname, "..", "..", "src", "entities", name);
  const [head] = readFileSync(file, "utf8").split(table);
  writeFileSync(file, `${head}${table}${code};\n`);
}
